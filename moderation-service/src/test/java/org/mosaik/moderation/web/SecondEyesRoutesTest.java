package org.mosaik.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mosaik.events.Case;
import org.mosaik.events.Decision;
import org.mosaik.moderation.Api;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.StoriesOfOthers;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.moderation.cases.Chosen;
import org.mosaik.moderation.cases.Deed;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A story of a child takes two. One and the same person tries every route that changes anything, by page and by API, as often as
 * it takes, and gets it nowhere; a route that is not tried here fails.
 */
class SecondEyesRoutesTest {

    /** What is sent, by route: names and values of a form, or JSON. */
    private static final Map<String, String[]> FORMS = Map.ofEntries(
            Map.entry("/cases/{id}/approve", new String[] {}),
            Map.entry("/cases/bulk", new String[] {"action", "approve"}),
            Map.entry("/cases/{id}/let-out", new String[] {}),
            Map.entry("/cases/{id}/claim", new String[] {}),
            Map.entry("/cases/{id}/contact", new String[] {}),
            Map.entry("/cases/{id}/leave", new String[] {"why", "kept"}),
            Map.entry("/cases/{id}/reporters", new String[] {}),
            Map.entry("/cases/{id}/media/{medium}/preview", new String[] {}),
            Map.entry("/cases/{id}/media/{medium}/redact", new String[] {}),
            Map.entry("/cases/{id}/media/{medium}/describe", new String[] {"alt", "Ein Garten"}),
            Map.entry("/behalf", new String[] {"campaign", "probe"}));

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/api/cases/{id}/approve", ""),
            Map.entry("/api/cases/bulk", "{\"action\":\"approve\",\"cases\":[{\"id\":\"ID\",\"revision\":REVISION}]}"),
            Map.entry("/api/cases/{id}/let-out", ""),
            Map.entry("/api/cases/{id}/claim", ""),
            Map.entry("/api/cases/{id}/contact", ""),
            Map.entry("/api/cases/{id}/leave", "{\"why\":\"kept\"}"),
            Map.entry("/api/cases/{id}/reporters", ""),
            Map.entry("/api/cases/{id}/people/{person}/sheet", ""),
            Map.entry("/api/cases/{id}/media/{medium}/redact", "{\"boxes\":[],\"turns\":0}"),
            Map.entry("/api/cases/{id}/media/{medium}/describe", "{\"alt\":\"Ein Garten\"}"),
            Map.entry("/api/cases/next", ""));

    /** They have nothing to do with any case. */
    private static final Set<String> OF_NO_CASE = Set.of(
            "/account/password",
            "/account/recovery-codes",
            "/account/second-factor",
            "/account/sessions",
            "/accounts",
            "/accounts/{name}/lock",
            "/accounts/{name}/password",
            "/accounts/{name}/roles",
            "/accounts/{name}/second-factor",
            "/accounts/{name}/sessions",
            "/accounts/{name}/tokens",
            "/accounts/{name}/tokens/{token}/revoke",
            "/accounts/{name}/unlock",
            "/cases/views",
            "/cases/views/remove",
            "/login/code");

    /** They end the first approval, or the case, and say so: tried at the end, each on a case of its own. */
    private static final Map<String, String[]> ENDING = Map.of(
            "/cases/{id}/reject", new String[] {"reason", "other"},
            "/cases/{id}/ask", new String[] {"question", "Wer ist das?"},
            "/cases/{id}/text", new String[] {"fields.title", "Ein anderer Titel"},
            "/cases/{id}/undo", new String[] {},
            "/cases/{id}/restore", new String[] {},
            "/cases/{id}/take-down", new String[] {"reason", "safety"},
            "/cases/bulk/preview", new String[] {"action", "approve"});

    private static final Map<String, String> ENDING_BODIES = Map.of(
            "/api/cases/{id}/reject", "{\"reasons\":[\"other\"]}",
            "/api/cases/{id}/ask", "{\"question\":\"Wer ist das?\"}",
            "/api/cases/{id}/text", "{\"fields\":{\"title\":\"Ein anderer Titel\"}}",
            "/api/cases/{id}/restore", "",
            "/api/cases/{id}/take-down", "{\"reasons\":[\"safety\"]}",
            "/api/cases/{id}/undo", "");

    private final Moderation moderation = Moderation.shared();
    private final Api api = new Api(moderation);
    private final Browser anna = Browser.signedIn(moderation, "anna");

    @Test
    void everyRouteThatChangesAnythingIsTriedHere() {
        Set<String> known = new TreeSet<>();
        List.of(FORMS.keySet(), BODIES.keySet(), ENDING.keySet(), ENDING_BODIES.keySet(), OF_NO_CASE)
                .forEach(known::addAll);

        assertThat(changing()).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void theSamePersonApprovesNothingTwiceByAnyPage() {
        String id = waiting();
        approveBy(anna, id);

        for (int round = 0; round < 2; round++) {
            FORMS.forEach((route, form) -> post(anna, route, id, form));
            assertThat(document(id).state()).isEqualTo(Case.State.OPEN);
        }
        assertThat(approveBy(anna, id).statusCode()).isEqualTo(409);
        for (Map.Entry<String, String[]> ending : ENDING.entrySet()) {
            String other = waiting();
            approveBy(anna, other);
            post(anna, ending.getKey(), other, ending.getValue());
            approveBy(anna, other);
            assertThat(document(other).state()).as(ending.getKey()).isNotEqualTo(Case.State.APPROVED);
        }

        assertThat(approvedByBert(id).statusCode()).isEqualTo(302);
        moderation.awaitDecision(id, decision -> decision.outcome() == Decision.Outcome.APPROVED);
    }

    @Test
    void theSameProgramApprovesNothingTwiceByAnyRoute() {
        String id = waiting();
        assertThat(api.act(id, "approve", "").statusCode()).isEqualTo(200);

        for (int round = 0; round < 2; round++) {
            BODIES.forEach((route, body) -> send(route, id, body));
            assertThat(document(id).state()).isEqualTo(Case.State.OPEN);
        }
        HttpResponse<String> again = api.act(id, "approve", "");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("second-eyes");
        ENDING_BODIES.forEach((route, body) -> {
            String other = waiting();
            api.act(other, "approve", "");
            send(route, other, body);
            api.act(other, "approve", "");
            assertThat(document(other).state()).as(route).isNotEqualTo(Case.State.APPROVED);
        });

        assertThat(approvedByBert(id).statusCode()).isEqualTo(302);
        assertThat(document(id).state()).isEqualTo(Case.State.APPROVED);
    }

    @Test
    void amongManyNobodyApprovesAnythingTwiceEither() {
        String id = Stories.anId();
        moderation.handIn(Stories.aStory(id));
        post(anna, "/cases/bulk", id, "action", "approve");
        assertThat(document(id).first()).isNotNull();

        FORMS.forEach((route, form) -> post(anna, route, id, form));
        assertThat(approveBy(anna, id).statusCode()).isEqualTo(409);
        assertThat(document(id).state()).isEqualTo(Case.State.OPEN);

        assertThat(approvedByBert(id).statusCode()).isEqualTo(302);
        assertThat(document(id).state()).isEqualTo(Case.State.APPROVED);
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void noDeedAmongManyMakesOneAndTheSamePersonBoth(Deed deed) {
        String id = waiting();
        approveBy(anna, id);

        for (int round = 0; round < 2; round++) {
            post(anna, "/cases/bulk", id, "action", deed.code(), "reason", "other");
            post(anna, "/cases/bulk", id, "action", "approve");
            approveBy(anna, id);
            assertThat(document(id).state()).isNotEqualTo(Case.State.APPROVED);
        }
    }

    @Test
    void thePageSaysThatItTakesTwoAndWhoIsStillMissing() {
        String id = waiting();

        assertThat(anna.get("/cases/" + id).body()).contains("Vier Augen").contains("Ein Kind ist zu sehen");
        approveBy(anna, id);

        assertThat(anna.get("/cases/" + id).body()).contains("Jetzt muss noch jemand anderes freigeben");
        assertThat(Browser.signedIn(moderation, "bert").get("/cases/" + id).body())
                .contains("anna hat freigegeben");
    }

    private String waiting() {
        String id = Stories.anId();
        moderation.handIn(StoriesOfOthers.ofAChild(id));
        return id;
    }

    private CaseDocument document(String id) {
        return moderation.find(id).orElseThrow();
    }

    /** Once those who tried have gone. */
    private HttpResponse<String> approvedByBert(String id) {
        moderation.clock().forward(Duration.ofMinutes(6));
        return approveBy(Browser.signedIn(moderation, "bert"), id);
    }

    private HttpResponse<String> approveBy(Browser browser, String id) {
        return post(browser, "/cases/{id}/approve", id);
    }

    /** On the case as it is now. */
    private HttpResponse<String> post(Browser browser, String route, String id, String... form) {
        List<String> all = new ArrayList<>(List.of(form));
        all.addAll(List.of("revision", String.valueOf(document(id).revision())));
        all.addAll(List.of("chosen", Chosen.of(document(id)).toString()));
        browser.get("/cases");
        return browser.post(route.replace("{id}", id).replace("{medium}", "m1"), all.toArray(String[]::new));
    }

    private void send(String route, String id, String body) {
        String address = route.replace("{id}", id).replace("{person}", "p1a").replace("{medium}", "m1");
        if (route.contains("{id}")) {
            api.post(address, body, "If-Match", api.etag(id));
        } else {
            String revision = String.valueOf(document(id).revision());
            api.post(address, body.replace("ID", id).replace("REVISION", revision));
        }
    }

    /** Of this service's own mappings. */
    private Set<String> changing() {
        Set<String> found = new TreeSet<>();
        moderation
                .beans(RequestMappingHandlerMapping.class)
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
                    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                    boolean changes = methods.stream().anyMatch(method -> method != RequestMethod.GET);
                    if (changes && handler.getBeanType().getName().startsWith("org.mosaik.moderation.")) {
                        found.addAll(info.getPatternValues());
                    }
                }));
        return found;
    }
}
