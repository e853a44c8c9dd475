package org.mosaik.messaging.kit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** What a channel under test posts to: remembers every call, and can be made to wait, to fall silent or to refuse. */
public final class Outside {

    /** The call was made, and nobody knows how it went. */
    public static final class NoAnswer extends RuntimeException {

        private static final long serialVersionUID = 1;

        NoAnswer() {
            super("no answer from outside");
        }
    }

    private record Post(String words, String address) {}

    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final List<String> deleted = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile Consumer<String> during = words -> {};

    /**
     * @param words everything that the channel shows; the story's address on the site has to be among it
     * @return the post's address
     * @throws NoAnswer if the facts want to see what the channel makes of silence
     */
    public String post(String words) {
        Post post = new Post(words, "https://outside.example/" + posts.size());
        posts.add(post);
        during.accept(words);
        return post.address();
    }

    /** @return whether it is gone now; as anywhere, what was gone already is so */
    public boolean delete(String address) {
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return false;
        }
        deleted.add(address);
        return true;
    }

    /** What happens between a call and its answer. */
    void during(Consumer<String> happening) {
        during = happening;
    }

    void refuseToDelete(int times) {
        refusals.set(times);
    }

    List<String> posts(String story) {
        return posts.stream()
                .map(Post::words)
                .filter(words -> words.contains(story))
                .toList();
    }

    /** Addresses of the story's posts that still stand. */
    List<String> standing(String story) {
        return posts.stream()
                .filter(post -> post.words().contains(story))
                .map(Post::address)
                .filter(address -> !deleted.contains(address))
                .toList();
    }

    List<String> deleted() {
        return List.copyOf(deleted);
    }
}
