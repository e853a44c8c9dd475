package org.mosaik.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mosaik.web.WebSettings;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the layout template asks for, as {@code @layout}. */
class Layout {

    private static final Page PLAIN = Page.of("Mosaik");

    private final Languages languages;
    private final WebSettings.Links links;
    private final Texts texts;

    Layout(Languages languages, WebSettings.Links links, Texts texts) {
        this.languages = languages;
        this.links = links;
        this.texts = texts;
    }

    public Page page(@Nullable Object given) {
        return given instanceof Page page ? page : PLAIN;
    }

    public WebSettings.Links links() {
        return links;
    }

    public String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }

    public String direction() {
        return Languages.direction(LocaleContextHolder.getLocale());
    }

    /** This page in each language; none after a form was sent, because following one would lose what was typed. */
    public List<Alternative> alternatives() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return List.of();
        }
        HttpServletRequest request = attributes.getRequest();
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return read && languages.all().size() > 1
                ? languages.all().stream()
                        .map(language -> alternative(language, request))
                        .toList()
                : List.of();
    }

    private Alternative alternative(Locale language, HttpServletRequest request) {
        String tag = language.toLanguageTag();
        boolean current = language.equals(LocaleContextHolder.getLocale());
        return new Alternative(
                tag, texts.language(tag), Languages.direction(language), address(request, language), current);
    }

    // Relative, so that a path like //elsewhere never becomes a link
    private static String address(HttpServletRequest request, Locale language) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        String others = query.replaceAll("(^|&)lang=[^&]*", "").replaceAll("^&", "");
        return Links.add("?" + others, "lang", language.toLanguageTag()).replace("?&", "?");
    }

    /** A link to the same page in another language, named in that language. */
    public record Alternative(String tag, String name, String direction, String address, boolean current) {}
}
