package org.mosaik.standalone.backup;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that hold keys and addresses are readable by their owner alone, where the file system knows owners. */
final class OwnersOnly {

    private OwnersOnly() {}

    static FileAttribute<?>[] file(Path place) {
        boolean posix = place.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
