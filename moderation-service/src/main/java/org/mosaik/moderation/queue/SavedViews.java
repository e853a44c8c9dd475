package org.mosaik.moderation.queue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** What each editor looks for again and again. It stands on no topic: a store that is lost has it from its backup alone. */
@Component
public class SavedViews {

    static final String COLLECTION = "views";

    private static final int MOST = 30;

    private final MongoOperations store;

    SavedViews(MongoOperations store) {
        this.store = store;
    }

    /**
     * One view.
     *
     * @param address what stands behind the question mark of its page
     */
    public record View(String name, String address) {}

    /** All of one editor. */
    record OfEditor(@Id String editor, List<View> views) {}

    /** In the order in which they were saved. */
    public List<View> of(String editor) {
        @Nullable OfEditor found = store.findById(editor, OfEditor.class, COLLECTION);
        return found == null ? List.of() : List.copyOf(found.views());
    }

    /** In place of one with the same name; false if there are too many. */
    public boolean save(String editor, View view) {
        List<View> views = without(editor, view.name());
        if (views.size() >= MOST) {
            return false;
        }
        views.add(view);
        store.save(new OfEditor(editor, views), COLLECTION);
        return true;
    }

    public void remove(String editor, String name) {
        store.save(new OfEditor(editor, without(editor, name)), COLLECTION);
    }

    private List<View> without(String editor, String name) {
        List<View> views = new ArrayList<>(of(editor));
        views.removeIf(view -> view.name().equals(name));
        return views;
    }
}
