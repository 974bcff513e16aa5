package org.throughline.access;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that let a member of a family, or who speaks for them, in: good once, for a fortnight, and only the latest one. Nobody else gets one:
 * a link alone is a weaker proof than a passkey, or a password and a code.
 */
@Component
public class Links implements OneTimeTokenService {

    private static final Duration GOOD_FOR = Duration.ofDays(14);
    private static final int BYTES = 32;
    private static final String LETTER = """
            Here is your link. It opens your own page. It works once, for fourteen days:
            %s

            There is no hurry, and nothing has to be done.
            If the link no longer works, the page it leads to tells you how to get another.
            """;

    private final JdbcClient db;
    private final People people;
    private final Mail mail;
    private final PublicAddress address;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Links(JdbcClient db, People people, Mail mail, PublicAddress address, Clock clock) {
        this.db = db;
        this.people = people;
        this.mail = mail;
        this.address = address;
        this.clock = clock;
    }

    /** A link as those who made it may know it: never the link itself, which is shown once. */
    public record State(
            Instant madeAt, Instant expiresAt, @Nullable Instant usedAt) {}

    /** Makes a link for this person, in place of an earlier one; the address to give to them. */
    @Transactional
    public String make(Reader by, UUID person) {
        if (!mayHaveOne(person)) {
            throw new NotAllowed("A link alone lets in only family, friends and those who speak for them.");
        }
        var token = generate(person, by.name());
        return address.of("/sign-in/link/" + token);
    }

    /** Whether all this person is here is family or an advocate. */
    @Transactional
    public boolean mayHaveOne(UUID person) {
        return people.reader(person).filter(Reader::isOnlyFamily).isPresent();
    }

    /** Sends a link that {@link #make} made; call it after that transaction, so that no link is sent that does not work. */
    public boolean send(Person person, String link) {
        return mail.send(person.email(), "Your link", LETTER.formatted(link));
    }

    /** Whether a link can still be used; looking at it does not use it up. */
    @Transactional
    public boolean isGood(String token) {
        return db.sql("select 1 from access.link where hash = :hash and used_at is null and expires_at > :now")
                .param("hash", Attempts.sha256(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Why a link does not work: it was used, it is older than a fortnight, or a later one took its place. */
    public enum Over {
        USED,
        OLD,
        REPLACED
    }

    /** Why this link no longer works, and when it was used. */
    public record Ended(Over why, @Nullable Instant usedAt) {}

    /** Why a link that is not {@link #isGood} does not work. Nothing is told that its holder may not know. */
    @Transactional
    public Ended ended(String token) {
        return db.sql("select used_at from access.link where hash = :hash")
                .param("hash", Attempts.sha256(token))
                .query((row, number) -> Optional.ofNullable(row.getTimestamp("used_at"))
                        .map(Timestamp::toInstant)
                        .map(used -> new Ended(Over.USED, used))
                        .orElse(new Ended(Over.OLD, null)))
                .optional()
                .orElse(new Ended(Over.REPLACED, null));
    }

    /** The latest link of a person. */
    @Transactional
    public Optional<State> latest(UUID person) {
        return db
                .sql(
                        "select made_at, expires_at, used_at from access.link where person_id = :person order by made_at desc limit 1")
                .param("person", person)
                .query((row, number) -> new State(
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getTimestamp("used_at") == null
                                ? null
                                : row.getTimestamp("used_at").toInstant()))
                .list()
                .stream()
                .findFirst();
    }

    /** Somebody asks for a new link. The address that gets one is kept as a wish, until staff make it; an unknown one is not. */
    @Transactional
    public Optional<Person> wish(String email) {
        var person = people.byEmail(email).filter(found -> mayHaveOne(found.id()));
        person.ifPresent(found -> db.sql(
                        "insert into access.link_wish values (:person, :now) on conflict (person_id) do update set asked_at = :now")
                .param("person", found.id())
                .param("now", Timestamp.from(clock.instant()))
                .update());
        return person;
    }

    /** Those who asked and got none yet. */
    @Transactional
    public Set<UUID> wishes(Reader reader) {
        return Set.copyOf(db.sql("select person_id from access.link_wish")
                .query(UUID.class)
                .list());
    }

    /** Whether a link can be sent rather than handed over. */
    public boolean canSend(Person person) {
        return mail.isConfigured() && !person.email().endsWith(Mail.NO_ADDRESS);
    }

    private String generate(UUID person, String by) {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var now = clock.instant();
        db.sql("delete from access.link where person_id = :person and used_at is null")
                .param("person", person)
                .update();
        db.sql("delete from access.link_wish where person_id = :person")
                .param("person", person)
                .update();
        db.sql(
                        "insert into access.link (hash, person_id, made_by, made_at, expires_at) values (:hash, :person, :by, :now, :expires)")
                .param("hash", Attempts.sha256(token))
                .param("person", person)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(GOOD_FOR)))
                .update();
        return token;
    }

    /** @param request its user name is the person's id */
    @Override
    @Transactional
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        var person = UUID.fromString(request.getUsername());
        var token = generate(person, Reader.SERVICE.name());
        return new DefaultOneTimeToken(token, person.toString(), clock.instant().plus(GOOD_FOR));
    }

    /** Takes the link, which then is used up. */
    @Override
    @Transactional
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken tried) {
        var token = tried.getTokenValue();
        if (token == null || token.isBlank()) {
            return null;
        }
        var now = clock.instant();
        return db
                .sql("""
                        update access.link set used_at = :now where hash = :hash and used_at is null and expires_at > :now
                        returning person_id, expires_at""")
                .param("now", Timestamp.from(now))
                .param("hash", Attempts.sha256(token))
                .query((row, number) -> new DefaultOneTimeToken(
                        token,
                        row.getString("person_id"),
                        row.getTimestamp("expires_at").toInstant()))
                .list()
                .stream()
                .filter(taken -> mayHaveOne(UUID.fromString(taken.getUsername())))
                .findFirst()
                .orElse(null);
    }
}
