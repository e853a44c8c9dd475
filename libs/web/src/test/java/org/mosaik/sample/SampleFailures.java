package org.mosaik.sample;

import java.time.Duration;
import java.util.Map;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Everything that can go wrong, once as an interface for programs and once outside of {@code /api/}. */
@RestController
public class SampleFailures {

    public static final String SECRET = "secret-in-exception-text";

    @GetMapping({"/api/gone", "/gone"})
    Object gone() {
        throw new ProblemException(Problem.gone());
    }

    @GetMapping({"/api/busy", "/busy"})
    Object busy() {
        throw new ProblemException(Problem.unavailable(Duration.ofSeconds(30)));
    }

    @GetMapping("/api/own")
    Object own() {
        throw new ProblemException(Problem.of(409, "sample-taken", "<b>Duisburg</b>"));
    }

    @GetMapping("/api/invalid")
    Object invalid() {
        throw new ProblemException(Problem.invalid(FormErrors.none().with("place", "Bitte geben Sie einen Ort an.")));
    }

    @GetMapping({"/api/broken", "/broken"})
    Object broken() {
        throw new IllegalStateException(SECRET);
    }

    @GetMapping("/api/numbers/{number}")
    int number(@PathVariable int number, @RequestParam(defaultValue = "0") int plus) {
        return number + plus;
    }

    @PostMapping(path = "/api/stories", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> story(@RequestBody Map<String, Object> story) {
        return story;
    }

    @PostMapping("/api/photos")
    long photo(@RequestPart MultipartFile photo) {
        return photo.getSize();
    }

    @PostMapping("/plain-form")
    int plainForm(@RequestParam Map<String, String> fields) {
        return fields.size();
    }
}
