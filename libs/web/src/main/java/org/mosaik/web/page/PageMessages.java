package org.mosaik.web.page;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Texts by language. A private form of a language such as plain German, {@code de-x-einfach}, has files of its own: there
 * it is a variant, {@code messages_de__EINFACH.properties}.
 */
class PageMessages extends ResourceBundleMessageSource {

    PageMessages(String... names) {
        setBasenames(names);
        setDefaultEncoding("UTF-8");
        // German is the fallback of every text, whatever the machine speaks
        setFallbackToSystemLocale(false);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return super.resolveCodeWithoutArguments(code, asVariant(locale));
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        return super.resolveCode(code, asVariant(locale));
    }

    private static Locale asVariant(Locale locale) {
        String form = locale.getExtension(Locale.PRIVATE_USE_EXTENSION);
        return form == null
                ? Languages.withOurDigits(locale)
                : new Locale.Builder()
                        .setLanguage(locale.getLanguage())
                        .setVariant(form.toUpperCase(Locale.ROOT))
                        .build();
    }
}
