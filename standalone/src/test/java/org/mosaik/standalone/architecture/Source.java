package org.mosaik.standalone.architecture;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text file of the repository.
 *
 * @param path from the repository's root, with slashes
 */
record Source(String path, String text) {

    private static final Pattern TOP_TYPE = Pattern.compile(
            "^(?:(?:public|final|abstract|sealed|non-sealed|strictfp) )*(?:class|record|interface|enum|@interface) (\\w+)",
            Pattern.MULTILINE);

    boolean isJava() {
        return path.endsWith(".java");
    }

    boolean isMain() {
        return isJava() && path.contains("/src/main/java/");
    }

    boolean isPackageInfo() {
        return path.endsWith("/package-info.java");
    }

    String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    String name() {
        return String.valueOf(Path.of(path).getFileName());
    }

    /** The folder of its Maven module. */
    String module() {
        int end = path.indexOf("/src/");
        return end < 0 ? "" : path.substring(0, end);
    }

    long lines() {
        return text.lines().count();
    }

    /** The declaration of its first top-level type, up to the type's name. */
    Optional<String> topType() {
        Matcher type = TOP_TYPE.matcher(text);
        return type.find() ? Optional.of(type.group()) : Optional.empty();
    }

    boolean hasPublicTopType() {
        return topType().filter(type -> type.startsWith("public ")).isPresent();
    }

    /** What stands between the imports and the first top-level type. */
    String introduction() {
        int end = topType().map(text::indexOf).orElse(text.length());
        String before = text.substring(0, end);
        int start = Math.max(before.lastIndexOf("\nimport "), before.lastIndexOf("package "));
        return before.substring(Math.max(start, 0));
    }
}
