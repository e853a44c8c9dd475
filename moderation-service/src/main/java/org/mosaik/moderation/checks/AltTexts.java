package org.mosaik.moderation.checks;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case.Finding;

/** Pictures without words for those who do not see them, or with words that say nothing: a file's name, "picture". */
final class AltTexts implements Check {

    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "\\s*|(?:img|dsc|dscn|pxl|image|bild|foto|photo)?[\\s_.-]{0,3}\\d[\\d_.-]{0,30}(?:jpe?g|png|heic)?"
                    + "|.{1,100}\\.(?:jpe?g|png|heic|webp)"
                    + "|(?:ein |das |a |the |une |un |bir )?(?:bild|foto|photo|picture|image|fotoğraf|resim|фото|зображення|صورة)");

    @Override
    public String name() {
        return "alt-missing";
    }

    @Override
    public Found look(Subject subject) {
        return Found.of(subject.content().photos().stream()
                .filter(photo -> saysNothing(photo.alt()))
                .map(photo -> new Finding(name(), photo.id())));
    }

    static boolean saysNothing(@Nullable String alt) {
        return alt == null
                || SAYS_NOTHING.matcher(alt.strip().toLowerCase(Locale.ROOT)).matches();
    }
}
