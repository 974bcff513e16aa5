package org.throughline.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** GOV.UK Notify, played by a server of our own on the loopback address. */
class NotifyPostTests {

    private static final String SERVICE = "11111111-2222-3333-4444-555555555555";
    private static final String SECRET = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<String> asked = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private HttpServer server;
    private int status = 201;
    private String known = "{\"notifications\": []}";

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        boolean looking = exchange.getRequestMethod().equals("GET");
        var body = (looking ? known : "{}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(looking ? 200 : status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private NotifyPost post() {
        return new NotifyPost(
                new NotifyPost.Service(
                        "invented-key-" + SERVICE + "-" + SECRET,
                        "99999999-0000-0000-0000-000000000000",
                        "http://127.0.0.1:" + server.getAddress().getPort()),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Envelope envelope(int attempt) {
        return new Envelope(
                new UUID(1, 2),
                "somebody@example.org",
                "Something waits",
                "Look at https://example.org/asked",
                attempt);
    }

    @Test
    void a_message_goes_to_notify_signed_and_under_its_reference() throws Exception {
        assertThat(post().send(envelope(1))).isInstanceOf(Post.Result.Taken.class);
        assertThat(asked).containsExactly("POST /v2/notifications/email");
        var sent = JSON.readTree(bodies.getFirst());
        assertThat(sent.path("email_address").asString()).isEqualTo("somebody@example.org");
        assertThat(sent.path("template_id").asString()).isEqualTo("99999999-0000-0000-0000-000000000000");
        assertThat(sent.path("reference").asString()).isEqualTo(new UUID(1, 2).toString());
        assertThat(sent.path("personalisation").path("subject").asString()).isEqualTo("Something waits");
        var parts = tokens.getFirst().replace("Bearer ", "").split("\\.");
        var claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.path("iss").asString()).isEqualTo(SERVICE);
        assertThat(claims.path("iat").asLong()).isEqualTo(NOW.getEpochSecond());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(Base64.getUrlDecoder().decode(parts[2]))
                .isEqualTo(mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void tried_again_notify_is_asked_first_whether_it_has_the_message() {
        known = "{\"notifications\": [{\"id\": \"x\"}]}";
        assertThat(post().send(envelope(2))).isInstanceOf(Post.Result.Taken.class);
        assertThat(asked).containsExactly("GET /v2/notifications?reference=" + new UUID(1, 2));
        known = "{\"notifications\": []}";
        assertThat(post().send(envelope(3))).isInstanceOf(Post.Result.Taken.class);
        assertThat(asked).endsWith("POST /v2/notifications/email");
    }

    @Test
    void a_wrong_message_is_not_tried_again_and_a_tired_service_is() {
        status = 400;
        assertThat(post().send(envelope(1))).isInstanceOf(Post.Result.Never.class);
        status = 429;
        assertThat(post().send(envelope(1))).isEqualTo(new Post.Result.Later("GOV.UK Notify answered 429"));
        var post = post();
        server.stop(0);
        assertThat(post.send(envelope(1))).isEqualTo(new Post.Result.Later("GOV.UK Notify could not be reached"));
    }
}
