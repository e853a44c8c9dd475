package org.mosaik.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Documents name only what exists, stay short, and nothing in the repository depends on where it was built. */
class DocumentsTest {

    private static final int LONGEST_README = 200;

    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern SPAN = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern PATH = Pattern.compile(
            "[\\w.-]+(/[\\w.-]+)+/?|[\\w.-]+/|[\\w.-]+\\.(md|java|yml|yaml|xml|json|properties|html|css|js)");
    private static final Pattern TYPE = Pattern.compile("([A-Z][a-z]\\w*)(?:\\.([a-zA-Z]\\w*)(?:\\(.*\\))?)?");
    private static final Pattern OURS = Pattern.compile("org\\.mosaik(?:\\.\\w+)+");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");
    private static final Pattern IMPORTED = Pattern.compile("(?m)^import (?:static )?[\\w.]+?\\.([A-Z]\\w*)");

    /** Files of an installation, media types and facts look like paths and types but are none of the repository's. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("(data|application|text|image|multipart)/.*|org\\.mosaik\\..*\\.v\\d+");

    private static final List<String> NEVER = List.of(
            "repo.maven" + ".apache.org",
            "deb.debian" + ".org",
            "registry.npmjs" + ".org",
            "/work" + "/main",
            "/work" + "/shared");

    private static final Set<String> TYPES = Repository.java().stream()
            .flatMap(source -> Stream.of(DECLARED, IMPORTED)
                    .flatMap(pattern -> pattern.matcher(source.text()).results())
                    .map(found -> found.group(1)))
            .collect(Collectors.toSet());

    private static List<Source> documents() {
        return Repository.FILES.stream()
                .filter(file -> file.path().matches("[A-Z]+\\.md|docs/.*\\.md"))
                .toList();
    }

    private static Stream<String> spans(Source document) {
        return SPAN.matcher(BLOCK.matcher(document.text()).replaceAll(""))
                .results()
                .map(found -> found.group(1));
    }

    private static List<String> missing(Collection<Source> documents) {
        return documents.stream()
                .flatMap(document -> Stream.concat(
                                spans(document).filter(span -> !exists(document, span)),
                                LINK.matcher(document.text())
                                        .results()
                                        .map(link -> link.group(1))
                                        .filter(link -> !isFile(document, link)))
                        .map(what -> document.path() + " names " + what))
                .toList();
    }

    private static boolean exists(Source document, String span) {
        if (ELSEWHERE.matcher(span).matches()) {
            return true;
        }
        if (span.startsWith("./")) {
            return isFile(document, span.substring(2).replaceFirst(" .*", ""));
        }
        if (OURS.matcher(span).matches()) {
            return isOurs(span.replace('.', '/'));
        }
        Matcher type = TYPE.matcher(span);
        if (type.matches()) {
            return TYPES.contains(type.group(1)) && hasMember(type.group(1), type.group(2));
        }
        return !PATH.matcher(span).matches() || isFile(document, span);
    }

    private static boolean isFile(Source document, String path) {
        String folder = document.path().contains("/") ? document.folder() : "";
        return Files.exists(Repository.ROOT.resolve(path))
                || Files.exists(Repository.ROOT.resolve(folder).resolve(path))
                || Repository.FILES.stream().anyMatch(file -> ("/" + file.path() + "/").contains(inside(path)));
    }

    /** Paths inside a module are named without the way there. */
    private static String inside(String path) {
        return "/" + path + (path.endsWith("/") ? "" : "/");
    }

    /** Expects a package or a type with slashes for dots. */
    private static boolean isOurs(String name) {
        return Repository.java().stream()
                .map(Source::path)
                .anyMatch(path -> path.contains("/java/" + name + "/") || path.endsWith("/java/" + name + ".java"));
    }

    private static boolean hasMember(String type, @Nullable String member) {
        List<Source> files = Repository.java().stream()
                .filter(source -> source.name().equals(type + ".java"))
                .toList();
        return member == null
                || files.isEmpty()
                || files.stream()
                        .anyMatch(file -> Pattern.compile("\\b" + member + "\\b")
                                .matcher(file.text())
                                .find());
    }

    private static List<String> bound(Collection<Source> files) {
        return files.stream()
                .flatMap(file ->
                        NEVER.stream().filter(file.text()::contains).map(word -> file.path() + " names " + word))
                .toList();
    }

    @Test
    void whatDocumentsNameExists() {
        assertThat(missing(documents())).isEmpty();
    }

    @Test
    void theReadmeIsShort() {
        assertThat(Repository.file("README.md").lines()).isLessThanOrEqualTo(LONGEST_README);
    }

    @Test
    void nothingDependsOnWhereItWasBuilt() {
        assertThat(bound(Repository.FILES)).isEmpty();
    }

    @Test
    void thereIsSomethingToLookAt() {
        assertThat(documents())
                .extracting(Source::path)
                .contains(
                        "README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/operations.md", "docs/events.md");
        assertThat(spans(Repository.file("docs/architecture.md")).filter(TYPES::contains))
                .hasSizeGreaterThan(20);
        assertThat(spans(Repository.file("README.md"))
                        .filter(span -> PATH.matcher(span).matches()))
                .hasSizeGreaterThan(5);
    }

    @Test
    void aMissingFileTypePackageOrLinkIsFound() {
        Source document = new Source("docs/tales.md", """
                `README.md`, `libs/events/`, `architecture.md`, `Topic.ALL`, `StreamBridge`, `org.mosaik.events`, `./mosaik up`,
                `application/json`, `PENDING`, `GET /`, `org.mosaik.story.published.v1`, [here](../README.md#modules)
                ```
                `Nothing` in here counts
                ```
                `TALES.md`, `libs/tales/`, `TaleTeller`, `Topic.TALES`, `org.mosaik.tales`, `./tales up`, [there](tales/one.md)
                """);

        assertThat(missing(List.of(document)))
                .extracting(line -> line.substring("docs/tales.md names ".length()))
                .containsExactly(
                        "TALES.md",
                        "libs/tales/",
                        "TaleTeller",
                        "Topic.TALES",
                        "org.mosaik.tales",
                        "./tales up",
                        "tales/one.md");
    }

    @Test
    void anAddressOfTheBuildersMachineIsFound() {
        Source file = new Source("docs/tales.md", "see /work" + "/main/README.md");

        assertThat(bound(List.of(file))).hasSize(1);
    }
}
