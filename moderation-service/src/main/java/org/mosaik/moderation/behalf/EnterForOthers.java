package org.mosaik.moderation.behalf;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.BehalfLinks;
import org.mosaik.moderation.journal.Journal;
import org.mosaik.moderation.journal.Note;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** Gives editors links to enter stories for others, and knows who entered what. */
public class EnterForOthers {

    /** A working day at a studio shoot. */
    private static final Duration ENTERING = Duration.ofHours(8);

    private static final Duration LOOKING = Duration.ofMinutes(15);
    private static final int SHOWN = 20;

    /** What the submission-service calls the sheet that came with a whole story. */
    private static final String STORY = "signed";

    private final @Nullable BehalfLinks links;
    private final Supplier<List<String>> editors;
    private final MongoOperations store;
    private final Journal journal;
    private final Clock clock;

    EnterForOthers(
            @Nullable BehalfLinks links,
            Supplier<List<String>> editors,
            MongoOperations store,
            Journal journal,
            Clock clock) {
        this.links = links;
        this.editors = editors;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether there is a key for it. */
    public boolean isOffered() {
        return links != null;
    }

    /** A link and until when it works. */
    public record Issued(String link, Instant expires) {}

    /** To enter whole stories. Written into the journal before it is handed out; empty without a key. */
    public Optional<Issued> issue(String editor, String campaign) {
        return issue(editor, campaign, null, null, (link, until) -> link.toEnter(campaign, link.editor(editor), until));
    }

    /** To enter what one person in a story signed. It shows that person's name, so it is written down as well. */
    public Optional<Issued> issue(String editor, String campaign, String story, String person) {
        return issue(
                editor,
                campaign,
                story,
                person,
                (link, until) -> link.toSheet(story, person, link.editor(editor), until));
    }

    private Optional<Issued> issue(
            String editor,
            String campaign,
            @Nullable String story,
            @Nullable String person,
            BiFunction<BehalfLinks, Instant, String> address) {
        if (links == null) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant expires = now.plus(ENTERING);
        List<String> codes = person == null ? List.of() : List.of(person);
        journal.write(new Note(campaign, story, null, "link.issued", editor, codes, now));
        store.insert(new IssuedLink(UUID.randomUUID().toString(), editor, campaign, story, person, now, expires));
        return Optional.of(new Issued(address.apply(links, expires), expires));
    }

    /** Who was given a link, the newest first. */
    public List<IssuedLink> issued() {
        return store.find(
                new Query().with(Sort.by(Sort.Direction.DESC, IssuedLink.AT)).limit(SHOWN), IssuedLink.class);
    }

    /** Who stands behind an id; the id itself if that editor has no account any more. */
    public String name(String editor) {
        return editors.get().stream()
                .filter(name -> links != null && links.editor(name).equals(editor))
                .findFirst()
                .orElse(editor);
    }

    /** Where an editor looks at what came with a whole story. */
    public Optional<String> paper(String submission) {
        return paper(submission, STORY);
    }

    /** Where an editor looks at one of the sheets that were signed. */
    public Optional<String> paper(String submission, String scan) {
        return Optional.ofNullable(links)
                .map(one -> one.toPaper(submission, scan, clock.instant().plus(LOOKING)));
    }
}
