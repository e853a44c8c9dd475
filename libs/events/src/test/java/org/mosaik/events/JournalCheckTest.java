package org.mosaik.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mosaik.events.JournalCheck.Cause;
import org.mosaik.events.JournalCheck.Fault;

/** Row 66 of the bad input: a journal that somebody bent. */
class JournalCheckTest {

    private static final Instant NOON = Instant.parse("2026-03-14T11:05:07.123Z");
    private static final KeyPair KEYS = keys();
    private static final List<JournalEntry> WRITTEN = written(60);
    private static final List<Checkpoint> CHECKPOINTS = List.of(checkpoint(20), checkpoint(40), checkpoint(60));
    private static final int EACH = 1_000;

    private final Random random = new Random(20260314);

    /** How somebody who has the file bends it. */
    private enum Bend {
        EDIT,
        EDIT_AND_MEND_ITS_HASH,
        CUT_OUT,
        CUT_THE_BEGINNING,
        CUT_THE_END,
        INSERT_A_FORGED_ONE,
        REPEAT_ONE,
        SWAP_TWO,
        MOVE_ONE,
        GARBLE
    }

    @Test
    void findsNothingWrongWithWhatWasWritten() {
        assertThat(check(WRITTEN, CHECKPOINTS)).isEmpty();
        assertThat(check(WRITTEN, List.of())).isEmpty();
        assertThat(check(List.of(), List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Bend.class)
    void findsEveryBendAndNamesTheFirstBadEntry(Bend bend) {
        for (int i = 0; i < EACH; i++) {
            List<@Nullable JournalEntry> bent = bent(bend);
            long first = firstDifference(bent);

            Optional<Fault> found = check(bent, CHECKPOINTS);

            assertThat(found).as("%s, run %d", bend, i).map(Fault::number).contains(first);
        }
    }

    /** Without a checkpoint a chain that was made anew from some entry on is as good as the old one. */
    @Test
    void aJournalThatWasWrittenAnewIsFoundByTheNextCheckpointAndLocatedBehindTheLastGoodOne() {
        for (int i = 0; i < EACH; i++) {
            int from = random.nextInt(WRITTEN.size());
            List<@Nullable JournalEntry> anew = new ArrayList<>(WRITTEN.subList(0, from));
            JournalEntry last = from == 0 ? null : WRITTEN.get(from - 1);
            for (JournalEntry entry : WRITTEN.subList(from, WRITTEN.size())) {
                last = edited(entry, 4).after(last);
                anew.add(last);
            }

            Fault found = check(anew, CHECKPOINTS).orElseThrow();

            assertThat(found.cause()).isEqualTo(Cause.NOT_AS_CHECKPOINT);
            assertThat((long) from + 1).isBetween(found.since() + 1, found.number());
            assertThat(check(anew, List.of())).isEmpty();
        }
    }

    @Test
    void anEndThatWasCutOffIsFoundByACheckpointAlone() {
        List<@Nullable JournalEntry> cut = new ArrayList<>(WRITTEN.subList(0, 59));

        assertThat(check(cut, CHECKPOINTS)).contains(new Fault(60, Cause.CUT_OFF, 40));
        assertThat(check(cut, List.of())).isEmpty();
    }

    @Test
    void aCheckpointIsSignedAndSaysNothingElse() throws NoSuchAlgorithmException {
        Checkpoint signed = checkpoint(20);

        assertThat(signed.isSignedBy(KEYS.getPublic())).isTrue();
        assertThat(signed.isSignedBy(keys().getPublic())).isFalse();
        assertThat(new Checkpoint("other", 20, signed.hash(), NOON, signed.signature()).isSignedBy(KEYS.getPublic()))
                .isFalse();
        assertThat(new Checkpoint(signed.campaign(), 19, signed.hash(), NOON, signed.signature())
                        .isSignedBy(KEYS.getPublic()))
                .isFalse();
        assertThat(new Checkpoint(signed.campaign(), 20, signed.hash(), NOON, "no signature")
                        .isSignedBy(KEYS.getPublic()))
                .isFalse();
    }

    /** Whoever checks it without us has to come to the same hash: this is the example of the documents. */
    @Test
    void theHashIsThatOfAnArrayInJson() {
        JournalEntry entry = new JournalEntry(
                        "nachbarschaft", 1, "a", 2L, "case.rejected", "c0de", List.of("off-topic"), NOON, "", "")
                .after(null);

        assertThat(entry.hash()).isEqualTo("a4189b9688425f561d1fc4cf1a2cb8f1220cc4d4fcb8ecb22f30fca650b6ab06");
    }

    private List<@Nullable JournalEntry> bent(Bend bend) {
        List<@Nullable JournalEntry> bent = new ArrayList<>(WRITTEN);
        int at = random.nextInt(bent.size());
        JournalEntry entry = WRITTEN.get(at);
        switch (bend) {
            case EDIT -> bent.set(at, edited(entry, random.nextInt(10)));
            case EDIT_AND_MEND_ITS_HASH -> bent.set(at, mended(edited(entry, random.nextInt(8))));
            case CUT_OUT ->
                bent.subList(at, at + random.nextInt(bent.size() - at) + 1).clear();
            case CUT_THE_BEGINNING -> bent.subList(0, at + 1).clear();
            case CUT_THE_END -> bent.subList(at, bent.size()).clear();
            case INSERT_A_FORGED_ONE -> bent.add(at, edited(entry, 4).after(at == 0 ? null : WRITTEN.get(at - 1)));
            case REPEAT_ONE -> bent.add(random.nextInt(bent.size() + 1), entry);
            case SWAP_TWO -> swap(bent, at, random.nextInt(bent.size()));
            case MOVE_ONE -> bent.add(random.nextInt(bent.size()), bent.remove(at));
            case GARBLE -> bent.set(at, null);
        }
        return firstDifference(bent) == 0 ? bent(bend) : bent;
    }

    private static void swap(List<@Nullable JournalEntry> all, int one, int other) {
        JournalEntry kept = all.get(one);
        all.set(one, all.get(other));
        all.set(other, kept);
    }

    /** Another value in one place. */
    private JournalEntry edited(JournalEntry entry, int place) {
        String junk = Integer.toHexString(random.nextInt());
        return new JournalEntry(
                place == 0 ? junk : entry.id(),
                place == 1 ? random.nextInt(100) + 100 : entry.revision(),
                place == 2 ? junk : entry.caseId(),
                place == 3 ? Long.valueOf(random.nextInt()) : entry.caseRevision(),
                place == 4 ? junk : entry.action(),
                place == 5 ? junk : entry.actor(),
                place == 6 ? List.of(junk) : entry.codes(),
                place == 7 ? entry.at().plusMillis(1 + random.nextInt(1000)) : entry.at(),
                place == 8 ? junk : entry.previousHash(),
                place == 9 ? junk : entry.hash());
    }

    /** As somebody would who knows how hashes are made, but cannot change what comes behind. */
    private static JournalEntry mended(JournalEntry entry) {
        JournalEntry before = new JournalEntry(
                entry.id(), entry.revision() - 1, null, null, "", "", List.of(), NOON, "", entry.previousHash());
        return entry.after(before);
    }

    private static long firstDifference(List<@Nullable JournalEntry> bent) {
        for (int i = 0; i < Math.max(bent.size(), WRITTEN.size()); i++) {
            if (i >= bent.size() || i >= WRITTEN.size() || !WRITTEN.get(i).equals(bent.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Optional<Fault> check(List<? extends @Nullable JournalEntry> copy, List<Checkpoint> checkpoints) {
        JournalCheck check = new JournalCheck(Stories.CAMPAIGN, checkpoints);
        copy.forEach(check::take);
        return check.end();
    }

    private static List<JournalEntry> written(int size) {
        List<JournalEntry> all = new ArrayList<>();
        JournalEntry last = null;
        for (int i = 0; i < size; i++) {
            last = new JournalEntry(
                            Stories.CAMPAIGN,
                            1,
                            "case-" + i % 7,
                            1773486307123L + i,
                            i % 3 == 0 ? "case.rejected" : "case.approved",
                            "editor-" + i % 4,
                            i % 3 == 0 ? List.of("off-topic") : List.of(),
                            NOON.plusSeconds(i),
                            "",
                            "")
                    .after(last);
            all.add(last);
        }
        return List.copyOf(all);
    }

    private static Checkpoint checkpoint(int number) {
        return Checkpoint.at(WRITTEN.get(number - 1), NOON, KEYS.getPrivate());
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
