package org.mosaik.submission.web;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mosaik.submission.photos.PhotoSource;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

/** What a browser sent: what was typed, and a photo if one was chosen just now. */
record FormInput(TypedForm typed, PhotoSource.@Nullable Sent sent) {

    static FormInput read(MultiValueMap<String, String> parameters, NativeWebRequest request) {
        MultipartRequest parts = request.getNativeRequest(MultipartRequest.class);
        return new FormInput(new TypedForm(Map.copyOf(parameters)), parts == null ? null : sent(parts));
    }

    private static PhotoSource.@Nullable Sent sent(MultipartRequest parts) {
        if (!Set.of("photo").containsAll(parts.getFileMap().keySet())) {
            throw new ProblemException(Problem.ofStatus(422));
        }
        MultipartFile file = parts.getFile("photo");
        try {
            return file == null || file.isEmpty() ? null : new PhotoSource.Sent(file.getBytes());
        } catch (IOException cut) {
            throw new ProblemException(Problem.ofStatus(400));
        }
    }

    FormInput withoutPhoto() {
        return new FormInput(typed.with(TypedForm.KEPT_PHOTO, ""), null);
    }

    /** With the photo that was kept before, if any, but not the one that came just now. */
    FormInput withoutSent() {
        return new FormInput(typed, null);
    }

    /** The photo that the story is to have: the one chosen just now, or else the one that was kept. */
    @Nullable
    PhotoSource photo() {
        return sent != null ? sent : typed.keptPhoto();
    }
}
