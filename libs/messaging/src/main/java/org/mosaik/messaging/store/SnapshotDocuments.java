package org.mosaik.messaging.store;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.mosaik.events.Campaign;
import org.mosaik.events.Case;
import org.mosaik.events.Checkpoint;
import org.mosaik.events.Codec;
import org.mosaik.events.Contact;
import org.mosaik.events.Content;
import org.mosaik.events.Decision;
import org.mosaik.events.Delivery;
import org.mosaik.events.JournalEntry;
import org.mosaik.events.OnBehalf;
import org.mosaik.events.Publication;
import org.mosaik.events.Submission;
import org.mosaik.events.Withdrawal;
import org.springframework.core.convert.converter.GenericConverter;

/** Keeps parts of the contract in the store in the contract's own JSON form: one form, no class names, no second mapping. */
public final class SnapshotDocuments {

    /** What documents hold as they came over the log. */
    private static final List<Class<?>> KEPT = List.of(
            Campaign.class,
            Submission.class,
            Withdrawal.class,
            Decision.class,
            Publication.class,
            Delivery.class,
            Case.class,
            JournalEntry.class,
            Checkpoint.class,
            Contact.class,
            Content.class,
            OnBehalf.class);

    private SnapshotDocuments() {}

    public static Document write(Object part) {
        return new Document(Codec.toTree(part));
    }

    public static <T> T read(Class<T> type, Document document) {
        return Codec.fromTree(type, document);
    }

    /** For Spring Data's mapping of documents that embed such parts. */
    public static List<Object> converters() {
        List<Object> converters = new ArrayList<>();
        KEPT.forEach(type -> converters.add(new PartConverter(type)));
        return converters;
    }

    private record PartConverter(Class<?> type) implements GenericConverter {

        @Override
        public java.util.Set<ConvertiblePair> getConvertibleTypes() {
            return java.util.Set.of(
                    new ConvertiblePair(type, Document.class), new ConvertiblePair(Document.class, type));
        }

        @Override
        public @org.jspecify.annotations.Nullable Object convert(
                @org.jspecify.annotations.Nullable Object source,
                org.springframework.core.convert.TypeDescriptor sourceType,
                org.springframework.core.convert.TypeDescriptor targetType) {
            if (source == null) {
                return null;
            }
            return source instanceof Document document ? read(type, document) : write(source);
        }
    }
}
