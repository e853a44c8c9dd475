package org.mosaik.moderation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Case;
import org.mosaik.moderation.Api;
import org.mosaik.moderation.Browser;
import org.mosaik.moderation.Moderation;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.accounts.Role;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route says what it needs, and every role is tried at every route, by the mappings that there are. */
class EveryRouteTest {

    private static final Moderation MODERATION = Moderation.shared();
    private static final Map<String, Browser> BROWSERS = new HashMap<>();
    private static final String CASE = Stories.anId();

    private record Route(RequestMethod method, String pattern, Right right) {
        boolean isForPrograms() {
            return pattern.startsWith("/api/");
        }

        String address() {
            return pattern.replace("{id}", CASE).replaceAll("\\{[^/]+}", "p1");
        }
    }

    @BeforeAll
    static void aCaseIsThere() {
        MODERATION.handIn(Stories.aStory(CASE));
    }

    private static Map<RequestMappingInfo, HandlerMethod> mappings() {
        Map<RequestMappingInfo, HandlerMethod> found = new HashMap<>();
        MODERATION
                .beans(RequestMappingHandlerMapping.class)
                .forEach(mapping -> found.putAll(mapping.getHandlerMethods()));
        return found;
    }

    private static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        mappings()
                .forEach((info, handler) -> GuardRoutes.needed(handler)
                        .ifPresent(right -> info.getPatternValues()
                                .forEach(pattern -> methods(info)
                                        .forEach(method -> routes.add(new Route(method, pattern, right))))));
        return routes;
    }

    private static Set<RequestMethod> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
    }

    @Test
    void everyRouteSaysWhatItNeeds() {
        assertThat(mappings()).isNotEmpty();
        assertThat(mappings().values())
                .allSatisfy(handler -> assertThat(GuardRoutes.needed(handler))
                        .as("%s needs an @Needs", handler)
                        .isPresent());
    }

    @Test
    void everyRoleIsLetInAndRefusedAsTheMatrixSays() {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes()) {
            for (Role role : Role.values()) {
                boolean lets = !route.right().takesRole()
                        || (route.right().isFor(role) && !route.right().isEverywhere());
                int status = tried(route, account(role));
                if (lets == isRefusal(status)) {
                    wrong.add(route + " answers " + status + " to " + role);
                }
            }
        }

        assertThat(routes()).hasSizeGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    @Test
    void whoHasEveryRoleEverywhereIsRefusedNothing() {
        assertThat(routes())
                .filteredOn(route -> !route.pattern().contains("{id}"))
                .anyMatch(route -> route.right().isEverywhere())
                .allSatisfy(route -> assertThat(isRefusal(tried(route, "anna")))
                        .as("%s", route)
                        .isFalse());
    }

    @Test
    void strangersGetNowhere() {
        assertThat(routes())
                .filteredOn(route -> route.right() != Right.ANYBODY)
                .allSatisfy(route -> assertThat(stranger(route)).as("%s", route).isIn(302, 401, 403));
    }

    @Test
    void row61ACaseOfAnotherCampaignIsNotThere() {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes()) {
            if (route.pattern().contains("{id}") && route.right().isFor(Role.LEAD)) {
                int status = tried(route, "lead@elsewhere");
                if (status != 404) {
                    wrong.add(route + " answers " + status);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(MODERATION.find(CASE).orElseThrow().state()).isEqualTo(Case.State.OPEN);
        assertThat(MODERATION.find(CASE).orElseThrow().claim().isOf("lead@elsewhere"))
                .isFalse();
    }

    /** Refused before anything is done, not asked to sign in. */
    private static boolean isRefusal(int status) {
        return status == 401 || status == 403;
    }

    private static String account(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "@probe";
    }

    private static int tried(Route route, String account) {
        if (route.isForPrograms()) {
            String token = account.equals("anna") ? Moderation.TOKEN : account;
            String[] headers = {"Authorization", "Bearer " + token, "Content-Type", "application/json"};
            return Api.send(MODERATION, route.method().name(), route.address(), "{}", headers)
                    .statusCode();
        }
        Browser browser = BROWSERS.computeIfAbsent(account, name -> Browser.signedIn(MODERATION, name));
        HttpResponse<String> answer =
                route.method() == RequestMethod.GET ? browser.get(route.address()) : browser.post(route.address());
        boolean toTheLogin = answer.headers()
                .firstValue("Location")
                .filter(where -> where.contains("/login"))
                .isPresent();
        return toTheLogin ? 401 : answer.statusCode();
    }

    private static int stranger(Route route) {
        return Api.send(MODERATION, route.method().name(), route.address(), null)
                .statusCode();
    }
}
