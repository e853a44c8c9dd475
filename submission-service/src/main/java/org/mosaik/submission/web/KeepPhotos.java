package org.mosaik.submission.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.mosaik.submission.fairness.Limits.Act;
import org.mosaik.submission.forms.Finding;
import org.mosaik.submission.forms.PhotoDraft;
import org.mosaik.submission.forms.PhotoSource;
import org.mosaik.submission.photos.Uploads;
import org.springframework.stereotype.Component;

/** Keeps photos between two pages of a form: a browser forgets which files were chosen. */
@Component
class KeepPhotos {

    private final Uploads uploads;
    private final Turnstile turnstile;

    KeepPhotos(Uploads uploads, Turnstile turnstile) {
        this.uploads = uploads;
        this.turnstile = turnstile;
    }

    /** What was sent, with the photos kept, and what is wrong with them. */
    record Kept(FormInput input, List<Finding> findings) {

        Kept with(TypedForm other) {
            return new Kept(new FormInput(other, input.photos()), findings);
        }

        Kept with(List<Finding> more) {
            return new Kept(
                    input,
                    Stream.concat(findings.stream(), more.stream()).distinct().toList());
        }
    }

    /** How long to wait before photos are opened, if these are too many at once from one network. */
    Optional<Duration> wait(FormInput input) {
        return LongStream.range(0, input.sent())
                .mapToObj(photo -> turnstile.wait(Act.PHOTO))
                .flatMap(Optional::stream)
                .findFirst();
    }

    Kept keep(FormInput input) {
        List<PhotoDraft> photos = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (PhotoDraft photo : input.photos().all()) {
            String field = TypedPhotos.name(photos.size(), TypedPhotos.FILE);
            if (photo.source() instanceof PhotoSource.Sent sent) {
                Uploads.Kept kept = uploads.keep(field, sent.bytes());
                // Whoever wanted another one and chose a wrong file still has the one before
                photos.add(photo.from(
                        kept.token() == null ? input.keptBefore(photos.size()) : new PhotoSource.Kept(kept.token())));
                Stream.ofNullable(kept.refusal()).forEach(findings::add);
            } else if (isLost(photo)) {
                photos.add(photo.from(null));
                findings.add(Finding.of(field, "photo.choose-again"));
            } else {
                photos.add(photo);
            }
        }
        return new Kept(input.with(new TypedPhotos(photos)), findings);
    }

    /** Another page of the same form may have taken it, or it waited too long. */
    private boolean isLost(PhotoDraft photo) {
        return photo.source() instanceof PhotoSource.Kept kept
                && uploads.find(kept.token()).isEmpty();
    }

    /** Keeps them, then does what the button beside one of them says. */
    Kept arrange(FormInput input) {
        Kept kept = keep(input);
        TypedPhotos before = kept.input().photos();
        TypedPhotos after = before.after(input.go());
        before.all().stream()
                .filter(photo -> !after.all().contains(photo))
                .forEach(photo -> uploads.forget(TypedPhotos.kept(photo)));
        List<Finding> findings = after.equals(before) ? kept.findings() : List.of();
        return new Kept(kept.input().with(after), findings);
    }
}
