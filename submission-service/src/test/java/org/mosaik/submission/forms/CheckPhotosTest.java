package org.mosaik.submission.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Campaign;
import org.mosaik.submission.ACampaign;

/** What is asked about each photo, and how many there may be. */
class CheckPhotosTest {

    private final List<Finding> findings = new ArrayList<>();
    private Campaign.PhotoRule rule = Campaign.PhotoRule.OPTIONAL;
    private List<PhotoDraft> photos = List.of();

    @Test
    void asksForTheWordsThatGoWithAPhoto() {
        photos = List.of(
                photo("Ein Garten", ""), photo(" ", "GPL"), new PhotoDraft(null, "Ein Beet", "", "CC0-1.0", false));

        assertThat(found())
                .containsExactly(
                        Finding.of("photos.1.alt", "photo.alt-missing"),
                        Finding.of("photos.1.licence", "choice"),
                        Finding.of("photos.2.file", "photo.missing"));
    }

    @Test
    void keepsPhotosInTheirOrderAndReservesAllRightsUnlessToldOtherwise() {
        photos = List.of(photo("Ein Garten", ""), photo(" Ein Beet ", "CC-BY-4.0"));

        assertThat(check())
                .extracting(CheckedPhoto::alt, CheckedPhoto::licence)
                .containsExactly(tuple("Ein Garten", "story-only"), tuple("Ein Beet", "CC-BY-4.0"));
    }

    @Test
    void takesNoMorePhotosThanTheCampaignSays() {
        photos = Collections.nCopies(4, photo("Ein Garten", ""));

        assertThat(found()).containsExactly(Finding.of("photos", "photo.more-than-asked", 3));
    }

    @Test
    void asksForAPhotoWhereTheCampaignNeedsOne() {
        rule = Campaign.PhotoRule.REQUIRED;
        assertThat(found()).containsExactly(Finding.of("photos", "photo.missing"));

        rule = Campaign.PhotoRule.NONE;
        photos = List.of(photo("Ein Garten", ""));
        assertThat(found()).containsExactly(Finding.of("photos", "photo.not-asked"));
    }

    private static PhotoDraft photo(String alt, String licence) {
        return new PhotoDraft(new PhotoSource.Present("m"), alt, "", licence, false);
    }

    private List<CheckedPhoto> check() {
        Campaign campaign = ACampaign.named(ACampaign.ID, Campaign.State.OPEN, rule);
        return new CheckPhotos(findings).check(campaign.kinds().get(0), photos);
    }

    private List<Finding> found() {
        findings.clear();
        check();
        return findings;
    }
}
