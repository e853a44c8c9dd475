package org.mosaik.moderation.checks;

import java.util.Set;
import org.mosaik.events.Case.Finding;
import org.mosaik.events.Origin;

/** What was seen when the pictures came in: one was gone or blocked before, or it could not be told. Stays once it is let out. */
public final class KnownPictures implements Check {

    private static final Set<String> DELICATE = Set.of("photo-gone", "photo-blocked");

    /** Whether pictures are better not shown before somebody asks for them. */
    public static boolean isDelicate(Finding finding) {
        return DELICATE.contains(finding.code());
    }

    @Override
    public String name() {
        return "photo-known";
    }

    @Override
    public Found look(Subject subject) {
        return Found.of(subject.doubts().stream().filter(Origin::isAboutPhotos).map(code -> new Finding(code, null)));
    }
}
