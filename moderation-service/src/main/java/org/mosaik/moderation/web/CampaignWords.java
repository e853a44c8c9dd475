package org.mosaik.moderation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.FieldDefinition;
import org.mosaik.events.Consent;
import org.mosaik.events.Content;
import org.mosaik.events.Permission;
import org.mosaik.events.Person;
import org.mosaik.events.TwoEditors;
import org.mosaik.events.Withdrawal;
import org.mosaik.moderation.cases.Agreement;
import org.mosaik.web.story.Answers;

/**
 * What a campaign calls things, in the editor's language; keys where the campaign is not known.
 *
 * @param language of the editor
 * @param sheets where what was signed on paper is to be seen
 */
record CampaignWords(
        @Nullable Campaign campaign, String id, String language, Function<Consent.Paper, CaseView.Sheet> sheets) {

    String title() {
        return campaign == null ? id : campaign.in(language, campaign.title());
    }

    TwoEditors twoEditors() {
        TwoEditors rules = campaign == null ? null : campaign.twoEditors();
        return rules == null ? TwoEditors.NO_MORE : rules;
    }

    /** The answers of a story in the campaign's order, then what the campaign does not ask for. */
    List<Answers.Line> lines(@Nullable Content content, Answers answers) {
        if (content == null) {
            return List.of();
        }
        Map<String, Answers.Line> lines = new LinkedHashMap<>();
        if (campaign != null) {
            answers.of(campaign, content).forEach(line -> lines.put(line.key(), line));
        }
        content.fields()
                .forEach((key, value) -> lines.computeIfAbsent(
                        key,
                        unknown -> new Answers.Line(
                                key,
                                key,
                                answers.words(value),
                                true,
                                null,
                                content.editorsOnly().contains(key))));
        return List.copyOf(lines.values());
    }

    /** What the campaign asks for there. */
    Optional<FieldDefinition> asked(Content content, String key) {
        return definitions(content).filter(field -> field.key().equals(key)).findFirst();
    }

    /** What a question is called. */
    String label(Content content, String key) {
        return asked(content, key)
                .flatMap(field -> Optional.ofNullable(campaign).map(known -> known.in(language, field.label())))
                .orElse(key);
    }

    /** Of all answers: those that the campaign asks for in its order, then the others. */
    List<String> keys(Content content) {
        return Stream.concat(
                        definitions(content).map(FieldDefinition::key),
                        content.fields().keySet().stream().sorted())
                .distinct()
                .toList();
    }

    private Stream<FieldDefinition> definitions(Content content) {
        return Optional.ofNullable(campaign).flatMap(known -> known.kind(content.kind())).stream()
                .flatMap(kind -> kind.fields().stream());
    }

    /** Everybody whose agreement is needed, with what was agreed to. */
    List<CaseView.PersonView> people(@Nullable Content content, @Nullable Withdrawal withdrawal) {
        if (content == null) {
            return List.of();
        }
        Set<Permission.Voice> missing = Permission.missing(content, withdrawal, Agreement.SITE);
        return content.people().stream()
                .filter(person -> person.role() != Person.Role.GUARDIAN)
                .map(person -> new CaseView.PersonView(
                        person.id(),
                        person.role().name(),
                        Permission.voices(person).stream()
                                .map(voice -> voice(content, voice, missing.contains(voice)))
                                .toList()))
                .toList();
    }

    private CaseView.VoiceView voice(Content content, Permission.Voice voice, boolean missing) {
        String role = content.people().stream()
                .filter(person -> person.id().equals(voice.giver()))
                .map(person -> person.role().name())
                .findFirst()
                .orElse(Person.Role.GUARDIAN.name());
        return new CaseView.VoiceView(
                voice.giver(),
                role,
                missing,
                content.consents().stream()
                        .filter(consent -> consent.isOf(voice))
                        .map(this::consent)
                        .toList());
    }

    private CaseView.ConsentView consent(Consent given) {
        return new CaseView.ConsentView(
                given.elements().stream().map(Enum::name).toList(),
                given.channels().stream().map(this::channel).toList(),
                given.paper() == null ? null : sheets.apply(given.paper()));
    }

    private String channel(String channel) {
        return campaign == null ? channel : campaign.labelOf(channel, language);
    }
}
