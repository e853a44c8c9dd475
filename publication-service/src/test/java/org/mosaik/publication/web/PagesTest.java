package org.mosaik.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.publication.kit.Campaigns.aCampaign;
import static org.mosaik.publication.kit.Campaigns.aClosedCampaign;
import static org.mosaik.publication.kit.RunningPublication.LOG;
import static org.mosaik.publication.kit.RunningPublication.SUBMISSIONS;
import static org.mosaik.publication.kit.RunningPublication.site;
import static org.mosaik.publication.kit.Stories.aPortrait;
import static org.mosaik.publication.kit.Stories.anId;
import static org.mosaik.publication.kit.Stories.everything;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Element;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Fields;
import org.mosaik.events.Kind;
import org.mosaik.publication.kit.RunningPublication;

class PagesTest {

    private static final String CAMPAIGN = "pages";
    private static final String PORTRAIT = anId();
    private static final String EVENT = anId();
    private static final String FIRM = anId();

    @BeforeAll
    static void start() {
        RunningPublication.shared();
        LOG.campaign(aCampaign(CAMPAIGN, "Das machen wir"));
        LOG.campaign(aCampaign("empty", "Noch leer"));
        LOG.campaign(aClosedCampaign("closed", "Vorbei"));
        LOG.decide(aPortrait().in(CAMPAIGN).withPhoto("herd").released(PORTRAIT, 100));
        LOG.decide(aPortrait()
                .in(CAMPAIGN)
                .of(Kind.EVENT)
                .with(Fields.TITLE, "Suppe für alle")
                .with(Fields.STARTS, new FieldValue.Date(LocalDate.of(2026, 12, 3), LocalTime.of(18, 0)))
                .held(EVENT, 100));
        LOG.decide(aPortrait()
                .in(CAMPAIGN)
                .of(Kind.ORGANISATION)
                .with("jobs", new FieldValue.Counter(5120))
                .held(FIRM, 100));
        for (String id : new String[] {PORTRAIT, EVENT, FIRM}) {
            await().until(() -> site().status("/stories/" + id) == 200);
        }
        await().until(() -> site().status("/" + CAMPAIGN) == 200 && site().status("/closed") == 200);
    }

    @Test
    void theCampaignHasOneFilledButtonThatLeadsToItsForm() {
        String page = site().page("/" + CAMPAIGN);

        assertThat(page)
                .contains(" lang=\"de\"", "Das machen wir", "#dasmachenwir", "Erzählen Sie Ihre Geschichte")
                .contains("href=\"" + SUBMISSIONS.address() + "/" + CAMPAIGN + "\"")
                .contains("href=\"http://localhost:8083/newsletter/" + CAMPAIGN + "\"")
                .contains("theme-00549f-e2001a", "/" + CAMPAIGN + "/feed.atom");
        assertThat(page.split("class=\"button\"", -1)).hasSize(2);
    }

    @Test
    void theCampaignSpeaksEnglish() {
        assertThat(site().page("/" + CAMPAIGN + "?lang=en"))
                .contains(" lang=\"en\"", "Das machen wir (en)", "Tell your story", "Jobs", "5,120");
    }

    @Test
    void tilesHaveThreeWeights() {
        assertThat(site().page("/" + CAMPAIGN))
                .contains("tile portrait", "tile event", "tile voice")
                .contains("<span class=\"day\">3</span>", "Dez")
                .contains("5.120", "Arbeitsplätze");
    }

    @Test
    void picturesHaveSizesSourcesAndWords() {
        String path = "/media/" + PORTRAIT + "/herd/";

        assertThat(site().page("/" + CAMPAIGN))
                .contains("src=\"" + path + "1920.jpg\"")
                .contains("srcset=\"" + path + "320.jpg 320w, " + path + "960.jpg 960w, " + path + "1920.jpg 1920w\"")
                .contains("width=\"1920\" height=\"1440\"", "loading=\"lazy\"", "alt=\"Amina steht am Herd\"");
    }

    @Test
    void aStoryIsToldInItsOwnLanguageOnAPageInTheReaders() {
        String id = anId();
        LOG.decide(aPortrait()
                .in(CAMPAIGN)
                .spokenIn("ar")
                .with(Fields.QUOTE, "هنا وجدت عملاً وأصدقاء.")
                .held(id, 100));
        await().until(() -> site().status("/stories/" + id) == 200);

        assertThat(site().page("/stories/" + id + "?lang=en"))
                .contains(" lang=\"en\"", "<article class=\"story\"", "lang=\"ar\"", "Share")
                .contains("هنا وجدت عملاً وأصدقاء.");
    }

    @Test
    void aStoryHasCreditPreviewAndPlainShareLinks() {
        String address = "https://mosaik.example/stories/" + PORTRAIT;

        assertThat(site().page("/stories/" + PORTRAIT))
                .contains("Foto: Jana Beispiel", "<strong><bdi>Amina</bdi></strong>", "Köchin", "Duisburg")
                .contains("<link rel=\"canonical\" href=\"" + address + "\"")
                .contains("<meta property=\"og:title\" content=\"Hier habe ich zum ersten Mal wieder gekocht.\"")
                .contains("content=\"https://mosaik.example/media/" + PORTRAIT + "/herd/1920.jpg\"")
                .contains("href=\"mailto:?subject=", "Teilen", "Veröffentlicht am 20. November 2026")
                .contains("<meta charset=\"utf-8\">", "<meta name=\"viewport\"", "/assets/mosaik.css", "site-footer")
                .doesNotContain("<script", " th:");
    }

