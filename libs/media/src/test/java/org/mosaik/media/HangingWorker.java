package org.mosaik.media;

import java.util.concurrent.CountDownLatch;

/** A worker that neither reads nor ends. */
final class HangingWorker {

    private HangingWorker() {}

    public static void main(String[] args) throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
