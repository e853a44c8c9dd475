package org.mosaik.submission.fairness;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Origin;

/**
 * Decides how a story comes in. What looks as if no person had sent it is taken like everything else, and kept apart until
 * an editor has looked; only who shows a proof of work that does not count is asked for another.
 */
public class Admission {

    private static final String TRAP_FILLED = "trap-filled";
    private static final String TOO_FAST = "too-fast";
    private static final String NOT_OPENED = "not-opened";
    private static final String NO_PROOF = "no-proof";
    private static final String PROOF_UNCHECKED = "proof-unchecked";

    private final Proofs proofs;
    private final Opened opened;
    private final Senders senders;
    private final Duration quickest;
    private final Clock clock;

    Admission(Proofs proofs, Opened opened, Senders senders, Duration quickest, Clock clock) {
        this.proofs = proofs;
        this.opened = opened;
        this.senders = senders;
        this.quickest = quickest;
        this.clock = clock;
    }

    /**
     * What a form carries with it that nobody types.
     *
     * @param opened when it was opened first
     * @param proof of work, once it is found
     * @param trap what stands in a field that people do not see
     */
    public record Marks(String opened, String proof, String trap) {}

    /** Who sends, as far as anybody asks: an address for mail, empty if there is none, and one of the network. */
    public record Sender(String mail, String address) {}

    /**
     * Either the one or the other.
     *
     * @param refused how the proof stands, where it does not count
     */
    public record Outcome(@Nullable Origin origin, Proofs.@Nullable State refused) {}

    /** The marks of a form's next page: those that it has, as far as they hold. */
    public Marks next(String form, Marks marks) {
        return new Marks(
                opened.read(form, marks.opened()).isPresent() ? marks.opened() : opened.at(form, clock.instant()),
                proofs.lasts(marks.proof(), form) ? marks.proof() : "",
                marks.trap());
    }

    /** By form. Without a proof, because there is no JavaScript, it takes the slower way. */
    public Outcome person(String form, Marks marks, Sender sender) {
        List<String> doubts = new ArrayList<>();
        if (!marks.trap().isEmpty()) {
            doubts.add(TRAP_FILLED);
        }
        timing(form, marks.opened()).ifPresent(doubts::add);
        Proofs.State proof = proofs.use(marks.proof(), form, anything());
        if (proof == Proofs.State.MISSING) {
            doubts.add(NO_PROOF);
            return in(sender, doubts);
        }
        return proven(proof, sender, doubts);
    }

    /**
     * By a program without a token.
     *
     * @param request the same for the same request, which may be repeated; absent if it may not
     */
    public Outcome program(String form, String proof, @Nullable String request, Sender sender) {
        return proven(proofs.use(proof, form, request == null ? anything() : request), sender, new ArrayList<>());
    }

    /** By a program with a token. */
    public Origin machine(Machine machine, Sender sender) {
        return new Origin(machine.name(), senders.mark(sender.mail(), sender.address(), machine), List.of());
    }

    private Outcome proven(Proofs.State proof, Sender sender, List<String> doubts) {
        return switch (proof) {
            case GOOD -> in(sender, doubts);
            case UNCHECKED -> {
                doubts.add(PROOF_UNCHECKED);
                yield in(sender, doubts);
            }
            case MISSING, WRONG, EXPIRED, USED -> new Outcome(null, proof);
        };
    }

    private Outcome in(Sender sender, List<String> doubts) {
        return new Outcome(new Origin(null, senders.mark(sender.mail(), sender.address(), null), doubts), null);
    }

    private Optional<String> timing(String form, String text) {
        return opened.read(form, text)
                .map(at -> Duration.between(at, clock.instant()).compareTo(quickest) < 0
                        ? Optional.of(TOO_FAST)
                        : Optional.<String>empty())
                .orElse(Optional.of(NOT_OPENED));
    }

    private static String anything() {
        return UUID.randomUUID().toString();
    }
}
