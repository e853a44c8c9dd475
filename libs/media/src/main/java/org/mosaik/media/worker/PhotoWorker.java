package org.mosaik.media.worker;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/**
 * Main class of the child process. Arguments: the most pixels allowed, what is not to be seen ({@link Redacting}), then the widths
 * wanted. Reads a JPEG or PNG from standard input and writes for each width: width, height and length as integers, then a JPEG; at last its gradients. The
 * exit code says the refusal. Uses nothing but the JDK, and neither lambdas nor joined strings, which cost a tenth of a second each time.
 */
public final class PhotoWorker {

    public static final int DONE = 0;
    public static final int NOT_AN_IMAGE = 10;
    public static final int TOO_MANY_PIXELS = 11;
    public static final int ANIMATED = 12;
    public static final int UNREADABLE = 13;

    private static final int MOST_DECODED_PIXELS = 12_500_000;

    private PhotoWorker() {}

    /** All that the child process needs on its class path. */
    public static List<Class<?>> classes() {
        return List.of(
                PhotoWorker.class,
                Cover.class,
                ExifOrientation.class,
                Gradients.class,
                IccProfile.class,
                JpegOutput.class,
                PictureBytes.class,
                Pixels.class,
                PngChunks.class,
                Redacting.class,
                Scaling.class,
                Upright.class);
    }

    public static void main(String[] args) throws IOException {
        int exit;
        try {
            exit = work(System.in.readAllBytes(), args);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            exit = UNREADABLE;
        }
        Runtime.getRuntime().halt(exit);
    }

    private static int work(byte[] upload, String[] args) throws IOException {
        if ((upload[0] & 0xFF) == 0xFF) {
            PictureBytes jpeg = new PictureBytes(upload, upload.length);
            return render("jpeg", jpeg, ExifOrientation.of(upload), null, args);
        }
        PngChunks chunks = new PngChunks(upload);
        if (chunks.animated()) {
            return ANIMATED;
        }
        PictureBytes png = new PictureBytes(upload, chunks.length());
        return render("png", png, ExifOrientation.UPRIGHT, chunks.profile(), args);
    }

    private static int render(
            String format, PictureBytes bytes, int orientation, byte @Nullable [] profile, String[] args)
            throws IOException {
        ImageIO.setUseCache(false);
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        reader.setInput(bytes, true, true);
        long pixels = pixels(reader);
        if (pixels < 0) {
            return NOT_AN_IMAGE;
        }
        if (pixels > Long.parseLong(args[0])) {
            return TOO_MANY_PIXELS;
        }
        Redacting redacting =
                new Redacting(args[1], Upright.seen(reader.getWidth(0), reader.getHeight(0), orientation));
        Rectangle region = Upright.lying(redacting.crop(), reader.getWidth(0), reader.getHeight(0), orientation);
        BufferedImage decoded = reader.read(0, parameters(reader, region));
        if (bytes.ranOut()) {
            return UNREADABLE;
        }
        int widest = Integer.parseInt(args[2]);
        boolean lying = Upright.swapsSides(orientation) != redacting.swapsSides();
        int factor = lying
                ? Scaling.wholeFactor(decoded.getHeight(), decoded.getWidth(), widest)
                : Scaling.wholeFactor(decoded.getWidth(), decoded.getHeight(), widest);
        BufferedImage reduced = IccProfile.toSrgb(Pixels.reduced(decoded, factor), profile);
        write(redacting.done(Upright.turn(reduced, orientation)), args);
        return DONE;
    }

    /** From the header alone; negative when there is none. */
    private static long pixels(ImageReader reader) {
        try {
            return (long) reader.getWidth(0) * reader.getHeight(0);
        } catch (IOException | RuntimeException e) {
            return -1;
        }
    }

    /** Leaves out every second row and column of a picture that would not fit into the heap. */
    private static ImageReadParam parameters(ImageReader reader, Rectangle region) {
        ImageReadParam parameters = reader.getDefaultReadParam();
        int step = (long) region.width * region.height > MOST_DECODED_PIXELS ? 2 : 1;
        parameters.setSourceRegion(region);
        parameters.setSourceSubsampling(step, step, 0, 0);
        return parameters;
    }

    private static void write(BufferedImage photo, String[] args) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(answer);
        BufferedImage fitted = photo;
        for (int i = 2; i < args.length; i++) {
            fitted = Scaling.fit(photo, Integer.parseInt(args[i]));
            byte[] jpeg = JpegOutput.of(fitted);
            out.writeInt(fitted.getWidth());
            out.writeInt(fitted.getHeight());
            out.writeInt(jpeg.length);
            out.write(jpeg);
        }
        out.writeLong(Gradients.of(fitted));
        answer.writeTo(new FileOutputStream(FileDescriptor.out));
    }
}
