package org.mosaik.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommitThenReplyTest {

    private final List<String> happened = new ArrayList<>();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final EventExecutor thread = mock(EventExecutor.class);
    private final CommitThenReply replies = new CommitThenReply(() -> happened.add("commit"));

    @BeforeEach
    void collectWhatTheThreadDoesLater() {
        doAnswer(call -> later.add(call.getArgument(0))).when(thread).execute(any());
    }

    private ChannelHandlerContext client(String name) {
        ChannelHandlerContext client = mock(ChannelHandlerContext.class);
        when(client.executor()).thenReturn(thread);
        when(client.flush()).thenAnswer(call -> {
            happened.add("reply to " + name);
            return client;
        });
        when(client.close()).thenAnswer(call -> {
            happened.add("hang up on " + name);
            return null;
        });
        return client;
    }

    private void runLater() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    @Test
    void noReplyLeavesBeforeTheCommitAndOneCommitServesAllThatWait() {
        replies.flush(client("a"));
        replies.flush(client("b"));

        assertThat(happened).isEmpty();

        runLater();

        assertThat(happened).containsExactly("commit", "reply to a", "reply to b");
    }

    @Test
    void whatIsAskedAfterwardsHasACommitOfItsOwn() {
        ChannelHandlerContext client = client("a");
        replies.flush(client);
        runLater();

        replies.flush(client);
        runLater();

        assertThat(happened).containsExactly("commit", "reply to a", "commit", "reply to a");
    }

    @Test
    void whenTheCommitFailsNobodyIsToldThatAllIsWell() {
        CommitThenReply failing = new CommitThenReply(() -> {
            throw new IllegalStateException("the disk is full");
        });

        failing.flush(client("a"));
        failing.flush(client("b"));
        runLater();

        assertThat(happened).containsExactly("hang up on a", "hang up on b");
    }
}
