package org.mosaik.messaging.own;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Codec;
import org.mosaik.events.Delivery;
import org.mosaik.events.Snapshot;
import org.mosaik.messaging.forget.Forgettings;
import org.mosaik.messaging.log.Bytes;
import org.mosaik.messaging.store.DeclaredIndex;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The documents of an owner whose earlier records have to leave the log. */
final class OwnedForgettings<D extends Owned> implements Forgettings {

    private static final int AT_ONCE = 1000;
    private static final String STATE = "leaving.state";
    private static final String SINCE = "leaving.since";

    private final Owner<D> owner;
    private final MongoOperations store;

    OwnedForgettings(Owner<D> owner, MongoOperations store) {
        this.owner = owner;
        this.store = store;
    }

    DeclaredIndex index() {
        return DeclaredIndex.of(store.getCollectionName(owner.type()), STATE);
    }

    @Override
    public void repeat(Instant forgottenBefore) {
        Query due = Query.query(
                Criteria.where(STATE).is(Leaving.State.WAITING).and(SINCE).lte(forgottenBefore));
        due.limit(AT_ONCE).fields().include("_id");
        List<String> ids = store.find(due, org.bson.Document.class, store.getCollectionName(owner.type())).stream()
                .map(row -> row.getString("_id"))
                .toList();
        change(ids, document -> {
            document.leaves(Leaving::repeated);
            owner.announcements().forEach(announcement -> document.repeatIfKnown(announcement.topic()));
        });
    }

    @Override
    public List<Last> repeated() {
        List<Last> lasts = new ArrayList<>();
        Query repeated =
                Query.query(Criteria.where(STATE).is(Leaving.State.REPEATED)).limit(AT_ONCE);
        for (D document : store.find(repeated, owner.type())) {
            for (Announcement<D, ?> announcement : owner.announcements()) {
                // What channels did holds no personal data, and changes when others do something
                if (announcement.topic().type() != Delivery.class) {
                    lasts.add(new Last(
                            document.id(), announcement.topic().name(), document.id(), body(document, announcement)));
                }
            }
        }
        return lasts;
    }

    private <S extends Snapshot> @Nullable String body(D document, Announcement<D, S> announcement) {
        S snapshot = announcement.snapshot().apply(document);
        return snapshot == null ? null : Bytes.text(Codec.write(snapshot));
    }

    @Override
    public void gone(Collection<String> things, Instant now) {
        change(things, document -> document.leaves(leaving -> leaving.gone(now)));
    }

    @Override
    public void stillThere(Set<String> things) {
        change(things, document -> document.leaves(Leaving::again));
    }

    private void change(Collection<String> ids, Consumer<D> change) {
        Map<String, Consumer<D>> changes = new LinkedHashMap<>();
        ids.forEach(id -> changes.put(id, change));
        if (!changes.isEmpty()) {
            owner.applyAll(changes);
        }
    }

    @Override
    public Optional<Instant> oldest() {
        Query open = Query.query(Criteria.where(STATE).in(Leaving.State.WAITING, Leaving.State.REPEATED))
                .with(Sort.by(SINCE))
                .limit(1);
        return Optional.ofNullable(store.findOne(open, owner.type()))
                .map(Owned::leaving)
                .map(Leaving::since);
    }
}
