package org.mosaik.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The place of a hit in an order, as text for an address. It comes back from outside, so nothing in it is trusted. */
final class Cursor {

    private static final int LONGEST = 8192;

    private Cursor() {}

    static String write(FieldDoc hit, Sort order) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(digest(order));
            for (Object value : hit.fields) {
                writeValue(out, value);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static void writeValue(DataOutputStream out, @Nullable Object value) throws IOException {
        out.writeBoolean(value != null);
        if (value instanceof BytesRef text) {
            out.writeInt(text.length);
            out.write(text.bytes, text.offset, text.length);
        } else if (value instanceof Integer number) {
            out.writeInt(number);
        } else if (value instanceof Long number) {
            out.writeLong(number);
        } else if (value instanceof Float number) {
            out.writeFloat(number);
        } else if (value instanceof Double number) {
            out.writeDouble(number);
        } else if (value != null) {
            throw new IllegalArgumentException("cannot page by " + value.getClass());
        }
    }

    /** @throws IllegalCursor if this order never gave it out */
    static FieldDoc read(String cursor, Sort order) {
        if (cursor.length() > LONGEST) {
            throw new IllegalCursor();
        }
        SortField[] fields = order.getSort();
        @Nullable Object[] values = new @Nullable Object[fields.length];
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(cursor)))) {
            if (in.readInt() != digest(order)) {
                throw new IllegalCursor();
            }
            for (int i = 0; i < fields.length; i++) {
                values[i] = readValue(in, type(fields[i]));
            }
            if (in.read() != -1 || values[fields.length - 1] == null) {
                throw new IllegalCursor();
            }
        } catch (IOException | IllegalArgumentException garbage) {
            throw new IllegalCursor();
        }
        return new FieldDoc(0, Float.NaN, values);
    }

    private static @Nullable Object readValue(DataInputStream in, SortField.Type type) throws IOException {
        if (!in.readBoolean()) {
            if (type != SortField.Type.STRING) {
                throw new IllegalCursor();
            }
            return null;
        }
        return switch (type) {
            case INT -> in.readInt();
            case LONG -> in.readLong();
            case FLOAT, SCORE -> in.readFloat();
            case DOUBLE -> in.readDouble();
            case STRING -> readText(in);
            default -> throw new IllegalArgumentException("cannot page by " + type);
        };
    }

    private static BytesRef readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IllegalCursor();
        }
        return new BytesRef(in.readNBytes(length));
    }

    private static SortField.Type type(SortField field) {
        if (field instanceof SortedNumericSortField numeric) {
            return numeric.getNumericType();
        }
        return field instanceof SortedSetSortField ? SortField.Type.STRING : field.getType();
    }

    /** Keeps the cursor of one order from meaning a wrong place in another. */
    private static int digest(Sort order) {
        StringBuilder form = new StringBuilder();
        for (SortField field : order.getSort()) {
            form.append(field.getField())
                    .append(type(field))
                    .append(field.getReverse())
                    .append(' ');
        }
        return form.toString().hashCode();
    }
}
