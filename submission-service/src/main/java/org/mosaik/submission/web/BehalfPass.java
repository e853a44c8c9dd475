package org.mosaik.submission.web;

import java.time.Clock;
import org.mosaik.events.BehalfLinks;
import org.mosaik.events.Campaign;
import org.mosaik.submission.campaigns.Campaigns;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets in the editor who was given a signed address, for one campaign and until it expires. */
@Component
class BehalfPass {

    private final ObjectProvider<BehalfLinks> links;
    private final Campaigns campaigns;
    private final Clock clock;

    BehalfPass(ObjectProvider<BehalfLinks> links, Campaigns campaigns, Clock clock) {
        this.links = links;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** @param base path of the pages that it opens */
    record Open(Campaign campaign, String editor, String base) {}

    /** The address as it was called; its parts bound by Spring. */
    record Address(String campaign, String editor, long until, String signature) {

        String path() {
            return "/on-behalf/" + campaign + "/" + editor + "/" + until + "/" + signature;
        }
    }

    Open open(Address address) {
        boolean mayEnter = links.stream()
                .anyMatch(link -> link.mayEnter(
                        address.campaign(), address.editor(), address.until(), address.signature(), clock.instant()));
        if (!mayEnter) {
            throw new ProblemException(Problem.of(403, "behalf"));
        }
        Campaign campaign = campaigns
                .find(address.campaign())
                .filter(found -> !found.kinds().isEmpty())
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        return new Open(campaign, address.editor(), address.path());
    }

    void look(String submission, long until, String signature) {
        if (links.stream().noneMatch(link -> link.mayLook(submission, until, signature, clock.instant()))) {
            throw new ProblemException(Problem.of(403, "behalf"));
        }
    }
}
