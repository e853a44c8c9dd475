package org.mosaik.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Topic;

/** Module descriptions and the configuration files of the services. */
class ConfigurationTest {

    private static final int LONGEST_POM = 120;
    private static final int LONGEST_CONFIGURATION = 40;
    private static final Pattern DESTINATION = Pattern.compile("(\\w+)-in-0\\.destination: *(\\S+)");
    private static final Pattern DEFINITION = Pattern.compile("definition: *(\\S+)");

    private static List<Source> poms() {
        return Repository.FILES.stream()
                .filter(file -> file.name().equals("pom.xml") && !file.path().equals("pom.xml"))
                .toList();
    }

    private static List<Source> configurations() {
        return House.services()
                .map(service -> service.substring(House.ROOT.length() + 1))
                .map(name -> Repository.file(name + "-service/src/main/resources/" + name + ".yml"))
                .toList();
    }

    private static List<String> longerThan(int most, Collection<Source> files) {
        return files.stream()
                .filter(file -> file.lines() > most)
                .map(file -> file.path() + " has " + file.lines() + " lines")
                .toList();
    }

    private static List<String> withVersions(Collection<Source> poms) {
        return poms.stream()
                .filter(pom ->
                        pom.text().replaceFirst("(?s)<parent>.*?</parent>", "").contains("<version>"))
                .map(Source::path)
                .toList();
    }

    private static Stream<MatchResult> destinations(Source configuration) {
        return DESTINATION.matcher(configuration.text()).results();
    }

    /** Destinations that no topic of the contract answers to; they are patterns. */
    private static List<String> unknownTopics(Collection<Source> configurations) {
        return configurations.stream()
                .flatMap(ConfigurationTest::destinations)
                .map(found -> found.group(2))
                .filter(pattern ->
                        Topic.ALL.stream().noneMatch(topic -> topic.name().matches(pattern)))
                .toList();
    }

    /** Functions without a topic, and topics without a function: both would be silent at run time. */
    private static Set<String> unboundFunctions(Source configuration) {
        Set<String> defined = new TreeSet<>();
        DEFINITION
                .matcher(configuration.text())
                .results()
                .forEach(found -> defined.addAll(List.of(found.group(1).split(";"))));
        Set<String> either = new TreeSet<>(defined);
        destinations(configuration).map(found -> found.group(1)).forEach(bound -> {
            if (!either.remove(bound)) {
                either.add(bound);
            }
        });
        return either;
    }

    @Test
    void moduleDescriptionsAreShortAndWithoutVersions() {
        assertThat(longerThan(LONGEST_POM, poms())).isEmpty();
        assertThat(withVersions(poms())).isEmpty();
    }

    @Test
    void configurationsAreShort() {
        assertThat(longerThan(LONGEST_CONFIGURATION, configurations())).isEmpty();
    }

    @Test
    void everyTopicThatIsFollowedIsInTheContract() {
        assertThat(unknownTopics(configurations())).isEmpty();
    }

    @Test
    void everyFunctionFollowsATopic() {
        assertThat(configurations())
                .allSatisfy(file ->
                        assertThat(unboundFunctions(file)).as(file.path()).isEmpty());
    }

    @Test
    void thereIsSomethingToLookAt() {
        assertThat(poms()).hasSizeGreaterThan(9);
        assertThat(configurations())
                .hasSizeGreaterThan(3)
                .allSatisfy(
                        file -> assertThat(destinations(file)).as(file.path()).hasSizeGreaterThan(1));
    }

    @Test
    void aLongOrVersionedModuleDescriptionIsFound() {
        Source fine = new Source("tales/pom.xml", "<parent><version>1</version></parent>" + "\n".repeat(100));
        Source versioned = new Source("libs/tales/pom.xml", fine.text() + "<version>2</version>");

        assertThat(longerThan(99, List.of(fine))).containsExactly("tales/pom.xml has 100 lines");
        assertThat(longerThan(100, List.of(fine))).isEmpty();
        assertThat(withVersions(List.of(fine, versioned))).containsExactly("libs/tales/pom.xml");
    }

    @Test
    void anUnknownTopicIsFound() {
        Source file = yml("""
                definition: takeStories;takeDeeds;takeTales
                takeStories-in-0.destination: submissions
                takeDeeds-in-0.destination: deliveries\\.[a-z0-9-]+
                takeTales-in-0.destination: tales
                """);

        assertThat(unknownTopics(List.of(file))).containsExactly("tales");
        assertThat(unboundFunctions(file)).isEmpty();
    }

    @Test
    void aFunctionWithoutTopicIsFound() {
        Source file = yml("""
                definition: takeStories;takeDeeds
                takeStories-in-0.destination: submissions
                takeTales-in-0.destination: campaigns
                """);

        assertThat(unboundFunctions(file)).containsExactly("takeDeeds", "takeTales");
    }

    private static Source yml(String text) {
        return new Source("tales-service/src/main/resources/tales.yml", text);
    }
}
