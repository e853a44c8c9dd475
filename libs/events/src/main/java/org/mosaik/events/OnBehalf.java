package org.mosaik.events;

import java.time.LocalDate;

/**
 * Entered by an editor for somebody who was not at the keyboard.
 *
 * @param editor a keyed hash of who entered it: moderation knows the name, nobody else does
 * @param agreedOn the day on which the person agreed
 * @param paper whether what the person signed is kept with the submission, sealed
 */
public record OnBehalf(String editor, Way way, LocalDate agreedOn, boolean paper) {

    /** How it came to the editor. */
    public enum Way {
        STUDIO,
        LETTER,
        PHONE,
        EVENT,
        SPREADSHEET
    }
}
