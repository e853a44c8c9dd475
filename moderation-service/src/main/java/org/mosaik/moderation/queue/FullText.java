package org.mosaik.moderation.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Case;

/** Words of stories, and names of places, as editors type them: German in all its forms, every other language as it stands there. */
final class FullText {

    private static final String GERMAN = "words.de";
    private static final String WORDS = "words";
    private static final String PLACE = "place";
    private static final int MOST_WORDS = 20;

    /** Cases are in the order of their age, so it does not matter how often and where a word stands. */
    private static final FieldType ONLY_WHETHER = new FieldType();

    static {
        ONLY_WHETHER.setIndexOptions(IndexOptions.DOCS);
        ONLY_WHETHER.setOmitNorms(true);
        ONLY_WHETHER.setTokenized(true);
        ONLY_WHETHER.freeze();
    }

    static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(new Folded(), Map.of(GERMAN, new GermanAnalyzer()));

    private FullText() {}

    private static final class Folded extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
            return new TokenStreamComponents(words, folded);
        }
    }

    static void add(List<IndexableField> fields, Case found) {
        boolean german = found.language() != null && found.language().startsWith("de");
        String name = german ? GERMAN : WORDS;
        add(fields, name, found.headline());
        add(fields, name, found.words());
        add(fields, PLACE, found.place());
    }

    private static void add(List<IndexableField> fields, String name, @Nullable String words) {
        if (words != null) {
            fields.add(new Field(name, words, ONLY_WHETHER));
        }
    }

    /** Every word has to occur, in whatever language; what no story can be found by asks for nothing. */
    static Query words(String typed) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : List.of(typed.strip().split("\\s+", -1)).stream()
                .limit(MOST_WORDS)
                .toList()) {
            List<Term> german = terms(GERMAN, word);
            List<Term> other = terms(WORDS, word);
            if (!german.isEmpty() && !other.isEmpty()) {
                all.add(
                        new BooleanQuery.Builder()
                                .add(all(german), Occur.SHOULD)
                                .add(all(other), Occur.SHOULD)
                                .build(),
                        Occur.FILTER);
            }
        }
        return orEverything(all.build());
    }

    static Query place(String typed) {
        return orEverything(all(terms(PLACE, typed)));
    }

    private static Query orEverything(BooleanQuery query) {
        return query.clauses().isEmpty() ? new MatchAllDocsQuery() : query;
    }

    private static BooleanQuery all(List<Term> terms) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        terms.forEach(term -> all.add(new TermQuery(term), Occur.FILTER));
        return all.build();
    }

    private static List<Term> terms(String field, String typed) {
        List<Term> terms = new ArrayList<>();
        try (TokenStream tokens = ANALYZER.tokenStream(field, typed)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && terms.size() < MOST_WORDS) {
                terms.add(new Term(field, word.toString()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return terms;
    }
}
