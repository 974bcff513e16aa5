package org.throughline.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.throughline.access.Unchanged;

/**
 * Sessions of the store, asked for once in a request, and outside a transaction: Spring Session would ask again once the page is made, only
 * to see whether the cookie still fits. A request that changes nothing is served from what the last one read, while the store is
 * {@link Unchanged}. Sessions say when they were last used to the minute only: without this every page, however small, would
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
    private final Unchanged unchanged;

    private static final class Memory {
        private @Nullable Session kept;
    }

    Sessions(SessionRepository<S> store, Unchanged unchanged) {
        this.store = store;
        this.unchanged = unchanged;
    }

    @Override
    public Kept<S> createSession() {
        return new Kept<>(store.createSession());
    }

    @Override
    public void save(Kept<S> session) {
        if (session.inStore != null) {
            store.save(session.inStore);
        }
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
        if (unchanged.isLooking()) {
            return unchanged
                    .read(new Id(id), () -> Optional.ofNullable(load(id)).map(Read::of))
                    .filter(read -> !read.session().isExpired())
                    .map(read -> new Kept<S>(read, () -> load(id)))
                    .orElse(null);
        }
        var found = load(id);
        return found == null ? null : new Kept<>(found);
    }

    private @Nullable S load(String id) {
        return ScopedValue.where(READING, true).call(() -> store.findById(id));
    }

    @Override
    public void deleteById(String id) {
        remember(null);
        unchanged.end();
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

    /** Lets one request, and nothing after it, remember the session it has kept, and what was read while the store stays as it is. */
    static final class Remembering extends OncePerRequestFilter {

        private final Unchanged unchanged;

        Remembering(Unchanged unchanged) {
            this.unchanged = unchanged;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            KEPT.set(new Memory());
            if ("GET".equals(request.getMethod())) {
                unchanged.begin();
            }
            try {
                chain.doFilter(request, response);
            } finally {
                unchanged.end();
                KEPT.remove();
            }
        }
    }

    private record Id(String id) {}

    /**
     * A session as it was read, shared by the requests that only look.
     *
     * @param session never changed; has those attributes that nobody can change
     * @param others the names of all its other attributes
     */
    private record Read(Session session, Set<String> others) {

        static Read of(Session found) {
            var session = new MapSession(found);
            var others = new HashSet<String>();
            for (var name : found.getAttributeNames()) {
                if (!isShared(session.getAttribute(name))) {
                    session.removeAttribute(name);
                    others.add(name);
                }
            }
            return new Read(session, Set.copyOf(others));
        }

        private static boolean isShared(@Nullable Object attribute) {
            return attribute instanceof SecurityContext
                    || attribute instanceof CsrfToken
                    || attribute instanceof String
                    || attribute instanceof Enum<?>;
        }
    }

    /**
     * A session of the store; one that was only read is had from the store once something in it is to be changed.
     *
     * @param <S> the store's own kind of session
     */
    static final class Kept<S extends Session> implements Session {

        private final Session read;
        private final Set<String> others;
        private final Supplier<@Nullable S> store;
        private @Nullable S inStore;

        private Kept(S inStore) {
            this.read = inStore;
            this.others = Set.of();
            this.store = () -> inStore;
            this.inStore = inStore;
        }

        private Kept(Read read, Supplier<@Nullable S> store) {
            this.read = read.session();
            this.others = read.others();
            this.store = store;
        }

        /** The same as the store has it; one that was ended meanwhile keeps nothing more. */
        private Session whole() {
            if (inStore == null) {
                inStore = store.get();
            }
            return inStore == null ? new MapSession(read) : inStore;
        }

        private Session known() {
            return inStore == null ? read : inStore;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (Duration.between(known().getLastAccessedTime(), now).compareTo(MINUTE) >= 0) {
                whole().setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return known().getLastAccessedTime();
        }

        @Override
        public String getId() {
            return known().getId();
        }

        @Override
        public String changeSessionId() {
            return whole().changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return (others.contains(name) ? whole() : known()).getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return (others.isEmpty() ? known() : whole()).getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            whole().setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            whole().removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return known().getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            whole().setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return known().getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return known().isExpired();
        }
    }
}
