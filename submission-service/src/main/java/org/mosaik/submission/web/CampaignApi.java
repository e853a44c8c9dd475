package org.mosaik.submission.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.mosaik.events.Campaign;
import org.mosaik.submission.campaigns.Campaigns;
import org.mosaik.submission.fairness.Challenge;
import org.mosaik.submission.fairness.Proofs;
import org.mosaik.submission.forms.CampaignSchema;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What programs have to know of a campaign before they hand in a story. */
@RestController
class CampaignApi {

    private static final String SCHEMA = "application/schema+json";

    private final Campaigns campaigns;
    private final Proofs proofs;

    CampaignApi(Campaigns campaigns, Proofs proofs) {
        this.campaigns = campaigns;
        this.proofs = proofs;
    }

    @GetMapping(path = "/api/campaigns/{campaign}/schema", produces = SCHEMA)
    ResponseEntity<Map<String, Object>> schema(@PathVariable String campaign, Locale locale) {
        Campaign asked = find(campaign);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
                .body(CampaignSchema.of(asked, locale.toLanguageTag()));
    }

    /** For who has no token: to be solved before a story is handed in. */
    @GetMapping("/api/campaigns/{campaign}/challenge")
    ResponseEntity<Challenge> challenge(@PathVariable String campaign) {
        Challenge fresh = proofs.challenge(find(campaign).id());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(fresh);
    }

    private Campaign find(String campaign) {
        return campaigns.find(campaign).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
