package org.throughline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.throughline.access.Unchanged;

/** A session says when it was last used to the minute, and is otherwise what the store has. */
class SessionsTests {

    private final MapSessionRepository store = new MapSessionRepository(new ConcurrentHashMap<>());
    private final Sessions<MapSession> sessions = new Sessions<>(store, new Unchanged(() -> "as it is"));

    private String begun() {
        var session = sessions.createSession();
        session.setAttribute("who", "an invented person");
        sessions.save(session);
        return session.getId();
    }

    private MapSession inStore(String id) {
        return Objects.requireNonNull(store.findById(id));
    }

    /** When the session was last used, as the store has it after a page opened then. */
    private Instant opened(String id, Instant at) {
        var session = Objects.requireNonNull(sessions.findById(id));
        session.setLastAccessedTime(at);
        sessions.save(session);
        return inStore(id).getLastAccessedTime();
    }

    @Test
    void a_page_within_the_minute_writes_nothing_and_one_after_it_does() {
        var id = begun();
        var begin = inStore(id).getLastAccessedTime();
        assertThat(opened(id, begin.plusSeconds(59))).isEqualTo(begin);
        assertThat(opened(id, begin.plusSeconds(60))).isEqualTo(begin.plusSeconds(60));
        assertThat(opened(id, begin.plusSeconds(61))).isEqualTo(begin.plusSeconds(60));
    }

    @Test
    void it_ends_when_the_store_says_so() {
        var id = begun();
        var found = Objects.requireNonNull(sessions.findById(id));
        assertThat(found.<String>getAttribute("who")).isEqualTo("an invented person");
        var kept = inStore(id);
        kept.setLastAccessedTime(
                Instant.now().minus(kept.getMaxInactiveInterval()).minus(Duration.ofSeconds(1)));
        store.save(kept);
        assertThat(sessions.findById(id)).isNull();

        var other = begun();
        sessions.deleteById(other);
        assertThat(store.findById(other)).isNull();
    }
}
