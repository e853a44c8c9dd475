package org.mosaik.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A mail server outside the product that takes everything and tells whoever counts; mails are its only memory. */
final class SmtpSink implements AutoCloseable {

    static final int PORT = 14_996;

    private final ServerSocket server;
    private final Consumer<String> mails;

    /** @param mails is given each mail whole, as it came */
    SmtpSink(Consumer<String> mails) throws IOException {
        this.mails = mails;
        this.server = new ServerSocket(PORT, 100, InetAddress.getLoopbackAddress());
        start("smtp", this::accept);
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                start("smtp client", () -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                Writer out = new java.io.OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8)) {
            say(out, "220 sink");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
                if (word.equals("DATA")) {
                    say(out, "354 go on");
                    mails.accept(body(in));
                }
                say(out, word.equals("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException gone) {
            // Whoever was killed while it was talking comes again.
        }
    }

    private static String body(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return mail.toString();
            }
            mail.append(line).append('\n');
        }
        throw new IOException("the mail ended in its middle");
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    /** Settings that send all mail here. */
    static String[] settings() {
        return new String[] {
            "--set", "mosaik.mail.transactional.host=127.0.0.1", "--set", "mosaik.mail.transactional.port=" + PORT,
            "--set", "mosaik.mail.bulk.host=127.0.0.1", "--set", "mosaik.mail.bulk.port=" + PORT
        };
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
