package org.mosaik.web.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;

/** Finds {@code wall} under {@code <service>/templates/} and {@code web/layout} under {@code web/templates/}. */
class ServiceTemplates extends SpringResourceTemplateResolver {

    private static final String SHARED = "web/";

    private final String home;

    ServiceTemplates(String service) {
        this.home = "classpath:/" + service + "/templates/";
        setSuffix(".html");
        setCharacterEncoding("UTF-8");
        setCheckExistence(false);
    }

    @Override
    protected String computeResourceName(
            IEngineConfiguration configuration,
            @Nullable String ownerTemplate,
            String template,
            @Nullable String prefix,
            @Nullable String suffix,
            boolean forceSuffix,
            Map<String, String> aliases,
            @Nullable Map<String, Object> attributes) {
        boolean shared = template.startsWith(SHARED);
        return super.computeResourceName(
                configuration,
                ownerTemplate,
                shared ? template.substring(SHARED.length()) : template,
                shared ? "classpath:/web/templates/" : home,
                suffix,
                forceSuffix,
                aliases,
                attributes);
    }
}
