package org.mosaik.publication.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Renders a page once for everybody who asks for it until something that it shows may have changed: until the index sees
 * another state, and for two seconds at most, as browsers keep it.
 */
final class PageCache extends OncePerRequestFilter {

    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int LONGEST_PAGE = 256 * 1024;
    private static final int LONGEST_ADDRESS = 300;
    private static final Duration KEPT_FOR = Duration.ofSeconds(2);

    /** @param state of the index, counted */
    private record Key(String address, String language, long state) {}

    private final LocaleResolver languages;
    private final BooleanSupplier isServing;
    private final AtomicLong state = new AtomicLong();
    private final Cache<Key, CompletableFuture<Optional<KeptPage>>> pages = Caffeine.newBuilder()
            .expireAfterWrite(KEPT_FOR)
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, CompletableFuture<Optional<KeptPage>> page) ->
                    page.getNow(Optional.empty()).map(KeptPage::length).orElse(LONGEST_PAGE))
            .build();

    PageCache(LocaleResolver languages, BooleanSupplier isServing) {
        this.languages = languages;
        this.isServing = isServing;
    }

    /** Pages may look different from now on. */
    void forget() {
        state.incrementAndGet();
        pages.invalidateAll();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !request.getMethod().equals("GET")
                || path.startsWith("/assets/")
                || path.startsWith("/media/")
                || address(request).length() > LONGEST_ADDRESS
                || !isServing.getAsBoolean();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Key key = new Key(address(request), languages.resolveLocale(request).toLanguageTag(), state.get());
        CompletableFuture<Optional<KeptPage>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<KeptPage>> theirs = pages.asMap().putIfAbsent(key, mine);
        if (theirs == null) {
            render(request, response, chain, key, mine);
            return;
        }
        Optional<KeptPage> page = theirs.join();
        if (page.isPresent()) {
            page.get().send(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void render(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            Key key,
            CompletableFuture<Optional<KeptPage>> page)
            throws IOException, ServletException {
        ContentCachingResponseWrapper rendered = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, rendered);
            if (isKept(rendered)) {
                page.complete(Optional.of(KeptPage.of(rendered)));
                // weighed again, now that its length is known
                pages.put(key, page);
            }
        } finally {
            if (page.complete(Optional.empty())) {
                pages.invalidate(key);
            }
        }
        if (page.join().isPresent()) {
            page.join().get().send(response);
        } else {
            rendered.copyBodyToResponse();
        }
    }

    private static boolean isKept(ContentCachingResponseWrapper rendered) {
        return rendered.getStatus() == HttpServletResponse.SC_OK
                && rendered.getContentSize() <= LONGEST_PAGE
                && !rendered.containsHeader(HttpHeaders.SET_COOKIE);
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
