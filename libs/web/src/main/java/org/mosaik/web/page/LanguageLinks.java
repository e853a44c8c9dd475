package org.mosaik.web.page;

import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Lets {@code @{...}} in templates keep the chosen language of pages and name the version of assets. */
class LanguageLinks extends StandardLinkBuilder {

    private final Links links;
    private final Assets assets;

    LanguageLinks(Links links, Assets assets) {
        this.links = links;
        this.assets = assets;
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        if (link.startsWith(Assets.PATH)) {
            return assets.versioned(link);
        }
        String query = context instanceof IWebContext web
                ? web.getExchange().getRequest().getQueryString()
                : null;
        return super.processLink(context, links.withLanguage(link, query));
    }
}
