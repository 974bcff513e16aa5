package org.throughline.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sessions of the store, asked for once in a request, and outside a transaction: Spring Session would ask again once the page is made, only
 * to see whether the cookie still fits. They say when they were last used to the minute only: without this every page, however small, would
 * wait for the disk to keep the moment it was opened. So a session may end up to a minute early.
 *
 * @param <S> the store's own kind of session
 */
final class Sessions<S extends Session> implements SessionRepository<Sessions.Kept<S>> {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** What this request has kept last; none outside {@link Remembering}. */
    private static final ThreadLocal<@Nullable Memory> KEPT = new ThreadLocal<>();

    private static final ScopedValue<Boolean> READING = ScopedValue.newInstance();

    private final SessionRepository<S> store;

    private static final class Memory {
        private @Nullable Session kept;
    }

    Sessions(SessionRepository<S> store) {
        this.store = store;
    }

    @Override
    public Kept<S> createSession() {
        return new Kept<>(store.createSession());
    }

    @Override
    public void save(Kept<S> session) {
        store.save(session.inStore());
        remember(session);
    }

    @Override
    public @Nullable Kept<S> findById(String id) {
        var memory = KEPT.get();
        if (memory != null
                && memory.kept instanceof Kept<?> kept
                && kept.getId().equals(id)) {
            @SuppressWarnings("unchecked") // only save() remembers, and only what is of this store
            var same = (Kept<S>) kept;
            return same;
        }
        var found = ScopedValue.where(READING, true).call(() -> store.findById(id));
        return found == null ? null : new Kept<>(found);
    }

    @Override
    public void deleteById(String id) {
        remember(null);
        store.deleteById(id);
    }

    private static void remember(@Nullable Session session) {
        var memory = KEPT.get();
        if (memory != null) {
            memory.kept = session;
        }
    }

    /** What writes is a transaction of its own; what only reads is none. */
    static TransactionOperations transactions(PlatformTransactionManager manager) {
        var writing = new TransactionTemplate(manager);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                return (READING.isBound() ? TransactionOperations.withoutTransaction() : writing).execute(action);
            }
        };
    }

    /** Lets one request, and nothing after it, remember the session it has kept. */
    static final class Remembering extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            KEPT.set(new Memory());
            try {
                chain.doFilter(request, response);
            } finally {
                KEPT.remove();
            }
        }
    }

    /**
     * A session of the store.
     *
     * @param inStore the same as the store has it
     */
    record Kept<S extends Session>(S inStore) implements Session {

        @Override
        public void setLastAccessedTime(Instant now) {
            if (Duration.between(inStore.getLastAccessedTime(), now).compareTo(MINUTE) >= 0) {
                inStore.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return inStore.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return inStore.getId();
        }

        @Override
        public String changeSessionId() {
            return inStore.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return inStore.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return inStore.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            inStore.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            inStore.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return inStore.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            inStore.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return inStore.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return inStore.isExpired();
        }
    }
}
