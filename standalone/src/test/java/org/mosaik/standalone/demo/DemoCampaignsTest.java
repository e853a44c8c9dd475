package org.mosaik.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaik.events.Campaign;
import org.mosaik.events.Codec;
import org.mosaik.events.Element;
import org.mosaik.events.Person;
import tools.jackson.databind.json.JsonMapper;

class DemoCampaignsTest {

    private static final Set<String> WORDS = Set.of("title", "sentence", "label", "help", "text");
    private static final JsonMapper JSON = new JsonMapper();

    static Set<String> ids() {
        return DemoContent.campaigns().keySet();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyPropertyIsOneThatCampaignsHave(String id) {
        Campaign campaign = DemoCampaigns.campaign(id);

        assertThat(campaign.id()).isEqualTo(id);
        assertThat(JSON.readTree(Codec.write(campaign))).isEqualTo(JSON.readTree(DemoCampaigns.json(id)));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyWordingIsThereInEveryLanguageOfItsCampaign(String id) {
        List<Object> wordings = new ArrayList<>();
        Set<String> languages = Set.copyOf(DemoCampaigns.campaign(id).languages());
        assertThat(languages).contains("de", "en");

        collectWordings(DemoCampaigns.definition(id), wordings);

        assertThat(wordings).hasSizeGreaterThan(10).allSatisfy(wording -> {
            assertThat(wording).isInstanceOf(Map.class);
            assertThat(((Map<?, ?>) wording).keySet()).isEqualTo(languages);
            assertThat(((Map<?, ?>) wording).values())
                    .noneMatch(word -> word.toString().isBlank());
        });
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyQuestionExplainsItself(String id) {
        assertThat(DemoCampaigns.campaign(id).kinds())
                .flatExtracting(Campaign.KindDefinition::fields)
                .isNotEmpty()
                .allSatisfy(field -> {
                    assertThat(field.label()).isNotEmpty();
                    assertThat(field.help()).isNotEmpty();
                });
    }

    static Stream<Arguments> everybodyAsked() {
        return ids().stream()
                .flatMap(id -> Stream.of(Person.Role.values())
                        .filter(role -> role != Person.Role.CROWD)
                        .map(role -> Arguments.of(id, role)));
    }

    @ParameterizedTest
    @MethodSource("everybodyAsked")
    void everyoneAgreesToEachChannelOnceAndToNoOther(String id, Person.Role role) {
        Campaign campaign = DemoCampaigns.campaign(id);

        assertThat(campaign.wordingsFor(role))
                .flatExtracting(Campaign.ConsentWording::channels)
                .containsExactlyInAnyOrderElementsOf(
                        campaign.channels().stream().map(Campaign.Channel::id).toList());
    }

    @ParameterizedTest
    @MethodSource("everybodyAsked")
    void onlyTheWebsiteHasToBeAgreedTo(String id, Person.Role role) {
        assertThat(DemoCampaigns.campaign(id).wordingsFor(role))
                .filteredOn(Campaign.ConsentWording::required)
                .singleElement()
                .satisfies(site -> {
                    // A photo is taken once, for every way on which those whom it shows agree to be shown
                    if (role == Person.Role.PHOTOGRAPHER) {
                        assertThat(site.channels()).contains("site");
                    } else {
                        assertThat(site.channels()).containsExactly("site");
                    }
                    boolean film =
                            DemoCampaigns.campaign(id).kinds().stream().anyMatch(Campaign.KindDefinition::asksForFilm);
                    assertThat(site.elements())
                            .containsExactlyElementsOf(
                                    film
                                            ? List.of(Element.TEXT, Element.NAME, Element.PHOTO, Element.VIDEO)
                                            : List.of(Element.TEXT, Element.NAME, Element.PHOTO));
                    if (role == Person.Role.SUBMITTER) {
                        assertThat(site.key()).isEqualTo("publish");
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("ids")
    void nobodyIsAskedInTheWordsOfSomebodyElse(String id) {
        Campaign campaign = DemoCampaigns.campaign(id);

        assertThat(words(campaign, Person.Role.SUBMITTER)).allMatch(words -> words.contains("mein"));
        assertThat(words(campaign, Person.Role.GUARDIAN)).allMatch(words -> words.contains("Kind"));
        assertThat(words(campaign, Person.Role.PHOTOGRAPHER)).allMatch(words -> words.contains("Bild gemacht"));
        assertThat(words(campaign, Person.Role.ADULT))
                .isEqualTo(words(campaign, Person.Role.CHILD))
                .allMatch(words -> words.contains("ich") && !words.contains("mein Text"));
    }

    private static List<String> words(Campaign campaign, Person.Role role) {
        return campaign.wordingsFor(role).stream()
                .map(wording -> campaign.in("de", wording.text()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void whiteCanBeReadOnTheBrandColour(String id) {
        Campaign.Theme theme = Objects.requireNonNull(DemoCampaigns.campaign(id).theme());

        assertThat(1.05 / (luminance(theme.brand()) + 0.05)).isGreaterThan(7);
        assertThat(theme.accent()).matches("#[0-9a-f]{6}");
    }

    @Test
    void campaignsDoNotShareTheirColour() {
        assertThat(ids())
                .extracting(id -> String.valueOf(DemoCampaigns.campaign(id).theme()))
                .doesNotHaveDuplicates()
                .hasSize(5);
    }

    private static void collectWordings(Object node, List<Object> into) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (WORDS.contains(key)) {
                    into.add(value);
                } else {
                    collectWordings(value, into);
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(element -> collectWordings(element, into));
        }
    }

    /** WCAG 2.2, relative luminance. */
    private static double luminance(String color) {
        int rgb = Integer.parseInt(color.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double share = (channel & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
