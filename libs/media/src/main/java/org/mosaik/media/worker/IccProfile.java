package org.mosaik.media.worker;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** The colour profile of a PNG, which the JDK's reader skips; that of a JPEG it applies itself. */
final class IccProfile {

    private static final int LARGEST = 4 * 1024 * 1024;

    private IccProfile() {}

    /** The same picture in sRGB; unchanged, as with a JPEG, when its profile is none for RGB or is broken. */
    static BufferedImage toSrgb(BufferedImage rgb, byte @Nullable [] chunk) {
        if (chunk == null) {
            return rgb;
        }
        try {
            ICC_Profile profile = ICC_Profile.getInstance(unpacked(chunk));
            if (profile.getNumComponents() != 3) {
                return rgb;
            }
            ColorSpace srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
            BufferedImage converted = new BufferedImage(rgb.getWidth(), rgb.getHeight(), BufferedImage.TYPE_INT_RGB);
            new ColorConvertOp(new ICC_ColorSpace(profile), srgb, null).filter(rgb.getRaster(), converted.getRaster());
            return converted;
        } catch (IOException | IllegalArgumentException | CMMException e) {
            return rgb;
        }
    }

    /** A name that ends with a zero, a zero for the method, then the deflated profile. */
    private static byte[] unpacked(byte[] chunk) throws IOException {
        int start = 0;
        while (start < chunk.length && chunk[start] != 0) {
            start++;
        }
        start = Math.min(start + 2, chunk.length);
        ByteArrayInputStream packed = new ByteArrayInputStream(chunk, start, chunk.length - start);
        return new InflaterInputStream(packed).readNBytes(LARGEST);
    }
}
