package org.mosaik.index;

import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Topic;

/**
 * What an index is made of.
 *
 * @param name for operators: thread, metrics, log lines
 * @param folder the index's own, nothing else may lie in it; absent keeps it in memory
 * @param topics tables to follow, all keyed by the same ids
 * @param version of the fields: raise it with every change of {@code fields} or {@code analyzer}, then an older index
 *     is dropped and read again
 * @param analyzer of text fields
 * @param order a number that every shown thing has, by which its documents lie in the files, equal ones by id; absent if
 *     nobody walks through it
 */
public record IndexSettings(
        String name,
        @Nullable Path folder,
        List<Topic<?>> topics,
        IndexFields fields,
        int version,
        Analyzer analyzer,
        @Nullable String order) {

    public IndexSettings {
        topics = List.copyOf(topics);
        if (topics.isEmpty() || topics.stream().anyMatch(Topic::isLedger)) {
            throw new IllegalArgumentException("an index follows tables, and at least one: " + name);
        }
    }

    public IndexSettings(
            String name,
            @Nullable Path folder,
            List<Topic<?>> topics,
            IndexFields fields,
            int version,
            Analyzer analyzer) {
        this(name, folder, topics, fields, version, analyzer, null);
    }

    public IndexSettings(String name, @Nullable Path folder, List<Topic<?>> topics, IndexFields fields) {
        this(name, folder, topics, fields, 1, new StandardAnalyzer());
    }

    List<String> topicNames() {
        return topics.stream().map(Topic::name).toList();
    }

    /** Two indexes with the same making hold the same for the same log. */
    String making() {
        return version + ":" + String.join(",", topicNames());
    }
}
