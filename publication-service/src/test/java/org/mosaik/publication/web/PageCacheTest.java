package org.mosaik.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

class PageCacheTest {

    private final AtomicBoolean serving = new AtomicBoolean(true);
    private final AtomicInteger renderings = new AtomicInteger();
    private final PageCache cache = new PageCache(new AcceptHeaderLocaleResolver(), serving::get);

    private final FilterChain page = (request, response) -> {
        response.setContentType("text/html;charset=UTF-8");
        ((HttpServletResponse) response).setHeader("Cache-Control", "public, max-age=2");
        response.getWriter().print("Seite " + renderings.incrementAndGet());
    };

    private MockHttpServletResponse get(String address, FilterChain chain) throws Exception {
        return get(address, Locale.GERMAN, chain);
    }

    private MockHttpServletResponse get(String address, Locale language, FilterChain chain) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
        request.addPreferredLocale(language);
        MockHttpServletResponse response = new MockHttpServletResponse();
        cache.doFilter(request, response, chain);
        return response;
    }

    @Test
    void rendersOnceAndAnswersTheSameAgain() throws Exception {
        MockHttpServletResponse first = get("/wall", page);

        MockHttpServletResponse second = get("/wall", page);

        assertThat(second.getContentAsString()).isEqualTo("Seite 1").isEqualTo(first.getContentAsString());
        assertThat(second.getContentType()).isEqualTo("text/html;charset=UTF-8");
        for (String header : List.of("ETag", "Cache-Control", "Content-Length")) {
            assertThat(second.getHeader(header)).as(header).isNotNull().isEqualTo(first.getHeader(header));
        }
    }

    @Test
    void rendersAnewWhenTheIndexSeesSomethingNew() throws Exception {
        get("/wall", page);

        cache.forget();

        assertThat(get("/wall", page).getContentAsString()).isEqualTo("Seite 2");
    }

    @Test
    void whatWasReadBeforeTheIndexSawSomethingNewIsShownToNobodyAfterwards() throws Exception {
        FilterChain slow = (request, response) -> {
            page.doFilter(request, response);
            cache.forget();
        };
        get("/wall", slow);

        assertThat(get("/wall", page).getContentAsString()).isEqualTo("Seite 2");
    }

    @Test
    void everyAddressAndLanguageIsAPageOfItsOwn() throws Exception {
        assertThat(get("/wall", page).getContentAsString()).isEqualTo("Seite 1");
        assertThat(get("/other", page).getContentAsString()).isEqualTo("Seite 2");
        assertThat(get("/wall", Locale.ENGLISH, page).getContentAsString()).isEqualTo("Seite 3");
    }

    @Test
    void manyWhoAskAtOnceAreServedByOneRendering() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        FilterChain slow = (request, response) -> {
            asked.countDown();
            page.doFilter(request, response);
        };

        List<CompletableFuture<String>> answers = IntStream.range(0, 20)
                .mapToObj(any -> CompletableFuture.supplyAsync(() -> text("/wall", slow)))
                .toList();

        asked.await();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo("Seite 1"));
    }

    private String text(String address, FilterChain chain) {
        try {
            return get(address, chain).getContentAsString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keepsNoRefusalsNoFailuresAndNothingPersonal() throws Exception {
        FilterChain missing = (request, response) -> ((HttpServletResponse) response).sendError(404);
        FilterChain broken = (request, response) -> {
            throw new ServletException("a bug");
        };
        FilterChain personal = (request, response) -> {
            ((HttpServletResponse) response).addCookie(new Cookie("who", "somebody"));
            page.doFilter(request, response);
        };

        assertThat(get("/a", missing).getStatus()).isEqualTo(404);
        assertThat(get("/a", page).getContentAsString()).isEqualTo("Seite 1");
        assertThatThrownBy(() -> get("/b", broken)).isInstanceOf(ServletException.class);
        assertThat(get("/b", page).getContentAsString()).isEqualTo("Seite 2");
        assertThat(get("/c", personal).getContentAsString()).isEqualTo("Seite 3");
        assertThat(get("/c", page).getContentAsString()).isEqualTo("Seite 4");
    }

    @Test
    void showsNothingThatIsKeptWhileTheInstanceMayNotShowStories() throws Exception {
        get("/wall", page);

        serving.set(false);

        assertThat(get("/wall", page).getContentAsString()).isEqualTo("Seite 2");
    }

    @Test
    void changesNothingAboutOtherMethodsPicturesAndVeryLongAddresses() throws Exception {
        for (String address : List.of("/media/a/b/c.jpg", "/assets/a.css", "/wall?" + "x".repeat(400))) {
            assertThat(get(address, page).getContentAsString())
                    .isNotEqualTo(get(address, page).getContentAsString());
        }
    }
}
