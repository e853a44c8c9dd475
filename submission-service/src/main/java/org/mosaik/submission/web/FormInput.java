package org.mosaik.submission.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mosaik.submission.forms.PhotoDraft;
import org.mosaik.submission.forms.PhotoSource;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

/** What a browser sent: what was typed, and the photos, kept before or chosen just now. */
record FormInput(TypedForm typed, TypedPhotos photos) {

    private static final int MOST_PHOTOS = 100;

    static FormInput read(MultiValueMap<String, String> parameters, NativeWebRequest request) {
        return read(parameters, request, Set.of());
    }

    /** @param others files that may come with it and are no photos */
    static FormInput read(MultiValueMap<String, String> parameters, NativeWebRequest request, Set<String> others) {
        MultipartRequest parts = request.getNativeRequest(MultipartRequest.class);
        Map<String, MultipartFile> files = new HashMap<>(parts == null ? Map.of() : parts.getFileMap());
        files.keySet().removeAll(others);
        return new FormInput(new TypedForm(Map.copyOf(parameters)), TypedPhotos.read(parameters, sent(files)));
    }

    private static Map<String, PhotoSource.Sent> sent(Map<String, MultipartFile> parts) {
        Map<String, PhotoSource.Sent> files = new HashMap<>();
        parts.forEach((name, file) -> {
            if (!TypedPhotos.isInput(name, MOST_PHOTOS) || !name.endsWith("." + TypedPhotos.FILE)) {
                throw new ProblemException(Problem.ofStatus(422));
            }
            try {
                if (!file.isEmpty()) {
                    files.put(name, new PhotoSource.Sent(file.getBytes()));
                }
            } catch (IOException cut) {
                throw new ProblemException(Problem.ofStatus(400));
            }
        });
        return files;
    }

    /** A form that was left before, by the names of its inputs. */
    static FormInput of(Map<String, List<String>> values) {
        return new FormInput(new TypedForm(values), TypedPhotos.read(values, Map.of()));
    }

    /** Everything in it, by the names of its inputs; of photos what the next page knows them by. */
    Map<String, List<String>> values() {
        Map<String, List<String>> values = new HashMap<>(typed.values());
        values.keySet().removeIf(name -> name.startsWith(TypedPhotos.PREFIX));
        values.putAll(photos.hidden());
        return values;
    }

    FormInput with(String name, String value) {
        return new FormInput(typed.with(name, value), photos);
    }

    FormInput with(TypedPhotos others) {
        return new FormInput(typed, others);
    }

    /** After a proof of work was used: the next page brings a new challenge. */
    FormInput withoutProof() {
        return with(TypedForm.PROOF, "");
    }

    /** With the photos that were kept before, but not those that came just now. */
    FormInput withoutSent() {
        List<PhotoDraft> known = new ArrayList<>();
        for (PhotoDraft photo : photos.all()) {
            known.add(photo.source() instanceof PhotoSource.Sent ? photo.from(keptBefore(known.size())) : photo);
        }
        return with(new TypedPhotos(known));
    }

    /** What stood in the place of a photo before another one was chosen. */
    @Nullable
    PhotoSource keptBefore(int place) {
        return TypedPhotos.known(typed.get(TypedPhotos.name(place, TypedPhotos.KEPT)));
    }

    /** How many photos came just now. */
    long sent() {
        return photos.all().stream()
                .filter(photo -> photo.source() instanceof PhotoSource.Sent)
                .count();
    }

    /** Which button was pressed. */
    String go() {
        return typed.get("go").isEmpty() ? "send" : typed.get("go");
    }
}
