package org.mosaik.moderation.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.FilmLink;
import org.mosaik.events.Licence;
import org.mosaik.events.Medium;
import org.mosaik.events.Submission;
import org.mosaik.events.TwoEditors;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.Claim;
import org.mosaik.moderation.cases.FirstApproval;
import org.mosaik.moderation.cases.Step;
import org.mosaik.web.story.Answers;

/** A case as the console shows it. */
record CaseView(
        String id,
        long revision,
        Case.State state,
        String headline,
        @Nullable String kind,
        @Nullable String place,
        String language,
        String campaign,
        List<Answers.Line> lines,
        List<Picture> pictures,
        List<Film> films,
        List<PersonView> people,
        Findings findings,
        List<String> quarantine,
        @Nullable String source,
        List<Decision.Question> questions,
        List<Decision.Reason> reasons,
        List<Step> history,
        boolean reachable,
        boolean contactable,
        boolean undecided,
        boolean askable,
        boolean online,
        boolean restorable,
        @Nullable Second second,
        @Nullable Appealed appealed,
        boolean held,
        long releasedIn,
        @Nullable Entered entered,
        boolean sheets,
        @Nullable Work work) {

    private static final int SHOWN = 960;

    /**
     * Address of a picture, and what is said about it.
     *
     * @param medium id of the photo as it was handed in
     * @param redacted whether editors hid something
     * @param delicate whether it is blurred until somebody asks for it
     */
    record Picture(
            String medium,
            boolean redacted,
            String address,
            int width,
            int height,
            @Nullable String alt,
            @Nullable String credit,
            @Nullable String licence,
            boolean ofFilm,
            List<String> findings,
            boolean delicate) {}

    /**
     * Somebody is at work on it.
     *
     * @param mine whether that is who looks at it
     * @param seconds until it is everybody's again, if nothing more happens
     */
    record Work(String editor, boolean mine, long token, Instant until, long seconds) {

        static @Nullable Work on(CaseDocument document, String viewer, Instant now) {
            Claim claim = document.claim();
            long seconds = Duration.between(now, claim.until()).toSeconds();
            return seconds <= 0
                    ? null
                    : new Work(claim.editor(), claim.isOf(viewer), claim.token(), claim.until(), seconds);
        }
    }

    /**
     * It takes two to approve it.
     *
     * @param editor who did so already
     * @param mine whether that is who looks at it
     */
    record Second(@Nullable String editor, boolean mine, List<String> why) {

        static @Nullable Second of(CaseDocument document, String reader, TwoEditors rules) {
            FirstApproval first = document.first();
            List<String> why = first == null ? document.takesTwo(rules) : first.why();
            boolean matters = document.verdict().isUndecided() && !why.isEmpty();
            return !matters
                    ? null
                    : new Second(first == null ? null : first.editor(), first != null && first.isOf(reader), why);
        }
    }

    /**
     * Its person contested a rejection.
     *
     * @param open whether it waits for an answer
     * @param mine whether the rejection is that of whoever looks at it, who leaves it to others
     */
    record Appealed(String words, Instant at, boolean open, boolean mine) {

        static @Nullable Appealed of(CaseDocument document, String reader) {
            Submission.Appeal appeal = document.appeal();
            return appeal == null
                    ? null
                    : new Appealed(appeal.words(), appeal.at(), document.isContested(), document.isContestedBy(reader));
        }
    }

    /** Whether the reader has approved it, and somebody else has to. */
    public boolean awaitsAnother() {
        return second != null && second.mine();
    }

    /** Whether somebody else is at work on it. */
    public boolean taken() {
        return work != null && !work.mine();
    }

    /**
     * Entered by an editor for somebody else.
     *
     * @param paper where the signed sheet is; absent if there is none
     */
    record Entered(
            String editor,
            String way,
            LocalDate agreedOn,
            @Nullable String paper) {}

    /**
     * Somebody in the story.
     *
     * @param id names the person within the story; editors are not told names
     */
    record PersonView(String id, String role, List<VoiceView> voices) {}

    /**
     * Somebody who has to agree to it.
     *
     * @param missing whether the site still lacks this agreement
     */
    record VoiceView(String giver, String role, boolean missing, List<ConsentView> consents) {}

    /** What one of them agreed to. */
    record ConsentView(
            List<String> elements,
            List<String> channels,
            @Nullable Sheet sheet) {}

    /**
     * What was signed.
     *
     * @param editor who entered it
     * @param scan where the sheet is; absent if there is none
     */
    record Sheet(
            LocalDate signedOn, String editor, @Nullable String scan) {}

    static CaseView of(
            CaseDocument document,
            Viewer viewer,
            CampaignWords words,
            Answers answers,
            @Nullable Entered entered,
            boolean sheets,
            @Nullable Work work,
            Duration undoWindow,
            Instant now) {
        Content content = document.story().edited();
        boolean free = viewer.may(Right.DECIDE, document)
                && (work == null || work.mine())
                && !document.isContestedBy(viewer.name());
        boolean inside = viewer.may(Right.SEE_INSIDE, document);
        Findings findings = new Findings(document.findings(), document.story().quarantine());
        Instant decided = document.verdict().at();
        long left = decided == null
                ? 0
                : Math.max(0, Duration.between(now, decided.plus(undoWindow)).toSeconds());
        return new CaseView(
                document.id(),
                document.revision(),
                document.state(),
                content == null ? "" : content.headline(),
                content == null ? null : content.kind().name(),
                content == null
                        ? null
                        : content.place().map(place -> place.name()).orElse(null),
                content == null ? "de" : content.language(),
                words.title(),
                words.lines(content, answers).stream()
                        .filter(line -> inside || !line.editorsOnly())
                        .toList(),
                pictures(document.id(), content, findings),
                content == null ? List.of() : films(content),
                words.people(content, document.withdrawal()),
                findings,
                document.story().quarantine(),
                document.story().source(),
                document.verdict().questions(),
                document.verdict().reasons(),
                document.history(),
                document.story().reachable(),
                document.story().contact() != null && viewer.may(Right.CONTACTS, document),
                free && document.verdict().isUndecided() && content != null,
                free && document.state() == Case.State.OPEN && content != null,
                viewer.may(Right.DECIDE, document) && document.state() == Case.State.APPROVED,
                viewer.may(Right.OVERRULE, document) && document.state() == Case.State.REJECTED && content != null,
                Second.of(document, viewer.name(), words.twoEditors()),
                inside ? Appealed.of(document, viewer.name()) : null,
                document.verdict().isHeld() && viewer.mayUndo(document),
                left,
                entered,
                sheets && viewer.may(Right.ENTER, document),
                work);
    }

    /** A film that stands elsewhere; nobody of ours has opened it. */
    record Film(String title, String address) {}

    private static List<Film> films(Content content) {
        return content.media().stream()
                .filter(medium -> medium.type() == Medium.Type.LINK)
                .flatMap(medium -> FilmLink.of(String.valueOf(medium.source()))
                        .map(link -> new Film(String.valueOf(medium.caption()), link.address()))
                        .stream())
                .toList();
    }

    private static List<Picture> pictures(String id, @Nullable Content content, Findings findings) {
        return content == null
                ? List.of()
                : content.photos().stream()
                        .filter(photo -> !photo.renditions().isEmpty())
                        .map(photo -> picture(id, photo, content.isPoster(photo), findings))
                        .toList();
    }

    private static Picture picture(String id, Medium photo, boolean ofFilm, Findings findings) {
        Medium.Rendition shown = photo.renditions().stream()
                .filter(size -> size.width() <= SHOWN)
                .findFirst()
                .orElse(photo.renditions().get(0));
        String address = "/media/" + id + "/" + photo.id() + "/" + shown.name() + ".jpg";
        String licence = Licence.of(photo.licence()).map(Licence::code).orElse(null);
        String handedIn = photo.original() == null ? photo.id() : photo.original();
        return new Picture(
                handedIn,
                photo.original() != null,
                address,
                shown.width(),
                shown.height(),
                photo.alt(),
                photo.credit(),
                licence,
                ofFilm,
                findings.about(handedIn),
                findings.isDelicate(handedIn));
    }
}
