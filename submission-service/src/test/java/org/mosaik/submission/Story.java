package org.mosaik.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A story as a program hands it in. */
public final class Story {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, @Nullable Object> json = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> contact = new LinkedHashMap<>();

    private Story() {
        json.put("campaign", ACampaign.ID);
        json.put("kind", "STORY");
        json.put("language", "de");
        json.put("fields", fields);
        json.put("consents", List.of("publish"));
        json.put("contact", contact);
        json.put("people", Map.of("shown", "ME"));
        fields.put("title", "Der Garten hinter dem Bahnhof");
        contact.put("email", "person@example.org");
    }

    public static Story aStory() {
        return new Story();
    }

    public Story with(String property, @Nullable Object value) {
        json.put(property, value);
        return this;
    }

    public Story field(String key, @Nullable Object value) {
        fields.put(key, value);
        return this;
    }

    public Story contact(String key, @Nullable Object value) {
        contact.put(key, value);
        return this;
    }

    public String json() {
        return JSON.writeValueAsString(json);
    }
}
