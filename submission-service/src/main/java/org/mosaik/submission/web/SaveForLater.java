package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mosaik.events.Campaign;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.messaging.read.Outages;
import org.mosaik.submission.drafts.Drafts;
import org.mosaik.submission.drafts.SaveDraft;
import org.mosaik.submission.drafts.SaveDraft.Saved;
import org.mosaik.submission.drafts.SavedDraft;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.photos.Uploads;
import org.mosaik.submission.web.KeepPhotos.Kept;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** "Send me a link and continue later", in every step of the form. */
@Component
class SaveForLater {

    static final String EMAIL = "later.email";
    static final String DRAFT = "draft";

    /** What belongs to the page and not to what was typed. */
    private static final List<String> NOT_KEPT = List.of("go", "lang", DRAFT, EMAIL);

    private final SaveDraft save;
    private final Drafts drafts;
    private final Uploads uploads;
    private final FormView view;

    SaveForLater(SaveDraft save, Drafts drafts, Uploads uploads, FormView view) {
        this.save = save;
        this.drafts = drafts;
        this.uploads = uploads;
        this.view = view;
    }

    String save(
            Campaign campaign,
            KindDefinition kind,
            Kept kept,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        TypedForm typed = kept.input().typed();
        Map<String, List<String>> values = new HashMap<>(kept.input().values());
        NOT_KEPT.forEach(values::remove);
        String email = typed.get(EMAIL).isBlank() ? typed.get("contact.email") : typed.get(EMAIL);
        String language = locale.toLanguageTag();
        Saved saved = save(new SaveDraft.Request(
                campaign.id(),
                kind.kind().name(),
                values,
                typed.get(DRAFT),
                email,
                locale,
                campaign.in(language, campaign.title())));
        if (saved instanceof Saved.Kept done) {
            values.values().forEach(all -> all.forEach(value -> uploads.keepUntil(value, done.until())));
            FormInput more = done.secret() == null ? kept.input() : kept.input().with(DRAFT, done.secret());
            return view.later(campaign, kind, more, done.until(), model);
        }
        boolean noMail = saved instanceof Saved.NoMail;
        response.setStatus(noMail ? 503 : 422);
        Finding finding = Finding.of(EMAIL, noMail ? "later-unavailable" : "email");
        return view.whole(campaign, kind, kept.with(List.of(finding)), model);
    }

    private Saved save(SaveDraft.Request request) {
        try {
            return save.save(request);
        } catch (RuntimeException away) {
            if (!Outages.isOutage(away)) {
                throw away;
            }
            return new Saved.NoMail();
        }
    }

    /** It is a story now. A store that is away forgets the draft when its time is over. */
    void handedIn(TypedForm typed) {
        try {
            drafts.forget(typed.get(DRAFT));
        } catch (RuntimeException away) {
            if (!Outages.isOutage(away)) {
                throw away;
            }
        }
    }

    /** Together with the photos that wait for it. */
    void forget(String secret) {
        drafts.find(secret)
                .map(SavedDraft::values)
                .ifPresent(values -> values.values().forEach(all -> all.forEach(uploads::forget)));
        drafts.forget(secret);
    }
}
