package org.mosaik.moderation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GrantsTest {

    @Test
    void aRoleCountsInItsCampaignAlone() {
        Grants grants = Grants.parse(List.of("editor@probe"));

        assertThat(grants.may(Right.DECIDE, "probe")).isTrue();
        assertThat(grants.may(Right.DECIDE, "other")).isFalse();
        assertThat(grants.may(Right.DECIDE, null)).isFalse();
        assertThat(grants.knows("other")).isFalse();
        assertThat(grants.within(Right.DECIDE).covers("probe")).isTrue();
        assertThat(grants.within(Right.DECIDE).covers("other")).isFalse();
        assertThat(grants.within(Right.OVERRULE).covers("probe")).isFalse();
    }

    @Test
    void aRoleWithoutACampaignCountsInAll() {
        Grants grants = Grants.parse(List.of("lead"));

        assertThat(grants.may(Right.OVERRULE, "probe")).isTrue();
        assertThat(grants.may(Right.OVERRULE, null)).isTrue();
        assertThat(grants.within(Right.OVERRULE)).isEqualTo(Within.EVERYWHERE);
        assertThat(grants.may(Right.CONTACTS, "probe")).isFalse();
    }

    @Test
    void rolesOfSeveralCampaignsDoNotMix() {
        Grants grants = Grants.parse(List.of("reader@probe", "lead@other"));

        assertThat(grants.may(Right.SEE, "probe")).isTrue();
        assertThat(grants.may(Right.OVERRULE, "probe")).isFalse();
        assertThat(grants.maySomewhere(Right.OVERRULE)).isTrue();
    }

    @Test
    void readersSeeNoContactDataAndWhoManagesAccountsSeesNoCases() {
        assertThat(rolesFor(Right.SEE)).doesNotContain(Role.ADMIN);
        assertThat(rolesFor(Right.SEE_INSIDE)).doesNotContain(Role.READER);
        assertThat(rolesFor(Right.CONTACTS)).containsExactly(Role.PRIVACY);
        assertThat(rolesFor(Right.ACCOUNTS)).containsExactly(Role.ADMIN);
    }

    @Test
    void whatIsNoRoleIsNone() {
        assertThat(Stream.of(
                        "chief", "", "@probe", "editor@", "editor@a b", "editor@*x", "ROLE_EDITOR", "FACTOR_PASSWORD"))
                .allSatisfy(text -> assertThat(Grant.parse(text)).isEmpty());
        assertThat(Grant.parse("EDITOR@probe")).contains(new Grant(Role.EDITOR, "probe"));
        assertThat(Grant.parse(new Grant(Role.LEAD, "*").toString())).contains(new Grant(Role.LEAD, "*"));
    }

    private static List<Role> rolesFor(Right right) {
        return Stream.of(Role.values()).filter(right::isFor).toList();
    }
}
