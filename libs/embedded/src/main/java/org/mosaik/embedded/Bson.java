package org.mosaik.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Documents as the file keeps them: in the form in which they travel. Java's own serialization, which the file would
 * use, takes several times as long and as much room.
 */
final class Bson {

    private static final int OBJECT = 32;

    private Bson() {}

    static void write(Map<String, ?> document, WriteBuffer to) {
        ByteBuf bytes = Unpooled.buffer(1024);
        BsonEncoder.encodeDocument(document, bytes);
        to.put(bytes.nioBuffer());
    }

    /** A document begins with its own length. */
    static Document read(ByteBuffer from) {
        int length = from.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt();
        ByteBuffer bytes = from.slice().limit(length);
        from.position(from.position() + length);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    /** Roughly how many bytes a value takes in memory. */
    static int memory(@Nullable Object value) {
        int bytes = OBJECT;
        if (value instanceof String text) {
            bytes += text.length();
        } else if (value instanceof Map<?, ?> fields) {
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                bytes += OBJECT + memory(field.getValue());
            }
        } else if (value instanceof Collection<?> values) {
            for (Object each : values) {
                bytes += memory(each);
            }
        }
        return bytes;
    }
}
