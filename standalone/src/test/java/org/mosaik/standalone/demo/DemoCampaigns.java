package org.mosaik.standalone.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.mosaik.events.Campaign;
import org.mosaik.events.Codec;
import tools.jackson.databind.json.JsonMapper;

/** The demo campaigns as an import would store them: with a revision, open. */
final class DemoCampaigns {

    private static final JsonMapper JSON = new JsonMapper();

    private DemoCampaigns() {}

    static Object definition(String id) {
        return DemoContent.parse(Objects.requireNonNull(DemoContent.campaigns().get(id)));
    }

    static byte[] json(String id) {
        Map<Object, Object> campaign = new LinkedHashMap<>((Map<?, ?>) definition(id));
        campaign.put("revision", 1);
        campaign.put("state", Campaign.State.OPEN);
        return JSON.writeValueAsBytes(campaign);
    }

    static Campaign campaign(String id) {
        return Codec.read(Campaign.class, json(id));
    }
}
