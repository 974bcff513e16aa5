package org.throughline.access;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that let a person set their password: good once, for a week, and only the latest one. */
@Component
public class Invitations {

    private static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final int BYTES = 32;

    private final JdbcClient db;
    private final Accounts accounts;
    private final People people;
    private final Mail mail;
    private final Clock clock;
    private final PublicAddress address;
    private final SecureRandom random = new SecureRandom();

    Invitations(JdbcClient db, Accounts accounts, People people, Mail mail, Clock clock, PublicAddress address) {
        this.db = db;
        this.accounts = accounts;
        this.people = people;
        this.mail = mail;
        this.clock = clock;
        this.address = address;
    }

    /**
     * What became of an invitation.
     *
     * @param link to be given to the person by hand when no e-mail could be sent
     */
    public record Invitation(Person person, String link, boolean sent) {}

    /** Makes a link for this person, in place of an earlier one. */
    @Transactional
    public String make(Reader by, UUID person) {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        db.sql("delete from access.invitation where person_id = :person or expires_at < :now")
                .param("person", person)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        db.sql("insert into access.invitation (hash, person_id, expires_at) values (:hash, :person, :expires)")
                .param("hash", Attempts.sha256(token))
                .param("person", person)
                .param("expires", Timestamp.from(clock.instant().plus(GOOD_FOR)))
                .update();
        return address.of("/sign-in/invitation/" + token);
    }

    /** Sends a link that {@link #make} made; call it after that transaction, so that no link is sent that does not work. */
    public Invitation send(Person person, String link) {
        var sent = mail.send(person.email(), "Your invitation to Throughline", """
                You have been invited to Throughline, where domestic homicide reviews are worked on.

                Open this link to choose a password. It works once, for seven days:
                %s

                If you did not expect this, do nothing, and tell the person who runs Throughline where you work.
                """.formatted(link));
        return new Invitation(person, link, sent);
    }

    /** Whom this link is for, while it is good. */
    public Optional<Person> of(String token) {
        return db.sql("""
                        select p.id, p.name, p.email, p.active from access.invitation i join access.person p on p.id = i.person_id
                        where i.hash = :hash and i.expires_at > :now and p.active""")
                .param("hash", Attempts.sha256(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(Person.class)
                .optional();
    }

    /** Uses the link up and sets the password; false when it was no longer good. */
    @Transactional
    public boolean accept(String token, String password) {
        var person = of(token);
        if (person.isEmpty()
                || db.sql("delete from access.invitation where hash = :hash")
                                .param("hash", Attempts.sha256(token))
                                .update()
                        == 0) {
            return false;
        }
        var id = person.get().id();
        accounts.setPassword(people.reader(id).orElseThrow(), id, password);
        return true;
    }
}
