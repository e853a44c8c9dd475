package org.mosaik.submission.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.FieldDefinition;
import org.mosaik.events.Campaign.FieldType;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.events.Person;
import org.mosaik.submission.forms.Finding;

/** Which column holds what, by the campaign's keys or by its own words in any of its languages. */
final class Columns {

    static final String AGREED_ON = "agreed-on";
    static final String NAME = "contact.name";
    static final String EMAIL = "contact.email";
    static final String LANGUAGE = "contact.language";
    static final String TIME = ".time";
    static final String ROLE = ".role";
    static final String CONSENT = "consents.";
    static final String FIELD = "fields.";

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Boolean> known = new LinkedHashMap<>();

    private Columns(Campaign campaign, KindDefinition kind) {
        kind.fields().forEach(this::field);
        campaign.wordingsFor(Person.Role.SUBMITTER)
                .forEach(wording -> know(CONSENT + wording.key(), wording.required()));
        know(AGREED_ON, true);
        List.of(NAME, EMAIL, LANGUAGE).forEach(contact -> know(contact, false));
    }

    static Columns of(Campaign campaign, KindDefinition kind) {
        return new Columns(campaign, kind);
    }

    private void field(FieldDefinition field) {
        String column = FIELD + field.key();
        know(column, field.required());
        names.putIfAbsent(plain(field.key()), column);
        field.label().values().forEach(label -> names.putIfAbsent(plain(label), column));
        String second = field.type() == FieldType.DATE ? TIME : field.type() == FieldType.PERSON ? ROLE : "";
        if (!second.isEmpty()) {
            know(column + second, false);
            names.putIfAbsent(plain(field.key() + second), column + second);
        }
    }

    private void know(String column, boolean required) {
        known.put(column, required);
        names.put(plain(column), column);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Every column in the order of the form, and whether it has to be there. */
    Map<String, Boolean> known() {
        return known;
    }

    /** What stands in each column of a file. */
    record Found(List<@Nullable String> columns, Optional<Finding> wrong) {}

    Found in(List<String> header) {
        List<@Nullable String> columns = new ArrayList<>();
        Set<String> unknown = new LinkedHashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        for (String cell : header) {
            String column = names.get(plain(cell));
            if (column == null && !cell.isBlank()) {
                unknown.add(cell.strip());
            } else if (column != null && columns.contains(column)) {
                twice.add(cell.strip());
            }
            columns.add(column);
        }
        List<String> missing = known.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .filter(column -> !columns.contains(column))
                .map(Columns::shown)
                .toList();
        return new Found(columns, wrong(unknown, twice, missing));
    }

    private static Optional<Finding> wrong(Set<String> unknown, Set<String> twice, List<String> missing) {
        if (!unknown.isEmpty()) {
            return Optional.of(Finding.of("file", "import.unknown-column", String.join(", ", unknown)));
        }
        if (!twice.isEmpty()) {
            return Optional.of(Finding.of("file", "import.column-twice", String.join(", ", twice)));
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of("file", "import.missing-column", String.join(", ", missing)));
    }

    /** As it stands in the template. */
    static String shown(String column) {
        return column.startsWith(FIELD) ? column.substring(FIELD.length()) : column;
    }
}
