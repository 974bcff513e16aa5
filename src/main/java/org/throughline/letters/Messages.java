package org.throughline.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Notice;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.audit.Act;
import org.throughline.web.NotFound;

/** E-mails in the outbox: how far each got, for those who look after them, and one at a time for the node that sends. */
@Component
public class Messages {

    /** How long a node has for one message before another takes it up: longer than any post office is waited for. */
    static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(5);

    /** How long it waits after each try that failed; after the last it is for a person to say when. */
    static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofDays(1));

    private static final String FROM = """
            from letters.message m left join access.person p on p.id = m.person_id
            left join access.partnership s on s.id = m.partnership_id
            where (:all or m.partnership_id = any(:mine))""";

    private static final String LIST = """
            select m.id, m.notice, m.person_id, coalesce(p.name, 'Somebody no longer here') as name, s.name as partnership, m.state,
                m.attempts, m.created_at, m.next_at, m.sent_at, m.problem
            """ + FROM;

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Messages(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** How many there are of each state. */
    public record Count(Message.State state, long number) {}

    /** A message one node has taken to send. */
    record Claimed(UUID id, Notice notice, @Nullable String email, int attempt) {}

    private JdbcClient.StatementSpec ask(Reader reader, String sql) {
        if (!reader.holds(Role.ADMINISTRATOR, Role.COORDINATOR, Role.CSP_CHAIR)) {
            throw new NotFound();
        }
        return db.sql(sql)
                .param("all", reader.holds(Role.ADMINISTRATOR))
                .param(
                        "mine",
                        reader.partnerships(Role.COORDINATOR, Role.CSP_CHAIR).toArray(UUID[]::new));
    }

    /**
     * Those the reader looks after, the latest first: an administrator all, a partnership's staff their own.
     *
     * @param state null for every one
     */
    @Transactional
    public List<Message> of(Reader reader, Message.@Nullable State state, int most) {
        return ask(
                        reader,
                        LIST
                                + " and (:state::text is null or m.state = :state) order by m.created_at desc, m.id limit :most")
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("most", most)
                .query(Messages::message)
                .list();
    }

    @Transactional
    public List<Count> counts(Reader reader) {
        return ask(reader, "select m.state, count(*) as number " + FROM + " group by m.state order by m.state")
                .query(Count.class)
                .list();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        var sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Message(
                row.getObject("id", UUID.class),
                Notice.valueOf(row.getString("notice")),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("partnership"),
                Message.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant(),
                row.getString("problem"));
    }

    /** Tries one again that could not be sent, from the beginning. */
    @Transactional
    public void again(Reader reader, UUID id) {
        var message = ask(reader, LIST + " and m.id = :id and m.state = 'FAILED'")
                .param("id", id)
                .query(Messages::message)
                .optional()
                .orElseThrow(NotFound::new);
        db.sql(
                        "update letters.message set state = 'WAITING', attempts = 0, next_at = :now, problem = null where id = :id")
                .param("now", at(clock.instant()))
                .param("id", id)
                .update();
        events.publishEvent(
                new Act.Done(null, reader.by(), "asked for an e-mail to " + message.to() + " to be sent again"));
    }

    /** Takes the next message to send, so that no other node does; also one whose node has not come back in time. */
    @Transactional
    Optional<Claimed> claim(Instant now) {
        return db.sql("""
                        update letters.message m set state = 'SENDING', attempts = attempts + 1, next_at = :givenUp
                        where id = (select id from letters.message where state in ('WAITING', 'SENDING') and next_at <= :now
                                    order by next_at, id limit 1 for update skip locked)
                        returning m.id, m.notice, (select p.email from access.person p where p.id = m.person_id and p.active) as email,
                            m.attempts as attempt""")
                .param("now", at(now))
                .param("givenUp", at(now.plus(GIVEN_UP_AFTER)))
                .query(Claimed.class)
                .optional();
    }

    /** Records what became of a try. One that was given up meanwhile has nothing more to say. */
    @Transactional
    void record(Claimed claimed, Post.Result result, Instant now) {
        var wait = claimed.attempt() <= WAITS.size() ? WAITS.get(claimed.attempt() - 1) : null;
        var state = switch (result) {
            case Post.Result.Taken taken -> Message.State.SENT;
            case Post.Result.Never never -> Message.State.FAILED;
            case Post.Result.Later later -> wait == null ? Message.State.FAILED : Message.State.WAITING;
        };
        var problem = switch (result) {
            case Post.Result.Taken taken -> null;
            case Post.Result.Never never -> never.problem();
            case Post.Result.Later later -> later.problem();
        };
        db.sql("""
                        update letters.message set state = :state, problem = :problem, next_at = :next,
                            sent_at = case when :state = 'SENT' then :now::timestamptz end
                        where id = :id and state = 'SENDING' and attempts = :attempt""")
                .param("state", state.name())
                .param("problem", problem, Types.VARCHAR)
                .param("next", at(wait == null ? now : now.plus(wait)))
                .param("now", at(now))
                .param("id", claimed.id())
                .param("attempt", claimed.attempt())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
