package org.mosaik.web.guard;

import org.mosaik.web.WebSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

/** Security headers on every response, limits on every request body. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("mosaik.service")
@EnableConfigurationProperties(WebSettings.class)
class GuardAutoConfiguration {

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders(WebSettings settings) {
        var filter = new FilterRegistrationBean<>(new SecurityHeaders(settings.imageSources()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodyGuard(
            WebSettings settings, @Value("${spring.servlet.multipart.max-request-size:25MB}") DataSize upload) {
        var limits = new BodyLimits(settings, upload);
        return tomcat -> tomcat.addEngineValves(new BodyGuard(limits, settings.slowBody(), System::nanoTime));
    }
}
