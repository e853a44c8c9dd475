package org.mosaik.submission.forms;

import java.util.List;

/**
 * Who is to be seen or told of in a story, as somebody typed it.
 *
 * @param shown one of {@link Shown}
 */
public record DraftPeople(String shown, List<Someone> others) {

    /** Nobody was asked, or nobody answered. */
    public static final DraftPeople UNSAID = new DraftPeople("", List.of());

    /** Who can be recognised. */
    public enum Shown {
        NOBODY,
        ME,
        OTHERS,
        ME_AND_OTHERS;

        boolean isMe() {
            return this == ME || this == ME_AND_OTHERS;
        }

        boolean isOthers() {
            return this == OTHERS || this == ME_AND_OTHERS;
        }
    }

    /** What somebody else is to the story. A teenager is a child who is asked as well. */
    public enum Role {
        ADULT,
        TEENAGER,
        CHILD,
        PHOTOGRAPHER,
        CROWD
    }

    /**
     * Somebody else than who tells the story.
     *
     * @param id names the person within the story, from one form to the next
     * @param role one of {@link Role}
     * @param in where the person is to be found: {@code TEXT}, or the number of a picture, from 1; everywhere if empty
     * @param mine whether who tells the story has custody of this child
     * @param sole whether only one person has
     * @param consents keys of the wordings that who tells the story agrees to for this child
     */
    public record Someone(
            String id,
            String role,
            String name,
            String email,
            List<String> in,
            boolean mine,
            boolean sole,
            List<Custodian> custodians,
            List<String> consents) {
        public Someone {
            in = List.copyOf(in);
            custodians = List.copyOf(custodians);
            consents = List.copyOf(consents);
        }
    }

    /** Somebody else who has custody of a child. */
    public record Custodian(String name, String email) {
        boolean isBlank() {
            return name.isBlank() && email.isBlank();
        }
    }

    public DraftPeople {
        others = List.copyOf(others);
    }
}
