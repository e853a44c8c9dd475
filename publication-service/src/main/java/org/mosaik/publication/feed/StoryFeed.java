package org.mosaik.publication.feed;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.mosaik.events.Fields;
import org.mosaik.publication.stories.Addresses;
import org.mosaik.publication.wall.Filter;
import org.mosaik.publication.wall.Story;
import org.mosaik.publication.wall.Wall;
import org.springframework.stereotype.Component;

/** The newest released stories as Atom (RFC 4287); all words are plain text. */
@Component
public class StoryFeed {

    private static final int ENTRIES = 50;

    private final Wall wall;
    private final Addresses addresses;

    StoryFeed(Wall wall, Addresses addresses) {
        this.wall = wall;
        this.addresses = addresses;
    }

    /**
     * The feed as XML.
     *
     * @param page address of the wall that it belongs to
     */
    public String write(String title, String page, Filter filter) {
        List<Story> stories = wall.section(filter.onlyReleased(), null, ENTRIES).stories();
        Feed feed = new Feed("atom_1.0");
        feed.setEncoding("UTF-8");
        feed.setId(page);
        feed.setTitleEx(text(title));
        feed.setUpdated(
                Date.from(stories.isEmpty() ? Instant.EPOCH : stories.get(0).since()));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", page)));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", self(page))));
        feed.setAuthors(List.of(author(title)));
        feed.setEntries(stories.stream().map(this::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException impossible) {
            throw new IllegalStateException("no feed of " + page, impossible);
        }
    }

    private static String self(String page) {
        return page.endsWith("/") ? page + "feed.atom" : page + "/feed.atom";
    }

    private Entry entry(Story story) {
        String address = addresses.story(story.id());
        Entry entry = new Entry();
        entry.setId(address);
        entry.setTitleEx(text(story.content().headline()));
        entry.setPublished(Date.from(story.since()));
        entry.setUpdated(Date.from(story.since()));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", address)));
        story.content().text(Fields.TEXT).ifPresent(words -> entry.setContents(List.of(text(words))));
        story.content().text(Fields.NAME).ifPresent(name -> entry.setAuthors(List.of(author(name))));
        return entry;
    }

    private static Content text(String words) {
        Content content = new Content();
        content.setType("text");
        content.setValue(XmlText.of(words));
        return content;
    }

    private static Person author(String name) {
        Person person = new Person();
        person.setName(XmlText.of(name));
        return person;
    }

    private static Link link(String relation, String type, String address) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(address);
        return link;
    }
}
