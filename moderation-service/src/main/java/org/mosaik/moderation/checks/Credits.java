package org.mosaik.moderation.checks;

import org.mosaik.events.Case.Finding;

/** Pictures of which nobody says who took them. */
final class Credits implements Check {

    @Override
    public String name() {
        return "credit-missing";
    }

    @Override
    public Found look(Subject subject) {
        return Found.of(subject.content().photos().stream()
                .filter(photo -> photo.credit() == null || photo.credit().isBlank())
                .map(photo -> new Finding(name(), photo.id())));
    }
}
