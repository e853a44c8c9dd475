package org.mosaik.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/** Orders an index by its values: left alone, the file would serialize two keys for every comparison it makes. */
final class IndexKeyType extends BasicDataType<KeyValue> {

    private final ObjectDataType objects = new ObjectDataType();

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
        return objects.getMemory(key);
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        objects.write(buffer, key);
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        return (KeyValue) objects.read(buffer);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
