package org.mosaik.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Routes to the static files and to the pages that every site has; a service's own controller for the same path wins. */
class PageRoutes implements WebMvcConfigurer {

    private final Assets assets;

    PageRoutes(Assets assets) {
        this.assets = assets;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // No Last-Modified: files in a reproducible jar never change their date
        registry.addResourceHandler(Assets.PATH + "**")
                .addResourceLocations(assets.locations().toArray(String[]::new))
                .setUseLastModified(false)
                .setEtagGenerator(file -> '"' + Assets.hash(file) + '"');
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        for (String page : new String[] {"imprint", "privacy", "accessibility", "plain-language"}) {
            registry.addViewController("/" + page).setViewName("web/" + page);
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AssetCaching()).addPathPatterns(Assets.PATH + "**");
    }

    /** An address that names the current version may be kept for ever, any other one only for minutes. */
    private class AssetCaching implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            boolean current = assets.version(path)
                    .filter(version -> ("v=" + version).equals(request.getQueryString()))
                    .isPresent();
            CacheControl caching = current
                    ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                    : CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
            response.setHeader(HttpHeaders.CACHE_CONTROL, caching.getHeaderValue());
            return true;
        }
    }
}
