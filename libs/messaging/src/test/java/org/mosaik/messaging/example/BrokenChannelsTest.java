package org.mosaik.messaging.example;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mosaik.messaging.kit.ChannelConformance;
import org.mosaik.messaging.kit.ChannelUnderTest;

/** Each rule is there for a reason: the listing without it fails the fact that guards it. */
class BrokenChannelsTest {

    private record Copy(String rule, String sound, String broken, Consumer<ChannelConformance> guard) {}

    private static final List<Copy> COPIES = List.of(
            new Copy(
                    "the highest revision counts",
                    "b.rank > a.rank ? b : a",
                    "b",
                    ChannelConformance::aLateRecordChangesNothing),
            new Copy(
                    "the format counts where revisions are equal",
                    "Integer.parseInt(told.get(\"ce_format\"))",
                    "1",
                    ChannelConformance::aHigherFormatOfTheSameRevisionCounts),
            new Copy(
                    "what was done is not done again",
                    "row(OWN, story).path(\"state\").stringValue(\"NEW\")",
                    "\"NEW\"",
                    ChannelConformance::postsOnceWhatIsDeliveredFiveTimes),
            new Copy(
                    "everything is read before anything is looked at",
                    "while (ends.keySet().stream().anyMatch(each -> consumer.position(each) < ends.get(each)))",
                    "while (ends.isEmpty())",
                    ChannelConformance::looksAtNothingBeforeItHasReadEverything),
            new Copy(
                    "everything is read again before each call",
                    "producer.send(record).get();\n        readToTheEnd();",
                    "producer.send(record).get();\n        rows.put(OWN + \"/\" + story, new Row(revision, body));",
                    ChannelConformance::looksAgainJustBeforeEachCall),
            new Copy(
                    "what cannot be read is noted",
                    "parked.add(key);",
                    "due.remove(key);",
                    ChannelConformance::doesNotActOnAKeyWithARecordThatItCannotRead),
            new Copy(
                    "a key with an unreadable record is left alone",
                    "return TOPICS.keySet().stream().anyMatch(topic -> parked.contains(topic + \"/\" + story));",
                    "return false;",
                    ChannelConformance::doesNotActOnAKeyWithARecordThatItCannotRead),
            new Copy(
                    "only the owner's records count",
                    "told.get(\"ce_source\") + \" \"",
                    "TOPICS.get(record.topic()).split(\" \")[0] + \" \"",
                    ChannelConformance::doesNotActOnAKeyWithARecordThatItCannotRead),
            new Copy(
                    "a newer major version cannot be read",
                    ".*\\\\.v1",
                    ".*",
                    ChannelConformance::doesNotActOnAKeyWithARecordThatItCannotRead),
            new Copy(
                    "the id is the key",
                    "!body.required(\"id\").stringValue().equals(record.key())",
                    "body.isEmpty()",
                    ChannelConformance::doesNotActOnAKeyWithARecordThatItCannotRead),
            new Copy(
                    "revisions begin at 1",
                    "revision < 1 ||",
                    "",
                    ChannelConformance::doesNotActOnAKeyWithARecordThatItCannotRead),
            new Copy(
                    "a state that nobody knows cannot be read",
                    "(PUBLISHED|WITHDRAWN|ERASED)",
                    "[A-Z]+",
                    ChannelConformance::recallsNothingBecauseOfARecordThatItCannotRead),
            new Copy(
                    "a readable record releases the key",
                    "parked.remove(key);",
                    "due.remove(key);",
                    ChannelConformance::goesOnWhenAReadableRecordFollows),
            new Copy(
                    "only what is published is shown",
                    "!publication.path(\"state\").stringValue(\"\").equals(\"PUBLISHED\") || ",
                    "",
                    ChannelConformance::neverPostsWhatWasUndone),
            new Copy(
                    "only what is meant for this channel is shown",
                    " || !names(publication)",
                    "",
                    ChannelConformance::postsOnlyWhatItsPeopleAgreedToShowThere),
            new Copy(
                    "withdrawals are obeyed",
                    "if (publication.path(\"withdrawal\")",
                    "if (true || publication.path(\"withdrawal\")",
                    ChannelConformance::neverPostsWhatWasWithdrawnWhicheverTopicToldItFirst),
            new Copy(
                    "a withdrawal that the publication knows is settled",
                    "publication.path(\"withdrawal\").longValue(0)",
                    "0",
                    ChannelConformance::aWithdrawalCountsForItsChannelsUntilThePublicationKnowsIt),
            new Copy(
                    "a withdrawal from elsewhere is none from here",
                    "entry.path(\"channels\").isEmpty() || names(entry)",
                    "true",
                    ChannelConformance::aWithdrawalCountsForItsChannelsUntilThePublicationKnowsIt),
            new Copy(
                    "an erased row has no entries",
                    "!withdrawal.path(\"entries\").isEmpty() && ",
                    "",
                    ChannelConformance::recallsWhatMayStandNoMore),
            new Copy(
                    "what stands is looked at again",
                    "if (!mayStand(story)) report(story, \"withdrawn\"",
                    "if (story.isEmpty()) report(story, \"withdrawn\"",
                    ChannelConformance::recallsAtOnceWhatWasWithdrawnWhileTheCallRan),
            new Copy(
                    "the intention stands on the log before the call",
                    "report(story, \"published\", \"PENDING\"); // ack",
                    "// ack",
                    ChannelConformance::saysWhatItIsAboutToDoBeforeItDoesIt),
            new Copy(
                    "the own topic is read from its beginning",
                    "consumer.seekToBeginning(consumer.assignment());",
                    "consumer.seekToBeginning(consumer.assignment());\n        consumer.seekToEnd("
                            + "consumer.assignment().stream().filter(each -> each.topic().equals(OWN)).toList());",
                    ChannelConformance::repeatsNothingAfterItLostItsMemory),
            new Copy(
                    "a call that was only meant is not made again",
                    "report(story, \"published\", \"UNKNOWN\");",
                    "publish(story);",
                    ChannelConformance::doesNotRepeatACallOfWhichItOnlyKnowsThatItWasMeant),
            new Copy(
                    "silence is not success",
                    "still ? \"UNKNOWN\" : \"FAILED\"",
                    "still ? \"DELIVERED\" : \"FAILED\"",
                    ChannelConformance::saysSoWhenNobodyKnowsHowTheCallWent),
            new Copy(
                    "a recall is confirmed before it is reported",
                    "due.add(story) && delete(address)",
                    "due.add(story) && (delete(address) || due.add(story) || true)",
                    ChannelConformance::triesARecallUntilItIsConfirmed),
            new Copy(
                    "a recall is tried again",
                    "due.add(story) && delete(address)",
                    "delete(address)",
                    ChannelConformance::triesARecallUntilItIsConfirmed),
            new Copy(
                    "a recall of an earlier life is finished",
                    "case \"RECALL_PENDING\"",
                    "case \"RECALLING\"",
                    ChannelConformance::finishesTheRecallOfAnEarlierLife),
            new Copy(
                    "a revision is higher than the last",
                    "row(OWN, story).deepCopy();\n        long revision = "
                            + "Math.max(body.path(\"revision\").longValue(0) + 1, System.currentTimeMillis());",
                    "row(OWN, story).deepCopy();\n        long revision = System.currentTimeMillis();",
                    ChannelConformance::itsRevisionsGrowWhateverTheClockSays),
            new Copy(
                    "what was told stays among the occasions",
                    "row(OWN, story).deepCopy();",
                    "json.createObjectNode();",
                    ChannelConformance::reportsEveryStepUnderAHigherRevision),
            new Copy(
                    "a record says what it is",
                    "\"ce_subject\", story,",
                    "\"ce_object\", story,",
                    ChannelConformance::writesCloudEvents));

