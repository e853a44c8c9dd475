package org.mosaik.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/** The reader's language: {@code ?lang=}, else what the browser asks for, else the first language of the application. Nothing is stored. */
public class Languages implements LocaleResolver {

    // The query string is read as it is: asking for a parameter would read (and could fail on) the body of a form.
    private static final Pattern LANG = Pattern.compile("(?:^|&)lang=([A-Za-z-]{2,20})(?=&|$)");

    private final List<Locale> all;

    Languages(List<Locale> all) {
        this.all = List.copyOf(all);
    }

    public List<Locale> all() {
        return all;
    }

    /** The language that the reader chose with {@code ?lang=}, if it is one of ours. */
    public Optional<Locale> chosen(@Nullable String query) {
        if (query == null) {
            return Optional.empty();
        }
        Matcher lang = LANG.matcher(query);
        return lang.find()
                ? Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(lang.group(1)), all))
                : Optional.empty();
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request.getQueryString())
                .orElseGet(() -> nearest(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** That of ours which comes nearest to what somebody reads: a tag, or several as a browser sends them. */
    public Locale nearest(@Nullable String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return all.get(0);
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), all);
            return found == null ? all.get(0) : found;
        } catch (IllegalArgumentException malformed) {
            return all.get(0);
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language of a page comes from its address, it is not stored");
    }

    /** With the digits that everything else on our pages has, whatever is usual in that language. */
    static Locale withOurDigits(Locale language) {
        return new Locale.Builder()
                .setLocale(language)
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
    }

    static String direction(Locale language) {
        return switch (language.getLanguage()) {
            case "ar", "fa", "he", "iw", "ur", "ps", "ckb", "sd", "yi", "ji", "dv" -> "rtl";
            default -> "ltr";
        };
    }
}
