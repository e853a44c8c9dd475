package org.mosaik.moderation.queue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Kind;

/**
 * What cases have in common that an editor wants to see, as addresses say it; what is absent does not matter.
 *
 * @param place its name, or some of its words
 * @param finding the code of one
 * @param days since when they wait, at least
 * @param words that occur in the story
 * @param alike the mark that nearly the same texts have in common
 */
public record Filter(
        @Nullable String campaign,
        @Nullable Kind kind,
        @Nullable String place,
        @Nullable String language,
        @Nullable String finding,
        @Nullable Integer days,
        @Nullable String words,
        @Nullable String alike) {

    public static final Filter NONE = new Filter(null, null, null, null, null, null, null, null);

    private static final int LONGEST = 200;
    private static final int MOST_DAYS = 10_000;

    public Filter {
        campaign = clean(campaign);
        place = clean(place);
        language = clean(language);
        finding = clean(finding);
        days = days == null || days < 1 ? null : Math.min(days, MOST_DAYS);
        words = clean(words);
        alike = clean(alike);
    }

    private static @Nullable String clean(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(LONGEST, text.length()));
    }

    public boolean isSet() {
        return !equals(NONE);
    }

    /** Its part of an address: {@code &kind=STORY&days=3}. */
    public String address() {
        return Stream.of(
                        part("words", words),
                        part("campaign", campaign),
                        part("kind", kind),
                        part("place", place),
                        part("language", language),
                        part("finding", finding),
                        part("days", days),
                        part("alike", alike))
                .collect(Collectors.joining());
    }

    private static String part(String name, @Nullable Object value) {
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    void addTo(BooleanQuery.Builder query, Instant now) {
        term(query, CaseFields.CAMPAIGN, campaign);
        term(query, CaseFields.KIND, kind);
        term(query, CaseFields.LANGUAGE, language);
        term(query, CaseFields.FINDING, finding);
        term(query, CaseFields.ALIKE, alike);
        if (place != null) {
            query.add(FullText.place(place), Occur.FILTER);
        }
        if (words != null) {
            query.add(FullText.words(words), Occur.FILTER);
        }
        if (days != null) {
            // To the minute, so that what was counted is known for a while
            Instant until = now.truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofDays(days));
            query.add(upTo(until.toEpochMilli()), Occur.FILTER);
        }
    }

    private static void term(BooleanQuery.Builder query, String field, @Nullable Object value) {
        if (value != null) {
            query.add(new TermQuery(new Term(field, value.toString())), Occur.FILTER);
        }
    }

    private static Query upTo(long last) {
        return new IndexSortSortedNumericDocValuesRangeQuery(
                CaseFields.RECEIVED,
                Long.MIN_VALUE,
                last,
                NumericDocValuesField.newSlowRangeQuery(CaseFields.RECEIVED, Long.MIN_VALUE, last));
    }
}
