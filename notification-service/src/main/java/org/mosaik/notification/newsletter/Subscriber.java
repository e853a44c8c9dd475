package org.mosaik.notification.newsletter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.mail.Address;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** One address on one campaign's list; written to only after its owner has confirmed, forgotten when it leaves. */
@Document("subscribers")
class Subscriber {

    /** How long a confirmation link works. */
    static final Duration LINK_WORKS = Duration.ofDays(2);

    /** Nobody gets more than one invitation in this time, however often a stranger types the address. */
    static final Duration BETWEEN_INVITATIONS = Duration.ofDays(1);

    private static final int MOST_PROOFS = 12;

    /** How far it got. */
    enum State {
        REQUESTED,
        CONFIRMED,
        LEFT
    }

    @Id
    private final String id;

    @Version
    @SuppressWarnings("UnusedVariable")
    private @Nullable Long version;

    private final String campaign;
    private State state = State.LEFT;
    private String language = "de";
    private @Nullable String address;
    private @Nullable Instant requestedAt;
    private @Nullable Instant invitedAt;
    private @Nullable Instant confirmedAt;
    private @Nullable String linkHash;
    private @Nullable Instant linkUntil;
    private List<Proof> proofs = new ArrayList<>();

    Subscriber(String id, String campaign) {
        this.id = id;
        this.campaign = campaign;
    }

    String id() {
        return id;
    }

    String campaign() {
        return campaign;
    }

    String language() {
        return language;
    }

    Optional<Address> address() {
        return Address.of(address);
    }

    List<Proof> proofs() {
        return List.copyOf(proofs);
    }

    boolean isConfirmed() {
        return state == State.CONFIRMED && confirmedAt != null;
    }

    boolean isInvitable() {
        return state == State.REQUESTED && invitedAt == null;
    }

    Instant requestedAt() {
        return requestedAt == null ? Instant.EPOCH : requestedAt;
    }

    /** @return false if there is nothing to do: confirmed already, or asked for too often */
    boolean request(Address wanted, Proof proof) {
        boolean recently =
                requestedAt != null && requestedAt.plus(BETWEEN_INVITATIONS).isAfter(proof.at());
        if (state == State.CONFIRMED || (state == State.REQUESTED && recently)) {
            return false;
        }
        state = State.REQUESTED;
        address = wanted.value();
        language = proof.language();
        requestedAt = proof.at();
        invitedAt = null;
        linkHash = null;
        linkUntil = null;
        keep(proof);
        return true;
    }

    /** The link of an invitation about to be sent; it works once. */
    boolean offer(String hash, Instant now) {
        linkHash = hash;
        linkUntil = now.plus(LINK_WORKS);
        return true;
    }

    boolean invited(Instant now) {
        invitedAt = now;
        return true;
    }

    boolean accepts(String hash, Instant now) {
        return state == State.REQUESTED && hash.equals(linkHash) && linkUntil != null && now.isBefore(linkUntil);
    }

    boolean confirm(String hash, Proof proof) {
        if (!accepts(hash, proof.at())) {
            return false;
        }
        state = State.CONFIRMED;
        confirmedAt = proof.at();
        linkHash = null;
        linkUntil = null;
        keep(proof);
        return true;
    }

    /** Ends at once; the address goes, the proof stays. */
    boolean leave(Proof proof) {
        if (state == State.LEFT) {
            return false;
        }
        state = State.LEFT;
        address = null;
        confirmedAt = null;
        linkHash = null;
        linkUntil = null;
        keep(proof);
        return true;
    }

    private void keep(Proof proof) {
        List<Proof> next = new ArrayList<>(proofs);
        next.add(proof);
        proofs = next.size() <= MOST_PROOFS
                ? next
                : new ArrayList<>(next.subList(next.size() - MOST_PROOFS, next.size()));
    }
}
