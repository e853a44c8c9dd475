package org.mosaik.publication.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Content;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Fields;
import org.mosaik.events.FilmLink;
import org.mosaik.events.Kind;
import org.mosaik.events.Medium;
import org.mosaik.events.Variant;
import org.mosaik.publication.wall.Story;
import org.mosaik.web.story.Answers;

/**
 * A story as its tile and its page show it.
 *
 * @param language of the words, which need not be that of the page
 */
record StoryView(String id, Content content, String language, Instant since, List<PictureView> pictures) {

    StoryView {
        pictures = List.copyOf(pictures);
    }

    static StoryView of(Story story) {
        Content content = story.content();
        List<PictureView> pictures = content.photos().stream()
                .map(photo -> PictureView.of(story.id(), photo))
                .toList();
        return new StoryView(story.id(), content, content.language(), story.since(), pictures);
    }

    /** The picture that stands for the story. */
    public @Nullable PictureView picture() {
        return pictures.isEmpty() ? null : pictures.get(0);
    }

    /** The picture above its words. */
    public @Nullable PictureView lead() {
        return ownPictures().findFirst().orElse(null);
    }

    /** Those that stand below its words. */
    public List<PictureView> morePictures() {
        return ownPictures().skip(1).toList();
    }

    /** All that are not shown for a film. */
    private Stream<PictureView> ownPictures() {
        return content.photos().stream()
                .filter(photo -> !content.isPoster(photo))
                .map(photo -> PictureView.of(id, photo));
    }

    /** The story in another of its languages; as it was told if there is no such variant. */
    StoryView in(@Nullable String other) {
        return content.variants().stream()
                .filter(variant -> variant.audience() == null && Objects.equals(variant.language(), other))
                .findFirst()
                .map(this::with)
                .orElse(this);
    }

    private StoryView with(Variant variant) {
        Map<String, FieldValue> fields = new HashMap<>(content.fields());
        fields.putAll(variant.fields());
        return new StoryView(id, content.withFields(fields), String.valueOf(variant.language()), since, pictures);
    }

    /** Every language it can be read in, its own first. */
    public List<String> languages() {
        Stream<String> others = content.variants().stream()
                .filter(variant -> variant.audience() == null)
                .flatMap(variant -> Optional.ofNullable(variant.language()).stream());
        return Stream.concat(Stream.of(content.language()), others).distinct().toList();
    }

    /**
     * A film that stands elsewhere: what it is called, and who is asked for it.
     *
     * @param picture one of the story's own
     */
    record FilmView(
            String title,
            String provider,
            String address,
            @Nullable PictureView picture) {}

    public List<FilmView> films() {
        return content.media().stream()
                .filter(medium -> medium.type() == Medium.Type.LINK && medium.source() != null)
                .flatMap(medium -> FilmLink.of(medium.source())
                        .map(link -> new FilmView(
                                medium.caption() == null ? link.provider() : medium.caption(),
                                link.provider(),
                                link.address(),
                                poster(medium)))
                        .stream())
                .toList();
    }

    private @Nullable PictureView poster(Medium film) {
        return content.photos().stream()
                .filter(photo -> photo.id().equals(film.poster()))
                .map(photo -> PictureView.of(id, photo))
                .findFirst()
                .orElse(null);
    }

    public String link() {
        return "/stories/" + id;
    }

    /** What weight its tile has: event, portrait, voice (words alone) or project. */
    public String weight() {
        if (content.kind() == Kind.EVENT) {
            return "event";
        }
        if (quote() == null) {
            return "project";
        }
        return pictures.isEmpty() ? "voice" : "portrait";
    }

    public String headline() {
        return content.headline();
    }

    public @Nullable String title() {
        return text(Fields.TITLE);
    }

    public @Nullable String quote() {
        return text(Fields.QUOTE);
    }

    public @Nullable String name() {
        return text(Fields.NAME);
    }

    /** Age and occupation, as far as they were told: {@code 34, Köchin}. */
    public @Nullable String about() {
        String both = Stream.of(age(), text(Fields.OCCUPATION))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return both.isEmpty() ? null : both;
    }

    private @Nullable String age() {
        return content.fields().get(Fields.AGE) instanceof FieldValue.Numeric age
                ? Answers.plain(age.value())
                : text(Fields.AGE);
    }

    public @Nullable String place() {
        return content.place().map(FieldValue.Place::name).orElse(null);
    }

    public FieldValue.@Nullable Date starts() {
        return content.starts().orElse(null);
    }

    /** Paragraphs, and the lines in each. */
    public List<List<String>> paragraphs() {
        String text = text(Fields.TEXT);
        if (text == null) {
            return List.of();
        }
        return Arrays.stream(text.strip().split("\\n\\s*\\n"))
                .map(paragraph -> paragraph.lines().toList())
                .toList();
    }

    private @Nullable String text(String key) {
        return content.text(key).filter(words -> !words.isBlank()).orElse(null);
    }
}
