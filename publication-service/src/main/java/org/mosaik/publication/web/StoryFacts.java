package org.mosaik.publication.web;

import java.util.List;
import java.util.Set;
import org.mosaik.events.Campaign;
import org.mosaik.events.Content;
import org.mosaik.events.Fields;
import org.mosaik.web.story.Answers;
import org.springframework.stereotype.Component;

/** What a campaign asked for beyond the usual, with its answers: a list under the story's text. */
@Component
class StoryFacts {

    private static final Set<String> USUAL = Set.of(
            Fields.TITLE,
            Fields.TEXT,
            Fields.QUOTE,
            Fields.NAME,
            Fields.AGE,
            Fields.OCCUPATION,
            Fields.PLACE,
            Fields.STARTS);

    private final Answers answers;

    StoryFacts(Answers answers) {
        this.answers = answers;
    }

    List<Answers.Line> of(Campaign campaign, Content content) {
        return answers.of(campaign, content).stream()
                .filter(line -> !USUAL.contains(line.key()))
                .toList();
    }
}
