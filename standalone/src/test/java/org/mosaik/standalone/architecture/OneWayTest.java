package org.mosaik.standalone.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One way of doing a thing: writing to the log, reading it, JSON, output, waiting. */
class OneWayTest {

    private static final ArchRule NOBODY_SENDS_OR_CALLS_BY_HEADER = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.springframework\\.cloud\\..*\\.(StreamBridge|RoutingFunction)");

    private static final ArchRule ONLY_MESSAGING_WRITES = noClasses()
            .that()
            .resideOutsideOfPackage("org.mosaik.messaging..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "org\\.springframework\\.kafka\\.core\\..*|org\\.apache\\.kafka\\.clients\\.producer\\..*");

    private static final ArchRule ONLY_MESSAGING_AND_INDEX_READ = noClasses()
            .that()
            .resideOutsideOfPackages("org.mosaik.messaging..", "org.mosaik.index..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.apache\\.kafka\\.clients\\.consumer\\.KafkaConsumer");

    private static final ArchRule ONE_JACKSON = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..");

    private static final ArchRule ONLY_COMMANDS_PRINT = noClasses()
            .that()
            .haveNameNotMatching("org\\.mosaik\\.standalone\\.\\w+Application")
            .should(ACCESS_STANDARD_STREAMS);

    private static final ArchRule NOBODY_SLEEPS = noClasses()
            .should()
            .callMethodWhere(target(name("sleep"))
                    .and(target(owner(assignableTo(Thread.class).or(assignableTo(TimeUnit.class))))));

    /** The rules with a word of the sample that each has to find. */
    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(NOBODY_SENDS_OR_CALLS_BY_HEADER, "StreamBridge"),
                Arguments.of(NOBODY_SENDS_OR_CALLS_BY_HEADER, "RoutingFunction"),
                Arguments.of(ONLY_MESSAGING_WRITES, "KafkaTemplate"),
                Arguments.of(ONLY_MESSAGING_WRITES, "KafkaProducer"),
                Arguments.of(ONLY_MESSAGING_AND_INDEX_READ, "KafkaConsumer"),
                Arguments.of(ONE_JACKSON, "com.fasterxml.jackson.databind"),
                Arguments.of(ONLY_COMMANDS_PRINT, "System.out"),
                Arguments.of(ONLY_COMMANDS_PRINT, "printStackTrace"),
                Arguments.of(NOBODY_SLEEPS, "Thread.sleep"),
                Arguments.of(NOBODY_SLEEPS, "TimeUnit.sleep"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProductHasOneWay(ArchRule rule, String shortcut) {
        rule.check(House.PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aShortcutIsFound(ArchRule rule, String shortcut) {
        assertThat(rule.evaluate(House.BROKEN).getFailureReport().getDetails())
                .anyMatch(line -> line.contains(shortcut));
    }

    @Test
    void theOneWayIsThere() {
        assertThat(House.PRODUCT.contain("org.mosaik.messaging.log.Log")).isTrue();
        assertThat(House.PRODUCT.contain("org.mosaik.index.TopicIndex")).isTrue();
        assertThat(House.PRODUCT.contain("org.mosaik.standalone.StandaloneApplication"))
                .isTrue();
    }
}
