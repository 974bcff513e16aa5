package org.throughline.access.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions of the store that say when they were last used to the minute only: without this every page, however small, would wait for the
 * disk to keep the moment it was opened. So a session may end up to a minute early.
 *
 * @param <S> the store's own kind of session
 */
final class Sessions<S extends Session> implements SessionRepository<Sessions.Kept<S>> {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SessionRepository<S> store;

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
    }

    @Override
    public @Nullable Kept<S> findById(String id) {
        var found = store.findById(id);
        return found == null ? null : new Kept<>(found);
    }

    @Override
    public void deleteById(String id) {
        store.deleteById(id);
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
