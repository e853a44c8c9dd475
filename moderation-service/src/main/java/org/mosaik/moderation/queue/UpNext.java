package org.mosaik.moderation.queue;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mosaik.index.Place;
import org.mosaik.index.Places;
import org.mosaik.moderation.cases.CaseDocument;
import org.springframework.stereotype.Component;

/**
 * Some cases to look at now, the best first: in turn one of every sender, those first who came after the one that was looked
 * at. Another one of the same sender comes only when nobody else waits.
 */
@Component
class UpNext {

    private static final int LOOK_AHEAD = 40;

    private final Proposals proposals;
    private final Standings standings;

    UpNext(Proposals proposals, Standings standings) {
        this.proposals = proposals;
        this.standings = standings;
    }

    /** What the index has behind a place. */
    private interface Part {
        Places behind(@Nullable String after);
    }

    /**
     * @param seen the case that was looked at; absent if none was
     * @param few how many to choose from
     */
    List<String> of(Wanted wanted, @Nullable CaseDocument seen, String editor, int few) {
        String sender = seen == null ? null : seen.story().sender();
        Set<String> found = new LinkedHashSet<>();
        if (seen != null) {
            String place = new Place(seen.id(), received(seen), 1).cursor();
            collect(found, place, few, after -> proposals.others(wanted, sender, after, LOOK_AHEAD), seen, editor);
        }
        collect(found, null, few, after -> proposals.others(wanted, sender, after, LOOK_AHEAD), seen, editor);
        if (found.isEmpty()) {
            // A line shows only its first case, which may be the one that is skipped, or that somebody has.
            collect(found, null, few, after -> proposals.cases(wanted, after, LOOK_AHEAD), seen, editor);
        }
        return found.stream().limit(few).toList();
    }

    private void collect(
            Set<String> found, @Nullable String from, int few, Part part, @Nullable CaseDocument seen, String editor) {
        String after = from;
        boolean more = true;
        while (more && found.size() < few) {
            Places places = part.behind(after);
            List<String> ids = places.all().stream()
                    .map(Place::id)
                    .filter(id -> seen == null || !id.equals(seen.id()))
                    .toList();
            found.addAll(standings.free(ids, editor));
            after = places.next();
            more = after != null;
        }
    }

    private static long received(CaseDocument document) {
        return Optional.ofNullable(document.story().receivedAt())
                .map(Instant::toEpochMilli)
                .orElse(0L);
    }
}
