package org.mosaik.submission.web;

import java.util.ArrayList;
import java.util.List;
import org.mosaik.messaging.read.Outages;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.photos.PhotoSource;
import org.mosaik.submission.photos.Uploads;
import org.springframework.stereotype.Component;

/** Keeps a photo between two pages of a form: a browser forgets which file was chosen. */
@Component
class KeepPhoto {

    private final Uploads uploads;

    KeepPhoto(Uploads uploads) {
        this.uploads = uploads;
    }

    /** What was sent, with the photo kept, and what is wrong with it. */
    record Kept(FormInput input, List<Finding> findings) {

        Kept with(List<Finding> more) {
            List<Finding> all = new ArrayList<>(findings);
            // a photo that is wrong is there all the same
            more.stream().filter(finding -> !all.contains(finding)).forEach(all::add);
            return new Kept(input, all);
        }
    }

    Kept keep(FormInput input) {
        PhotoSource.Sent sent = input.sent();
        try {
            if (sent == null) {
                return isThere(input)
                        ? new Kept(input, List.of())
                        : new Kept(
                                new FormInput(input.typed().with(TypedForm.KEPT_PHOTO, ""), null),
                                List.of(Finding.of("photo", "photo.choose-again")));
            }
            Uploads.Kept kept = uploads.keep(sent.bytes());
            return kept.token() == null || kept.refusal() != null
                    ? new Kept(input, List.of(refusal(kept)))
                    : new Kept(new FormInput(input.typed().with(TypedForm.KEPT_PHOTO, kept.token()), null), List.of());
        } catch (RuntimeException away) {
            if (!Outages.isOutage(away)) {
                throw away;
            }
            return new Kept(input, List.of(Finding.of("photo", "photo.choose-again")));
        }
    }

    /** Another page of the same form may have taken it, or it waited too long. */
    private boolean isThere(FormInput input) {
        PhotoSource.Kept kept = input.typed().keptPhoto();
        return kept == null || uploads.find(kept.token()).isPresent();
    }

    private static Finding refusal(Uploads.Kept kept) {
        return kept.refusal() == null ? Finding.of("photo", "photo.choose-again") : kept.refusal();
    }
}
