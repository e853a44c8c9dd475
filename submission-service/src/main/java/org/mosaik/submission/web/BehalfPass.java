package org.mosaik.submission.web;

import java.time.Clock;
import java.util.function.Predicate;
import org.mosaik.events.BehalfLinks;
import org.mosaik.events.Campaign;
import org.mosaik.submission.campaigns.Campaigns;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets in the editor who was given a signed address, for one campaign, person or sheet and until it expires. */
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
        require(link -> link.mayEnter(
                address.campaign(), address.editor(), address.until(), address.signature(), clock.instant()));
        Campaign campaign = campaigns
                .find(address.campaign())
                .filter(found -> !found.kinds().isEmpty())
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        return new Open(campaign, address.editor(), address.path());
    }

    /** The address under which one person's sheet is entered; its parts bound by Spring. */
    record SheetAddress(String submission, String person, String editor, long until, String signature) {

        String path() {
            return "/sheet/" + submission + "/" + person + "/" + editor + "/" + until + "/" + signature;
        }
    }

    void enter(SheetAddress sheet) {
        require(link -> link.mayEnterSheet(
                sheet.submission(), sheet.person(), sheet.editor(), sheet.until(), sheet.signature(), clock.instant()));
    }

    void look(String submission, String scan, long until, String signature) {
        require(link -> link.mayLook(submission, scan, until, signature, clock.instant()));
    }

    private void require(Predicate<BehalfLinks> allowed) {
        if (links.stream().noneMatch(allowed)) {
            throw new ProblemException(Problem.of(403, "behalf"));
        }
    }
}
