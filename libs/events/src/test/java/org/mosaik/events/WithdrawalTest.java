package org.mosaik.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WithdrawalTest {

    @Test
    void endsConsentsUpToTheRevisionItNames() {
        Withdrawal withdrawal = of(entry(null, List.of(), List.of(), 5));

        assertThat(leaves(withdrawal, 4)).isFalse();
        assertThat(leaves(withdrawal, 5)).isFalse();
        assertThat(leaves(withdrawal, 6)).isTrue();
    }

    @Test
    void endsAConsentGivenBetweenTwoEntries() {
        Withdrawal withdrawal = of(entry(null, List.of(), List.of(), 5), entry("aylin", List.of(), List.of("site"), 8));

        assertThat(leaves(withdrawal, 7)).isFalse();
        assertThat(leaves(withdrawal, 9)).isTrue();
    }

    @Test
    void endsTheConsentsOfOneGiver() {
        assertThat(leaves(of(entry("aylin", List.of(), List.of(), 5)), 1)).isFalse();
        assertThat(leaves(of(entry("selma", List.of(), List.of(), 5)), 1)).isTrue();
    }

    @Test
    void endsTheConsentToOneElement() {
        assertThat(leaves(of(entry(null, List.of(Element.PHOTO, Element.VIDEO), List.of(), 5)), 1))
                .isFalse();
        assertThat(leaves(of(entry(null, List.of(Element.NAME), List.of(), 5)), 1))
                .isTrue();
    }

    @Test
    void endsTheConsentForOneChannel() {
        assertThat(leaves(of(entry(null, List.of(), List.of("site"), 5)), 1)).isFalse();
        assertThat(leaves(of(entry(null, List.of(), List.of("poster"), 5)), 1)).isTrue();
    }

    @Test
    void leavesEverythingWhileNothingIsTakenBack() {
        assertThat(leaves(of(), 1)).isTrue();
    }

    @Test
    void leavesNothingOnceErased() {
        assertThat(leaves(Withdrawal.erased("s1", 3), Long.MAX_VALUE)).isFalse();
    }

    private static boolean leaves(Withdrawal withdrawal, long givenAt) {
        return withdrawal.leaves(Stories.consent("aylin", null, givenAt), Element.PHOTO, "site");
    }

    private static Withdrawal of(Withdrawal.Entry... entries) {
        return new Withdrawal("s1", 9, Withdrawal.State.ACTIVE, List.of(entries));
    }

    private static Withdrawal.Entry entry(
            @Nullable String giver, List<Element> elements, List<String> channels, long upTo) {
        return new Withdrawal.Entry(giver, elements, channels, upTo, Stories.MORNING);
    }
}
