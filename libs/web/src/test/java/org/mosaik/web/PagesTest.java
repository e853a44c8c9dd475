package org.mosaik.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.sample.SampleApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "mosaik.web.languages=de,en,ar")
class PagesTest {

    private static final String HTML = "text/html";

    @LocalServerPort
    private int port;

    private Site site = new Site(0);

    @BeforeEach
    void open() {
        site = new Site(port);
    }

    @Test
    void speaksGermanUnlessAskedOtherwise() {
        assertThat(site.get("/").body()).contains("lang=\"de\"", "Impressum");
        assertThat(site.get("/", "Accept-Language", "fr").body()).contains("Impressum");
        assertThat(site.get("/", "Accept-Language", ";;q=x").body()).contains("Impressum");
        assertThat(site.get("/", "Accept-Language", "fr;q=0.9, en-GB;q=0.8").body())
                .contains("lang=\"en\"", "Imprint");
    }

    @Test
    void chosenLanguageBeatsTheBrowserAndStaysInLinksAndRedirects() {
        String wall = site.get("/wall?lang=en", "Accept-Language", "de").body();

        assertThat(wall)
                .contains("href=\"/story?lang=en\"", "href=\"/wall?page=2&amp;lang=en\"", "href=\"/imprint?lang=en\"")
                .contains("href=\"/feed.atom\"")
                .doesNotContain("mosaik.svg?lang", "portrait.svg?lang");
        assertThat(location(site.post("/thanks?lang=en", "application/x-www-form-urlencoded", "a=b")))
                .endsWith("/story?lang=en");
        assertThat(location(site.post("/thanks", "application/x-www-form-urlencoded", "lang=en")))
                .endsWith("/story");
    }

    @Test
    void linksStayPlainWhileNobodyChose() {
        assertThat(site.get("/wall", "Accept-Language", "en").body()).contains("href=\"/story\"");
    }

    @Test
    void languageLinksKeepTheQueryAndNothingHostile() {
        assertThat(site.get("/wall?kind=event&lang=en").body()).contains("href=\"?kind=event&amp;lang=de\"");
        assertThat(site.get("/wall?lang=%3Cscript%3E").body()).doesNotContain("<script");
        assertThat(site.get("//elsewhere.example/wall?lang=en").body()).doesNotContain("href=\"//");
    }

    @Test
    void languageLinksAreNotOfferedWhereTheyWouldLoseWhatWasTyped() {
        assertThat(site.get("/form").body()).contains("class=\"languages\"");
        assertThat(site.post("/form", "application/x-www-form-urlencoded", "story=x")
                        .body())
                .doesNotContain("class=\"languages\"");
    }

    @Test
    void arabicPagesRunFromTheRight() {
        assertThat(site.get("/?lang=ar").body()).contains("dir=\"rtl\"", "lang=\"ar\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[[${7*7}]]",
                "${7*7}",
                "#{T(java.lang.Runtime)}",
                "__${7*7}__",
                "{{7*7}}"
            })
    void hostileTextIsLiteralInTextTitleAndField(String text) {
        String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
        String literal = HtmlUtils.htmlEscape(text);

        String story = site.get("/story?quote=" + query).body();
        String form = site.post("/form", "application/x-www-form-urlencoded", "place=" + query + "&story=" + query)
                .body();

        assertThat(story).contains("<title>" + literal, "<h1 class=\"quote\">" + literal + "</h1>");
        assertThat(form).contains("value=\"" + literal + "\"", ">" + literal + "</textarea>");
        assertThat(story + form).doesNotContain("<script", "<img src=x", ">49<");
    }

    @Test
    void errorSummaryLeadsToTheFieldsAndFieldsNameTheirErrors() {
        HttpResponse<String> answer = site.post("/form", "application/x-www-form-urlencoded", "place=&story=Hallo");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("role=\"alert\"", "3 Stellen", "href=\"#field-place\"", "id=\"field-place\"")
                .contains("aria-describedby=\"field-place-error field-place-help\"", "id=\"field-place-error\"")
                .contains("aria-invalid=\"true\"", ">Hallo</textarea>");
        assertThat(site.get("/form").body()).doesNotContain("error-summary", "aria-invalid");
    }

    @Test
    void everyFooterLinkLeadsSomewhere() {
        String footer = site.get("/").body().split("<footer", 2)[1];

        assertThat(Pattern.compile("href=\"([^\"]+)\"")
                        .matcher(footer)
                        .results()
                        .map(link -> link.group(1)))
                .hasSize(4)
                .allSatisfy(link -> assertThat(site.get(link).statusCode()).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/wall", "/story", "/form", "/case", "/mails", "/imprint", "/nowhere"})
    void pagesAreLightStoreNothingAndHaveNothingInline(String path) {
        HttpResponse<String> page = site.get(path, "Accept", HTML);
        int styles = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\"")
                .matcher(page.body())
                .results()
                .mapToInt((MatchResult style) -> site.get(style.group(1)).body().length())
                .sum();

        assertThat(page.body().length() + styles).isBetween(10_000, 200_000);
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(page.body()).doesNotContain(" style=", "<style", "<script").doesNotContainPattern("\\son[a-z]+=");
        assertThat(page.body()).doesNotContain("??");
        assertThat(Pattern.compile("<h1").matcher(page.body()).results()).hasSize(1);
    }

    @Test
    void assetsOfTheCurrentVersionAreKeptForEverOthersForMinutes() {
        String link = Pattern.compile("/assets/mosaik.css\\?v=\\w+")
                .matcher(site.get("/").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group();

        assertThat(caching(site.get(link))).contains("max-age=31536000", "immutable");
        assertThat(caching(site.get("/assets/mosaik.css"))).contains("max-age=300");
        assertThat(caching(site.get("/assets/mosaik.css?v=old"))).contains("max-age=300");
        String etag = site.get(link).headers().firstValue("ETag").orElseThrow();
        assertThat(site.get(link, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(site.get("/assets/portrait.svg").statusCode()).isEqualTo(200);
        assertThat(site.get("/assets/..%2ftemplates/layout.html").statusCode()).isIn(400, 404);
    }

    @Test
    void coloursOfACampaignAreAStyleSheet() {
        assertThat(site.get("/wall").body())
                .contains("/assets/theme/00549f-e2001a.css", "class=\"theme-00549f-e2001a\"");
        assertThat(site.get("/assets/theme/00549f-e2001a.css").body())
                .startsWith(".theme-00549f-e2001a{--brand:#00549f;");
        assertThat(site.get("/assets/theme/00549f-red%3B%7D.css").statusCode()).isIn(400, 404);
        assertThat(site.get("/assets/theme/00549f-e2001.css").statusCode()).isEqualTo(404);
    }

    @Test
    void datesAreToldInBerlinTimeAndTheReadersLanguage() {
        assertThat(site.get("/story").body()).contains("21. November 2026");
        assertThat(site.get("/story?lang=en").body()).contains("November 21, 2026");
        assertThat(site.get("/mails").body()).contains("20. November 2026, 14:05");
        assertThat(site.get("/wall").body()).contains("18.004");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String caching(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cache-Control").orElseThrow();
    }
}
