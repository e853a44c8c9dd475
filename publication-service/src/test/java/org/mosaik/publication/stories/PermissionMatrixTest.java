package org.mosaik.publication.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.publication.kit.Stories.aPortrait;
import static org.mosaik.publication.kit.Stories.anId;
import static org.mosaik.publication.kit.Stories.everything;
import static org.mosaik.publication.kit.Stories.only;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaik.events.Element;
import org.mosaik.events.Withdrawal;
import org.mosaik.publication.kit.Stories.Told;

/** Nothing is public without a consent for each of its elements that was given after everything taken back. */
class PermissionMatrixTest {

    private static final String ID = anId();
    private static final Told WORDS = aPortrait();
    private static final Told PICTURE = aPortrait().withPhoto("herd");

    @ParameterizedTest
    @MethodSource
    void isPublic(String what, Told story, @Nullable Withdrawal withdrawal) {
        assertThat(Decisions.isPublic(story.held(ID, 10), withdrawal)).as(what).isTrue();
    }

    static Stream<Object[]> isPublic() {
        return Stream.of(
                row("words, all agreed", WORDS, null),
                row("picture, all agreed", PICTURE, null),
                row("no entries", PICTURE, new Withdrawal(ID, 5, Withdrawal.State.ACTIVE, java.util.List.of())),
                row("another channel", PICTURE, only(ID, 5, null, "newsletter")),
                row("the photo of a story without one", WORDS, only(ID, 5, Element.PHOTO, null)),
                row("video where there is none", PICTURE, only(ID, 5, Element.VIDEO, "site")),
                row("agreed again afterwards", PICTURE.agreedAt(2), everything(ID, 5)),
                row("words, photo never agreed", WORDS.agreeingTo(Element.TEXT, Element.NAME), null));
    }

    @ParameterizedTest
    @MethodSource
    void isNotPublic(String what, Told story, @Nullable Withdrawal withdrawal) {
        assertThat(Decisions.isPublic(story.released(ID, 10), withdrawal))
                .as(what)
                .isFalse();
    }

    static Stream<Object[]> isNotPublic() {
        return Stream.of(
                row("everything taken back", WORDS, everything(ID, 5)),
                row("erased", WORDS, Withdrawal.erased(ID, 5)),
                row("this channel", WORDS, only(ID, 5, null, "site")),
                row("never for this channel", WORDS.on("newsletter"), null),
                row("text not agreed", WORDS.agreeingTo(Element.NAME), null),
                row("name not agreed", WORDS.agreeingTo(Element.TEXT), null),
                row("photo not agreed", PICTURE.agreeingTo(Element.TEXT, Element.NAME), null));
    }

    @ParameterizedTest
    @EnumSource(
            value = Element.class,
            names = {"TEXT", "NAME", "PHOTO"})
    void takingBackOneElementHidesAStoryThatHasIt(Element element) {
        assertThat(Decisions.isPublic(PICTURE.held(ID, 10), only(ID, 5, element, null)))
                .isFalse();
        assertThat(Decisions.isPublic(PICTURE.held(ID, 10), only(ID, 5, element, "site")))
                .isFalse();
        assertThat(Decisions.isPublic(PICTURE.held(ID, 10), only(ID, 5, element, "newsletter")))
                .isTrue();
    }

    @Test
    void namesTheChannelsThatAreLeft() {
        assertThat(Decisions.channels(PICTURE.held(ID, 10), null)).containsExactly("newsletter", "site");
        assertThat(Decisions.channels(PICTURE.held(ID, 10), only(ID, 5, Element.PHOTO, "newsletter")))
                .containsExactly("site");
        assertThat(Decisions.channels(PICTURE.held(ID, 10), everything(ID, 5))).isEmpty();
    }

    private static Object[] row(String what, Told story, @Nullable Withdrawal withdrawal) {
        return new Object[] {what, story, withdrawal};
    }
}
