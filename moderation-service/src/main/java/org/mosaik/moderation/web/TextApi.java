package org.mosaik.moderation.web;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.EditTexts;
import org.mosaik.web.page.Texts;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The texts of a case, for programs; {@link CaseApi} says what an action has to name. */
@RestController
@Needs(Right.DECIDE)
class TextApi {

    private final CaseApi api;
    private final Console console;
    private final Owner<CaseDocument> cases;
    private final EditTexts editing;
    private final Texts texts;

    TextApi(CaseApi api, Console console, Owner<CaseDocument> cases, EditTexts editing, Texts texts) {
        this.api = api;
        this.console = console;
        this.cases = cases;
        this.editing = editing;
        this.texts = texts;
    }

    /** @param fields what texts are to be from now on; an empty one is left out */
    record Editing(@Nullable Map<String, @Nullable String> fields) {}

    @PostMapping(
            path = "/api/cases/{id}/text",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CaseAsJson> edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = CaseApi.CLAIM, required = false) @Nullable Long claim,
            @RequestBody Editing wanted,
            Principal editor) {
        CaseDocument found = cases.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
        Map<String, String> typed = new LinkedHashMap<>();
        Objects.requireNonNullElse(wanted.fields(), Map.<String, @Nullable String>of())
                .forEach((field, words) -> typed.put(field, Objects.requireNonNullElse(words, "")));
        TextForm form = console.texts(found, TextForm.named(typed));
        if (typed.keySet().stream().anyMatch(field -> !form.asksFor(field))
                || !form.errors(texts).isEmpty()) {
            throw new ProblemException(Problem.ofStatus(422));
        }
        return api.after(id, editor, editing.edit(id, form.words(), editor.getName(), CaseApi.seen(seen, claim)));
    }
}
