package org.mosaik.submission.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.submission.ACampaign;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What programs are told of a campaign: a validator of theirs says no where we would. */
class CampaignSchemaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JSON.writeValueAsString(CampaignSchema.of(ACampaign.open(), "de")), InputFormat.JSON);

    @Test
    void takesAWholeStory() {
        assertThat(SCHEMA.validate(story().toString(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void asksForWhatIsRequired() {
        ObjectNode untitled = story();
        ((ObjectNode) untitled.path("fields")).remove("title");
        ObjectNode unagreed = story();
        unagreed.putArray("consents").add("newsletter");

        assertThat(SCHEMA.validate(untitled.toString(), InputFormat.JSON)).isNotEmpty();
        assertThat(SCHEMA.validate(unagreed.toString(), InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":7}",
                "{\"title\":\"zwei\\nZeilen\"}",
                "{\"age\":121}",
                "{\"age\":\"alt\"}",
                "{\"jobs\":-1}",
                "{\"topic\":\"cellar\"}",
                "{\"place\":{\"name\":\"Hof\",\"latitude\":91}}",
                "{\"unasked\":\"x\"}"
            })
    void refusesWhatIsNoAnswer(String wrong) {
        ObjectNode story = story();
        ((ObjectNode) story.path("fields")).setAll((ObjectNode) JSON.readTree(wrong));

        assertThat(SCHEMA.validate(story.toString(), InputFormat.JSON)).isNotEmpty();
    }

    private static ObjectNode story() {
        return (ObjectNode) JSON.readTree("""
                {"campaign":"nachbarn","kind":"STORY","language":"de","consents":["publish"],
                 "fields":{"title":"Der Garten","text":"Eins\\nzwei","age":41,"topic":"garden","jobs":3,
                           "place":{"name":"Duisburg","latitude":51.4,"longitude":6.8}},
                 "contact":{"email":"jana@example.org","language":"de"}}
                """);
    }
}
