package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Content;
import org.mosaik.events.Medium;
import org.mosaik.submission.submissions.Submissions;

/** Links to films, by form and by API; nobody opens them. */
class FilmsTest {

    private static final String FILM = "https://youtu.be/dQw4w9WgXcQ";

    private final Running service = Running.shared();

    @Test
    void standsInTheStoryWithItsTitleAndInItsReceipt() {
        Running.Reply taken = service.hand(Story.aStory()
                .with("film", Map.of("address", FILM, "title", "Der Herd"))
                .json());

        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        await().until(() -> service.bean(Submissions.class).find(taken.id()).isPresent());
        Medium film = service.content(taken.id()).media().get(0);
        assertThat(film.type()).isEqualTo(Medium.Type.LINK);
        assertThat(film.caption()).isEqualTo("Der Herd");
        assertThat(film.source()).isEqualTo("https://www.youtube.com/watch?v=dQw4w9WgXcQ");
        assertThat(service.get(taken.receipt()).body()).contains("value=\"" + film.source() + "\"");
    }

    @Test
    void oneOfItsPhotosStandsForItAndStaysSoWhenTheyAreMoved() {
        Running.Reply taken = service.hand(new Multipart()
                .with(
                        "submission",
                        Story.aStory()
                                .with("film", Map.of("address", FILM, "title", "Der Herd"))
                                .with("photos", List.of(Map.of("alt", "A"), Map.of("alt", "B", "film", true)))
                                .json())
                .file("photo", "a.jpg", Pictures.jpeg(50, 50))
                .file("photo", "b.jpg", Pictures.jpeg(60, 50)));
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        await().until(() -> service.bean(Submissions.class).find(taken.id()).isPresent());
        Content content = service.content(taken.id());
        String poster = content.photos().get(1).id();
        assertThat(content.media().get(2).poster()).isEqualTo(poster);
        assertThat(service.get("/api/submissions/" + taken.id(), taken.bearer())
                        .json()
                        .at("/story/photos/1/film")
                        .asBoolean())
                .isTrue();
        assertThat(service.get(taken.receipt()).body()).contains("name=\"photos.1.film\"");

        Running.Reply changed = service.post(
                taken.receipt() + "/change",
                new Multipart()
                        .with("revision", "1")
                        .with("fields.title", "Neu")
                        .with("consents.publish", "true")
                        .with("again.consents.publish", "true")
                        .with("contact.language", "de")
                        .with("people.shown", "ME")
                        .with("film.address", FILM)
                        .with("film.title", "Der Herd")
                        .with("photos.0.kept", poster)
                        .with("photos.0.alt", "B")
                        .with("photos.0.film", "true")
                        .with("photos.1.kept", content.photos().get(0).id())
                        .with("photos.1.alt", "A"));
        assertThat(changed.status()).as(changed.body()).isEqualTo(303);
        await().until(() -> service.content(taken.id()).photos().get(0).id().equals(poster));
        assertThat(service.content(taken.id()).media().get(2).poster()).isEqualTo(poster);
    }

    @Test
    void noFilmHasTwoPicturesAndNoPictureAFilmThatIsNotThere() {
        Map<String, Object> photo = Map.of("alt", "A", "film", true);
        Running.Reply two = service.hand(new Multipart()
                .with(
                        "submission",
                        Story.aStory()
                                .with("film", Map.of("address", FILM, "title", "Der Herd"))
                                .with("photos", List.of(photo, photo))
                                .json())
                .file("photo", "a.jpg", Pictures.jpeg(50, 50))
                .file("photo", "b.jpg", Pictures.jpeg(60, 50)));
        Running.Reply none = service.hand(new Multipart()
                .with(
                        "submission",
                        Story.aStory().with("photos", List.of(photo)).json())
                .file("photo", "a.jpg", Pictures.jpeg(50, 50)));

        assertThat(two.status()).isEqualTo(422);
        assertThat(two.json().at("/errors/0/field").asString()).isEqualTo("photos.1.film");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.json().at("/errors/0/field").asString()).isEqualTo("photos.0.film");
    }

    /** Rows 46, 48 and 52. */
    @ParameterizedTest
    @ValueSource(
            strings = {"https://169.254.169.254/w/8rXq3N2bY1fKZ5mTtVgWcA", "http://youtu.be/dQw4w9WgXcQ", "javascript:x"
            })
    void anAddressThatIsNoFilmIsRefused(String address) {
        Running.Reply refused = service.hand(Story.aStory()
                .with("film", Map.of("address", address, "title", "Der Herd"))
                .json());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("film.address");
    }

    @Test
    void isAskedForInTheFormOnlyWhereTheCampaignDoes() {
        assertThat(service.get("/nachbarn").body()).contains("name=\"film.address\"", "YouTube, Vimeo oder PeerTube");
        assertThat(service.get("/nachbarn?kind=EVENT").body()).doesNotContain("film.address");
    }
}
