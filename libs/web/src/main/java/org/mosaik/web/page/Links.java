package org.mosaik.web.page;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Addresses of our own pages that keep the language a reader chose; templates get the same from {@code @{/path}}. */
public class Links {

    private final Languages languages;

    Links(Languages languages) {
        this.languages = languages;
    }

    public String to(String page) {
        return withLanguage(page, query());
    }

    public String redirect(String page) {
        return "redirect:" + to(page);
    }

    String withLanguage(String page, @Nullable String query) {
        return languages
                .chosen(query)
                .filter(language -> isPage(page))
                .map(language -> add(page, "lang", language.toLanguageTag()))
                .orElse(page);
    }

    /** A local page, not another host, a file, a programming interface, a place in the same page or a link with its own language. */
    private static boolean isPage(String link) {
        String path = link.split("[?#]", 2)[0];
        boolean local = link.startsWith("?") || (!path.isEmpty() && !path.startsWith("//") && !path.contains(":"));
        boolean file = path.substring(path.lastIndexOf('/') + 1).contains(".");
        boolean elsewhere = file || path.startsWith("/api/") || path.startsWith("/assets/");
        return local && !elsewhere && !link.matches("[^#]*[?&]lang=.*");
    }

    static String add(String link, String name, String value) {
        int hash = link.indexOf('#');
        String head = hash < 0 ? link : link.substring(0, hash);
        String tail = hash < 0 ? "" : link.substring(hash);
        return head + (head.contains("?") ? "&" : "?") + name + "=" + value + tail;
    }

    private static @Nullable String query() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getQueryString()
                : null;
    }
}
