package org.mosaik.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.publication.kit.RunningPublication.LOG;
import static org.mosaik.publication.kit.RunningPublication.site;
import static org.mosaik.publication.kit.Stories.aPortrait;
import static org.mosaik.publication.kit.Stories.anId;
import static org.mosaik.publication.kit.Stories.everything;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.publication.kit.Campaigns;
import org.mosaik.publication.kit.RunningPublication;

/** What stands between us and readers may keep a page for seconds, and readers are not followed. */
class CachingTest {

    private static final String ID = anId();

    @BeforeAll
    static void start() {
        RunningPublication.shared();
        LOG.decide(aPortrait().withPhoto("herd").released(ID, 100));
        LOG.awaitPublished(ID);
        await().until(() -> site().status("/media/" + ID + "/herd/320.jpg") == 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/stories/ID", "/api/stories", "/api/stories/ID", "/feed.atom", "/media/ID/herd/320.jpg"})
    void isKeptForSecondsAndKnownByItsTag(String where) {
        String path = where.replace("ID", ID);

        HttpResponse<String> first = site().get(path);

        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).contains("public, max-age=2");
        assertThat(first.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(first.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'self'"));
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        // Other tests publish meanwhile: a wall may have changed, a story has not.
        if (path.contains(ID)) {
            assertThat(site().get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        }
    }

    /** What is kept of one story must not outlive it on the pages of others. */
    @Test
    void whatIsTakenBackStandsUnderNoOtherStoryAnyMore() {
        String here = anId();
        String neighbour = anId();
        String campaign = anId();
        LOG.campaign(Campaigns.aCampaign(campaign, "Gute Nachbarn"));
        LOG.decide(aPortrait().in(campaign).released(here, 100));
        LOG.decide(aPortrait().in(campaign).released(neighbour, 100));
        LOG.awaitPublished(here);
        LOG.awaitPublished(neighbour);
        await().until(() -> page(here).contains(neighbour));

        LOG.withdraw(everything(neighbour, 110));
        await().until(() -> site().status("/stories/" + neighbour) == 410);

        assertThat(page(here)).doesNotContain(neighbour);
    }

    /** Never one that was rendered before. */
    private static String page(String id) {
        return site().get("/stories/" + id + "?v=" + anId()).body();
    }
}
