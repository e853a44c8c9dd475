package org.mosaik.publication.stories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Consent;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Medium;
import org.mosaik.events.Permission;
import org.mosaik.events.Publication;
import org.mosaik.events.Withdrawal;

/** What a decision and what was taken back mean for the public. */
public final class Decisions {

    /** The revision in a document's own copy of a snapshot: the true one is counted with the document. */
    static final long NOT_TOLD_YET = 1;

    private static final String SITE = "site";

    private Decisions() {}

    /** A story is public if and only if it is approved and the consents it needs for our pages count. */
    public static boolean isPublic(@Nullable Decision decision, @Nullable Withdrawal withdrawal) {
        return decision != null
                && decision.outcome() == Decision.Outcome.APPROVED
                && decision.content() != null
                && Permission.allows(decision.content(), withdrawal, SITE);
    }

    /** The channels that everyone in the story agreed to, in alphabetical order. */
    static List<String> channels(Decision decision, @Nullable Withdrawal withdrawal) {
        Content content = decision.content();
        if (content == null) {
            return List.of();
        }
        Set<String> named = new TreeSet<>();
        content.consents().stream().map(Consent::channels).forEach(named::addAll);
        named.removeIf(channel -> !Permission.allows(content, withdrawal, channel));
        return List.copyOf(named);
    }

    /** The photos that anybody may see, by their ids. */
    static Map<String, Medium> photos(@Nullable Decision decision, @Nullable Withdrawal withdrawal) {
        Map<String, Medium> photos = new LinkedHashMap<>();
        if (isPublic(decision, withdrawal) && decision != null && decision.content() != null) {
            decision.content().photos().forEach(photo -> photos.put(photo.id(), photo));
        }
        return photos;
    }

    static @Nullable Content published(Decision decision, Set<String> lost, Function<Medium, String> address) {
        Content content = decision.content();
        if (content == null) {
            return null;
        }
        Content shown = content.published(address);
        return shown.withMedia(shown.media().stream()
                .filter(medium -> !lost.contains(medium.id()))
                .toList());
    }

    /** What editors wrote to the submitter is none of this service's business. */
    static Decision withoutReasons(Decision decision) {
        return bare(decision, decision.content());
    }

    static Decision withoutContent(Decision decision) {
        return bare(decision, null);
    }

    private static Decision bare(Decision decision, @Nullable Content content) {
        return new Decision(
                decision.id(),
                decision.revision(),
                decision.basis(),
                decision.outcome(),
                decision.campaign(),
                content,
                decision.release(),
                List.of(),
                List.of(),
                decision.decidedAt());
    }

    static Publication at(long revision, Publication publication) {
        return new Publication(
                publication.id(),
                revision,
                publication.basis(),
                publication.withdrawal(),
                publication.state(),
                publication.address(),
                publication.content(),
                publication.channels(),
                publication.publishedAt(),
                publication.withdrawnAt());
    }
}
