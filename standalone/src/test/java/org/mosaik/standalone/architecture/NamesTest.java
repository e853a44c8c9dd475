package org.mosaik.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Endings that say nothing about the thing they name. */
class NamesTest {

    private static final String EMPTY =
            ".*(Impl|Service|Manager|Helper|Util|Utils|Dto|DTO|Mapper|Entity|Event|Message)";

    private static final ArchRule NO_EMPTY_ENDING =
            noClasses().that().resideInAPackage(House.ROOT + "..").should().haveNameMatching(EMPTY);

    private static List<String> emptyNames(List<Source> files) {
        return files.stream()
                .map(Source::name)
                .filter(name -> name.replace(".java", "").matches(EMPTY))
                .toList();
    }

    @Test
    void noNameOfTheProductEndsInAnEmptyWord() {
        NO_EMPTY_ENDING.check(House.PRODUCT);
    }

    @Test
    void aNameThatEndsInAnEmptyWordIsFound() {
        assertThat(NO_EMPTY_ENDING.evaluate(House.BROKEN).getFailureReport().getDetails())
                .hasSize(2)
                .anyMatch(line -> line.contains("StoryHelper"))
                .anyMatch(line -> line.contains("StoryHelper$TellingImpl"));
    }

    @Test
    void testsAndTheBenchmarkHaveNamesToo() {
        List<Source> ours = Repository.java().stream()
                .filter(file -> !file.path().contains("/architecture/samples/"))
                .toList();

        assertThat(emptyNames(ours)).isEmpty();
        assertThat(emptyNames(Repository.java())).containsExactly("StoryHelper.java");
    }
}
