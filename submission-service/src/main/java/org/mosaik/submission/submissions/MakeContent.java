package org.mosaik.submission.submissions;

import java.time.Instant;
import java.util.List;
import org.mosaik.events.Campaign;
import org.mosaik.events.Content;
import org.mosaik.events.Medium;
import org.mosaik.events.Person;
import org.mosaik.submission.forms.CheckedDraft;

/** Makes a story's content from what was checked. */
final class MakeContent {

    private static final Person SUBMITTER = new Person(Person.SUBMITTER, Person.Role.SUBMITTER);

    private MakeContent() {}

    static Content of(Campaign campaign, CheckedDraft.Sound draft, List<Medium> media, long revision, Instant at) {
        return new Content(
                campaign.id(),
                draft.kind(),
                draft.language(),
                draft.fields(),
                media,
                List.of(SUBMITTER),
                draft.consents().stream()
                        .map(wording -> Consents.given(campaign, wording, draft.shownIn(), revision, at))
                        .toList(),
                List.of(),
                List.of(),
                editorsOnly(campaign, draft));
    }

    /** What the person was told when they typed holds, whatever becomes of the campaign. */
    private static List<String> editorsOnly(Campaign campaign, CheckedDraft.Sound draft) {
        return campaign.kind(draft.kind()).stream()
                .flatMap(kind -> kind.fields().stream())
                .filter(Campaign.FieldDefinition::isForEditors)
                .map(Campaign.FieldDefinition::key)
                .filter(draft.fields()::containsKey)
                .toList();
    }
}