    private static final ExecutorService SOME_AT_A_TIME = Executors.newFixedThreadPool(4);

    /** Most copies fail by not doing something, so they wait side by side. */
    private static final List<Future<?>> TRIALS = IntStream.range(0, COPIES.size())
            .<Future<?>>mapToObj(number -> SOME_AT_A_TIME.submit(() -> tryOut(number)))
            .toList();

    @AfterAll
    static void stop() {
        SOME_AT_A_TIME.shutdownNow();
    }

    static Stream<Arguments> copies() {
        return IntStream.range(0, COPIES.size())
                .mapToObj(number -> Arguments.of(COPIES.get(number).rule(), TRIALS.get(number)));
    }

    @ParameterizedTest(name = "without: {0}")
    @MethodSource("copies")
    void aCopyWithABrokenRuleFails(String rule, Future<?> trial) {
        assertThatThrownBy(trial::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfAny(AssertionError.class, ConditionTimeoutException.class)
                .hasMessageNotContaining("does not stop");
    }

    private static void tryOut(int number) {
        Copy copy = COPIES.get(number);
        ChannelUnderTest broken = Listing.asItIs()
                .broken("broken-" + number, copy.sound(), copy.broken())
                .compiled();
        ChannelConformance conformance = new ChannelConformance() {

            @Override
            protected ChannelUnderTest channel() {
                return broken;
            }

            @Override
            protected Duration patience() {
                return Duration.ofSeconds(4);
            }
        };
        conformance.check(copy.guard());
    }
}
