package org.mosaik.submission.forms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.events.Campaign.PhotoRule;
import org.mosaik.events.Licence;

/** Holds the photos of a draft against what their kind allows; each is named by its place, the first is 0. */
final class CheckPhotos {

    static final int LONGEST_ALT = 300;
    static final int LONGEST_CREDIT = 120;

    private final List<Finding> findings;

    CheckPhotos(List<Finding> findings) {
        this.findings = findings;
    }

    List<CheckedPhoto> check(KindDefinition kind, List<PhotoDraft> photos) {
        if (kind.photo() == PhotoRule.REQUIRED && photos.isEmpty()) {
            findings.add(Finding.of("photos", "photo.missing"));
        }
        if (kind.photo() == PhotoRule.NONE && !photos.isEmpty()) {
            findings.add(Finding.of("photos", "photo.not-asked"));
        } else if (photos.size() > kind.mostPhotos()) {
            findings.add(Finding.of("photos", "photo.more-than-asked", kind.mostPhotos()));
        }
        List<CheckedPhoto> checked = new ArrayList<>();
        for (int i = 0; i < Math.min(photos.size(), Math.max(1, kind.mostPhotos())); i++) {
            CheckedPhoto photo = check("photos." + i, photos.get(i));
            if (photo != null) {
                checked.add(photo);
            }
        }
        return checked;
    }

    /** Only one can be shown for a film, and only where there is one. */
    void checkFilm(List<PhotoDraft> photos, boolean film) {
        int shown = film ? 0 : 1;
        for (int i = 0; i < photos.size(); i++) {
            if (photos.get(i).ofFilm() && shown++ > 0) {
                findings.add(Finding.of("photos." + i + ".film", "photo.film"));
            }
        }
    }

    private @Nullable CheckedPhoto check(String name, PhotoDraft photo) {
        PhotoSource source = photo.source();
        if (source == null) {
            findings.add(Finding.of(name + ".file", "photo.missing"));
        }
        String alt = line(name + ".alt", photo.alt(), LONGEST_ALT);
        if (alt == null) {
            findings.add(Finding.of(name + ".alt", "photo.alt-missing"));
        }
        String credit = line(name + ".credit", photo.credit(), LONGEST_CREDIT);
        String licence = photo.licence().isBlank() ? Licence.STORY_ONLY.code() : photo.licence();
        if (Licence.of(licence).isEmpty()) {
            findings.add(Finding.of(name + ".licence", "choice"));
        }
        return source == null || alt == null ? null : new CheckedPhoto(source, alt, credit, licence, photo.ofFilm());
    }

    private @Nullable String line(String field, String typed, int longest) {
        String text = typed.isBlank() ? "" : Words.clean(typed);
        Words.inOneLine(field, text, longest).ifPresent(findings::add);
        return text.isEmpty() ? null : text;
    }
}
