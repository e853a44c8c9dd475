package org.mosaik.submission.receipts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Person;
import org.mosaik.events.Submission;
import org.mosaik.submission.submissions.SubmissionDocument;

/**
 * What is kept of a person whose story was withdrawn: the one list that the receipt shows, and that a search through
 * everything is compared with.
 */
public final class Remains {

    private Remains() {}

    /** One kind of data, named as in the messages {@code receipt.remains.*}, with its value where it is one. */
    public record Item(String name, @Nullable String value) {}

    static List<Item> of(@Nullable SubmissionDocument story) {
        if (story == null || story.state() != Submission.State.WITHDRAWN) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        story.contact(Person.SUBMITTER).ifPresent(contact -> {
            add(items, "name", contact.name());
            add(items, "email", contact.email());
            items.add(new Item("language", null));
        });
        items.add(new Item("times", null));
        items.add(new Item("places", null));
        if (story.leftLogAt() == null) {
            items.add(new Item("log", null));
        }
        return List.copyOf(items);
    }

    private static void add(List<Item> items, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            items.add(new Item(name, value));
        }
    }
}
