package org.throughline.access;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What one request read of the store serves the next for as long as nothing at all in the store has changed. PostgreSQL is asked once in a
 * request, and says which transactions have come to their end ({@code pg_current_snapshot()}): where these are the same, so is every row
 * that anybody may read. Whatever is written, by whom and where ever, ends all that was kept; so nobody has to remember to say that
 * something was changed, and several services on one store do not mislead each other.
 *
 * <p>Only between {@link #begin} and {@link #end}, in one thread; elsewhere everything is read anew.
 */
@Component
public class Unchanged {

    private static final int MOST = 500;

    private final Supplier<String> store;
    private final AtomicReference<State> latest = new AtomicReference<>(new State(""));
    private final ThreadLocal<@Nullable Look> looks = new ThreadLocal<>();

    @Autowired
    Unchanged(JdbcClient db) {
        this(() ->
                db.sql("select pg_current_snapshot()::text").query(String.class).single());
    }

    /** @param store says in what state the store is; the same words for the same state, and never again for a later one */
    public Unchanged(Supplier<String> store) {
        this.store = store;
    }

    /** One state of the store and what was read of it. */
    private record State(String snapshot, ConcurrentMap<Object, Object> read) {
        State(String snapshot) {
            this(snapshot, new ConcurrentHashMap<>());
        }
    }

    private static final class Look {
        private @Nullable State state;
    }

    /** A request that changes nothing begins to look. */
    public void begin() {
        looks.set(new Look());
    }

    /** Nothing kept serves this request any more: it has ended, or has changed something after all. */
    public void end() {
        looks.remove();
    }

    /** Whether this thread looks, and changes nothing. */
    public boolean isLooking() {
        return looks.get() != null;
    }

    /**
     * What was read under this key since the store last changed, else what is read now.
     *
     * @param key who reads, what, and whatever else the answer depends on, such as the day; equal keys have equal answers
     * @param reading reads it; its answer must not be changed by anybody afterwards
     */
    public <T> T read(Record key, Supplier<T> reading) {
        var look = looks.get();
        if (look == null) {
            return reading.get();
        }
        if (look.state == null) {
            look.state = now();
        }
        var read = look.state.read();
        var kept = read.get(key);
        if (kept == null) {
            kept = Objects.requireNonNull(reading.get());
            if (read.size() >= MOST) {
                read.clear();
            }
            read.put(key, kept);
        }
        @SuppressWarnings("unchecked") // a key stands for one kind of answer
        var answer = (T) kept;
        return answer;
    }

    private State now() {
        var snapshot = store.get();
        var known = latest.get();
        if (known.snapshot().equals(snapshot)) {
            return known;
        }
        var fresh = new State(snapshot);
        // the one of a slower request may stay for a moment; whoever asks next replaces it
        return latest.compareAndSet(known, fresh) ? fresh : new State(snapshot);
    }
}
