package org.mosaik.moderation.web;

import org.mosaik.moderation.queue.Filter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/** What an editor filtered the queue by last: "next", and the queue beside a case, stay with it until the filter is taken off. */
@Component
@SessionScope
class LookedThrough {

    private volatile Filter filter = Filter.NONE;

    Filter filter() {
        return filter;
    }

    void by(Filter other) {
        filter = other;
    }
}
