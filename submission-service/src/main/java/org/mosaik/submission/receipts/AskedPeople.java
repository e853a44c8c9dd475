package org.mosaik.submission.receipts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Contact;
import org.mosaik.events.ReceiptLinks;
import org.mosaik.submission.campaigns.Campaigns;
import org.mosaik.submission.submissions.SubmissionDocument;
import org.mosaik.submission.submissions.Submissions;

/** Opens the page of somebody who is asked for consent, for who holds the secret of the last mail. */
public class AskedPeople {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern PERSON = Pattern.compile("p[0-9]{1,4}[ab]?");

    private final ReceiptLinks links;
    private final Submissions submissions;
    private final Campaigns campaigns;
    private final Duration answerWithin;

    AskedPeople(ReceiptLinks links, Submissions submissions, Campaigns campaigns, Duration answerWithin) {
        this.links = links;
        this.submissions = submissions;
        this.campaigns = campaigns;
        this.answerWithin = answerWithin;
    }

    public Optional<AskedPerson> open(String id, String person, String secret) {
        if (!ID.matcher(id).matches() || !PERSON.matcher(person).matches()) {
            return Optional.empty();
        }
        return submissions
                .find(id)
                .flatMap(story -> story.contact(person).flatMap(contact -> open(story, contact, secret)));
    }

    private Optional<AskedPerson> open(SubmissionDocument story, Contact contact, String secret) {
        Instant asked = contact.askedAt();
        if (asked == null || !links.matchesConsent(story.id(), contact.person(), asked, secret)) {
            return Optional.empty();
        }
        return Optional.of(new AskedPerson(
                "/consent/" + story.id() + "/" + contact.person() + "/" + secret,
                story,
                campaign(story),
                contact,
                asked.plus(answerWithin)));
    }

    /** For an editor who has been let in, at any time; absent as long as the story is on its way to this service. */
    public Optional<AskedPerson> onPaper(String id, String person, String path) {
        return submissions
                .find(id)
                .map(story -> new AskedPerson(path, story, campaign(story), contact(story, person), Instant.MAX));
    }

    private static Contact contact(SubmissionDocument story, String person) {
        return story.contact(person).orElseGet(() -> new Contact(person, null, null, ""));
    }

    /** The page of somebody whom no mail told of it, to be handed over. */
    public Optional<String> ownPage(AskedPerson person) {
        Contact contact = person.contact();
        return contact.email() != null || contact.askedAt() == null
                ? Optional.empty()
                : Optional.of(links.consentLink(person.story().id(), contact.person(), contact.askedAt()));
    }

    private @Nullable Campaign campaign(SubmissionDocument story) {
        String campaign = story.campaign();
        return campaign == null ? null : campaigns.find(campaign).orElse(null);
    }
}
