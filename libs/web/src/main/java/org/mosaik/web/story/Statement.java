package org.mosaik.web.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Decision;
import org.mosaik.events.Decision.Circumstances;
import org.mosaik.web.page.Texts;

/**
 * Why a story is not shown, for who handed it in: the five parts that the law asks for (Digital Services Act, Article 17), in the
 * language of the submission. Mails and pages say the same, because both say this.
 *
 * @param language of all of it but the editors' own words
 */
public record Statement(Locale language, String title, List<Part> parts) {

    /**
     * One of the five.
     *
     * @param remarks of the editors, in whatever language they wrote
     */
    public record Part(String title, List<String> sentences, List<String> remarks) {
        public Part {
            sentences = List.copyOf(sentences);
            remarks = List.copyOf(remarks);
        }
    }

    private static final String ANY = "refused.other";

    public Statement {
        parts = List.copyOf(parts);
    }

    /** @param received when the story was handed in, as revision 1 */
    public static Statement of(Decision rejection, @Nullable Instant received, Locale language, Texts words) {
        Texts texts = words.in(language);
        return new Statement(
                language,
                texts.say("statement.title"),
                List.of(
                        part("restriction", restriction(rejection, texts), texts),
                        facts(rejection, received, texts),
                        part("automation", automation(rejection.circumstances(), texts), texts),
                        part("ground", ofReasons(rejection, ".ground", texts), texts),
                        part("redress", redress(rejection, texts), texts)));
    }

    private static Part part(String name, List<String> sentences, Texts texts) {
        return new Part(texts.say("statement." + name), sentences, List.of());
    }

    private static List<String> restriction(Decision rejection, Texts texts) {
        Circumstances how = rejection.circumstances();
        String decided = how != null && how.takenDown()
                ? texts.say("statement.restriction.taken-down", texts.day(decided(rejection)))
                : texts.say("statement.restriction.rejected");
        return rejection.isOnAppeal()
                ? List.of(texts.say("statement.restriction.appealed"), decided)
                : List.of(decided);
    }

    private static Part facts(Decision rejection, @Nullable Instant received, Texts texts) {
        List<String> remarks = rejection.reasons().stream()
                .map(Decision.Reason::remark)
                .flatMap(Stream::ofNullable)
                .filter(remark -> !remark.isBlank())
                .toList();
        List<String> sentences = new ArrayList<>(ofReasons(rejection, "", texts));
        sentences.add(texts.say(
                "statement.facts.decided", texts.day(decided(rejection)), texts.moment(asOf(rejection, received))));
        if (!remarks.isEmpty()) {
            sentences.add(texts.say("statement.facts.remark"));
        }
        return new Part(texts.say("statement.facts"), sentences, remarks);
    }

    /** A code that is newer than this service has the words for any other. */
    private static List<String> ofReasons(Decision rejection, String aspect, Texts texts) {
        return rejection.reasons().stream()
                .map(reason -> texts.sayOr("refused." + reason.code() + aspect, ANY + aspect))
                .distinct()
                .toList();
    }

    private static List<String> automation(@Nullable Circumstances how, Texts texts) {
        String advice = how == null ? "advice" : how.hinted() ? "hinted" : "unhinted";
        return List.of(texts.say("statement.automation.person"), texts.say("statement.automation." + advice));
    }

    /** Who has heard a second pair of eyes already goes elsewhere. */
    private static List<String> redress(Decision rejection, Texts texts) {
        Stream<String> appeal =
                rejection
                        .contestableUntil()
                        .map(until -> texts.say("statement.redress.appeal", texts.day(until)))
                        .stream();
        Stream<String> others =
                Stream.of("change", "settlement", "court").map(way -> texts.say("statement.redress." + way));
        return Stream.concat(appeal, others).toList();
    }

    private static Instant decided(Decision rejection) {
        Instant at = rejection.decidedAt();
        return at == null ? Instant.ofEpochMilli(rejection.revision()) : at;
    }

    /** Revisions are times, but for the first. */
    private static Instant asOf(Decision rejection, @Nullable Instant received) {
        return rejection.basis() == 1 && received != null ? received : Instant.ofEpochMilli(rejection.basis());
    }
}
