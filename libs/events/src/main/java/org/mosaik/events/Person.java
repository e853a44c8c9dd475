package org.mosaik.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose consent a story needs; who it is stands in the submission's contacts, never here.
 *
 * @param id unique within the submission; {@link #SUBMITTER} for who handed it in
 * @param guardians ids of everybody who has custody of this child: each of them has to agree
 * @param agreesToo whether this child is old enough (from about 14) to be asked as well
 * @param inText whether the words of the story tell of this person
 */
public record Person(
        String id,
        Role role,
        List<String> guardians,
        @Nullable Boolean agreesToo,
        @Nullable Boolean inText) {

    public static final String SUBMITTER = "submitter";

    /** What the person has to do with the story. */
    public enum Role {
        SUBMITTER,
        ADULT,
        CHILD,
        CROWD,
        GUARDIAN,
        PHOTOGRAPHER
    }

    public Person {
        guardians = Lists.copy(guardians);
    }

    /** Somebody of whom the words of the story do not tell. */
    public Person(String id, Role role) {
        this(id, role, List.of(), null, null);
    }

    /** A child whose guardians agree for it. */
    public static Person child(String id, boolean agreesToo, String... guardians) {
        return new Person(id, Role.CHILD, List.of(guardians), agreesToo, null);
    }

    public Person toldOf() {
        return new Person(id, role, guardians, agreesToo, true);
    }

    public boolean isAskedToo() {
        return agreesToo != null && agreesToo;
    }

    public boolean isInText() {
        return inText != null && inText;
    }

    /** Nobody asks a crowd, and guardians speak for their child alone. */
    boolean needsConsent() {
        return role != Role.CROWD && role != Role.GUARDIAN;
    }
}
