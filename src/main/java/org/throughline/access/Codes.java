package org.throughline.access;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
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

/** The second factor: a code of eight signs, sent by e-mail, good once and for ten minutes, and only the latest one of a person. */
@Component
public class Codes implements OneTimeTokenService {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int SIGNS = 8;
    /** Without what is easily taken for something else; 31 signs, so that a code has nearly 40 bits. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Codes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param request its user name is the person's id */
    @Override
    @Transactional
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        var person = UUID.fromString(request.getUsername());
        var code = new StringBuilder();
        for (int i = 0; i < SIGNS; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        var expires = clock.instant().plus(GOOD_FOR);
        db.sql("delete from access.code where person_id = :person or expires_at < :now")
                .param("person", person)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        db.sql("insert into access.code (hash, person_id, expires_at) values (:hash, :person, :expires)")
                .param("hash", hash(person, code.toString()))
                .param("person", person)
                .param("expires", Timestamp.from(expires))
                .update();
        return new DefaultOneTimeToken(code.toString(), person.toString(), expires);
    }

    /** Takes the code, which then is gone. The principal of {@code tried} names the person whose code it must be. */
    @Override
    @Transactional
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken tried) {
        var code = tried.getTokenValue();
        if (!(tried.getPrincipal() instanceof SignedIn someone) || code == null || code.isBlank()) {
            return null;
        }
        return db
                .sql("delete from access.code where hash = :hash and person_id = :person returning expires_at")
                .param("hash", hash(someone.person(), code))
                .param("person", someone.person())
                .query((row, number) -> row.getTimestamp("expires_at").toInstant())
                .list()
                .stream()
                .filter(clock.instant()::isBefore)
                .map(expires -> new DefaultOneTimeToken(code, someone.getName(), expires))
                .findFirst()
                .orElse(null);
    }

    private static byte[] hash(UUID person, String code) {
        return Attempts.sha256(
                person + " " + code.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT));
    }
}
