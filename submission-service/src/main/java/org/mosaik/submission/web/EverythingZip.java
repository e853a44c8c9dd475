package org.mosaik.submission.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Consent;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Element;
import org.mosaik.events.Licence;
import org.mosaik.events.Medium;
import org.mosaik.events.Submission;
import org.mosaik.events.Withdrawal;
import org.mosaik.media.FileKind;
import org.mosaik.media.PhotoCredits;
import org.mosaik.media.PhotoFormat;
import org.mosaik.submission.photos.Photos;
import org.mosaik.submission.receipts.Receipt;
import org.mosaik.submission.submissions.SubmissionDocument;
import org.mosaik.submission.submissions.Wordings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is kept of a person's story, in files that people and programs can read (GDPR, articles 15 and 20). */
@Component
class EverythingZip {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Photos photos;

    EverythingZip(Photos photos) {
        this.photos = photos;
    }

    /** What {@code everything.json} says. */
    record Everything(
            ReceiptJson receipt,
            @Nullable Instant receivedAt,
            List<Contact> contacts,
            List<Given> consents,
            List<Decision.Reason> reasons,
            Submission.@Nullable Appeal appeal,
            List<Withdrawal.Entry> takenBack) {}

    /**
     * One consent.
     *
     * @param text word for word; absent if the campaign has other words by now, which the hash gives away
     * @param signedOn the day on the sheet; absent if it was given on a page of ours
     */
    record Given(
            String giver,
            @Nullable String behalfOf,
            List<Element> elements,
            List<String> channels,
            String wording,
            int version,
            String language,
            @Nullable String text,
            String sha256,
            Instant givenAt,
            @Nullable LocalDate signedOn) {}

    void write(Receipt receipt, OutputStream to) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            SubmissionDocument story = receipt.story();
            Content content = story == null ? null : story.content();
            put(zip, "everything.json", JSON.writeValueAsBytes(everything(receipt, story, content)));
            if (content != null) {
                for (Medium medium : content.media()) {
                    photo(zip, receipt.id(), medium);
                    original(zip, receipt.id(), medium);
                }
            }
        }
    }

    private static Everything everything(
            Receipt receipt, @Nullable SubmissionDocument story, @Nullable Content content) {
        return new Everything(
                ReceiptJson.of(receipt),
                story == null ? null : story.receivedAt(),
                story == null ? List.of() : story.contacts(),
                content == null
                        ? List.of()
                        : content.consents().stream()
                                .map(consent -> given(consent, receipt.campaign()))
                                .toList(),
                receipt.decision() == null ? List.of() : receipt.decision().reasons(),
                receipt.appeal(),
                story == null ? List.of() : story.withdrawals());
    }

    private static Given given(Consent consent, @Nullable Campaign campaign) {
        return new Given(
                consent.giver(),
                consent.behalfOf(),
                consent.elements(),
                consent.channels(),
                consent.wording(),
                consent.wordingVersion(),
                consent.language(),
                Wordings.agreedTo(campaign, consent).orElse(null),
                consent.wordingHash(),
                consent.givenAt(),
                consent.paper() == null ? null : consent.paper().signedOn());
    }

    private void photo(ZipOutputStream zip, String submission, Medium medium) throws IOException {
        Licence licence = Licence.of(medium.licence()).orElse(Licence.STORY_ONLY);
        PhotoCredits credits = new PhotoCredits(medium.credit(), licence.rights(), licence.address());
        for (Medium.Rendition rendition : medium.renditions()) {
            byte[] file = photos.find(submission, medium.id(), rendition.name(), PhotoFormat.JPEG)
                    .orElse(null);
            if (file != null) {
                byte[] named = credits.in(file, PhotoFormat.JPEG);
                put(zip, "photos/" + medium.id() + "-" + rendition.name() + ".jpg", named);
            }
        }
    }

    private void original(ZipOutputStream zip, String submission, Medium medium) throws IOException {
        byte[] original = photos.original(submission, medium.id()).orElse(null);
        if (original != null) {
            String ending = FileKind.of(original).ending();
            put(zip, "photos/" + medium.id() + "-original." + ending, original);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
