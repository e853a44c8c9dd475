package org.mosaik.moderation.campaigns;

import java.io.InputStream;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.FieldType;
import org.mosaik.events.Codec;
import org.mosaik.events.Element;
import org.mosaik.events.Fields;
import org.mosaik.events.Malformed;
import org.mosaik.events.TwoEditors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a campaign from YAML: the properties of {@link Campaign} without revision, open unless it says otherwise. */
final class CampaignFile {

    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
    private static final int MOST_PLACES = 2_000;
    private static final int LONGEST_PLACE = 80;
    /** More than anybody looks at, and than a record has room for. */
    private static final int MOST_PHOTOS = 12;

    private static final JsonMapper JSON = new JsonMapper();

    /** What every reader understands has to be of a type that every reader expects there. */
    private static final Map<String, Set<FieldType>> USUAL = Map.of(
            Fields.TITLE, EnumSet.of(FieldType.TEXT),
            Fields.TEXT, EnumSet.of(FieldType.TEXT, FieldType.LONG_TEXT),
            Fields.QUOTE, EnumSet.of(FieldType.TEXT, FieldType.LONG_TEXT),
            Fields.NAME, EnumSet.of(FieldType.TEXT),
            Fields.AGE, EnumSet.of(FieldType.NUMBER, FieldType.TEXT),
            Fields.OCCUPATION, EnumSet.of(FieldType.TEXT),
            Fields.PLACE, EnumSet.of(FieldType.PLACE),
            Fields.STARTS, EnumSet.of(FieldType.DATE));

    private CampaignFile() {}

    /** @param checks names of those that there are */
    static Campaign read(String file, InputStream yaml, Set<String> checks) {
        JsonNode given = JSON.valueToTree(properties(file, yaml));
        try {
            Campaign campaign = Codec.read(Campaign.class, JSON.writeValueAsBytes(given));
            unknown("", given, JSON.readTree(Codec.write(campaign))).ifPresent(property -> {
                throw new InvalidCampaign(file, "there is no property " + property);
            });
            check(file, campaign);
            twoEditors(file, campaign, checks);
            return campaign;
        } catch (Malformed broken) {
            throw new InvalidCampaign(file, String.valueOf(broken.getMessage()));
        }
    }

