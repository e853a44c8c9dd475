package org.mosaik.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Inside a service: the edges see the features, the features see neither the edges nor each other in circles. */
class LayersTest {

    private static ArchRule featuresDoNotSeeTheEdges(String service) {
        String[] edges = {service + ".stream..", service + ".web.."};
        return noClasses()
                .that()
                .resideInAPackage(service + "..")
                .and()
                .resideOutsideOfPackages(edges)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(edges);
    }

    private static ArchRule noCircle(String part) {
        return slices().matching(part + ".(*)..").should().beFreeOfCycles();
    }

    @ParameterizedTest
    @MethodSource("org.mosaik.standalone.architecture.House#services")
    void featuresDoNotSeeStreamAndWeb(String service) {
        featuresDoNotSeeTheEdges(service).check(House.PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("org.mosaik.standalone.architecture.House#parts")
    void packagesOfAPartFormNoCircle(String part) {
        noCircle(part).check(House.PRODUCT);
    }

    @Test
    void aFeatureThatSeesTheEdgesIsFound() {
        assertThat(featuresDoNotSeeTheEdges(House.SAMPLES)
                        .evaluate(House.BROKEN)
                        .getFailureReport()
                        .getDetails())
                .anyMatch(line -> line.contains("stories.Story") && line.contains("web.StoryPage"))
                .anyMatch(line -> line.contains("stories.Story") && line.contains("stream.StoryStream"))
                .noneMatch(line -> line.startsWith("Method <" + House.SAMPLES + ".web"));
    }

    @Test
    void aCircleIsFound() {
        assertThat(noCircle(House.SAMPLES).evaluate(House.BROKEN).hasViolation())
                .isTrue();
    }

    @Test
    void aMistypedPackageIsFound() {
        String mistyped = House.ROOT + ".modertaion";

        assertThatThrownBy(() -> featuresDoNotSeeTheEdges(mistyped).check(House.PRODUCT))
                .hasMessageContaining("failed to check any classes");
        assertThatThrownBy(() -> noCircle(mistyped).check(House.PRODUCT))
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void everyServiceAndEveryPartIsLookedAt() {
        assertThat(House.services())
                .contains("org.mosaik.submission", "org.mosaik.moderation", "org.mosaik.publication");
        assertThat(House.parts()).contains("org.mosaik.messaging", "org.mosaik.web", "org.mosaik.submission");
    }
}
