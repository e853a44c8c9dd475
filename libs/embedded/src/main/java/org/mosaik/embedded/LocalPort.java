package org.mosaik.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback address, the only one that the embedded servers listen on. */
public final class LocalPort {

    static final String HOST = "127.0.0.1";

    /** Below what systems hand out by themselves: between the look and the use nobody else's connection gets such a port. */
    private static final int LOWEST = 15000;

    private static final int HIGHEST = 27000;
    private static final int TRIES = 100;

    private LocalPort() {}

    /** A port on which nothing listens now, for who has to know it before using it. */
    public static int anyFree() {
        for (int tries = 1; tries < TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            try {
                return bindBriefly(port);
            } catch (CannotStart taken) {
                // another one
            }
        }
        return bindBriefly(0);
    }

    /** Asked before a server starts, because a server that fails half-way leaves its threads behind. */
    static void requireFree(int port) {
        bindBriefly(port);
    }

    static InetSocketAddress address(int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are always an address", e);
        }
    }

    private static int bindBriefly(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address(port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw inUse(port, e);
        } catch (IllegalArgumentException e) {
            throw new CannotStart("There is no port " + port + ": ports go from 1 to 65535, 0 takes any free one.", e);
        }
    }

    static CannotStart inUse(int port, Throwable cause) {
        return new CannotStart(
                "Port " + port + " of " + HOST + " is in use: stop the program that has it or choose another port.",
                cause);
    }
}
