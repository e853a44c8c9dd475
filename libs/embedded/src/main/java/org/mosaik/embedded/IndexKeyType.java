package org.mosaik.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/** Orders an index by its values: left alone, the file would serialize two keys for every comparison it makes. */
final class IndexKeyType extends BasicDataType<KeyValue> {

    private static final byte NOTHING = 0;
    private static final byte TEXT = 1;
    private static final byte OTHER = 2;
    private static final String VALUE = "v";

    @Override
    public int compare(KeyValue left, KeyValue right) {
        for (int i = 0; i < left.size(); i++) {
            int order = compareValues(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compareValues(@Nullable Object left, @Nullable Object right) {
        if (left instanceof String one && right instanceof String other) {
            return one.compareTo(other);
        }
        return ValueComparator.ascWithoutListHandling().compare(left, right);
    }

    @Override
    public int getMemory(KeyValue key) {
        int bytes = 0;
        for (Object value : key) {
            bytes += Bson.memory(value);
        }
        return bytes;
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        buffer.putVarInt(key.size());
        for (Object value : key) {
            if (Missing.isNullOrMissing(value)) {
                buffer.put(NOTHING);
            } else if (value instanceof String text) {
                buffer.put(TEXT);
                StringDataType.INSTANCE.write(buffer, text);
            } else {
                buffer.put(OTHER);
                ByteArrayDataType.INSTANCE.write(buffer, Bson.bytes(Map.of(VALUE, value)));
            }
        }
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        int size = DataUtils.readVarInt(buffer);
        List<@Nullable Object> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(
                    switch (buffer.get()) {
                        case NOTHING -> null;
                        case TEXT -> StringDataType.INSTANCE.read(buffer);
                        default ->
                            Bson.document(ByteArrayDataType.INSTANCE.read(buffer))
                                    .get(VALUE);
                    });
        }
        return new KeyValue(values);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
