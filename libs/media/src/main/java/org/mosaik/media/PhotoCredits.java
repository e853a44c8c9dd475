package org.mosaik.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Whom to name and what is allowed, written into a photo as XMP: it stays with the file wherever that goes.
 *
 * @param credit who made it
 * @param rights in words, or as the code of a licence
 * @param statement address of the licence
 */
public record PhotoCredits(
        @Nullable String credit,
        @Nullable String rights,
        @Nullable String statement) {

    private static final String JPEG_HEAD = "http://ns.adobe.com/xap/1.0/\0";
    private static final int LONGEST_SEGMENT = 0xFFFF - 2;
    private static final int XMP_FLAG = 0x04;

    /** The same picture; the file has to be one of ours, with no XMP in it yet. */
    public byte[] in(byte[] file, PhotoFormat format) {
        byte[] xmp = packet().getBytes(UTF_8);
        return switch (format) {
            case JPEG -> inJpeg(file, xmp);
            case WEBP -> inWebp(file, xmp);
        };
    }

    /** A segment of application data right behind the start of the picture and its JFIF head. */
    private static byte[] inJpeg(byte[] jpeg, byte[] xmp) {
        byte[] content = joined(JPEG_HEAD.getBytes(ISO_8859_1), xmp);
        if (content.length > LONGEST_SEGMENT) {
            return jpeg;
        }
        boolean jfif = (jpeg[3] & 0xFF) == 0xE0;
        int at = jfif ? 4 + ((jpeg[4] & 0xFF) << 8 | (jpeg[5] & 0xFF)) : 2;
        int length = content.length + 2;
        byte[] head = {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length};
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length + length + 2);
        out.write(jpeg, 0, at);
        out.writeBytes(head);
        out.writeBytes(content);
        out.write(jpeg, at, jpeg.length - at);
        return out.toByteArray();
    }

    /** A simple file becomes an extended one, whose first chunk says how large the picture is and that XMP follows. */
    private static byte[] inWebp(byte[] webp, byte[] xmp) {
        ByteBuffer in = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        if (webp.length < 30 || !new String(webp, 12, 4, ISO_8859_1).equals("VP8 ")) {
            return webp;
        }
        int width = in.getShort(26) & 0x3FFF;
        int height = in.getShort(28) & 0x3FFF;
        int padded = xmp.length + (xmp.length & 1);
        ByteBuffer out = ByteBuffer.allocate(webp.length + 18 + 8 + padded).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(out.capacity() - 8).put(ascii("WEBPVP8X")).putInt(10);
        out.put((byte) XMP_FLAG).put(new byte[3]);
        put24(out, width - 1);
        put24(out, height - 1);
        out.put(webp, 12, webp.length - 12);
        out.put(ascii("XMP ")).putInt(xmp.length).put(xmp);
        return out.array();
    }

    private static void put24(ByteBuffer out, int value) {
        out.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
    }

    private String packet() {
        StringBuilder facts = new StringBuilder();
        if (credit != null) {
            facts.append("<dc:creator><rdf:Seq><rdf:li>")
                    .append(text(credit))
                    .append("</rdf:li></rdf:Seq></dc:creator>");
            facts.append("<photoshop:Credit>").append(text(credit)).append("</photoshop:Credit>");
        }
        if (rights != null) {
            facts.append("<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">")
                    .append(text(rights))
                    .append("</rdf:li></rdf:Alt></dc:rights>");
        }
        if (statement != null) {
            facts.append("<xmpRights:WebStatement>").append(text(statement)).append("</xmpRights:WebStatement>");
            facts.append("<cc:license rdf:resource=\"").append(text(statement)).append("\"/>");
        }
        return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmpRights=\"http://ns.adobe.com/xap/1.0/rights/\""
                + " xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\" xmlns:cc=\"http://creativecommons.org/ns#\">"
                + facts + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>";
    }

    private static String text(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(one);
        all.writeBytes(other);
        return all.toByteArray();
    }
}
