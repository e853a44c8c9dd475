package org.mosaik.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A set of rules under which submissions are asked for; form, checks and pages are made from it.
 *
 * @param title by language (BCP 47), as are all maps of words here
 * @param placeDecimals digits behind the point that a place may keep: 1 is about 10 km, 2 about 1 km
 * @param places what it knows by name, to complete what people type
 * @param knownPlacesOnly whether a place has to be one of those; otherwise any name is taken, without degrees
 * @param retention how long data of people are kept; until they say otherwise if absent
 * @param twoEditors which stories take two to approve, beside those that do everywhere
 */
public record Campaign(
        String id,
        long revision,
        State state,
        List<String> languages,
        Map<String, String> title,
        Map<String, String> sentence,
        @Nullable Theme theme,
        List<String> hashtags,
        @Nullable String region,
        List<Audience> audiences,
        List<KindDefinition> kinds,
        List<ConsentWording> consents,
        List<Channel> channels,
        @Nullable Calendar calendar,
        int placeDecimals,
        List<KnownPlace> places,
        @Nullable Boolean knownPlacesOnly,
        @Nullable Retention retention,
        @Nullable TwoEditors twoEditors)
        implements Snapshot {

    /** Whether it takes submissions. */
    public enum State {
        OPEN,
        CLOSED
    }

    /** Colours as {@code #rrggbb}. */
    public record Theme(String brand, String accent) {}

    /** People whom the campaign speaks to. */
    public record Audience(String key, Map<String, String> label) {
        public Audience {
            label = Lists.copy(label);
        }
    }

    /**
     * What is asked for one kind of submission.
     *
     * @param maxPhotos how many photos a submission may have, where photos are asked for
     * @param film whether a link to a film is asked for
     */
    public record KindDefinition(
            Kind kind,
            Map<String, String> label,
            PhotoRule photo,
            @Nullable Integer maxPhotos,
            @Nullable Boolean film,
            List<FieldDefinition> fields) {

        private static final int USUAL_PHOTOS = 6;

        public KindDefinition {
            label = Lists.copy(label);
            fields = Lists.copy(fields);
        }

        public boolean asksForFilm() {
            return Boolean.TRUE.equals(film);
        }

        /** How many photos there may be; none where none are asked for. */
        public int mostPhotos() {
            if (photo == PhotoRule.NONE) {
                return 0;
            }
            return maxPhotos == null ? USUAL_PHOTOS : maxPhotos;
        }
    }

    /** Whether photos are asked for. */
    public enum PhotoRule {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    /** How a field is typed in and checked. */
    public enum FieldType {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DATE,
        PLACE,
        CHOICE,
        SEVERAL,
        PERSON,
        LINK,
        COUNTER
    }

    /**
     * One question of the form.
     *
     * @param maxLength in code points, for words
     * @param min smallest number
     * @param max largest number
     * @param editorsOnly whether the answer is for the editors alone and never for readers
     */
    public record FieldDefinition(
            String key,
            FieldType type,
            boolean required,
            Map<String, String> label,
            Map<String, String> help,
            @Nullable Integer maxLength,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            List<Choice> choices,
            @Nullable Boolean editorsOnly) {
        public FieldDefinition {
            label = Lists.copy(label);
            help = Lists.copy(help);
            choices = Lists.copy(choices);
        }

        public boolean isForEditors() {
            return editorsOnly != null && editorsOnly;
        }
    }

    /** One answer among several. */
    public record Choice(String key, Map<String, String> label) {
        public Choice {
            label = Lists.copy(label);
        }
    }

    /**
     * What people agree to, word for word. An older version stays in the list, so that what was agreed to can be printed.
     *
     * @param required without it there is no submission
     * @param givers who is asked in these words; everybody if empty
     * @param validMonths how long an agreement holds; without an end if absent
     */
    public record ConsentWording(
            String key,
            int version,
            boolean required,
            List<Element> elements,
            List<String> channels,
            Map<String, String> text,
            List<Person.Role> givers,
            @Nullable Integer validMonths) {
        public ConsentWording {
            elements = Lists.copy(elements);
            channels = Lists.copy(channels);
            text = Lists.copy(text);
            givers = Lists.copy(givers);
        }

        /** What everybody is asked, without an end. */
        public ConsentWording(
                String key,
                int version,
                boolean required,
                List<Element> elements,
                List<String> channels,
                Map<String, String> text) {
            this(key, version, required, elements, channels, text, List.of(), null);
        }

        public boolean isFor(Person.Role role) {
            return givers.isEmpty() || givers.contains(role);
        }
    }

    /** A way out of the house, with what it can take back. */
    public record Channel(String id, Map<String, String> label, TakeBack takeBack) {
        public Channel {
            label = Lists.copy(label);
        }
    }

    /** What a channel can do about a story that was withdrawn. */
    public enum TakeBack {
        DELETE,
        EDIT,
        HIDE,
        NOTHING
    }

    /** When stories go out. */
    public record Calendar(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer perDay) {}

    /**
     * A place that people may mean.
     *
     * @param also what else it is called, in other languages and scripts too
     * @param region tells it from another place of the same name
     */
    public record KnownPlace(
            String name, List<String> also, @Nullable String region, double latitude, double longitude) {
        public KnownPlace {
            also = Lists.copy(also);
        }
    }

    /**
     * How long data of people are kept, in days.
     *
     * @param contact after the decision: then name and address go, and a story that was rejected or withdrawn goes whole
     * @param story after it was handed in, or after the campaign's end if that is later: then everything goes
     */
    public record Retention(
            @Nullable Integer contact, @Nullable Integer story) {}

    public Campaign {
        languages = Lists.copy(languages);
        title = Lists.copy(title);
        sentence = Lists.copy(sentence);
        hashtags = Lists.copy(hashtags);
        audiences = Lists.copy(audiences);
        kinds = Lists.copy(kinds);
        consents = Lists.copy(consents);
        channels = Lists.copy(channels);
        places = Lists.copy(places);
    }

    public boolean takesKnownPlacesOnly() {
        return knownPlacesOnly != null && knownPlacesOnly;
    }

    public Optional<KindDefinition> kind(Kind kind) {
        return kinds.stream().filter(definition -> definition.kind() == kind).findFirst();
    }

    /** What somebody in that role is asked today: the newest version of each wording. */
    public List<ConsentWording> wordingsFor(Person.Role role) {
        return consents.stream()
                .filter(wording -> wording.isFor(role))
                .filter(wording -> consents.stream()
                        .noneMatch(other -> other.key().equals(wording.key()) && other.version() > wording.version()))
                .toList();
    }

    /** The very words that somebody agreed to, if this campaign still has them. */
    public Optional<ConsentWording> wording(Consent consent) {
        return consents.stream()
                .filter(wording ->
                        wording.key().equals(consent.wording()) && wording.version() == consent.wordingVersion())
                .findFirst();
    }

    /** What a channel is called in the reader's language; its id if the campaign does not know it. */
    public String labelOf(String channel, String language) {
        return channels.stream()
                .filter(each -> each.id().equals(channel))
                .findFirst()
                .map(each -> in(language, each.label()))
                .orElse(channel);
    }

    /** Words in the reader's language, else in one that it is a form of, else in the campaign's first one. */
    public String in(String language, Map<String, String> words) {
        return languageOf(language, words).map(words::get).orElse("");
    }

    /** In which language a reader of that one is shown these words; absent if there are none. */
    public Optional<String> languageOf(String language, Map<String, String> words) {
        for (String tag = language; !tag.isEmpty(); tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')))) {
            if (words.containsKey(tag)) {
                return Optional.of(tag);
            }
        }
        return languages.stream().filter(words::containsKey).findFirst();
    }
}
