package org.mosaik.submission.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Content;
import org.mosaik.events.Medium;
import org.mosaik.submission.forms.PhotoDraft;
import org.mosaik.submission.forms.PhotoSource;
import org.mosaik.submission.photos.Uploads;

/**
 * The photos of a form in their order. Their inputs are called {@code photos.0.alt} and so on, and the buttons beside
 * them send {@code photos.0.up}.
 */
record TypedPhotos(List<PhotoDraft> all) {

    static final String PREFIX = "photos.";
    static final String FILE = "file";
    static final String KEPT = "kept";
    static final String ALT = "alt";
    static final String CREDIT = "credit";
    static final String LICENCE = "licence";
    static final String FILM = "film";

    private static final Pattern INPUT =
            Pattern.compile("photos\\.(\\d{1,2})\\.(" + String.join("|", FILE, KEPT, ALT, CREDIT, LICENCE, FILM) + ")");
    private static final Pattern BUTTON = Pattern.compile("photos\\.(?:add|(\\d{1,2})\\.(up|down|remove))");

    TypedPhotos {
        all = List.copyOf(all);
    }

    static String name(int place, String input) {
        return PREFIX + place + "." + input;
    }

    static boolean isInput(String name, int most) {
        Matcher input = INPUT.matcher(name);
        return input.matches() && Integer.parseInt(input.group(1)) < most;
    }

    static boolean isButton(String go) {
        return BUTTON.matcher(go).matches();
    }

    /** What was typed, without places where nothing was. */
    static TypedPhotos read(Map<String, List<String>> values, Map<String, PhotoSource.Sent> files) {
        Map<Integer, Map<String, String>> places = new TreeMap<>();
        values.forEach((name, all) -> put(places, name, all.isEmpty() ? "" : all.get(0)));
        files.keySet().forEach(name -> put(places, name, ""));
        List<PhotoDraft> photos = new ArrayList<>();
        places.forEach((place, typed) -> {
            PhotoSource.Sent sent = files.get(name(place, FILE));
            PhotoDraft photo = photo(typed, sent == null ? known(typed.getOrDefault(KEPT, "")) : sent);
            if (photo.source() != null
                    || !photo.alt().isBlank()
                    || !photo.credit().isBlank()) {
                photos.add(photo);
            }
        });
        return new TypedPhotos(photos);
    }

    private static void put(Map<Integer, Map<String, String>> places, String name, String value) {
        Matcher input = INPUT.matcher(name);
        if (input.matches()) {
            places.computeIfAbsent(Integer.valueOf(input.group(1)), place -> new LinkedHashMap<>())
                    .put(input.group(2), value);
        }
    }

    private static PhotoDraft photo(Map<String, String> typed, @Nullable PhotoSource source) {
        return new PhotoDraft(
                source,
                typed.getOrDefault(ALT, ""),
                typed.getOrDefault(CREDIT, ""),
                typed.getOrDefault(LICENCE, ""),
                typed.getOrDefault(FILM, "").equals("true"));
    }

    static @Nullable PhotoSource known(String kept) {
        if (kept.isEmpty()) {
            return null;
        }
        return Uploads.isToken(kept) ? new PhotoSource.Kept(kept) : new PhotoSource.Present(kept);
    }

    /** The photos of a story as its person left them. */
    static TypedPhotos of(Content content) {
        return new TypedPhotos(content.photos().stream()
                .map(photo -> draft(photo, content.isPoster(photo)))
                .toList());
    }

    private static PhotoDraft draft(Medium photo, boolean ofFilm) {
        return new PhotoDraft(
                new PhotoSource.Present(photo.id()),
                text(photo.alt()),
                text(photo.credit()),
                text(photo.licence()),
                ofFilm);
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }

    /** By what the next page knows a photo again; nothing as long as it is not kept anywhere. */
    static String kept(PhotoDraft photo) {
        if (photo.source() instanceof PhotoSource.Kept kept) {
            return kept.token();
        }
        return photo.source() instanceof PhotoSource.Present present ? present.medium() : "";
    }

    /** By what the next page knows those that are kept. */
    List<String> known() {
        return all.stream()
                .map(TypedPhotos::kept)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Everything about the photos, to be sent once more by another page. */
    Map<String, List<String>> hidden() {
        Map<String, List<String>> hidden = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            PhotoDraft photo = all.get(i);
            hidden.put(name(i, KEPT), List.of(kept(photo)));
            hidden.put(name(i, ALT), List.of(photo.alt()));
            hidden.put(name(i, CREDIT), List.of(photo.credit()));
            hidden.put(name(i, LICENCE), List.of(photo.licence()));
            hidden.put(name(i, FILM), List.of(photo.ofFilm() ? "true" : ""));
        }
        return hidden;
    }

    /** As they are after a button beside one of them was pressed. */
    TypedPhotos after(String go) {
        Matcher button = BUTTON.matcher(go);
        if (!button.matches() || button.group(1) == null) {
            return this;
        }
        int place = Integer.parseInt(button.group(1));
        return switch (button.group(2)) {
            case "up" -> changed(photos -> swap(photos, place - 1));
            case "down" -> changed(photos -> swap(photos, place));
            default ->
                changed(photos -> {
                    if (place < photos.size()) {
                        photos.remove(place);
                    }
                    return photos;
                });
        };
    }

    private TypedPhotos changed(UnaryOperator<List<PhotoDraft>> change) {
        return new TypedPhotos(change.apply(new ArrayList<>(all)));
    }

    /** With the one behind it. */
    private static List<PhotoDraft> swap(List<PhotoDraft> photos, int place) {
        if (place >= 0 && place + 1 < photos.size()) {
            photos.add(place, photos.remove(place + 1));
        }
        return photos;
    }
}
