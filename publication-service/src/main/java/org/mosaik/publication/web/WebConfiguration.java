package org.mosaik.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.mosaik.index.TopicIndex;
import org.mosaik.publication.instances.Instance;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Stories are shown only while this instance may show them, and caches keep them for seconds only. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final String[] WITHOUT_STORIES = {
        "/assets/**", "/imprint", "/privacy", "/accessibility", "/plain-language", "/error"
    };
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String SHORTLY = "public, max-age=2";

    private final Instance instance;

    WebConfiguration(Instance instance) {
        this.instance = instance;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OnlyWhileServing()).addPathPatterns("/**").excludePathPatterns(WITHOUT_STORIES);
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/*");
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PageCache> pageCache(LocaleResolver languages, TopicIndex index) {
        PageCache cache = new PageCache(languages, instance::isServing);
        index.onRefresh(cache::forget);
        return new FilterRegistrationBean<>(cache);
    }

    private class OnlyWhileServing implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (!instance.isServing()) {
                throw new ProblemException(Problem.unavailable(SOON));
            }
            response.setHeader("Cache-Control", SHORTLY);
            return true;
        }
    }
}
