package org.mosaik.submission.imports;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.ConsentWording;
import org.mosaik.events.Campaign.FieldDefinition;
import org.mosaik.events.Campaign.FieldType;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.events.Person;
import org.mosaik.submission.forms.Answer;
import org.mosaik.submission.forms.CheckDraft;
import org.mosaik.submission.forms.CheckedDraft;
import org.mosaik.submission.forms.Draft;
import org.mosaik.submission.forms.DraftPeople;
import org.mosaik.submission.forms.FilmDraft;
import org.mosaik.submission.forms.Finding;

/** Makes one row a draft and holds it against the campaign, with the very checks of the form. */
final class ReadRow {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Pattern GERMAN_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern LIST = Pattern.compile("[|;,]");
    private static final Set<String> YES = Set.of("ja", "yes", "x", "1", "true", "wahr");
    private static final Set<String> NO = Set.of("", "nein", "no", "0", "false", "falsch");

    private final Campaign campaign;
    private final KindDefinition kind;
    private final String language;
    private final LocalDate today;

    ReadRow(Campaign campaign, KindDefinition kind, String language, Clock clock) {
        this.campaign = campaign;
        this.kind = kind;
        this.language = language;
        this.today = LocalDate.ofInstant(clock.instant(), BERLIN);
    }

    /** @param agreedOn absent if that has to be mended too */
    record Entry(Draft draft, @Nullable LocalDate agreedOn, List<Finding> findings) {}

    Entry read(List<@Nullable String> columns, List<String> cells) {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String column = i < columns.size() ? columns.get(i) : null;
            if (column != null) {
                values.put(column, cells.get(i).strip());
            } else if (!cells.get(i).isBlank()) {
                findings.add(Finding.of("row", "import.cell-without-column"));
            }
        }
        LocalDate agreedOn = day(values.getOrDefault(Columns.AGREED_ON, ""));
        if (agreedOn == null || agreedOn.isAfter(today) || agreedOn.isBefore(today.minusYears(20))) {
            findings.add(Finding.of(Columns.AGREED_ON, "behalf.agreed-on"));
        }
        Draft draft = draft(values, findings);
        if (CheckDraft.check(campaign, draft) instanceof CheckedDraft.Unsound unsound) {
            findings.addAll(unsound.findings());
        }
        return new Entry(draft, agreedOn, findings);
    }

    private Draft draft(Map<String, String> values, List<Finding> findings) {
        Map<String, Answer> fields = new HashMap<>();
        kind.fields().forEach(field -> fields.put(field.key(), answer(field, values)));
        String written = values.getOrDefault(Columns.LANGUAGE, "").toLowerCase(Locale.ROOT);
        return new Draft(
                kind.kind().name(),
                Locale.forLanguageTag(language).getLanguage(),
                language,
                fields,
                campaign.wordingsFor(Person.Role.SUBMITTER).stream()
                        .map(ConsentWording::key)
                        .filter(key -> isAgreed(Columns.CONSENT + key, values, findings))
                        .toList(),
                new Draft.Reach(
                        values.getOrDefault(Columns.NAME, ""),
                        values.getOrDefault(Columns.EMAIL, ""),
                        written.isEmpty() ? Locale.forLanguageTag(language).getLanguage() : written),
                DraftPeople.UNSAID,
                List.of(),
                FilmDraft.NONE);
    }

    /** Nobody guesses what an odd word in the column of a consent may mean. */
    private static boolean isAgreed(String column, Map<String, String> values, List<Finding> findings) {
        String said = values.getOrDefault(column, "").toLowerCase(Locale.ROOT);
        if (!YES.contains(said) && !NO.contains(said)) {
            findings.add(Finding.of(column, "import.yes-or-no"));
        }
        return YES.contains(said);
    }

    private Answer answer(FieldDefinition field, Map<String, String> values) {
        String column = Columns.FIELD + field.key();
        String cell = values.getOrDefault(column, "");
        if (field.type() == FieldType.SEVERAL) {
            return Answer.several(Arrays.stream(LIST.split(cell))
                    .map(one -> chosen(field, one.strip()))
                    .toList());
        }
        if (field.type() == FieldType.PERSON) {
            return Answer.person(cell, values.getOrDefault(column + Columns.ROLE, ""));
        }
        if (field.type() == FieldType.DATE && !cell.isEmpty()) {
            LocalDate day = day(cell);
            String time = values.getOrDefault(column + Columns.TIME, "");
            return Answer.of((day == null ? cell : day.toString()) + (time.isEmpty() ? "" : "T" + time));
        }
        return Answer.of(field.type() == FieldType.CHOICE ? chosen(field, cell) : cell);
    }

    /** By key, or by the words in any language. */
    private static String chosen(FieldDefinition field, String cell) {
        return field.choices().stream()
                .filter(choice -> choice.label().values().stream().anyMatch(label -> label.equalsIgnoreCase(cell)))
                .map(Campaign.Choice::key)
                .findFirst()
                .orElse(cell);
    }

    private static @Nullable LocalDate day(String cell) {
        Matcher german = GERMAN_DAY.matcher(cell);
        try {
            return german.matches()
                    ? LocalDate.of(
                            Integer.parseInt(german.group(3)),
                            Integer.parseInt(german.group(2)),
                            Integer.parseInt(german.group(1)))
                    : LocalDate.parse(cell);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
