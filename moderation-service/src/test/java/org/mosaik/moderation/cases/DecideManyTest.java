package org.mosaik.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mosaik.messaging.log.Outage;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.Stories;
import org.mosaik.moderation.accounts.Within;
import org.mosaik.moderation.cases.DecideMany.Fate;

/** What becomes of many cases where time is short, or the store goes away half-way. */
class DecideManyTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Clock STANDING = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Map<String, CaseDocument> documents = IntStream.range(0, 5)
            .mapToObj(at -> new CaseDocument("case-" + at))
            .peek(document -> document.on(Stories.aStory(document.id()), NOW))
            .collect(Collectors.toMap(CaseDocument::id, Function.identity()));
    private final List<Chosen> asTheyCame = documents.values().stream()
            .map(Chosen::of)
            .sorted(Comparator.comparing(Chosen::id))
            .toList();
    private final List<String> written = new ArrayList<>();

    @Test
    void whatTimeWasTooShortForHasHadNoTurnAndIsDoneByAnotherCall() {
        Clock slow = mock(Clock.class);
        AtomicInteger asked = new AtomicInteger();
        when(slow.instant()).thenAnswer(call -> NOW.plusSeconds(5L * asked.incrementAndGet()));
        DecideMany many = many(slow, "none");

        List<Fate> fates = many.decide(reject());

        assertThat(fates).extracting(Fate::isDone).containsExactly(true, true, true, false, false);
        assertThat(fates).extracting(Fate::answer).endsWith(Answer.NOT_YET, Answer.NOT_YET);
        assertThat(fates.get(4).document()).isNotNull();
        List<Fate> again = many(STANDING, "none").decide(reject());
        assertThat(again).extracting(Fate::isDone).containsExactly(false, false, false, true, true);
        assertThat(written).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void anOutageHalfWayHidesNothingOfWhatWasDone() {
        DecideMany many = many(STANDING, "case-2");

        assertThat(many.decide(reject()))
                .extracting(Fate::answer)
                .containsExactly(Answer.DONE, Answer.DONE, Answer.NOT_YET, Answer.NOT_YET, Answer.NOT_YET);
    }

    @Test
    void anOutageAtTheBeginningIsToldAsSuch() {
        DecideMany many = many(STANDING, "case-0");

        assertThatThrownBy(() -> many.decide(reject())).isInstanceOf(Outage.class);
        assertThat(written).isEmpty();
    }

    @Test
    void aCaseThatIsNamedTwiceIsDecidedOnce() {
        DecideMany many = many(STANDING, "none");
        Chosen one = asTheyCame.get(0);

        assertThat(many.decide(reject(List.of(one, one)))).hasSize(1);
    }

    private DecideMany.Order reject() {
        return reject(asTheyCame);
    }

    private static DecideMany.Order reject(List<Chosen> cases) {
        return new DecideMany.Order(Deed.REJECT, cases, List.of(ReasonCode.OTHER), null, "anna", Within.EVERYWHERE);
    }

    /** On documents in memory. */
    @SuppressWarnings("unchecked")
    private DecideMany many(Clock clock, String away) {
        Owner<CaseDocument> owner = mock(Owner.class);
        when(owner.findAll(any())).thenReturn(documents);
        when(owner.change(anyString(), any())).thenAnswer(call -> {
            String id = call.getArgument(0);
            if (id.equals(away)) {
                throw new Outage("the store is away");
            }
            Fate fate = call.<Function<CaseDocument, Fate>>getArgument(1).apply(documents.get(id));
            if (fate.isDone()) {
                written.add(id);
            }
            return Optional.of(fate);
        });
        return new DecideMany(owner, mock(HeldCases.class), new CampaignRules(mock(Owner.class)), clock);
    }
}
