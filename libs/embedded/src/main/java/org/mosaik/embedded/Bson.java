package org.mosaik.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Documents as the file keeps them: in the form in which they travel. Java's own serialization, which the file would
 * use, takes several times as long and as much room.
 */
final class Bson {

    private static final int OBJECT = 32;

    private Bson() {}

    static byte[] bytes(Map<String, ?> document) {
        ByteBuf bytes = Unpooled.buffer(1024);
        BsonEncoder.encodeDocument(document, bytes);
        return ByteBufUtil.getBytes(bytes);
    }

    static Document document(byte[] bytes) {
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
