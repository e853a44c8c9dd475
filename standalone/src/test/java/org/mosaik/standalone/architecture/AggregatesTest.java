package org.mosaik.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mosaik.messaging.own.Owned;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What decides stays plain. An aggregate is a service's class that extends {@link Owned} or is a {@link Document}, with
 * everything of its own service that it uses, however far away.
 */
class AggregatesTest {

    private static final List<String> ALLOWED = List.of(
            "java.",
            "org.jspecify.",
            "org.mosaik.events.",
            "org.mosaik.messaging.own.",
            // plain records: what came over the log, and where it lies there
            "org.mosaik.messaging.read.Received",
            "org.mosaik.messaging.log.LogPosition",
            // a value: an address that was looked at
            "org.mosaik.mail.Address",
            "org.springframework.data.annotation.",
            Document.class.getName());

    private static Set<JavaClass> aggregates(JavaClasses classes, String service) {
        Set<JavaClass> found = new LinkedHashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>(classes.stream()
                .filter(type -> isOf(service, type))
                .filter(type -> type.isAssignableTo(Owned.class) || type.isAnnotatedWith(Document.class))
                .toList());
        while (!open.isEmpty()) {
            JavaClass type = open.pop();
            if (found.add(type)) {
                uses(type)
                        .map(AggregatesTest::target)
                        .filter(used -> isOf(service, used))
                        .forEach(open::push);
            }
        }
        return found;
    }

    private static List<String> impurities(JavaClasses classes, String service) {
        return aggregates(classes, service).stream()
                .flatMap(AggregatesTest::uses)
                .filter(use -> !isAllowed(service, target(use)))
                .map(Dependency::getDescription)
                .toList();
    }

    private static Stream<Dependency> uses(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream();
    }

    private static JavaClass target(Dependency use) {
        return use.getTargetClass().getBaseComponentType();
    }

    private static boolean isOf(String service, JavaClass type) {
        return type.getName().startsWith(service + ".");
    }

    private static boolean isAllowed(String service, JavaClass type) {
        return type.isPrimitive() || isOf(service, type) || ALLOWED.stream().anyMatch(type.getName()::startsWith);
    }

    @Test
    void whatDecidesUsesJavaAndTheContractAlone() {
        assertThat(House.services().flatMap(service -> impurities(House.PRODUCT, service).stream()))
                .isEmpty();
    }

    @Test
    void everyServiceHasSuchClasses() {
        assertThat(House.services().map(service -> aggregates(House.PRODUCT, service)))
                .allSatisfy(found -> assertThat(found).hasSizeGreaterThan(2));
    }

    @Test
    void anAggregateThatReachesOutIsFoundAlsoThroughAnother() {
        assertThat(impurities(House.BROKEN, House.SAMPLES))
                .anyMatch(line -> line.contains("StoryHelper") && line.contains("org.springframework.util.StringUtils"))
                .hasSize(1);
    }
}
