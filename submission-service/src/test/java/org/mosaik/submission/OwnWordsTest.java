package org.mosaik.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.PhotoRule;
import org.mosaik.events.Codec;
import org.mosaik.events.Consent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who tells a story and has custody of a child in it speaks for both, each in the words that are meant for that. */
class OwnWordsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Running service = Running.shared();

    @Test
    void whatIsAllowedAgainIsAllowedForTheChildInTheWordsOfItsGuardians() {
        service.knows(withWordsForGuardians());
        Running.Reply taken = service.handed(Story.aStory()
                .with("campaign", "familien")
                .with("consents", List.of("publish", "newsletter"))
                .with(
                        "people",
                        Map.of(
                                "shown",
                                "OTHERS",
                                "others",
                                List.of(Map.of(
                                        "role",
                                        "CHILD",
                                        "name",
                                        "Mila",
                                        "in",
                                        List.of("TEXT"),
                                        "mine",
                                        true,
                                        "sole",
                                        true,
                                        "consents",
                                        List.of("publish-child", "newsletter-child"))))));
        service.post(taken.receipt() + "/channels/newsletter/withdraw", new Multipart());
        await().until(() -> newsletter(taken).isEmpty());
        assertThat(service.get(taken.receipt()).body())
                .contains("Auch im Newsletter.", "Mein Kind: Auch im Newsletter.");

        service.post(taken.receipt() + "/channels/newsletter/allow", new Multipart());

        await().untilAsserted(() -> assertThat(newsletter(taken))
                .extracting(Consent::behalfOf, Consent::wording)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(null, "newsletter"),
                        org.assertj.core.groups.Tuple.tuple("p1", "newsletter-child")));
    }

    private List<Consent> newsletter(Running.Reply taken) {
        return service.content(taken.id()).consents().stream()
                .filter(consent -> consent.channels().contains("newsletter"))
                .toList();
    }

    /** Two wordings for who tells the story, and the same two for whoever has custody of a child. */
    private static Campaign withWordsForGuardians() {
        ObjectNode campaign = (ObjectNode)
                JSON.readTree(Codec.write(ACampaign.named("familien", Campaign.State.OPEN, PhotoRule.OPTIONAL)));
        ArrayNode consents = (ArrayNode) campaign.path("consents");
        for (int i = 0; i < 2; i++) {
            ObjectNode own = (ObjectNode) consents.get(i);
            ObjectNode guardians = own.deepCopy();
            guardians.put("key", own.path("key").asString() + "-child");
            ((ObjectNode) guardians.path("text"))
                    .put("de", "Mein Kind: " + own.path("text").path("de").asString());
            own.putArray("givers").add("SUBMITTER");
            guardians.putArray("givers").add("GUARDIAN");
            consents.add(guardians);
        }
        return Codec.read(Campaign.class, JSON.writeValueAsBytes(campaign));
    }
}
