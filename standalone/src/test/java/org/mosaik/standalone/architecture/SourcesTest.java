package org.mosaik.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What only the sources show: sizes, visibility, words about types, packages. */
class SourcesTest {

    private static final int LONGEST_FILE = 300;
    private static final Pattern SLEEPING = Pattern.compile("(Thread|TimeUnit\\.[A-Z]+)\\s*\\.\\s*sleep\\s*\\(");
    private static final String FEATURE = "tales-service/src/main/java/org/mosaik/tales/tale/";

    private static List<String> tooLong(Collection<Source> sources) {
        return sources.stream()
                .filter(source -> source.lines() > LONGEST_FILE)
                .map(source -> source.path() + " has " + source.lines() + " lines")
                .toList();
    }

    private static List<String> sleeping(Collection<Source> sources) {
        return sources.stream()
                .filter(source -> SLEEPING.matcher(source.text()).find())
                .map(Source::path)
                .toList();
    }

    private static List<String> publicWithoutSentence(Collection<Source> sources) {
        return sources.stream()
                .filter(Source::hasPublicTopType)
                .filter(source -> !source.name().endsWith("Application.java"))
                .filter(source -> !source.introduction().contains("/**"))
                .map(Source::path)
                .toList();
    }

    private static List<String> unmarked(Collection<Source> sources) {
        Set<String> marked = sources.stream()
                .filter(Source::isPackageInfo)
                .filter(source -> source.text().contains("@NullMarked"))
                .map(Source::folder)
                .collect(Collectors.toSet());
        return sources.stream()
                .map(Source::folder)
                .distinct()
                .filter(folder -> !marked.contains(folder))
                .toList();
    }

    /** Packages more than two levels below that of their part. */
    private static List<String> tooDeep(Collection<Source> sources) {
        return sources.stream()
                .map(Source::folder)
                .distinct()
                .filter(folder -> folder.replaceFirst(".*/src/main/java/org/mosaik/[^/]+/", "")
                                .split("/")
                                .length
                        > 2)
                .toList();
    }

    /** Services of whose top-level types half or more are public. */
    private static List<String> tooOpen(Collection<Source> sources) {
        Map<String, List<Source>> byService = sources.stream()
                .filter(source -> source.module().endsWith("-service") && !source.isPackageInfo())
                .collect(Collectors.groupingBy(Source::module));
        return byService.entrySet().stream()
                .filter(service ->
                        open(service.getValue()) * 2 >= service.getValue().size())
                .map(service -> service.getKey() + ": " + open(service.getValue()) + " of "
                        + service.getValue().size() + " types are public")
                .toList();
    }

    private static long open(List<Source> sources) {
        return sources.stream().filter(Source::hasPublicTopType).count();
    }

    @Test
    void noFileIsTooLong() {
        assertThat(tooLong(Repository.java())).isEmpty();
    }

    @Test
    void noTestSleeps() {
        List<Source> tests = Repository.java().stream()
                .filter(source -> !source.isMain() && !source.path().contains("/architecture/samples/"))
                .toList();

        assertThat(tests).isNotEmpty();
        assertThat(sleeping(tests)).isEmpty();
    }

    @Test
    void everyPublicTypeIsIntroduced() {
        assertThat(publicWithoutSentence(Repository.mainJava())).isEmpty();
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        assertThat(unmarked(Repository.mainJava())).isEmpty();
    }

    @Test
    void noPackageLiesTooDeep() {
        assertThat(tooDeep(Repository.mainJava())).isEmpty();
    }

    @Test
    void mostTypesOfAServiceStayInside() {
        assertThat(tooOpen(Repository.mainJava())).isEmpty();
    }

    @Test
    void thereIsSomethingToLookAt() {
        List<Source> main = Repository.mainJava();

        assertThat(main).hasSizeGreaterThan(200).anyMatch(Source::hasPublicTopType);
        assertThat(Repository.java()).hasSizeGreaterThan(main.size());
        assertThat(House.services())
                .allMatch(service -> main.stream()
                        .anyMatch(source -> source.module().endsWith("-service")
                                && source.path().contains(service.replace('.', '/') + "/")));
    }

    @Test
    void aLongFileIsFound() {
        assertThat(tooLong(List.of(feature("Tale", "\n".repeat(LONGEST_FILE)), feature("Long", "\n".repeat(301)))))
                .singleElement()
                .asString()
                .contains("Long.java has 301 lines");
    }

    @Test
    void aSleeperIsFound() {
        assertThat(sleeping(List.of(
                        feature("Waiting", "Thread" + ".sleep(1);"),
                        feature("Dozing", "TimeUnit" + ".SECONDS.sleep(1);"),
                        feature("Awake", "await().until(asleep());"))))
                .containsExactly(FEATURE + "Waiting.java", FEATURE + "Dozing.java");
    }

    @Test
    void aPublicTypeWithoutSentenceIsFound() {
        String bare = "import java.util.List;\n\n@Deprecated\npublic final class Tale {\n /** Inside. */\n}\n";

        assertThat(publicWithoutSentence(List.of(
                        feature("Tale", bare),
                        feature("Told", "package x;\n\n/** One. */\n@Deprecated\npublic record Told() {}\n"),
                        feature("Hidden", "package x;\n\nrecord Hidden() {}\n"))))
                .containsExactly(FEATURE + "Tale.java");
    }

    @Test
    void anUnmarkedPackageIsFound() {
        Source silent = feature("package-info", "package x;");
        Source marked = feature("package-info", "@NullMarked\npackage x;");

        assertThat(unmarked(List.of(feature("Tale", ""), silent))).containsExactly(FEATURE);
        assertThat(unmarked(List.of(feature("Tale", ""), marked))).isEmpty();
    }

    @Test
    void aDeepPackageIsFound() {
        Source deep = new Source(FEATURE + "of/old/Tale.java", "");
        Source deepest = new Source(FEATURE + "of/Tale.java", "");

        assertThat(tooDeep(List.of(deep, deepest, feature("Tale", "")))).containsExactly(FEATURE + "of/old/");
    }

    @Test
    void anOpenServiceIsFound() {
        Source open = feature("Tale", "public sealed interface Tale {}");
        Source closed = feature("Teller", "/** public class */\nfinal class Teller {}");

        assertThat(tooOpen(List.of(open, closed))).containsExactly("tales-service: 1 of 2 types are public");
        assertThat(tooOpen(List.of(open, closed, closed))).isEmpty();
    }

    private static Source feature(String name, String text) {
        return new Source(FEATURE + name + ".java", text);
    }
}