    @Test
    void aFilmIsALinkThatNothingIsRequestedFromBeforeAClick() {
        String id = anId();
        LOG.decide(aPortrait().withFilm("https://youtu.be/dQw4w9WgXcQ").held(id, 100));
        await().until(() -> site().status("/stories/" + id) == 200);

        assertThat(site().page("/stories/" + id))
                .contains("Der Herd &lt;b&gt;", "Der Film steht nicht bei uns, sondern bei YouTube.")
                .contains("href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\" target=\"_blank\""
                        + " rel=\"noreferrer noopener nofollow\"")
                .doesNotContain("<iframe", "src=\"https://", "preconnect", "dns-prefetch");
        String noConsent = anId();
        LOG.decide(aPortrait()
                .withFilm("https://vimeo.com/76979871")
                .agreeingTo(Element.TEXT, Element.NAME, Element.PHOTO)
                .held(noConsent, 100));
        String after = anId();
        LOG.decide(aPortrait().held(after, 100));
        await().until(() -> site().status("/stories/" + after) == 200);
        assertThat(site().status("/stories/" + noConsent)).isEqualTo(404);
    }

    @Test
    void aPictureThatStandsForAFilmStandsWithItAndNowhereElseOnThePage() {
        String id = anId();
        LOG.decide(aPortrait()
                .withPhoto("herd")
                .withFilm("https://vimeo.com/76979871")
                .held(id, 100));
        await().until(() -> site().status("/stories/" + id) == 200);

        String page = site().page("/stories/" + id).replaceFirst("(?s)</article>.*", "");
        String film = page.substring(page.indexOf("<section class=\"film\""));
        assertThat(film).contains("/media/" + id + "/herd/960.jpg", "Amina steht am Herd", "Foto: Jana Beispiel");
        assertThat(page.split("<img ", -1)).as("the picture, once").hasSize(2);
    }

    @Test
    void anEmptyWallSaysWhatToDo() {
        assertThat(site().page("/empty")).contains("Hier steht noch keine Geschichte. Ihre kann die erste sein.");
        assertThat(site().page("/empty?lang=en")).contains("Yours can be the first.", "No story yet");
        assertThat(site().page("/empty?kind=EVENT")).contains("Zu dieser Auswahl gibt es noch keine Geschichte.");
    }

    @Test
    void aClosedCampaignAsksForNothing() {
        assertThat(site().page("/closed"))
                .contains("Diese Kampagne nimmt keine Geschichten mehr an.")
                .doesNotContain("class=\"button\"");
    }

    @Test
    void moreIsALinkThatKeepsTheChoice() {
        String campaign = "many";
        LOG.campaign(aCampaign(campaign, "Viele"));
        IntStream.range(0, 30).forEach(n -> LOG.decide(aPortrait().in(campaign).held(anId(), 100)));
        await().until(() -> site().get("/" + campaign).body().contains("30 Geschichten"));

        String first = site().page("/" + campaign + "?kind=PORTRAIT&lang=en");
        String more =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        String second = site().page(more);

        assertThat(more).startsWith("/many?kind=PORTRAIT&after=").endsWith("lang=en");
        assertThat(first.split("<li class=\"tile", -1)).hasSize(25);
        assertThat(second.split("<li class=\"tile", -1)).hasSize(7);
        assertThat(second).contains("Back to the newest").doesNotContain("rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/pages", "/empty", "/closed", "/imprint", "/privacy", "/accessibility", "/plain-language"})
    void everyPageIsThereInGermanAndEnglish(String path) {
        assertThat(html(path)).contains(" lang=\"de\"");
        assertThat(html(path + "?lang=en")).contains(" lang=\"en\"");
    }

    /** The head element of the document; no text of the page may be missing. */
    private static String html(String path) {
        String page = site().page(path);
        assertThat(page).doesNotContain("??");
        return page.substring(page.indexOf("<html"), page.indexOf("<head>"));
    }

    @Test
    void ownPagesAreNotInQuirksMode() {
        for (String path : new String[] {"/", "/pages", "/stories/" + PORTRAIT}) {
            assertThat(site().page(path)).startsWith("<!DOCTYPE html>");
        }
    }

    @Test
    void whatIsGoneSaysSoAndRevealsNothing() {
        String id = anId();
        LOG.decide(aPortrait().in(CAMPAIGN).with(Fields.QUOTE, "Geheim " + id).released(id, 100));
        LOG.awaitPublished(id);
        LOG.withdraw(everything(id, 110));
        await().until(() -> site().status("/stories/" + id) == 410);

        HttpResponse<String> german = site().get("/stories/" + id);
        HttpResponse<String> english = site().get("/stories/" + id + "?lang=en");

        assertThat(german.body()).contains("Diese Seite gibt es nicht mehr").doesNotContain("Geheim", "Amina");
        assertThat(english.body()).contains(" lang=\"en\"").doesNotContain("Geheim", "Amina");
        assertThat(german.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-campaign", "/stories/none", "/favicon.ico", "/pages/none", "/none/feed.atom"})
    void whatIsUnknownIsNotFound(String path) {
        assertThat(site().status(path)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?after=garbage", "/pages?after=%00", "/?kind=NOTHING", "/pages?kind=%3Cscript%3E"})
    void garbageIsRefusedWithAPage(String path) {
        HttpResponse<String> answer = site().get(path, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(" lang=\"de\"").doesNotContain("Exception", "<script");
    }
}
