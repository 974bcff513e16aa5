package org.throughline.access;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.Act;
import org.throughline.web.Sentence;

/** How the service recognises a person: their e-mail address and the hash of their password. */
@Component
public class Accounts implements UserDetailsService {

    /** No other rule: a long password beats an odd one (NCSC, "three random words"). */
    public static final int SHORTEST = 12;
    /** What bcrypt takes in, in bytes. */
    public static final int LONGEST = 72;

    private static final int COST = 12;

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(COST)));
    /** Stands for the password of those who have none: checking it takes as long and never succeeds. */
    private final String nobodys;

    Accounts(JdbcClient db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
        var secret = new byte[SHORTEST];
        new SecureRandom().nextBytes(secret);
        this.nobodys =
                java.util.Objects.requireNonNull(encoder.encode(HexFormat.of().formatHex(secret)));
    }

    public PasswordEncoder encoder() {
        return encoder;
    }

    /** @param name an e-mail address, or the id of a person; the user's name is always the id */
    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String name) {
        return db.sql("select id, password_hash from access.person"
                        + " where active and (lower(email) = lower(:name) or id::text = :name)")
                .param("name", name.strip())
                .query((row, number) -> User.withUsername(row.getString("id"))
                        .password(Optional.ofNullable(row.getString("password_hash"))
                                .orElse(nobodys))
                        .authorities(java.util.List.of())
                        .build())
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    /** What is wrong with a new password, as a sentence without full stop; none when it will do. */
    public static Optional<Sentence> problem(String password) {
        if (password.length() < SHORTEST) {
            return Optional.of(Sentence.of(
                    "The password must have at least {0} characters. Three random words are a good one", SHORTEST));
        }
        return password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST
                ? Optional.of(Sentence.of("The password must have at most {0} characters", LONGEST))
                : Optional.empty();
    }

    /** Whether this person has a password; who comes by passkey or by link alone has none. */
    @Transactional(readOnly = true)
    public boolean hasPassword(UUID person) {
        return db.sql("select password_hash is not null from access.person where id = :person")
                .param("person", person)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Transactional
    public void setPassword(Reader by, UUID person, String password) {
        problem(password).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence.toString());
        });
        db.sql("update access.person set password_hash = :hash, version = version + 1 where id = :person")
                .param("hash", encoder.encode(password))
                .param("person", person)
                .update();
        events.publishEvent(new Act.Done(null, by.by(), "set a password"));
    }

    /** Records an act that concerns no case. @param how to follow the person's name: "signed in with a passkey" */
    @Transactional
    public void did(Reader reader, String how) {
        events.publishEvent(new Act.Done(null, reader.by(), how));
    }
}
