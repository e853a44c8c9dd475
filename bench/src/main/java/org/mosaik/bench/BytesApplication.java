package org.mosaik.bench;

import io.undertow.Undertow;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** What answering with a page could cost at best: a server that holds its bytes ready. */
public final class BytesApplication {

    private BytesApplication() {}

    /** @param arguments port, and a folder whose files are answered by their names */
    public static void main(String[] arguments) throws IOException {
        java.util.Map<String, byte[]> pages = new java.util.HashMap<>();
        try (var files = Files.list(Path.of(arguments[1]))) {
            for (Path file : files.toList()) {
                pages.put("/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        Undertow.builder()
                .addHttpListener(Integer.parseInt(arguments[0]), "127.0.0.1")
                .setHandler(exchange -> {
                    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html;charset=UTF-8");
                    exchange.getResponseSender()
                            .send(ByteBuffer.wrap(pages.getOrDefault(exchange.getRequestPath(), new byte[0])));
                })
                .build()
                .start();
    }
}
