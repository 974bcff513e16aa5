package org.throughline.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing. Each subject (an account, a network address, the codes of a person) has some free tries; after that every
 * further one waits twice as long as the last, up to an hour. A try is counted before it is judged, so that many at once gain nothing.
 */
@Component
public class Attempts {

    /** What tries are counted for, and how many are free. */
    public enum Of {
        ACCOUNT(5),
        ADDRESS(50),
        CODE(5);

        private final int free;

        Of(int free) {
            this.free = free;
        }
    }

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);
    private static final int LONGEST_WAIT_MINUTES = 60;

    private final JdbcClient db;
    private final Clock clock;

    Attempts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Counts one try; false when the subject has to wait, whether or not it exists. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean begin(Of kind, String subject) {
        var now = clock.instant();
        return db.sql("""
                        insert into access.attempt as a (subject, failures, last_at) values (:subject, 1, :now)
                        on conflict (subject) do update set
                            failures = case when a.last_at < :forgotten then 1 else a.failures + 1 end,
                            last_at = :now,
                            blocked_until = case when a.last_at >= :forgotten and a.failures + 1 >= :free
                                then cast(:now as timestamptz) + make_interval(mins => least(:longest, (2 ^ least(a.failures + 1 - :free, 10))::int)) end
                        where a.blocked_until is null or a.blocked_until <= :now
                        returning failures""")
                .param("subject", hash(kind, subject))
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                .param("free", kind.free)
                .param("longest", LONGEST_WAIT_MINUTES)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The try was good: its subject starts anew. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(Of kind, String subject) {
        db.sql("delete from access.attempt where subject = :subject or last_at < :forgotten")
                .param("subject", hash(kind, subject))
                .param("forgotten", Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }

    /** The try was good, but others behind the same address go on being counted. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void uncount(Of kind, String subject) {
        db.sql("update access.attempt set failures = greatest(0, failures - 1) where subject = :subject")
                .param("subject", hash(kind, subject))
                .update();
    }

    private static byte[] hash(Of kind, String subject) {
        return sha256(kind.name() + ' ' + subject.strip().toLowerCase(Locale.ROOT));
    }

    static byte[] sha256(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
