package org.mosaik.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mosaik.events.Facts;
import org.mosaik.events.Topic;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LogsTest {

    private static final String MARK = "PERSONMARK";

    private final Running service = Running.shared();

    @Test
    void row26NothingThatPeopleTypedIsEverPrinted(CapturedOutput output) {
        Story marked = Story.aStory()
                .field("title", MARK)
                .field("text", "\u001b[31m" + MARK + "\r\n2026 ERROR " + MARK)
                .contact("name", MARK)
                .contact("email", MARK + "@example.org");
        service.hand(marked.json());
        Running.Reply taken = service.handed(marked.field("text", MARK));
        service.post("/nachbarn", new Multipart().with("fields.title", MARK).with(MARK, MARK));
        service.hand("{\"" + MARK);
        service.put(
                "/api/submissions/" + taken.id(),
                marked.json(),
                taken.bearer()[0],
                taken.bearer()[1],
                "If-Match",
                "\"1\"");
        service.log()
                .append(
                        Topic.SUBMISSIONS,
                        Records.received("late-" + taken.id(), 1, MARK, 1),
                        Facts.SUBMISSION_RECEIVED);
        service.log().raw(Topic.SUBMISSIONS.name(), MARK.getBytes(UTF_8), MARK.getBytes(UTF_8), java.util.Map.of());
        service.handed(Story.aStory());
        service.delete("/api/submissions/" + taken.id(), taken.bearer());

        assertThat(output.getAll()).doesNotContain(MARK).doesNotContain(taken.bearer()[1].substring(7));
    }
}
