package org.mosaik.standalone.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Collection;

/**
 * Where each part listens, always on the loopback address.
 *
 * @param offset added to every port, so that several installations fit on one machine
 */
public record Ports(int offset) {

    public static final String HOST = "127.0.0.1";
    public static final int LARGEST_OFFSET = 65535 - 27017;

    /** The port for people, or the only one. */
    public int main(PartName part) {
        return part.ports().get(0) + offset;
    }

    /** A service's port for its operators, the mailbox's for mail. */
    public int second(PartName part) {
        return part.ports().get(1) + offset;
    }

    public String url(PartName part) {
        return "http://localhost:" + main(part);
    }

    public String broker() {
        return HOST + ":" + main(PartName.BROKER);
    }

    public String store() {
        return "mongodb://" + HOST + ":" + main(PartName.STORE);
    }

    /** @throws CannotRun naming the part and the port that another program has */
    public void requireFree(Collection<PartName> parts) {
        for (PartName part : parts) {
            for (int port : part.ports()) {
                requireFree(part, port + offset);
            }
        }
    }

    private static void requireFree(PartName part, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address(port));
        } catch (IOException taken) {
            throw new CannotRun(
                    "Port " + port + " (" + part.word() + ") is in use: stop the program that has it,"
                            + " or choose other ports with --port-offset.",
                    taken);
        }
    }

    public static InetSocketAddress address(int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are always an address", e);
        }
    }
}
