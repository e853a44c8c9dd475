package org.mosaik.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.standalone.journey.Town.until;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mosaik.standalone.RunningMosaik;
import org.mosaik.standalone.demo.DemoProgress;
import org.mosaik.standalone.demo.LoadDemo;
import org.mosaik.standalone.journey.Town.Answer;
import org.mosaik.standalone.journey.Town.Told;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everyone can use it: axe finds nothing on any page, in either language, light and dark; a page that nobody lists fails. */
class EveryPageTest {

    private static final List<String> SERVICES = List.of("publication", "submission", "moderation", "notification");

    /** Mappings that answer with no page of their own. */
    private static final Set<String> NO_PAGE = Set.of(
            "publication /feed.atom",
            "publication /{campaign}/feed.atom",
            "publication /api/stories",
            "publication /api/stories/{id}",
            "publication /media/{story}/{medium}/{rendition}.{ending}",
            "submission /openapi.json",
            "submission /api/campaigns/{campaign}/schema",
            "submission /api/campaigns/{campaign}/challenge",
            "submission /receipt/{id}/{secret}/everything.zip",
            "submission /paper/{submission}/{scan}/{until}/{signature}",
            "submission /on-behalf/{campaign}/{editor}/{until}/{signature}/template.csv",
            "submission /api/submissions/{id}",
            "submission /media/{submission}/{medium}/{rendition}.{ending}",
            "submission /media/{submission}/{medium}/original",
            "moderation /api/cases",
            "moderation /api/cases/{id}",
            "moderation /api/cases/{id}/reports",
            "moderation /api/journal/{campaign}",
            "moderation /api/journal/{campaign}/checkpoints",
            "moderation /api/journal-key",
            "moderation /journal/{campaign}/copy",
            "moderation /journal/{campaign}/checkpoints",
            "moderation /journal-key",
            "moderation /cases/next",
            "moderation /cases/bulk",
            "moderation /cases/bulk/preview",
            "moderation /login/code",
            "moderation /cases/live",
            "moderation /cases/{id}/people/{person}/sheet",
            "moderation /cases/{id}/media/{medium}/as-handed-in/{rendition}.jpg",
            "moderation /cases/{id}/media/{medium}/preview.jpg",
            "moderation /redacted/{id}/{medium}/{rendition}.{ending}",
            "moderation /media/{id}/{medium}/{rendition}.jpg");

    private final Town town = Town.running();

    @Test
    void axeFindsNothingOnAnyPage() throws Exception {
        loadDemo();
        Map<String, URI> pages = pages();
        assertThat(mappedPages()).as("pages that no test visits").isSubsetOf(pages.keySet());
        List<String> findings = new ArrayList<>();
        visit(pages, "de", 360, findings);
        visit(pages, "en", 1440, findings);

        assertThat(findings).isEmpty();
    }

    private void loadDemo() throws IOException, InterruptedException {
        DemoProgress progress =
                new DemoProgress(Files.createTempDirectory("mosaik-demo").resolve("progress"));
        RunningMosaik mosaik = town.mosaik;
        new LoadDemo(mosaik.submission("/"), mosaik.moderation("/"), mosaik.token(), progress).load();
    }

