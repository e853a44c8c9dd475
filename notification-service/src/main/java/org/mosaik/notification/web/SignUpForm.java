package org.mosaik.notification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.form.FormField;
import org.mosaik.web.page.Texts;
import org.springframework.stereotype.Component;

/** The two fields that it takes to order the newsletter. */
@Component
class SignUpForm {

    private final Texts texts;

    SignUpForm(Texts texts) {
        this.texts = texts;
    }

    List<FormField> fields(String consent, @Nullable String email, boolean agreed, FormErrors errors) {
        FormField address = FormField.of(FormField.Type.EMAIL, "email", texts.say("signup.email"))
                .mandatory()
                .help(texts.say("signup.email.help"))
                .value(email)
                .autocomplete("email")
                .errorIn(errors);
        FormField agreement = FormField.of(FormField.Type.CONSENT, "consent", consent)
                .mandatory()
                .help(texts.say("signup.consent.help"))
                .value(Boolean.toString(agreed))
                .errorIn(errors);
        return List.of(address, agreement);
    }
}
