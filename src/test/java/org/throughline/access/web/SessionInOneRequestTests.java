package org.throughline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.throughline.access.Unchanged;

/** One request asks the store for its session once; what it has kept ends with it. */
class SessionInOneRequestTests {

    private final List<String> asked = new ArrayList<>();
    /** A session whose time came to its end after it was read, where the test wants one. */
    private @Nullable MapSession expired;

    private final AtomicInteger changes = new AtomicInteger();
    private final Unchanged unchanged = new Unchanged(() -> "after " + changes.get());
    private final Sessions<MapSession> sessions = new Sessions<>(
            new MapSessionRepository(new ConcurrentHashMap<>()) {
                @Override
                public @Nullable MapSession findById(String id) {
                    asked.add(id);
                    return expired == null ? super.findById(id) : expired;
                }

                @Override
                public void save(MapSession session) {
                    changes.incrementAndGet();
                    super.save(session);
                }

                @Override
                public void deleteById(String id) {
                    changes.incrementAndGet();
                    super.deleteById(id);
                }
            },
            unchanged);

    @Test
    void one_request_asks_the_store_once_and_the_next_only_when_something_was_changed() throws Exception {
        var session = sessions.createSession();
        sessions.save(session);

        Consumer<String> page = id -> {
            var found = Objects.requireNonNull(sessions.findById(id));
            sessions.save(found);
            assertThat(sessions.findById(id)).isSameAs(found);
        };
        request(() -> page.accept(session.getId()));
        assertThat(asked).hasSize(1);
        request(() -> page.accept(session.getId()));
        assertThat(asked).hasSize(1);
        changes.incrementAndGet();
        request(() -> page.accept(session.getId()));
        assertThat(asked).hasSize(2);
    }

    @Test
    void what_a_page_that_only_looks_puts_into_its_session_is_there_for_the_next() throws Exception {
        var session = sessions.createSession();
        session.setAttribute("proof", "an invented proof");
        session.setAttribute("typed", new ArrayList<>(List.of("first")));
        sessions.save(session);
        var id = session.getId();

        request(() -> {
            var found = Objects.requireNonNull(sessions.findById(id));
            assertThat(found.<String>getAttribute("proof")).isEqualTo("an invented proof");
            found.setAttribute("proof", "another");
            sessions.save(found);
        });
        request(() -> {
            var found = Objects.requireNonNull(sessions.findById(id));
            assertThat(found.<String>getAttribute("proof")).isEqualTo("another");
            assertThat(found.getAttributeNames()).containsExactlyInAnyOrder("proof", "typed");
            assertThat(found.<List<String>>getAttribute("typed")).containsExactly("first");
        });
    }

    @Test
    void what_can_be_changed_is_not_shared_by_two_requests() throws Exception {
        var session = sessions.createSession();
        session.setAttribute("typed", new ArrayList<>(List.of("first")));
        sessions.save(session);

        var lists = new ArrayList<List<String>>();
        Runnable look = () -> lists.add(Objects.requireNonNull(
                Objects.requireNonNull(sessions.findById(session.getId())).<List<String>>getAttribute("typed")));
        int before = asked.size();
        request(look);
        request(look);
        assertThat(lists).hasSize(2).allSatisfy(list -> assertThat(list).containsExactly("first"));
        assertThat(asked).hasSizeGreaterThanOrEqualTo(before + 3); // each asked for the list itself
    }

    @Test
    void a_session_that_has_ended_by_its_time_is_not_served_from_what_was_read() throws Exception {
        var old = new MapSession();
        old.setLastAccessedTime(Instant.now().minus(Duration.ofDays(1)));
        expired = old;
        request(() -> assertThat(sessions.findById(old.getId())).isNull());
    }

    @Test
    void a_session_that_has_ended_is_gone_at_once_and_for_the_next_request() throws Exception {
        var session = sessions.createSession();
        sessions.save(session);

        request(() -> {
            sessions.save(session);
            sessions.deleteById(session.getId());
            assertThat(sessions.findById(session.getId())).isNull();
        });
        request(() -> assertThat(sessions.findById(session.getId())).isNull());
    }

    @Test
    void what_one_request_has_kept_another_does_not_get_when_it_has_ended_meanwhile() throws Exception {
        var session = sessions.createSession();

        request(() -> sessions.save(session));
        sessions.deleteById(session.getId()); // signed out elsewhere
        request(() -> assertThat(sessions.findById(session.getId())).isNull());
    }

    private void request(Runnable page) throws Exception {
        new Sessions.Remembering(unchanged)
                .doFilter(
                        new MockHttpServletRequest("GET", "/"),
                        new MockHttpServletResponse(),
                        new MockFilterChain(
                                new jakarta.servlet.http.HttpServlet() {}, (request, response, next) -> page.run()));
    }
}
