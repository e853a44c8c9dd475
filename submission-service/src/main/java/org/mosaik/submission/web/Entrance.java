package org.mosaik.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Campaign;
import org.mosaik.events.Origin;
import org.mosaik.submission.fairness.Admission;
import org.mosaik.submission.fairness.Admission.Sender;
import org.mosaik.submission.fairness.Machine;
import org.mosaik.submission.forms.Draft;
import org.mosaik.submission.submissions.RequestKey;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Through which a sound story comes in: it says how it came, and turns back whose proof of work does not count. */
@Component
class Entrance {

    /** Where programs put the solution of a challenge. */
    static final String PROOF = "Altcha";

    private final Admission admission;
    private final HttpServletRequest current;

    /** @param current stands for the request that is being answered, whichever that is */
    Entrance(Admission admission, HttpServletRequest current) {
        this.admission = admission;
        this.current = current;
    }

    /** Empty if the proof that the form carries was used before, is too old, or is another form's. */
    Optional<Origin> person(Campaign campaign, TypedForm typed) {
        return person(campaign.id(), typed.marks(), typed.get("contact.email"));
    }

    /** The same for any form. */
    Optional<Origin> person(String form, Admission.Marks marks, String mail) {
        return Optional.ofNullable(admission.person(form, marks, sender(mail)).origin());
    }

    /** @param key with which the program may repeat its request */
    Origin program(Campaign campaign, @Nullable Machine machine, Draft draft, @Nullable RequestKey key) {
        Sender sender = sender(draft.contact().email());
        if (machine != null) {
            return admission.machine(machine, sender);
        }
        String proof = Optional.ofNullable(current.getHeader(PROOF)).orElse("");
        String request = key == null ? null : key.key() + "\n" + key.digest();
        Origin origin = admission.program(campaign.id(), proof, request, sender).origin();
        if (origin == null) {
            throw new ProblemException(Problem.of(403, "proof", campaign.id()));
        }
        return origin;
    }

    private Sender sender(String mail) {
        return new Sender(mail, current.getRemoteAddr());
    }
}
