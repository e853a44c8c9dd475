package org.mosaik.publication.wall;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Kind;

/** Which stories are asked for. */
public record Filter(@Nullable String campaign, @Nullable Kind kind, boolean released, boolean counted) {

    public static final Filter ALL = new Filter(null, null, false, false);

    public static Filter of(@Nullable String campaign, @Nullable Kind kind) {
        return new Filter(campaign, kind, false, false);
    }

    /** Only what may leave the house. */
    public Filter onlyReleased() {
        return new Filter(campaign, kind, true, counted);
    }

    /** Only what brings figures. */
    Filter onlyCounted() {
        return new Filter(campaign, kind, released, true);
    }

    Query query() {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.MUST);
        require(query, StoryFields.CAMPAIGN, campaign);
        require(query, StoryFields.KIND, kind == null ? null : kind.name());
        require(query, StoryFields.RELEASED, released ? StoryFields.YES : null);
        require(query, StoryFields.COUNTED, counted ? StoryFields.YES : null);
        return query.build();
    }

    private static void require(BooleanQuery.Builder query, String field, @Nullable String value) {
        if (value != null) {
            query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }
}
