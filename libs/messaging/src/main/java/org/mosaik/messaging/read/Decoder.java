package org.mosaik.messaging.read;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.mosaik.events.Codec;
import org.mosaik.events.Envelope;
import org.mosaik.events.Malformed;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Topic;
import org.mosaik.messaging.log.Bytes;
import org.mosaik.messaging.log.LogPosition;

/** Turns a record into a snapshot or says why it is none; an unknown fact does not matter, the state is in the body. */
final class Decoder<T extends Snapshot> {

    private final Class<T> type;
    private final @Nullable String source;

    /** @param source the only writer whose records count; any if absent */
    Decoder(Class<T> type, @Nullable String source) {
        this.type = type;
        this.source = source;
    }

    /** @throws Poison if the record can never be applied as it is */
    Received<T> decode(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            throw new Poison("no-key", "the record has no key");
        }
        if (record.value() == null || record.value().length == 0) {
            throw new Poison("no-body", "the record has no body");
        }
        if (Envelope.major(Bytes.header(record.headers(), Envelope.TYPE)) > Topic.MAJOR) {
            throw new Poison("newer-version", "the record is of a newer major version");
        }
        if (source != null && !source.equals(Bytes.header(record.headers(), Envelope.SOURCE))) {
            throw new Poison("foreign-source", "the record does not come from the topic's owner");
        }
        return read(record);
    }

    private Received<T> read(ConsumerRecord<byte[], byte[]> record) {
        T snapshot;
        try {
            snapshot = Codec.read(type, record.value());
        } catch (Malformed broken) {
            throw new Poison("malformed", String.valueOf(broken.getMessage()));
        }
        if (!snapshot.id().equals(Bytes.text(record.key()))) {
            throw new Poison("other-key", "the record's key is not its snapshot's id");
        }
        return new Received<>(
                snapshot,
                Envelope.format(Bytes.header(record.headers(), Envelope.FORMAT)),
                new LogPosition(record.topic(), record.partition(), record.offset()),
                Bytes.header(record.headers(), Envelope.TRACEPARENT));
    }
}
