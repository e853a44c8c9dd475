package org.mosaik.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How a page of the file holds documents. */
final class DocumentType extends BasicDataType<Document> {

    @Override
    public int getMemory(Document document) {
        return Bson.memory(document);
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        Bson.write(document, buffer);
    }

    @Override
    public Document read(ByteBuffer buffer) {
        return Bson.read(buffer);
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
