package org.mosaik.submission.receipts;

import java.util.List;
import org.mosaik.events.Content;

/**
 * What editors changed in a text of somebody's story.
 *
 * @param field its key
 * @param own the person's words
 * @param now what readers get; nothing if it is left out
 */
public record TextChange(String field, String own, String now) {

    static List<TextChange> in(Content own, Content shown) {
        Content open = own.forReaders();
        return open.fields().keySet().stream()
                .flatMap(field ->
                        open
                                .text(field)
                                .map(words -> new TextChange(
                                        field, words, shown.text(field).orElse("")))
                                .stream())
                .filter(change -> !change.own().equals(change.now()))
                .toList();
    }
}
