package org.mosaik.moderation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Contact;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.ReadContact;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows how to reach a submitter, to whoever asks for it and stands in the journal for it. */
@Controller
@Needs(Right.CONTACTS)
class Contacts {

    private final ReadContact contacts;
    private final Owner<CaseDocument> cases;
    private final Console console;

    Contacts(ReadContact contacts, Owner<CaseDocument> cases, Console console) {
        this.contacts = contacts;
        this.cases = cases;
        this.console = console;
    }

    /** What a program is told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reached(@Nullable String name, @Nullable String email, String language) {}

    @PostMapping("/cases/{id}/contact")
    String show(@PathVariable String id, Principal editor, Model model) {
        model.addAttribute("contact", read(id, editor));
        CaseDocument found = cases.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
        console.show(model, found, Viewer.of(editor), null, FormErrors.none());
        return "case";
    }

    @PostMapping(path = "/api/cases/{id}/contact", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Reached> tell(@PathVariable String id, Principal editor) {
        Contact contact = read(id, editor);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Reached(contact.name(), contact.email(), contact.language()));
    }

    private Contact read(String id, Principal editor) {
        return contacts.read(id, editor.getName()).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
