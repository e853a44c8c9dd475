package org.mosaik.submission.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.mosaik.submission.forms.Answer;
import org.mosaik.submission.forms.Draft;
import org.mosaik.submission.forms.FilmDraft;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.forms.PhotoDraft;
import org.mosaik.submission.forms.PhotoSource;
import tools.jackson.databind.JsonNode;

/** Reads a submission as programs send it; every property that is not asked for is named. */
final class JsonDraft {

    private static final int MOST_DIGITS = 30;
    private static final Set<String> PHOTO = Set.of("id", "alt", "credit", "licence");
    private static final Set<String> PERSON = Set.of("name", "role");
    private static final Set<String> PLACE = Set.of("name", "latitude", "longitude");

    private final List<Finding> findings = new ArrayList<>();
    private final JsonNode body;

    JsonDraft(JsonNode body) {
        this.body = body;
        if (!body.isObject()) {
            findings.add(Finding.of("submission", "object"));
        }
    }

    List<Finding> findings() {
        return findings;
    }

    /** @param files that came with the body, in the order of the photos that have no id */
    Draft read(List<PhotoSource.Sent> files, Set<String> more) {
        Map<String, Answer> fields = new HashMap<>();
        List<String> consents = new ArrayList<>();
        Map<String, String> contact = new HashMap<>();
        Map<String, String> film = new HashMap<>();
        List<PhotoDraft> photos = new ArrayList<>();
        Iterator<PhotoSource.Sent> unnamed = files.iterator();
        Map<String, String> plain = new HashMap<>();
        each(body, "", (name, value) -> {
            switch (name) {
                case "campaign", "kind", "language" -> plain.put(name, text(name, value));
                case "fields" -> each(value, "fields.", (key, answer) -> fields.put(key, answer(key, answer)));
                case "consents" -> consents(value, consents);
                case "contact" -> texts(value, name, Set.of("name", "email", "language"), contact);
                case "people" -> {}
                case "film" -> texts(value, name, Set.of("address", "title"), film);
                case "photos" -> photos(value, unnamed, photos);
                default -> unknown(name, more);
            }
        });
        unnamed.forEachRemaining(file -> photos.add(PhotoDraft.of(file)));
        String language = plain.getOrDefault("language", "");
        return new Draft(
                plain.getOrDefault("kind", ""),
                language,
                language,
                fields,
                consents,
                new Draft.Reach(
                        contact.getOrDefault("name", ""),
                        contact.getOrDefault("email", ""),
                        contact.getOrDefault("language", language)),
                new JsonPeople(findings).read(body.path("people")),
                photos,
                new FilmDraft(film.getOrDefault("address", ""), film.getOrDefault("title", "")));
    }

    String campaign() {
        return body.path("campaign").asString("");
    }

    /** Number of the question that a change answers; 0 for none. */
    int answer() {
        JsonNode answer = body.path("answer");
        if (answer.isMissingNode() || (answer.isInt() && answer.intValue() > 0)) {
            return answer.asInt(0);
        }
        findings.add(Finding.of("answer", "number"));
        return 0;
    }

    private void each(JsonNode node, String prefix, BiConsumer<String, JsonNode> taker) {
        if (node.isObject()) {
            node.properties().forEach(entry -> taker.accept(entry.getKey(), entry.getValue()));
        } else if (!prefix.isEmpty()) {
            findings.add(Finding.of(prefix.substring(0, prefix.length() - 1), "object"));
        }
    }

    private void texts(JsonNode node, String name, Set<String> known, Map<String, String> into) {
        each(node, name + ".", (key, value) -> {
            if (known.contains(key)) {
                into.put(key, text(name + "." + key, value));
            } else {
                findings.add(Finding.of(name, "unknown"));
            }
        });
    }

    private void photos(JsonNode node, Iterator<PhotoSource.Sent> files, List<PhotoDraft> into) {
        if (!node.isArray()) {
            findings.add(Finding.of("photos", "list"));
            return;
        }
        node.forEach(one -> {
            String name = "photos." + into.size();
            Map<String, String> words = new HashMap<>();
            Map<String, Boolean> flags = new HashMap<>();
            each(one, name + ".", (key, value) -> {
                if (key.equals("film")) {
                    flags.put(key, flag(name + ".film", value));
                } else if (PHOTO.contains(key)) {
                    words.put(key, text(name + "." + key, value));
                } else {
                    findings.add(Finding.of(name, "unknown"));
                }
            });
            PhotoSource file = files.hasNext() && !words.containsKey("id") ? files.next() : null;
            String id = words.get("id");
            into.add(new PhotoDraft(
                    id == null ? file : new PhotoSource.Present(id),
                    words.getOrDefault("alt", ""),
                    words.getOrDefault("credit", ""),
                    words.getOrDefault("licence", ""),
                    flags.getOrDefault("film", false)));
        });
    }

    private boolean flag(String field, JsonNode node) {
        if (!node.isBoolean()) {
            findings.add(Finding.of(field, "choice"));
        }
        return node.asBoolean(false);
    }

    private void consents(JsonNode node, List<String> into) {
        if (node.isArray()) {
            node.forEach(key -> into.add(text("consents", key)));
        } else {
            findings.add(Finding.of("consents", "list"));
        }
    }

    private void unknown(String name, Set<String> more) {
        if (!more.contains(name)) {
            findings.add(Finding.of("submission", "unknown"));
        }
    }

    private String text(String field, JsonNode node) {
        if (node.isString()) {
            return node.stringValue();
        }
        if (!node.isNull()) {
            findings.add(Finding.of(field, "text"));
        }
        return "";
    }

    private Answer answer(String key, JsonNode node) {
        String field = "fields." + key;
        if (node.isNumber()) {
            return Answer.of(plain(node));
        }
        if (node.isArray()) {
            List<String> texts = new ArrayList<>();
            node.forEach(one -> texts.add(text(field, one)));
            return Answer.several(texts);
        }
        return node.isObject() ? thing(field, node) : Answer.of(text(field, node));
    }

    /** A person by name and role, or a place by name and degrees; with a name alone it may be either. */
    private Answer thing(String field, JsonNode node) {
        if (node.has("role") && PERSON.containsAll(node.propertyNames())) {
            return Answer.person(text(field, node.path("name")), text(field + ".role", node.path("role")));
        }
        if (!PLACE.containsAll(node.propertyNames())) {
            findings.add(Finding.of(field, "unknown"));
            return Answer.of("");
        }
        return Answer.place(
                text(field, node.path("name")),
                degrees(field, node.path("latitude")),
                degrees(field, node.path("longitude")));
    }

    private @Nullable Double degrees(String field, JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        double degrees = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (!Double.isFinite(degrees)) {
            findings.add(Finding.of(field, "degrees"));
            return null;
        }
        return degrees;
    }

    /** Written out, unless that would be a book of zeros. */
    private static String plain(JsonNode node) {
        BigDecimal number = node.decimalValue();
        boolean short_ = Math.abs(number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
        return short_ ? number.stripTrailingZeros().toPlainString() : "∞";
    }
}
