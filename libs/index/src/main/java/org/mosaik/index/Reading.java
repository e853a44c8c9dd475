package org.mosaik.index;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Codec;
import org.mosaik.events.Envelope;
import org.mosaik.events.Malformed;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Topic;
import org.mosaik.messaging.log.Bytes;

/** What a record says about its key. */
final class Reading {

    /** What became of a record. */
    enum Outcome {
        APPLIED,
        KNOWN,
        BROKEN
    }

    private static final int LONGEST_KEY = 1000;

    private Reading() {}

    /** The thing that a record is about; absent if no owner ever wrote it. */
    static @Nullable String id(ConsumerRecord<byte[], byte[]> record) {
        byte[] key = record.key();
        return key == null || key.length == 0 || key.length > LONGEST_KEY ? null : Bytes.text(key);
    }

    static Outcome apply(Topic<?> topic, ConsumerRecord<byte[], byte[]> record, Entry entry) {
        Snapshot snapshot = decode(topic, record, entry.id());
        if (snapshot == null) {
            entry.breakIn(topic);
            return Outcome.BROKEN;
        }
        int format = Envelope.format(Bytes.header(record.headers(), Envelope.FORMAT));
        return entry.apply(topic, snapshot, format, new BytesRef(record.value())) ? Outcome.APPLIED : Outcome.KNOWN;
    }

    private static @Nullable Snapshot decode(Topic<?> topic, ConsumerRecord<byte[], byte[]> record, String id) {
        if (record.value() == null
                || record.value().length == 0
                || Envelope.major(Bytes.header(record.headers(), Envelope.TYPE)) > Topic.MAJOR
                || !("/" + topic.owner()).equals(Bytes.header(record.headers(), Envelope.SOURCE))) {
            return null;
        }
        try {
            Snapshot snapshot = Codec.read(topic.type(), record.value());
            return snapshot.id().equals(id) ? snapshot : null;
        } catch (Malformed broken) {
            return null;
        }
    }
}
