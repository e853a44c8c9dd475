package org.mosaik.moderation.accounts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An identity provider that says whatever a test wants it to say. */
final class ForgingProvider implements AutoCloseable {

    static final String CLIENT = "mosaik";

    private final HttpServer server;
    private final KeyPair keys = keys();
    private volatile String token = "";

    ForgingProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                     "subject_types_supported":["public"],"response_types_supported":["code"],
                     "id_token_signing_alg_values_supported":["RS256"]}\
                    """.formatted(issuer())));
        server.createContext("/keys", exchange -> answer(exchange, """
            {"keys":[{"kty":"RSA","kid":"one","use":"sig","alg":"RS256","n":"%s","e":"AQAB"}]}\
            """.formatted(base64(modulus()))));
        server.createContext("/token", exchange -> answer(exchange, """
            {"access_token":"unused","token_type":"Bearer","expires_in":60,"id_token":"%s"}\
            """.formatted(token)));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void says(String idToken) {
        token = idToken;
    }

    /** Of somebody, for one login, as a provider should say it. */
    String claims(String subject, String name, String nonce) {
        return claims(issuer(), CLIENT, subject, name, nonce, Instant.now().plusSeconds(60));
    }

    static String claims(String issuer, String audience, String subject, String name, String nonce, Instant expires) {
        return """
            {"iss":"%s","aud":"%s","sub":"%s","preferred_username":"%s","nonce":"%s","iat":%d,"exp":%d,"groups":["desk","nonsense"]}\
            """.formatted(
                        issuer,
                        audience,
                        subject,
                        name,
                        nonce,
                        Instant.now().minusSeconds(120).getEpochSecond(),
                        expires.getEpochSecond());
    }

    String signed(String claims) {
        return signedWith(keys, claims);
    }

    static String signedWith(KeyPair pair, String claims) {
        try {
            String text = head("RS256") + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String unsigned(String claims) {
        return head("none") + "." + base64(claims.getBytes(StandardCharsets.UTF_8)) + ".";
    }

    /** With the public key, which everybody has, as if it were a shared secret. */
    String swapped(String claims) {
        try {
            String text = head("HS256") + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.getPublic().getEncoded(), "RAW"));
            return text + "." + base64(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String head(String algorithm) {
        return base64(("{\"alg\":\"" + algorithm + "\",\"kid\":\"one\"}").getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] modulus() {
        byte[] bytes = ((RSAPublicKey) keys.getPublic()).getModulus().toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
