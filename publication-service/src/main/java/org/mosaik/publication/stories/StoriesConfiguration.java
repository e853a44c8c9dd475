package org.mosaik.publication.stories;

import org.mosaik.events.Topic;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.own.Owners;
import org.mosaik.messaging.store.DeclaredIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is announced of a story, and on which topics. */
@Configuration(proxyBeanMethods = false)
class StoriesConfiguration {

    @Bean
    Addresses addresses(UrlSettings settings) {
        return settings.addresses();
    }

    @Bean
    DeclaredIndex whatIsLeftToDo() {
        return DeclaredIndex.of(StoryDocument.COLLECTION, "todo");
    }

    @Bean
    Owner<StoryDocument> stories(Owners owners) {
        return owners.of(StoryDocument.class, StoryDocument::new)
                .announcing(Topic.PUBLICATIONS, 1, StoryDocument::published, StoryDocument::restore)
                .announcing(Topic.SITE_DELIVERIES, 1, StoryDocument::delivered, StoryDocument::restore);
    }
}
