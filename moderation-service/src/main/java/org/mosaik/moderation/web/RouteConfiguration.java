package org.mosaik.moderation.web;

import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.cases.CaseDocument;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Guards every route. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration implements WebMvcConfigurer {

    private final Owner<CaseDocument> cases;

    RouteConfiguration(Owner<CaseDocument> cases) {
        this.cases = cases;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new GuardRoutes(cases));
    }
}
