package org.mosaik.embedded;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Keeps replies back until what they acknowledge is in the file: whatever clients have asked for meanwhile is answered
 * first, then one commit serves them all. All channels live on the one thread that answers.
 */
@Sharable
final class CommitThenReply extends ChannelOutboundHandlerAdapter {

    private static final String NAME = "commit-then-reply";

    private final Runnable commit;
    private final Set<ChannelHandlerContext> held = new LinkedHashSet<>();

    CommitThenReply(Runnable commit) {
        this.commit = commit;
    }

    /** Called for every command, by the thread that answers. */
    void hold(Channel channel) {
        if (channel.pipeline().get(NAME) == null) {
            channel.pipeline().addFirst(NAME, this);
        }
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        if (held.isEmpty()) {
            // behind everything that has arrived by now
            context.executor().execute(this::reply);
        }
        held.add(context);
    }

    private void reply() {
        try {
            commit.run();
            held.forEach(ChannelHandlerContext::flush);
        } catch (RuntimeException failed) {
            // A reply would be a promise that was not kept; without one, a client knows that it does not know.
            held.forEach(ChannelHandlerContext::close);
        } finally {
            held.clear();
        }
    }
}
