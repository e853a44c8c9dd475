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

/**
 * Which cases somebody wants to see.
 *
 * @param sender whose cases have this mark in common
 * @param quarantined those that are kept apart, and else only the others
 * @param within campaigns that whoever asks may see
 */
public record Wanted(Case.State state, @Nullable String sender, boolean quarantined, Within within, Filter filter) {

    public static final Wanted OPEN = new Wanted(Case.State.OPEN, null, false, Within.EVERYWHERE, Filter.NONE);
    public static final Wanted QUARANTINED = OPEN.quarantined(true);

    public Wanted quarantined(boolean apart) {
        return new Wanted(state, sender, apart, within, filter);
    }

    public Wanted of(@Nullable String someone) {
        return new Wanted(state, someone, quarantined, within, filter);
    }

    public Wanted within(Within these) {
        return new Wanted(state, sender, quarantined, these, filter);
    }

    public Wanted with(Filter only) {
        return new Wanted(state, sender, quarantined, within, only);
    }

    Query query(Instant now) {
        if (quarantined && state != Case.State.OPEN) {
            return new MatchNoDocsQuery();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(term(CaseFields.STATE, quarantined ? CaseFields.APART : state.name()), Occur.FILTER);
        filter.addTo(query, now);
        if (sender != null) {
            query.add(term(CaseFields.SENDER, sender), Occur.FILTER);
        }
        if (within.campaigns() != null) {
            query.add(anyOf(within.campaigns()), Occur.FILTER);
        }
        return query.build();
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