    private static Map<Object, Object> properties(String file, InputStream yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            Object read = new Yaml(new SafeConstructor(options)).load(yaml);
            if (!(read instanceof Map<?, ?> given)) {
                throw new InvalidCampaign(file, "does not define a campaign");
            }
            Map<Object, Object> properties = new LinkedHashMap<>(given);
            properties.put("revision", 1);
            properties.putIfAbsent("state", Campaign.State.OPEN.name());
            return properties;
        } catch (YAMLException broken) {
            throw new InvalidCampaign(file, "is no YAML, " + broken.getMessage());
        }
    }

    /** A misspelt property would be skipped without a word: whatever does not come back was not understood. */
    private static Optional<String> unknown(String path, JsonNode given, JsonNode understood) {
        if (given.isArray()) {
            for (int i = 0; i < given.size(); i++) {
                Optional<String> found = unknown(path + "/" + i, given.get(i), understood.path(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        for (String name : given.propertyNames()) {
            JsonNode value = given.get(name);
            boolean empty = value.isNull() || (value.isContainer() && value.isEmpty());
            if (!empty && understood.path(name).isMissingNode()) {
                return Optional.of(path + "/" + name);
            }
            Optional<String> found = unknown(path + "/" + name, value, understood.path(name));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static void check(String file, Campaign campaign) {
        require(ID.matcher(campaign.id()).matches(), file, "/id has to be small letters, digits and hyphens");
        require(!campaign.languages().isEmpty(), file, "/languages is empty");
        require(!campaign.title().isEmpty(), file, "/title is empty");
        require(!campaign.kinds().isEmpty(), file, "/kinds is empty");
        require(
                campaign.consents().stream().anyMatch(Campaign.ConsentWording::required),
                file,
                "/consents has none that is required");
        places(file, campaign.places());
        require(
                !campaign.takesKnownPlacesOnly() || !campaign.places().isEmpty(),
                file,
                "/knownPlacesOnly without any /places");
        retention(file, campaign.retention());
        for (int kind = 0; kind < campaign.kinds().size(); kind++) {
            Integer most = campaign.kinds().get(kind).maxPhotos();
            require(
                    most == null || (most >= 1 && most <= MOST_PHOTOS),
                    file,
                    "/kinds/" + kind + "/maxPhotos has to be 1 to " + MOST_PHOTOS);
            require(
                    !campaign.kinds().get(kind).asksForFilm()
                            || campaign.consents().stream()
                                    .anyMatch(wording -> wording.elements().contains(Element.VIDEO)),
                    file,
                    "/kinds/" + kind + "/film needs a consent to VIDEO");
            fields(
                    file,
                    "/kinds/" + kind + "/fields/",
                    campaign.kinds().get(kind).fields());
        }
    }

    private static void twoEditors(String file, Campaign campaign, Set<String> checks) {
        TwoEditors rules = Objects.requireNonNullElse(campaign.twoEditors(), TwoEditors.NO_MORE);
        rules.kinds()
                .forEach(kind -> require(
                        campaign.kind(kind).isPresent(),
                        file,
                        "/twoEditors/kinds names " + kind + ", which this campaign does not ask for"));
        rules.findings()
                .forEach(name -> require(
                        checks.contains(name),
                        file,
                        "/twoEditors/findings names " + name + ", and no check is called that; there are "
                                + String.join(", ", checks)));
    }

    private static void retention(String file, Campaign.@Nullable Retention days) {
        if (days != null) {
            Stream.of(days.contact(), days.story())
                    .flatMap(Stream::ofNullable)
                    .forEach(number -> require(number > 0, file, "/retention is in days, one at least"));
            require(
                    days.story() == null || (days.contact() != null && days.contact() < days.story()),
                    file,
                    "/retention/contact has to be shorter than /retention/story");
        }
    }

    private static void places(String file, List<Campaign.KnownPlace> places) {
        Set<String> seen = new HashSet<>();
        require(places.size() <= MOST_PLACES, file, "/places has more than " + MOST_PLACES);
        for (int i = 0; i < places.size(); i++) {
            Campaign.KnownPlace place = places.get(i);
            String path = "/places/" + i;
            require(
                    Stream.concat(Stream.of(place.name()), place.also().stream())
                            .allMatch(name -> !name.isBlank() && name.length() <= LONGEST_PLACE),
                    file,
                    path + " has a name that is empty or too long");
            require(Math.abs(place.latitude()) <= 90, file, path + "/latitude is nowhere");
            require(Math.abs(place.longitude()) <= 180, file, path + "/longitude is nowhere");
            require(
                    seen.add(place.name() + "\n" + place.region()),
                    file,
                    path + " is there twice: " + place.name() + "; name the region of each");
        }
    }

    private static void fields(String file, String path, List<Campaign.FieldDefinition> fields) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            String key = fields.get(i).key();
            require(KEY.matcher(key).matches(), file, path + i + "/key has to be letters, digits and hyphens");
            require(seen.add(key), file, path + i + "/key is there twice: " + key);
            choices(file, path + i, fields.get(i));
            Set<FieldType> fit = USUAL.getOrDefault(key, EnumSet.allOf(FieldType.class));
            require(
                    fit.contains(fields.get(i).type()),
                    file,
                    path + i + "/type of " + key + " has to be one of " + fit);
        }
    }

    private static void choices(String file, String path, Campaign.FieldDefinition field) {
        List<String> keys = field.choices().stream().map(Campaign.Choice::key).toList();
        boolean asked = field.type() == FieldType.CHOICE || field.type() == FieldType.SEVERAL;
        require(asked != keys.isEmpty(), file, path + "/choices belong to CHOICE and SEVERAL, and only there");
        require(keys.stream().allMatch(key -> KEY.matcher(key).matches()), file, path + "/choices: not every key fits");
        require(keys.stream().distinct().count() == keys.size(), file, path + "/choices has a key twice");
    }

    private static void require(boolean holds, String file, String why) {
        if (!holds) {
            throw new InvalidCampaign(file, why);
        }
    }
}
