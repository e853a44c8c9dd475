package org.mosaik.submission.web;

import java.util.List;
import java.util.stream.Stream;
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
            return new Kept(
                    input,
                    Stream.concat(findings.stream(), more.stream()).distinct().toList());
        }
    }

    Kept keep(FormInput input) {
        PhotoSource.Sent sent = input.sent();
        return sent == null ? known(input) : kept(input, uploads.keep(sent.bytes()));
    }

    private static Kept kept(FormInput input, Uploads.Kept kept) {
        if (kept.token() == null) {
            return new Kept(input, Stream.ofNullable(kept.refusal()).toList());
        }
        return new Kept(new FormInput(input.typed().with(TypedForm.KEPT_PHOTO, kept.token()), null), List.of());
    }

    /** Another page of the same form may have taken it, or it waited too long. */
    private Kept known(FormInput input) {
        PhotoSource.Kept kept = input.typed().keptPhoto();
        return kept == null || uploads.find(kept.token()).isPresent()
                ? new Kept(input, List.of())
                : new Kept(input.withoutPhoto(), List.of(Finding.of("photo", "photo.choose-again")));
    }
}
