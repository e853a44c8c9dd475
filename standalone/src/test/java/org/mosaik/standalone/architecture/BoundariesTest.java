package org.mosaik.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Between the parts: services know nothing of each other, the contract knows nothing of anybody. */
class BoundariesTest {

    private static ArchRule knowsNothingOf(String part, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(part + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    private static ArchRule plainJava(String contract) {
        return classes()
                .that()
                .resideInAPackage(contract + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        contract + "..",
                        "java..",
                        "javax.crypto..",
                        "org.jspecify..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..");
    }

    private static String[] servicesBut(String one) {
        return House.services()
                .filter(service -> !service.equals(one))
                .map(service -> service + "..")
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("org.mosaik.standalone.architecture.House#services")
    void servicesDoNotKnowEachOther(String service) {
        knowsNothingOf(service, servicesBut(service)).check(House.PRODUCT);
        knowsNothingOf(service, "org.mosaik.standalone..", "org.mosaik.embedded..")
                .check(House.PRODUCT);
    }

    @Test
    void librariesDoNotKnowTheServices() {
        for (String library : new String[] {"events", "messaging", "index", "media", "mail", "web", "embedded"}) {
            knowsNothingOf("org.mosaik." + library, servicesBut("none")).check(House.PRODUCT);
        }
    }

    @Test
    void theContractIsPlainJava() {
        plainJava("org.mosaik.events").check(House.PRODUCT);
    }

    @Test
    void aServiceThatKnowsAnotherIsFound() {
        assertThat(knowsNothingOf(House.SAMPLES + ".ours", House.SAMPLES + ".foreign..")
                        .evaluate(House.BROKEN)
                        .hasViolation())
                .isTrue();
    }

    @Test
    void aContractThatKnowsSpringIsFound() {
        assertThat(plainJava(House.SAMPLES + ".stories")
                        .evaluate(House.BROKEN)
                        .getFailureReport()
                        .getDetails())
                .anyMatch(line -> line.contains("org.springframework"));
    }
}
