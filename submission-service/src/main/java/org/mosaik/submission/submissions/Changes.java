package org.mosaik.submission.submissions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Consent;
import org.mosaik.events.Content;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Medium;
import org.mosaik.events.Person;

/**
 * What is different in a story since somebody agreed to it. Only spaces, punctuation and capital letters may change
 * without changing what it says: no machine can tell a slip of the hand from another meaning.
 *
 * @param fields keys of the fields that say something else, or nothing any more
 * @param pictures ids of the pictures and films that came or went, or that show others
 */
public record Changes(Set<String> fields, Set<String> pictures, Content before, Content now) {

    public static Changes between(Content before, Content now) {
        Set<String> keys = new LinkedHashSet<>(now.fields().keySet());
        keys.addAll(before.fields().keySet());
        keys.removeIf(key -> saysTheSame(before.fields().get(key), now.fields().get(key)));
        Set<String> pictures = new LinkedHashSet<>();
        unlike(now.media(), before.media(), pictures);
        unlike(before.media(), now.media(), pictures);
        return new Changes(keys, pictures, before, now);
    }

    private static void unlike(List<Medium> some, List<Medium> others, Set<String> into) {
        for (Medium one : some) {
            boolean known = others.stream()
                    .anyMatch(other -> isSame(one, other) && other.people().equals(one.people()));
            if (!known) {
                into.add(one.id());
            }
        }
    }

    /** Whether the story says or shows anything else than it did. */
    public boolean isMore() {
        return !fields.isEmpty() || !pictures.isEmpty();
    }

    /** Whether what this consent was given for is not what it would stand for now. */
    boolean concern(Consent consent) {
        String about = consent.behalfOf() == null ? consent.giver() : consent.behalfOf();
        return (!fields.isEmpty() && isToldOf(about)) || isOnOneThatCame(about);
    }

    private boolean isToldOf(String person) {
        return now.people().stream().filter(one -> one.id().equals(person)).anyMatch(Person::isInText);
    }

    /** Pictures that went show nobody any more. */
    private boolean isOnOneThatCame(String person) {
        return now.media().stream()
                .filter(medium -> pictures.contains(medium.id()))
                .filter(medium -> medium.people().contains(person))
                .anyMatch(medium -> before.media().stream()
                        .noneMatch(old -> isSame(old, medium) && old.people().contains(person)));
    }

    /** A film is known by where it stands. */
    private static boolean isSame(Medium one, Medium other) {
        return one.id().equals(other.id()) && Objects.equals(one.source(), other.source());
    }

    private static boolean saysTheSame(@Nullable FieldValue one, @Nullable FieldValue other) {
        if (one instanceof FieldValue.Text text && other instanceof FieldValue.Text words) {
            return bare(text.value()).equals(bare(words.value()));
        }
        return one == null ? other == null : one.equals(other);
    }

    private static List<String> bare(String text) {
        List<String> words =
                new ArrayList<>(List.of(text.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{M}\\p{N}]+")));
        words.removeIf(String::isEmpty);
        return words;
    }
}
