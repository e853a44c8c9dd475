package org.mosaik.submission.photos;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mosaik.media.SealedFiles;

/** What a person signed, kept as it was scanned beside the photos of the submission and deleted with them; never published. */
public class Papers {

    public static final int LARGEST = 10 * 1024 * 1024;

    /** What the sheet is called that came with the whole story. */
    public static final String OF_THE_STORY = "signed";

    /** Beside the photos; no photo is called so. */
    static final String MEDIUM = "paper";

    private final SealedFiles sealed;

    Papers(SealedFiles sealed) {
        this.sealed = sealed;
    }

    /** What a scanner makes, told by its first bytes alone. */
    public enum Type {
        JPEG("image/jpeg", "jpg", "\u00FF\u00D8\u00FF"),
        PNG("image/png", "png", "\u0089PNG\r\n"),
        PDF("application/pdf", "pdf", "%PDF-");

        private final String mime;
        private final String ending;
        private final String begins;

        Type(String mime, String ending, String begins) {
            this.mime = mime;
            this.ending = ending;
            this.begins = begins;
        }

        public String mime() {
            return mime;
        }

        public String ending() {
            return ending;
        }

        /** Absent if it is none of them. */
        public static Optional<Type> of(byte[] file) {
            String beginning = new String(file, 0, Math.min(file.length, 16), StandardCharsets.ISO_8859_1);
            return Arrays.stream(values())
                    .filter(type -> beginning.startsWith(type.begins))
                    .findFirst();
        }
    }

    /** A paper and what it is. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares scans
    public record Paper(byte[] file, Type type) {}

    public void keepOfTheStory(String submission, byte @Nullable [] paper) {
        if (paper != null) {
            sealed.put(submission, MEDIUM, OF_THE_STORY, paper);
        }
    }

    /** @return by which it is found; the same sheet is kept once */
    public String keep(String submission, byte[] paper) {
        String name = TakePhotos.id(submission, paper);
        sealed.put(submission, MEDIUM, name, paper);
        return name;
    }

    public Optional<Paper> find(String submission, String name) {
        return sealed.read(submission, MEDIUM, name)
                .flatMap(file -> Type.of(file).map(type -> new Paper(file, type)));
    }
}
