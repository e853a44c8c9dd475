package org.mosaik.standalone.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mosaik.embedded.LocalPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailboxTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private int smtpPort;
    private int pagePort;
    private Mailbox mailbox;

    @BeforeEach
    void open() throws IOException {
        smtpPort = LocalPort.anyFree();
        pagePort = LocalPort.anyFree();
        mailbox = reopen();
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void showsTheNewestMailFirst() throws Exception {
        send("First");
        send("Second");

        JsonNode mails = json("/api/messages");

        assertThat(mails).extracting(mail -> mail.path("subject").asString()).containsExactly("Second", "First");
        assertThat(mails.get(0).path("from").asString()).isEqualTo("mosaik@example.org");
        assertThat(mails.get(0).path("to").get(0).asString()).isEqualTo("anna@example.org");
        assertThat(mails.get(0).path("receivedAt").asString()).isNotEmpty();
        assertThat(mails.get(0).path("headers").path("List-Unsubscribe").get(0).asString())
                .isEqualTo("<http://localhost/u>");
    }

    @Test
    void showsTextAndPageOfAMail() throws Exception {
        send("Grüße 🌻");

        JsonNode mail = json("/api/messages").get(0);
        String id = mail.path("id").asString();

        assertThat(mail.path("text").asString()).startsWith("Schön: http://localhost:8083/confirm/abc.");
        assertThat(get("/").body()).contains("Grüße 🌻").contains("/messages/" + id);
        assertThat(get("/messages/" + id).body())
                .contains("href=\"http://localhost:8083/confirm/abc\"")
                .contains("<iframe class=\"mail-html\" sandbox=")
                .doesNotContain("<script>alert");
        assertThat(get("/messages/" + id + "/html").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).startsWith("sandbox ").contains("default-src 'none'"));
    }

    @Test
    void keepsMailsOverARestart() throws Exception {
        send("Kept");
        mailbox.close();
        mailbox = reopen();

        send("Later");

        assertThat(json("/api/messages"))
                .extracting(mail -> mail.path("subject").asString())
                .containsExactly("Later", "Kept");
    }

    @Test
    void doesNotAcknowledgeWhatItCannotWrite() throws Exception {
        Path mails = folder.resolve("mail");
        Files.createFile(mails);

        assertThatThrownBy(() -> send("Lost"))
                .isInstanceOf(MessagingException.class)
                .hasMessageStartingWith("452");

        Files.delete(mails);
        send("Taken");
        assertThat(json("/api/messages"))
                .extracting(mail -> mail.path("subject").asString())
                .containsExactly("Taken");
    }

    @Test
    void answersNobodyUnderAForeignName() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), pagePort)) {
            socket.getOutputStream()
                    .write("GET /api/messages HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void knowsNoOtherFiles() throws Exception {
        Files.writeString(folder.resolve("keys.eml"), "secret");

        assertThat(get("/messages/..%2Fkeys").statusCode()).isEqualTo(404);
        assertThat(get("/messages/../keys").statusCode()).isEqualTo(404);
        assertThat(get("/messages/").statusCode()).isEqualTo(404);
        assertThat(get("/api/messages/1").statusCode()).isEqualTo(404);
    }

    private Mailbox reopen() {
        return Mailbox.open(new MailFolder(folder.resolve("mail"), Clock.systemUTC()), smtpPort, pagePort);
    }

    private void send(String subject) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(smtpPort));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("mosaik@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("anna@example.org"));
        message.setSubject(subject, "UTF-8");
        message.setHeader("List-Unsubscribe", "<http://localhost/u>");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Schön: http://localhost:8083/confirm/abc. <script>alert(1)</script>", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setContent("<p>Schön</p>", "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(message);
    }

    private JsonNode json(String path) throws Exception {
        return JsonMapper.builder().build().readTree(get(path).body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + pagePort + path);
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
