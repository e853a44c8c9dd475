package org.mosaik.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Segments of JPEG files, chunks of PNG files, and files put together from them. */
final class FileParts {

    static final int APP1 = 0xE1;
    static final int APP2 = 0xE2;
    static final int APP13 = 0xED;
    static final int APP14 = 0xEE;
    static final int COMMENT = 0xFE;
    private static final byte[] PNG = bytes("\u0089PNG\r\n\u001A\n");

    private FileParts() {}

    static byte[] bytes(String latin1) {
        return latin1.getBytes(ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** The same JPEG with a segment more, right at its start. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        byte[] head = {(byte) 0xFF, (byte) marker, (byte) ((content.length + 2) >> 8), (byte) (content.length + 2)};
        return joined(Arrays.copyOf(jpeg, 2), head, content, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** EXIF with an orientation in its first directory, followed by whatever else. */
    static byte[] exif(int orientation, ByteOrder order, byte[] rest) {
        ByteBuffer tiff = ByteBuffer.allocate(26).order(order);
        tiff.put(bytes(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM"))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
        return joined(bytes("Exif\0\0"), tiff.array(), rest);
    }

    /** The same PNG with a chunk more, right after its header. */
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        int afterHeader = PNG.length + 25;
        return joined(
                Arrays.copyOf(png, afterHeader),
                chunk(type, content),
                Arrays.copyOfRange(png, afterHeader, png.length));
    }

    /** A PNG of zeros, which packs a thousand to one. */
    static byte[] blankPng(int width, int height, int bitDepth, int colorType, long bytesPerRow) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            byte[] zeros = new byte[1 << 16];
            for (long left = (bytesPerRow + 1) * height; left > 0; left -= zeros.length) {
                out.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return joined(
                PNG,
                header(width, height, bitDepth, colorType),
                chunk("IDAT", packed.toByteArray()),
                chunk("IEND", new byte[0]));
    }

    static byte[] pngWithoutPixels(int width, int height) {
        return joined(PNG, header(width, height, 8, 2), chunk("IEND", new byte[0]));
    }

    private static byte[] header(int width, int height, int bitDepth, int colorType) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        return chunk("IHDR", header.put((byte) bitDepth).put((byte) colorType).array());
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] body = joined(bytes(type), content);
        CRC32 crc = new CRC32();
        crc.update(body);
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(chunk)) {
            out.writeInt(content.length);
            out.write(body);
            out.writeInt((int) crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return chunk.toByteArray();
    }
}
