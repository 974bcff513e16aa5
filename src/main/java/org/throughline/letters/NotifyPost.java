package org.throughline.letters;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends through GOV.UK Notify (docs.notifications.service.gov.uk/rest-api.html). The template there has one line for its subject,
 * {@code ((subject))}, and one for its message, {@code ((message))}.
 *
 * <p>Before a message is tried again, Notify is asked whether it has one under this reference already.
 */
@Component
@Order(1)
@EnableConfigurationProperties(NotifyPost.Service.class)
class NotifyPost implements Post {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int UUID_LENGTH = 36;
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    /**
     * The account at Notify, {@code THROUGHLINE_NOTIFY_KEY} and so on.
     *
     * @param key a key's name, the service's id and the secret, joined by hyphens, as Notify shows it
     * @param template id of the e-mail template
     */
    @ConfigurationProperties("throughline.notify")
    record Service(
            @Nullable String key,
            @Nullable String template,

            @DefaultValue("https://api.notifications.service.gov.uk")
            String address) {}

    private final Service service;
    private final Clock clock;
    private final HttpClient client;

    NotifyPost(Service service, Clock clock) {
        this.service = service;
        this.clock = clock;
        this.client = HttpClient.newBuilder().connectTimeout(LONGEST).build();
    }

    @Override
    public boolean isConfigured() {
        return service.key() != null && !service.key().isBlank() && service.template() != null;
    }

    @Override
    public String words() {
        return "GOV.UK Notify";
    }

    @Override
    public Result send(Envelope envelope) {
        try {
            if (envelope.attempt() > 1 && hasAlready(envelope)) {
                return new Result.Taken();
            }
            var body = JSON.writeValueAsString(Map.of(
                    "email_address",
                    envelope.to(),
                    "template_id",
                    String.valueOf(service.template()),
                    "reference",
                    envelope.id().toString(),
                    "personalisation",
                    Map.of("subject", envelope.subject(), "message", envelope.text())));
            var answer = ask(HttpRequest.newBuilder(URI.create(service.address() + "/v2/notifications/email"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
            return switch (answer.statusCode()) {
                case CREATED -> new Result.Taken();
                case BAD_REQUEST -> new Result.Never("GOV.UK Notify does not take this message");
                default -> new Result.Later("GOV.UK Notify answered " + answer.statusCode());
            };
        } catch (IOException problem) {
            return new Result.Later("GOV.UK Notify could not be reached");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Result.Later("The service was stopped while it was sent");
        }
    }

    private boolean hasAlready(Envelope envelope) throws IOException, InterruptedException {
        var answer = ask(
                HttpRequest.newBuilder(URI.create(service.address() + "/v2/notifications?reference=" + envelope.id()))
                        .GET());
        if (answer.statusCode() != OK) {
            throw new IOException();
        }
        var found = JSON.readTree(answer.body()).path("notifications");
        return found.isArray() && !found.isEmpty();
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(
                request.timeout(LONGEST)
                        .header("Authorization", "Bearer " + token())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** A token for one request: JSON Web Token, HS256, the service's id and the time (Notify's "Authorisation header"). */
    private String token() {
        var key = String.valueOf(service.key());
        var secret = key.substring(key.length() - UUID_LENGTH);
        var issuer = key.substring(key.length() - 2 * UUID_LENGTH - 1, key.length() - UUID_LENGTH - 1);
        var head = encode("{\"typ\":\"JWT\",\"alg\":\"HS256\"}");
        var claims = encode(
                "{\"iss\":\"%s\",\"iat\":%d}".formatted(issuer, clock.instant().getEpochSecond()));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signature = mac.doFinal((head + "." + claims).getBytes(StandardCharsets.US_ASCII));
            return head + "." + claims + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
