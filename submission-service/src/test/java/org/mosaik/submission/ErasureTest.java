package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.messaging.own.Owners;

/** What a receipt says of what is kept, and how it goes away for good. */
class ErasureTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Running service = Running.shared();

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void aReceiptSaysWhatIsKeptAndDeletesIt(String language) {
        boolean german = language.equals("de");
        Running.Reply taken = service.handed(Story.aStory());
        String kept = german ? "Was wir noch von Ihnen haben" : "What we still have of you";
        assertThat(page(taken.receipt() + "?lang=" + language))
                .doesNotContain(kept)
                .contains("/erase");
        service.post(taken.receipt() + "/withdraw", FORM, "");

        assertThat(page(taken.receipt() + "?lang=" + language)).contains(kept, "person@", "/erase");

        Running.Reply gone = service.post(taken.receipt() + "/erase", FORM, "");
        assertThat(gone.status()).isEqualTo(303);
        Running.Reply page = service.get(gone.header("Location") + "?lang=" + language);
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.body())
                .contains(german ? "Hier ist alles gelöscht" : "Everything here is deleted")
                .doesNotContain("person@", "??");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(service.post(taken.receipt() + "/erase", FORM, "").status()).isEqualTo(410);

        leftTheLog(taken.id());
        assertThat(service.get(taken.receipt() + "?lang=" + language).body())
                .contains(german ? "haben wir es geprüft" : "We checked on");
    }

    /** As it is noted when the broker's files have been looked through. */
    private void leftTheLog(String id) {
        Instant later = Instant.now().plusSeconds(3600);
        service.bean(Owners.class).forgettings().forEach(kind -> {
            kind.repeat(later);
            kind.gone(List.of(id), later);
        });
    }

    private String page(String path) {
        Running.Reply page = service.get(path);
        assertThat(page.status()).isEqualTo(200);
        return page.body();
    }
}
