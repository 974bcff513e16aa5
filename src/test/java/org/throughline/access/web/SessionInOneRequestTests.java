package org.throughline.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

/** One request asks the store for its session once; what it has kept ends with it. */
class SessionInOneRequestTests {

    private final List<String> asked = new ArrayList<>();
    private final Sessions<MapSession> sessions = new Sessions<>(new MapSessionRepository(new ConcurrentHashMap<>()) {
        @Override
        public @Nullable MapSession findById(String id) {
            asked.add(id);
            return super.findById(id);
        }
    });

    @Test
    void one_request_asks_the_store_once_and_the_next_asks_again() throws Exception {
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
        assertThat(asked).hasSize(2);
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

    private static void request(Runnable page) throws Exception {
        new Sessions.Remembering()
                .doFilter(
                        new MockHttpServletRequest(),
                        new MockHttpServletResponse(),
                        new MockFilterChain(
                                new jakarta.servlet.http.HttpServlet() {}, (request, response, next) -> page.run()));
    }
}
