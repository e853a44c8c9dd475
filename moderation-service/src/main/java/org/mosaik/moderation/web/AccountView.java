package org.mosaik.moderation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mosaik.moderation.accounts.AccountDocument;
import org.mosaik.moderation.accounts.Grant;
import org.mosaik.moderation.accounts.Role;

/** An account as its pages show it, with its roles campaign by campaign. */
record AccountView(
        String name,
        boolean program,
        boolean locked,
        boolean secondFactor,
        boolean password,
        @Nullable String origin,
        int recoveryCodes,
        List<Row> rows,
        List<AccountDocument.Token> tokens) {

    /**
     * The roles in one campaign.
     *
     * @param title absent for all campaigns
     */
    record Row(String campaign, @Nullable String title, List<Box> boxes) {

        boolean isUsed() {
            return boxes.stream().anyMatch(Box::given);
        }

        public List<Role> roles() {
            return boxes.stream().filter(Box::given).map(Box::role).toList();
        }
    }

    /** One role, given or not. */
    record Box(Role role, String grant, boolean given) {}

    static AccountView of(AccountDocument account, List<CampaignTitles.Titled> campaigns) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(account, Grant.EVERYWHERE, null));
        campaigns.forEach(campaign -> rows.add(row(account, campaign.id(), campaign.title())));
        return new AccountView(
                account.name(),
                account.isProgram(),
                account.isLocked(),
                account.hasSecondFactor(),
                account.hasPassword(),
                account.origin(),
                account.recoveryCodesLeft(),
                rows,
                account.tokens());
    }

    private static Row row(AccountDocument account, String campaign, @Nullable String title) {
        List<Box> boxes = Stream.of(Role.values())
                .map(role -> new Grant(role, campaign))
                .map(grant -> new Box(
                        grant.role(), grant.toString(), account.grants().all().contains(grant)))
                .toList();
        return new Row(campaign, title, boxes);
    }

    /** Campaigns in which there is some role. */
    public List<Row> used() {
        return rows.stream().filter(Row::isUsed).toList();
    }
}
