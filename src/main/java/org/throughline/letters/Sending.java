package org.throughline.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.throughline.store.Settings;

/** Sends what waits in the outbox, one message at a time; nodes share the work and never take the same one. */
@Component
public class Sending {

    private static final int AT_ONCE = 200;

    private final Messages messages;
    private final List<Post> posts;
    private final Settings settings;
    private final Environment environment;

    Sending(Messages messages, List<Post> posts, Settings settings, Environment environment) {
        this.messages = messages;
        this.posts = posts;
        this.settings = settings;
        this.environment = environment;
    }

    /** How e-mails are sent here; none where no post office is set, and then they wait. */
    public Optional<Post> post() {
        return posts.stream().filter(Post::isConfigured).findFirst();
    }

    /** Sends what is due; gives back how many were taken. */
    int run(Instant now) {
        var post = post().orElse(null);
        int taken = 0;
        for (int tried = 0; post != null && tried < AT_ONCE; tried++) {
            var claimed = messages.claim(now);
            if (claimed.isEmpty()) {
                break;
            }
            var result = send(post, claimed.get());
            messages.record(claimed.get(), result, now);
            taken += result instanceof Post.Result.Taken ? 1 : 0;
        }
        return taken;
    }

    private Post.Result send(Post post, Messages.Claimed claimed) {
        var email = claimed.email();
        if (email == null || email.endsWith(".invalid")) {
            return new Post.Result.Never("This person has no e-mail address here any more");
        }
        var wording = Wording.of(claimed.notice());
        var address = address() + claimed.notice().path();
        return post.send(
                new Envelope(claimed.id(), email, wording.subject(), wording.text(address), claimed.attempt()));
    }

    private String address() {
        var configured = settings.publicAddress();
        return configured == null || configured.isBlank()
                ? "http://127.0.0.1:" + environment.getProperty("server.port", "8080")
                : configured.replaceAll("/+$", "");
    }

    /** Looks every few seconds. */
    @Component
    @ConditionalOnBooleanProperty(name = "throughline.jobs", matchIfMissing = true)
    static class Always {

        private final Sending sending;
        private final Clock clock;

        Always(Sending sending, Clock clock) {
            this.sending = sending;
            this.clock = clock;
        }

        @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT20S")
        void send() {
            sending.run(clock.instant());
        }
    }
}
