package org.mosaik.web.page;

import org.mosaik.web.WebSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ResourceLoader;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;

/** Puts layout, languages, assets and own pages into a service. Bean names are those that Spring Boot and the templates look for. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration",
            "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("mosaik.service")
@EnableConfigurationProperties(WebSettings.class)
class PageAutoConfiguration {

    @Bean
    SpringResourceTemplateResolver defaultTemplateResolver(
            @Value("${mosaik.service}") String service,
            @Value("${spring.thymeleaf.cache:true}") boolean cached,
            ApplicationContext context) {
        var resolver = new ServiceTemplates(service);
        resolver.setApplicationContext(context);
        resolver.setCacheable(cached);
        return resolver;
    }

    @Bean
    PageMessages messageSource(@Value("${spring.messages.basename}") String[] names) {
        return new PageMessages(names);
    }

    @Bean
    Languages localeResolver(WebSettings settings) {
        return new Languages(settings.languages());
    }

    @Bean
    Assets assets(@Value("${mosaik.service}") String service, ResourceLoader resources) {
        return new Assets(service, resources);
    }

    @Bean
    Links links(Languages languages) {
        return new Links(languages);
    }

    @Bean
    Texts texts(MessageSource messages) {
        return new Texts(messages);
    }

    @Bean
    Layout layout(Languages languages, WebSettings settings, Texts texts) {
        return new Layout(languages, settings.links(), texts);
    }

    @Bean
    ThemeStyles themeStyles() {
        return new ThemeStyles();
    }

    @Bean
    PageRoutes pageRoutes(Assets assets) {
        return new PageRoutes(assets);
    }

    @Bean
    LanguageLinks languageLinks(SpringTemplateEngine engine, Links links, Assets assets) {
        var builder = new LanguageLinks(links, assets);
        engine.setLinkBuilder(builder);
        return builder;
    }
}
