package org.mosaik.submission.photos;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Blocked photos on the management port: {@code GET} lists them, {@code POST} blocks one, {@code DELETE} lets it go. */
@Endpoint(id = "blocked")
class BlockedPhotosEndpoint {

    private final KnownPhotos known;

    BlockedPhotosEndpoint(KnownPhotos known) {
        this.known = known;
    }

    @ReadOperation
    public List<BlockedPhoto> list() {
        return known.blocked();
    }

    @WriteOperation
    public @Nullable BlockedPhoto block(@Selector String story, @Selector String photo) {
        return known.block(story, photo).orElse(null);
    }

    @DeleteOperation
    public @Nullable String letGo(@Selector String looks) {
        return known.letGo(looks) ? looks : null;
    }
}
