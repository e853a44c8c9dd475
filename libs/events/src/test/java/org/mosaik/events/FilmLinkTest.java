package org.mosaik.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are films: by their form alone, so that nothing is ever requested. */
class FilmLinkTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ,YouTube,https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://m.youtube.com/watch?app=x&v=dQw4w9WgXcQ&t=3,YouTube,https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://youtu.be/dQw4w9WgXcQ?si=track,YouTube,https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://youtube.com/shorts/dQw4w9WgXcQ,YouTube,https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://vimeo.com/76979871,Vimeo,https://vimeo.com/76979871",
        "https://player.vimeo.com/video/76979871?h=1,Vimeo,https://vimeo.com/76979871",
        "https://Videos.Beispiel.de/w/8rXq3N2bY1fKZ5mTtVgWcA,videos.beispiel.de,"
                + "https://videos.beispiel.de/w/8rXq3N2bY1fKZ5mTtVgWcA",
        "https://tube.example/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d,tube.example,"
                + "https://tube.example/w/9c9de5e8-0a1e-484a-b099-e80766180a6d"
    })
    void areWrittenInOneWay(String typed, String provider, String address) {
        assertThat(FilmLink.of(typed)).contains(new FilmLink(provider, address));
    }

    /** Rows 46, 48 and 52. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://user:pass@www.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://www.youtube.com:22/watch?v=dQw4w9WgXcQ",
                "https://www.youtube.com/redirect?q=https://evil.example",
                "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
                "https://169.254.169.254/w/8rXq3N2bY1fKZ5mTtVgWcA",
                "https://[::1]/w/8rXq3N2bY1fKZ5mTtVgWcA",
                "https://[::ffff:127.0.0.1]/w/8rXq3N2bY1fKZ5mTtVgWcA",
                "https://0x7f.1/w/8rXq3N2bY1fKZ5mTtVgWcA",
                "https://2130706433/w/8rXq3N2bY1fKZ5mTtVgWcA",
                "https://localhost./w/8rXq3N2bY1fKZ5mTtVgWcA",
                "https://localhost/w/8rXq3N2bY1fKZ5mTtVgWcA",
                "https://tube.internal/w/8rXq3N2bY1fKZ5mTtVgWcA",
                "https://nas.local/w/8rXq3N2bY1fKZ5mTtVgWcA",
                "gopher://tube.example/w/8rXq3N2bY1fKZ5mTtVgWcA",
                "file:///w/8rXq3N2bY1fKZ5mTtVgWcA",
                "javascript:alert(1)",
                "https://tube.example/w/../../admin",
                ""
            })
    void everythingElseIsNone(String typed) {
        assertThat(FilmLink.of(typed)).isEmpty();
    }
}
