package org.mosaik.submission.submissions;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Content;
import org.mosaik.events.Medium;
import org.mosaik.events.Person;
import org.mosaik.submission.forms.CheckedDraft;
import org.mosaik.submission.forms.CheckedPeople;
import org.mosaik.submission.forms.CheckedPhoto;
import org.mosaik.submission.forms.FilmDraft;

/** Makes a story's content from what was checked. */
final class MakeContent {

    private static final Person SUBMITTER = new Person(Person.SUBMITTER, Person.Role.SUBMITTER);

    private MakeContent() {}

    static Content of(Campaign campaign, CheckedDraft.Sound draft, List<Medium> media, long revision, Instant at) {
        return new Content(
                campaign.id(),
                draft.kind(),
                draft.language(),
                draft.fields(),
                withFilm(shown(draft.people(), media), draft),
                people(draft.people()),
                Consents.given(campaign, draft, revision, at),
                List.of(),
                List.of(),
                editorsOnly(campaign, draft));
    }

    private static List<Person> people(CheckedPeople people) {
        return Stream.concat(Stream.of(SUBMITTER), people.people().stream()).toList();
    }

    /** Who is said to be on a picture is said by its place among the pictures. */
    private static List<Medium> shown(CheckedPeople people, List<Medium> media) {
        return IntStream.range(0, media.size())
                .mapToObj(place -> media.get(place).showing(shown(people, place + 1)))
                .toList();
    }

    private static List<String> shown(CheckedPeople people, int picture) {
        Stream<String> me = people.showsSubmitter() ? Stream.of(Person.SUBMITTER) : Stream.empty();
        return Stream.concat(me, people.on(picture).stream()).toList();
    }

    private static List<Medium> withFilm(List<Medium> photos, CheckedDraft.Sound draft) {
        FilmDraft film = draft.film();
        if (film == null) {
            return photos;
        }
        List<String> shown = Stream.concat(Stream.of(Person.SUBMITTER), draft.people().onFilm().stream())
                .toList();
        String poster = poster(photos, draft.photos());
        return Stream.concat(
                        photos.stream(), Stream.of(Medium.film("film", film.title(), film.address(), shown, poster)))
                .toList();
    }

    private static @Nullable String poster(List<Medium> photos, List<CheckedPhoto> words) {
        return IntStream.range(0, photos.size())
                .filter(place -> words.get(place).ofFilm())
                .mapToObj(place -> photos.get(place).id())
                .findFirst()
                .orElse(null);
    }

    /** What the person was told when they typed holds, whatever becomes of the campaign. */
    private static List<String> editorsOnly(Campaign campaign, CheckedDraft.Sound draft) {
        return campaign.kind(draft.kind()).stream()
                .flatMap(kind -> kind.fields().stream())
                .filter(Campaign.FieldDefinition::isForEditors)
                .map(Campaign.FieldDefinition::key)
                .filter(draft.fields()::containsKey)
                .toList();
    }
}
