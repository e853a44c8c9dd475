package org.mosaik.submission.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mosaik.events.Campaign;
import org.mosaik.events.Person;
import org.mosaik.submission.forms.DraftPeople.Role;
import org.mosaik.submission.forms.DraftPeople.Shown;
import org.mosaik.submission.web.FormFields.Row;
import org.mosaik.submission.web.FormFields.Step;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.form.FormField;
import org.mosaik.web.form.FormField.Option;
import org.mosaik.web.page.Texts;
import org.springframework.stereotype.Component;

/** Asks who is in a story: one question for all, and a row for everybody else who can be recognised. */
@Component
class PeopleFields {

    private final ConsentFields consents;
    private final Texts texts;

    PeopleFields(ConsentFields consents, Texts texts) {
        this.consents = consents;
        this.texts = texts;
    }

    /** @param pictures what the form knows those by on which somebody may be recognised */
    Step step(TypedForm typed, FormErrors errors, List<String> pictures) {
        FormField shown = FormField.of(
                        FormField.Type.CHOICE,
                        TypedPeople.SHOWN,
                        texts.say(!pictures.isEmpty() ? "form.people.shown" : "form.people.told"))
                .help(texts.say("form.people.shown.help"))
                .options(Stream.of(Shown.values())
                        .map(each -> new Option(each.name(), texts.say("form.people.shown." + each)))
                        .toList());
        List<Row> rows = new ArrayList<>();
        for (String id : TypedPeople.ids(typed)) {
            rows.add(row(id, typed, errors, pictures, rows.size() + 1));
        }
        return Step.of(
                "people",
                FormFields.marked(List.of(!pictures.isEmpty() ? shown.mandatory() : shown), typed, errors),
                rows);
    }

    private Row row(String id, TypedForm typed, FormErrors errors, List<String> pictures, int number) {
        String row = TypedPeople.row(id);
        String role = typed.get(row + ".role");
        List<FormField> fields = new ArrayList<>();
        boolean known = Stream.of(Role.values()).anyMatch(each -> each.name().equals(role));
        if (known && !role.equals(Role.CROWD.name())) {
            fields.add(name(row, "form.people.name"));
        }
        if (known && !role.equals(Role.CROWD.name()) && !role.equals(Role.CHILD.name())) {
            fields.add(email(row));
        }
        if (role.equals(Role.CHILD.name()) || role.equals(Role.TEENAGER.name())) {
            custody(row, fields);
        }
        if (!pictures.isEmpty() && !role.equals(Role.PHOTOGRAPHER.name())) {
            fields.add(where(row, pictures));
        }
        return new Row(
                id,
                texts.say("form.people.row", number, texts.say(known ? "form.people.role." + role : "form.people.who")),
                role,
                FormFields.marked(fields, typed, errors),
                errors.on(row + ".role"));
    }

    private FormField name(String row, String label) {
        return FormField.of(FormField.Type.TEXT, row + ".name", texts.say(label))
                .help(texts.say("form.people.name.help"))
                .mandatory();
    }

    private FormField email(String row) {
        return FormField.of(FormField.Type.EMAIL, row + ".email", texts.say("form.people.email"))
                .help(texts.say("form.people.email.help"));
    }

    private void custody(String row, List<FormField> fields) {
        fields.add(FormField.of(FormField.Type.CONSENT, row + TypedPeople.MINE, texts.say("form.people.mine")));
        fields.add(FormField.of(FormField.Type.CONSENT, row + ".sole", texts.say("form.people.sole"))
                .help(texts.say("form.people.sole.help")));
        for (int i = 1; i <= 2; i++) {
            String custodian = TypedPeople.custodian(row, i);
            fields.add(
                    FormField.of(FormField.Type.TEXT, custodian + ".name", texts.say("form.people.custodian.name", i)));
            fields.add(FormField.of(
                            FormField.Type.EMAIL, custodian + ".email", texts.say("form.people.custodian.email", i))
                    .help(texts.say("form.people.email.help")));
        }
    }

    private FormField where(String row, List<String> pictures) {
        List<Option> places = new ArrayList<>();
        for (String picture : pictures) {
            places.add(new Option(
                    picture,
                    pictures.size() == 1
                            ? texts.say("form.people.in.picture")
                            : texts.say("form.people.in.picture.number", places.size() + 1)));
        }
        places.add(new Option(TypedPeople.TEXT, texts.say("form.people.in.text")));
        return FormField.of(FormField.Type.CHOICES, row + TypedPeople.IN, texts.say("form.people.in"))
                .help(texts.say("form.people.in.help"))
                .options(places);
    }

    /** What somebody agrees to for the children in its custody. */
    List<Row> forChildren(Campaign campaign, TypedForm typed, FormErrors errors, String language) {
        return TypedPeople.ids(typed).stream()
                .filter(id -> typed.isTicked(TypedPeople.row(id) + TypedPeople.MINE))
                .map(id -> new Row(
                        id,
                        texts.say("form.people.for-child", typed.get(TypedPeople.row(id) + ".name")),
                        "",
                        FormFields.marked(
                                consents.of(
                                        campaign,
                                        campaign.wordingsFor(Person.Role.GUARDIAN),
                                        TypedPeople.row(id) + TypedPeople.CONSENTS,
                                        language),
                                typed,
                                errors),
                        null))
                .toList();
    }
}
