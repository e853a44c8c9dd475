package org.mosaik.moderation.queue;

import java.time.Instant;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;
import org.mosaik.moderation.accounts.Within;
import org.mosaik.moderation.cases.CaseDocument;

/**
 * Which cases somebody wants to see.
 *
 * @param sender whose cases have this mark in common
 * @param quarantined those that are kept apart, and else only the others
 * @param reported those that are online and that readers reported
 * @param within campaigns that whoever asks may see
 */
public record Wanted(
        Case.State state,
        @Nullable String sender,
        boolean quarantined,
        boolean reported,
        Within within,
        Filter filter) {

    public static final Wanted OPEN = new Wanted(Case.State.OPEN, null, false, false, Within.EVERYWHERE, Filter.NONE);
    public static final Wanted QUARANTINED = OPEN.quarantined(true);

    /** Those in one state, whether or not somebody reported them. */
    public Wanted(Case.State state, @Nullable String sender, boolean quarantined, Within within, Filter filter) {
        this(state, sender, quarantined, false, within, filter);
    }

    public Wanted quarantined(boolean apart) {
        return new Wanted(state, sender, apart, reported, within, filter);
    }

    /** What readers reported, which is online, or else what this is about anyway. */
    public Wanted reported(boolean these) {
        return these ? new Wanted(Case.State.APPROVED, sender, false, true, within, filter) : this;
    }

    public Wanted of(@Nullable String someone) {
        return new Wanted(state, someone, quarantined, reported, within, filter);
    }

    public Wanted within(Within these) {
        return new Wanted(state, sender, quarantined, reported, these, filter);
    }

    public Wanted with(Filter only) {
        return new Wanted(state, sender, quarantined, reported, within, only);
    }

    Query query(Instant now) {
        if (quarantined && state != Case.State.OPEN) {
            return new MatchNoDocsQuery();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(term(CaseFields.STATE, place()), Occur.FILTER);
        filter.addTo(query, now);
        if (sender != null) {
            query.add(term(CaseFields.SENDER, sender), Occur.FILTER);
        }
        if (within.campaigns() != null) {
            query.add(anyOf(within.campaigns()), Occur.FILTER);
        }
        return query.build();
    }

    private String place() {
        if (reported) {
            return CaseFields.REPORTED;
        }
        return quarantined ? CaseFields.APART : state.name();
    }

    /** Whether a case is one of them, as the store knows it now. */
    boolean isStill(CaseDocument document) {
        return document.state() == state && (!reported || document.isReported());
    }

    private static Query anyOf(Set<String> campaigns) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        campaigns.forEach(one -> any.add(term(CaseFields.CAMPAIGN, one), Occur.SHOULD));
        return any.build();
    }

    Query butNotOf(String someone, Instant now) {
        return new BooleanQuery.Builder()
                .add(query(now), Occur.FILTER)
                .add(term(CaseFields.SENDER, someone), Occur.MUST_NOT)
                .build();
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
