package org.mosaik.submission.photos;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/** Blocked photos on the management port: {@code GET} lists them, {@code POST} blocks one, {@code DELETE} lets it go. */
@WebEndpoint(id = "blocked")
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
    public WebEndpointResponse<BlockedPhoto> block(@Selector String story, @Selector String photo) {
        return known.block(story, photo)
                .map(WebEndpointResponse::new)
                .orElseGet(() -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
    }

    @DeleteOperation
    public WebEndpointResponse<Void> letGo(@Selector String looks) {
        return new WebEndpointResponse<>(
                known.letGo(looks) ? WebEndpointResponse.STATUS_NO_CONTENT : WebEndpointResponse.STATUS_NOT_FOUND);
    }
}
