package org.mosaik.web.story;

import org.mosaik.web.page.Texts;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Gives every service with pages the words for answers. */
@AutoConfiguration(afterName = "org.mosaik.web.page.PageAutoConfiguration")
@ConditionalOnBean(Texts.class)
class StoryAutoConfiguration {

    @Bean
    Answers answers(Texts texts) {
        return new Answers(texts);
    }
}
