package org.mosaik.submission.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign.KindDefinition;
import org.mosaik.events.Campaign.PhotoRule;
import org.mosaik.events.Licence;
import org.mosaik.media.PhotoIntake;
import org.mosaik.submission.forms.PhotoDraft;
import org.mosaik.submission.forms.PhotoSource;
import org.mosaik.submission.photos.Photos;
import org.mosaik.submission.photos.Upload;
import org.mosaik.submission.photos.Uploads;
import org.mosaik.web.form.FormErrors;
import org.mosaik.web.form.FormField;
import org.mosaik.web.form.FormField.Option;
import org.mosaik.web.page.Texts;
import org.springframework.stereotype.Component;

/** What a form asks about each photo, and where the photo is seen meanwhile. */
@Component
class PhotoBlocks {

    private static final String PICTURES = "image/jpeg,image/png";
    private static final String CONVERTED = ",image/heic,image/heif,image/avif,image/tiff";
    private static final String SHOWN = "320";

    private final Uploads uploads;
    private final Photos photos;
    private final Texts texts;
    private final String pictures;

    PhotoBlocks(PhotoIntake intake, Uploads uploads, Photos photos, Texts texts) {
        this.pictures = intake.isConverting() ? PICTURES + CONVERTED : PICTURES;
        this.uploads = uploads;
        this.photos = photos;
        this.texts = texts;
    }

    /**
     * One photo, or room for another one.
     *
     * @param place of the first one is 0
     * @param kept by which the next page knows it again; absent where there is no photo yet
     * @param address of the photo
     * @param terms what is chosen of the licences, in words
     */
    record Block(
            int place,
            @Nullable String kept,
            @Nullable URI address,
            List<FormField> fields,
            FormField licence,
            String terms,
            boolean last) {

        public boolean isWrong() {
            return all().anyMatch(field -> field.error() != null);
        }

        /** Room for another photo that nobody asked for yet. */
        public boolean isSpare() {
            return place > 0
                    && kept == null
                    && !isWrong()
                    && fields.stream().allMatch(field -> field.value().isBlank());
        }

        boolean asks(String field) {
            return all().anyMatch(one -> one.name().equals(field));
        }

        private Stream<FormField> all() {
            return Stream.concat(fields.stream(), Stream.of(licence));
        }
    }

    /** @param submission whose photos they are, once it was handed in */
    List<Block> of(KindDefinition kind, TypedPhotos typed, FormErrors errors, @Nullable String submission) {
        List<PhotoDraft> drafts = new ArrayList<>(typed.all());
        boolean full = drafts.stream().allMatch(photo -> photo.source() != null);
        if (full && drafts.size() < kind.mostPhotos()) {
            drafts.add(PhotoDraft.of(null));
        }
        int photosSoFar =
                (int) drafts.stream().filter(photo -> photo.source() != null).count();
        List<Block> blocks = new ArrayList<>();
        for (PhotoDraft photo : drafts) {
            int place = blocks.size();
            String kept = TypedPhotos.kept(photo);
            boolean needed = kind.photo() == PhotoRule.REQUIRED && place == 0 && kept.isEmpty();
            blocks.add(new Block(
                    place,
                    kept.isEmpty() ? null : kept,
                    address(photo, submission),
                    fields(kind, place, photo, needed, errors),
                    licence(place, photo.licence()).errorIn(errors),
                    texts.say("licence." + chosen(photo.licence())),
                    place + 1 >= photosSoFar));
        }
        return blocks;
    }

    private List<FormField> fields(
            KindDefinition kind, int place, PhotoDraft photo, boolean needed, FormErrors errors) {
        boolean there = photo.source() != null;
        FormField file = FormField.of(
                        FormField.Type.FILE,
                        TypedPhotos.name(place, TypedPhotos.FILE),
                        texts.say(there ? "form.photo.other" : "form.photo"))
                .help(texts.say("form.photo.help"))
                .accept(pictures);
        FormField alt = FormField.of(
                        FormField.Type.TEXT, TypedPhotos.name(place, TypedPhotos.ALT), texts.say("form.photo.alt"))
                .help(texts.say("form.photo.alt.help"))
                .maxLength(300)
                .value(photo.alt());
        FormField credit = FormField.of(
                        FormField.Type.TEXT,
                        TypedPhotos.name(place, TypedPhotos.CREDIT),
                        texts.say("form.photo.credit"))
                .help(texts.say("form.photo.credit.help"))
                .maxLength(120)
                .value(photo.credit());
        FormField ofFilm = FormField.of(
                        FormField.Type.CONSENT, TypedPhotos.name(place, TypedPhotos.FILM), texts.say("form.photo.film"))
                .value(photo.ofFilm() ? "true" : "");
        return Stream.of(
                        needed ? file.mandatory() : file,
                        there ? alt.mandatory() : alt,
                        credit,
                        kind.asksForFilm() && there ? ofFilm : null)
                .flatMap(Stream::ofNullable)
                .map(field -> field.errorIn(errors))
                .toList();
    }

    private FormField licence(int place, String chosen) {
        return FormField.of(
                        FormField.Type.CHOICE,
                        TypedPhotos.name(place, TypedPhotos.LICENCE),
                        texts.say("form.photo.licence"))
                .help(texts.say("form.photo.licence.help"))
                .options(Stream.of(Licence.values())
                        .map(one -> new Option(
                                one.code(),
                                texts.say("licence." + one.code()),
                                texts.say("licence." + one.code() + ".help")))
                        .toList())
                .value(chosen(chosen));
    }

    private static String chosen(String code) {
        return Licence.of(code).orElse(Licence.STORY_ONLY).code();
    }

    @Nullable
    URI address(PhotoDraft photo, @Nullable String submission) {
        if (photo.source() instanceof PhotoSource.Kept kept) {
            return uploads.find(kept.token()).map(this::address).orElse(null);
        }
        return photo.source() instanceof PhotoSource.Present present && submission != null
                ? photos.address(submission, present.medium(), SHOWN)
                : null;
    }

    private URI address(Upload upload) {
        return photos.address(upload.token(), upload.medium(), SHOWN);
    }
}
