package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
