package org.mosaik.moderation.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaik.events.Campaign;
import org.mosaik.events.Kind;
import org.mosaik.events.TwoEditors;
import org.mosaik.moderation.Campaigns;

class CampaignFileTest {

    @Test
    void readsACampaign() {
        Campaign campaign = read(Campaigns.PROBE);

        assertThat(campaign.id()).isEqualTo("probe");
        assertThat(campaign.state()).isEqualTo(Campaign.State.OPEN);
        assertThat(campaign.kinds()).hasSize(1);
    }

    @Test
    void keepsAStateThatIsGiven() {
        assertThat(read(Campaigns.PROBE + "state: CLOSED\n").state()).isEqualTo(Campaign.State.CLOSED);
    }

    @Test
    void readsWhichStoriesTakeTwo() {
        String more = "twoEditors: {always: true, kinds: [STORY], findings: [phone]}\n";

        assertThat(read(Campaigns.PROBE + more).twoEditors())
                .isEqualTo(new TwoEditors(true, List.of(Kind.STORY), List.of("phone")));
        assertThat(read(Campaigns.PROBE).twoEditors()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: probe | id: Pro be | /id",
                "photo: OPTIONAL | photo: PERHAPS | /kinds/0/photo",
                "photo: OPTIONAL | foto: OPTIONAL | photo",
                "type: TEXT, | type: TEXT, lenght: 3, | /kinds/0/fields/0/lenght",
                "key: text | key: title | /kinds/0/fields/1/key",
                "key: text | key: a.b | /kinds/0/fields/1/key",
                "type: TEXT, | type: CHOICE, | /kinds/0/fields/0/choices",
                "type: TEXT, | 'type: TEXT, choices: [{key: a, label: {}}],' | /kinds/0/fields/0/choices",
                "type: LONG_TEXT, | 'type: SEVERAL, choices: [{key: a, label: {}}, {key: a, label: {}}],' | twice",
                "key: title, type: TEXT | key: title, type: LONG_TEXT | /kinds/0/fields/0/type",
                "key: place, type: PLACE | key: place, type: TEXT | /kinds/0/fields/2/type",
                "required: true elements | required: false elements | /consents",
                "version: 1 | version: one | /consents/0/version",
                "placeDecimals: 2 | placeDecimals: 2.5 | /placeDecimals",
                "placeDecimals: 2 | 'placeDecimals: 2\nplaces: [{name: Hof, latitude: 91, longitude: 0}]' | /places/0/latitude",
                "placeDecimals: 2 | 'placeDecimals: 2\nplaces: [{name: Hof, latitude: 9}]' | /places/0",
                "placeDecimals: 2 | 'placeDecimals: 2\nplaces: [{name: \" \", latitude: 9, longitude: 0}]' | /places/0",
                "placeDecimals: 2 | 'placeDecimals: 2\nplaces: [{name: Hof, latitude: 9, longitude: 0}, {name: Hof, latitude: 8, longitude: 0}]' | twice",
                "placeDecimals: 2 | 'placeDecimals: 2\nknownPlacesOnly: true' | /knownPlacesOnly",
                "placeDecimals: 2 | 'placeDecimals: 2\nretention: {contact: 90, story: 90}' | /retention/contact",
                "placeDecimals: 2 | 'placeDecimals: 2\nretention: {story: 90}' | /retention/contact",
                "placeDecimals: 2 | 'placeDecimals: 2\nretention: {contact: 0}' | /retention",
                "placeDecimals: 2 | 'placeDecimals: 2\ntwoEditors: {findings: [fone]}' | there are account, address",
                "placeDecimals: 2 | 'placeDecimals: 2\ntwoEditors: {kinds: [EVENT]}' | does not ask for",
                "placeDecimals: 2 | 'placeDecimals: 2\ntwoEditors: {kinds: [PARTY]}' | /twoEditors/kinds",
                "placeDecimals: 2 | 'placeDecimals: 2\ntwoEditors: {ever: true}' | /twoEditors/ever",
                "languages: [de, en] | languages: [] | /languages",
                "title: {de: \"Probe\", en: \"Rehearsal\"} | titel: {} | title",
                "id: probe | id: [probe | YAML",
                "id: probe | id: !!java.net.URL [http://x] | YAML",
            })
    void namesFileAndProperty(String before, String now, String named) {
        String broken = before.startsWith("required: true elements")
                ? Campaigns.PROBE.replaceFirst("(version: 1\\s+required:) true", "$1 false")
                : Campaigns.PROBE.replaceFirst(java.util.regex.Pattern.quote(before), now);
        assertThat(broken).isNotEqualTo(Campaigns.PROBE);

        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(InvalidCampaign.class)
                .hasMessageStartingWith("probe.yaml: ")
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource({"''", "just words", "[1, 2]"})
    void refusesWhatIsNoCampaign(String yaml) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(InvalidCampaign.class).hasMessageContaining("probe.yaml");
    }

    private static Campaign read(String yaml) {
        return CampaignFile.read(
                "probe.yaml",
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                new TreeSet<>(List.of("phone", "address", "account")));
    }
}