    private void visit(Map<String, URI> pages, String language, int width, List<String> findings) {
        try (BrowserContext window = Browser.window(width, 900, ColorScheme.LIGHT, language, true)) {
            Page page = window.newPage();
            Desk.logIn(page, town);
            pages.forEach((name, address) -> {
                page.navigate(address.toString());
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions()
                            .setColorScheme(scheme)
                            .setReducedMotion(ReducedMotion.REDUCE));
                    String title = name + " " + language + " " + width + " "
                            + scheme.name().toLowerCase(Locale.ROOT);
                    Axe.findings(page).forEach(finding -> findings.add(title + ": " + finding));
                    if ((width == 360) == (scheme == ColorScheme.LIGHT)) {
                        Browser.keepPicture(page, title);
                    }
                }
            });
        }
    }

    /** Every GET mapping of every service that makes a page. */
    private Set<String> mappedPages() {
        Set<String> found = new TreeSet<>();
        for (String service : SERVICES) {
            town.mosaik
                    .context(service)
                    .getBeansOfType(RequestMappingHandlerMapping.class)
                    .values()
                    .forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) -> {
                        if (isPage(info, method)) {
                            info.getPatternValues().stream()
                                    .map(pattern -> service + " " + pattern.replaceAll("\\{(\\w+):[^/]*\\}", "{$1}"))
                                    .filter(name -> !NO_PAGE.contains(name))
                                    .forEach(found::add);
                        }
                    }));
        }
        return found;
    }

    private static boolean isPage(RequestMappingInfo info, HandlerMethod method) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.stream().anyMatch(one -> one.name().equals("GET"))
                && method.getBeanType().getName().startsWith("org.mosaik")
                && !method.getBeanType().getSimpleName().equals("ThemeStyles");
    }

    private int asEditor(URI address) {
        return town.editor(HttpRequest.newBuilder(address)).status();
    }

    private Map<String, URI> pages() {
        RunningMosaik mosaik = town.mosaik;
        Told open = town.tell("Offen", "offen@example.org", Town.aPhoto());
        Told published = town.tell("Online", "online@example.org", Town.aPhoto());
        until(() -> town.decide(published, "approve", null).status() == 200);
        until(() -> town.storyStatus(published) == 200);
        Told gone = town.tell("Weg", "weg@example.org", null);
        town.own(gone, "DELETE", null, null);
        until(() -> asEditor(mosaik.moderation("/api/cases/" + open.id())) == 200);
        Map<String, URI> pages = new LinkedHashMap<>();
        pages.put("publication /", mosaik.publication("/"));
        pages.put("publication /{campaign}", mosaik.publication("/das-machen-wir-nrw"));
        pages.put("publication portraits", mosaik.publication("/" + Town.CAMPAIGN));
        pages.put("publication /stories/{id}", mosaik.publication("/stories/" + published.id()));
        pages.put("publication gone", mosaik.publication("/stories/" + gone.id()));
        pages.put("publication unknown", mosaik.publication("/stories/unknown"));
        String report = "/report/" + published.id();
        until(() -> town.get(mosaik.submission(report)).status() == 200);
        pages.put("submission /report/{story}", mosaik.submission(report));
        pages.put("submission /report/{story}/sent/{id}", mosaik.submission(ReportJourneyTest.report(town, published)));
        pages.put("moderation reported", mosaik.moderation("/cases?view=reported"));
        pages.put("moderation a report", mosaik.moderation("/cases/" + published.id()));
        pages.put("submission /", mosaik.submission("/"));
        pages.put("submission /{campaign}", mosaik.submission("/" + Town.CAMPAIGN + "?kind=PORTRAIT"));
        pages.put("submission kinds", mosaik.submission("/das-machen-wir-nrw"));
        pages.put("submission /receipt/{id}/{secret}", URI.create(published.receipt()));
        pages.put("submission /links", mosaik.submission("/links"));
        pages.put("submission /draft/{secret}", beganAForm("spaeter@example.org"));
        String behalf = behalf();
        pages.put("submission /on-behalf/{campaign}/{editor}/{until}/{signature}", URI.create(behalf));
        pages.put(
                "submission /on-behalf/{campaign}/{editor}/{until}/{signature}/entered/{id}",
                URI.create(behalf + "/entered/" + open.id()));
        pages.put(
                "submission /on-behalf/{campaign}/{editor}/{until}/{signature}/import", URI.create(behalf + "/import"));
        pages.put("submission /on-behalf expired", URI.create(behalf + "x"));
        pages.put("moderation /journal", mosaik.moderation("/journal"));
        until(() -> asEditor(mosaik.moderation("/api/journal/" + Town.CAMPAIGN)) == 200);
        pages.put("moderation /journal/{campaign}", mosaik.moderation("/journal/" + Town.CAMPAIGN));
        pages.put("moderation /behalf", mosaik.moderation("/behalf"));
        pages.put("submission withdrawn", URI.create(gone.receipt()));
        Told marlon = town.tellOfAChild(
                "Marlon", "marlon@example.org", "mutter-seite@example.org", "vater-seite@example.org");
        pages.put("submission with others", URI.create(marlon.receipt()));
        URI consent = town.linkIn("mutter-seite@example.org", "/consent/");
        town.post(URI.create(consent + "/agree"), Map.of("consents.child", "true"));
        pages.put("submission /consent/{id}/{person}/{secret}", consent);
        pages.put("submission /consent/{id}/{person}/{secret}/{number}", URI.create(consent + "/1"));
        pages.put(
                "submission /receipt/{id}/{secret}/consents/{number}", URI.create(published.receipt() + "/consents/1"));
        String sheet = sheet(marlon, "p1a");
        pages.put("submission /sheet/{submission}/{person}/{editor}/{until}/{signature}", URI.create(sheet));
        pages.put(
                "submission /sheet/{submission}/{person}/{editor}/{until}/{signature}/{number}",
                URI.create(sheet + "/1"));
        pages.put("moderation with others", mosaik.moderation("/cases/" + marlon.id()));
        pages.put("submission to be asked", town.linkIn("vater-seite@example.org", "/consent/"));
        pages.put("moderation /login", mosaik.moderation("/login"));
        for (String own :
                List.of("/account", "/account/password", "/account/second-factor", "/account/recovery-codes")) {
            pages.put("moderation " + own, mosaik.moderation(own));
        }
        pages.put("moderation /accounts", mosaik.moderation("/accounts"));
        pages.put("moderation /accounts/{name}", mosaik.moderation("/accounts/" + RunningMosaik.EDITOR));
        pages.put("moderation /", mosaik.moderation("/"));
        pages.put("moderation /cases", mosaik.moderation("/cases"));
        pages.put("moderation quarantine", mosaik.moderation("/cases?view=quarantine"));
        pages.put("moderation sender", mosaik.moderation("/cases?sender=" + sender(open)));
        pages.put("moderation kept apart", mosaik.moderation("/cases/" + keptApart()));
        pages.put("moderation /cases/{id}", mosaik.moderation("/cases/" + open.id()));
        String photo = "/media/" + RedactedPhotoTest.medium(town, open);
        pages.put("moderation /cases/{id}/media/{medium}", mosaik.moderation("/cases/" + open.id() + photo));
        pages.put("moderation /cases/{id}/text", mosaik.moderation("/cases/" + open.id() + "/text"));
        pages.put("notification /", mosaik.notification("/"));
        pages.put("notification /newsletter/{campaign}", mosaik.notification("/newsletter/" + Town.CAMPAIGN));
        pages.put(
                "notification /newsletter/{campaign}/requested",
                mosaik.notification("/newsletter/" + Town.CAMPAIGN + "/requested"));
        pages.put("notification /confirm/{token}", mosaik.notification("/confirm/unknown"));
        pages.put("notification /unsubscribe/{token}", mosaik.notification("/unsubscribe/unknown"));
        for (String service : SERVICES) {
            for (String own : List.of("/imprint", "/privacy", "/accessibility", "/plain-language")) {
                pages.put(service + " " + own, address(service, own));
            }
        }
        pages.put("mailbox /", mosaik.mailbox("/"));
        pages.put("control /", mosaik.control("/"));
        return pages;
    }

    /** Somebody begins a form and has the link sent to go on with it. */
    private URI beganAForm(String mail) {
        town.send(HttpRequest.newBuilder(town.mosaik.submission("/" + Town.CAMPAIGN))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("kind=PORTRAIT&fields.name=Marisol&go=later&later.email=" + mail)));
        return town.linkIn(mail, "/draft/");
    }

    private String sender(Told told) {
        URI address = town.mosaik.moderation("/api/cases/" + told.id());
        return town.editor(HttpRequest.newBuilder(address))
                .json()
                .path("sender")
                .asString();
    }

    /** A story that a program without JavaScript sent by form. */
    private String keptApart() {
        Answer sent = town.post(
                town.mosaik.submission("/" + Town.CAMPAIGN),
                Map.of(
                        "kind", "PORTRAIT",
                        "fields.name", "Robo",
                        "fields.age", "30",
                        "fields.occupation", "Werbung",
                        "fields.quote", "Kauft!",
                        "contact.language", "de",
                        "consents.publish", "true",
                        "homepage", "https://werbung.example"));
        String id = sent.response()
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*/receipt/([^/]+)/.*", "$1");
        URI apart = town.mosaik.moderation("/api/cases?quarantined=true");
        until(() -> town.editor(HttpRequest.newBuilder(apart)).body().contains(id));
        return id;
    }

    private String sheet(Told told, String person) {
        URI address = town.mosaik.moderation("/api/cases/" + told.id() + "/people/" + person + "/sheet");
        return await().until(
                        () -> town.editor(HttpRequest.newBuilder(address).POST(BodyPublishers.noBody())),
                        issued -> issued.status() == 200)
                .json()
                .path("link")
                .asString();
    }

    private String behalf() {
        try (BrowserContext desk = Browser.window(1440, 900, ColorScheme.LIGHT, "de", true)) {
            return OnBehalfTest.issued(desk.newPage(), town);
        }
    }

    private URI address(String service, String path) {
        return switch (service) {
            case "publication" -> town.mosaik.publication(path);
            case "submission" -> town.mosaik.submission(path);
            case "moderation" -> town.mosaik.moderation(path);
            default -> town.mosaik.notification(path);
        };
    }
}
