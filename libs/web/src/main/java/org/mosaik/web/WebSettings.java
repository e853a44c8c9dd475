package org.mosaik.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator or a service may set under {@code mosaik.web}.
 *
 * @param languages languages of the pages, the first is the default
 * @param imageSources further origins that pictures and films may come from
 * @param maxBody largest request body that is neither a form nor an upload
 * @param maxForm largest form without files
 * @param streamedPaths path prefixes whose bodies the service bounds itself (resumable uploads)
 */
@ConfigurationProperties("mosaik.web")
public record WebSettings(
        @DefaultValue({"de", "en"}) List<Locale> languages,
        @DefaultValue Links links,
        @DefaultValue List<String> imageSources,
        @DefaultValue("64KB") DataSize maxBody,
        @DefaultValue("256KB") DataSize maxForm,
        @DefaultValue List<String> streamedPaths,
        @DefaultValue SlowBody slowBody) {

    /** Where the footer leads; an empty one is left out. */
    public record Links(
            @DefaultValue("/imprint") String imprint,
            @DefaultValue("/privacy") String privacy,
            @DefaultValue("/accessibility") String accessibility,
            @DefaultValue("/plain-language") String plainLanguage,
            @DefaultValue("") String signLanguage,
            @DefaultValue("") String contact) {}

    /** After {@code grace} a body must have arrived with at least {@code bytesPerSecond} on average. */
    public record SlowBody(
            @DefaultValue("20s") Duration grace,
            @DefaultValue("1KB") DataSize bytesPerSecond) {}
}
