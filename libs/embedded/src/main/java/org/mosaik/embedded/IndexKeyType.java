package org.mosaik.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Orders an index by its values: left alone, the file would serialize two keys for every comparison it makes. */
final class IndexKeyType extends BasicDataType<KeyValue> {

    @Override
    public int compare(KeyValue left, KeyValue right) {
        for (int i = 0; i < left.size(); i++) {
            int order = ValueComparator.ascWithoutListHandling().compare(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
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
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < key.size(); i++) {
            values.put(String.valueOf(i), Missing.isNullOrMissing(key.get(i)) ? null : key.get(i));
        }
        Bson.write(values, buffer);
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        List<Object> values = new ArrayList<>(Bson.read(buffer).values());
        return new KeyValue(values);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
