package org.mosaik.notification.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that can take a mail over and hang up without saying so, refuse a mailbox, or look around first. */
public final class ScriptedServer implements AutoCloseable {

    /** What to do once a whole mail has arrived. */
    public enum Answer {
        ACCEPT,
        HANG_UP
    }

    private final ServerSocket socket;
    private final List<String> messageIds = new CopyOnWriteArrayList<>();
    private volatile Answer answer = Answer.ACCEPT;
    private volatile String recipientAnswer = "250 ok";
    private volatile Runnable onArrival = () -> {};
    private volatile Runnable onGoodbye = () -> {};

    public ScriptedServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Ids of every mail that arrived whole, whatever was answered. */
    public List<String> messageIds() {
        return List.copyOf(messageIds);
    }

    public void answer(Answer next) {
        answer = next;
    }

    public void answerRecipients(String line) {
        recipientAnswer = line;
    }

    public void onArrival(Runnable look) {
        onArrival = look;
    }

    public void onGoodbye(Runnable look) {
        onGoodbye = look;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException hungUp) {
                // the next one calls
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 scripted");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("DATA")) {
                say(client, "354 go on");
                takeMail(in);
                if (answer == Answer.HANG_UP) {
                    return;
                }
                say(client, "250 taken");
            } else if (command.startsWith("QUIT")) {
                onGoodbye.run();
                say(client, "221 bye");
                return;
            } else {
                say(client, command.startsWith("RCPT") ? recipientAnswer : "250 ok");
            }
        }
    }

    private void takeMail(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID: ")) {
                id = line.substring("Message-ID: ".length());
            }
        }
        onArrival.run();
        messageIds.add(id);
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
