package org.throughline.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.store.CannotStart;
import org.throughline.store.Conditions;
import org.throughline.store.Settings;

/**
 * Lets the first person into an empty store: an invitation, printed on the console and e-mailed. Until it is accepted, each start
 * makes a new one in its place, so that a lost link does not lock everybody out.
 */
@Component
@Profile("!demo")
class FirstAdministrator implements ApplicationRunner {

    private final JdbcClient db;
    private final People people;
    private final Invitations invitations;
    private final Settings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstAdministrator(
            JdbcClient db,
            People people,
            Invitations invitations,
            Settings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.people = people;
        this.invitations = invitations;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Invited(Person person, String link) {}

    @Override
    public void run(ApplicationArguments arguments) {
        var invited = transaction.execute(status -> somebodyCanSignIn() ? Optional.<Invited>empty() : invite());
        if (invited == null || invited.isEmpty()) {
            return;
        }
        var invitation = invitations.send(invited.get().person(), invited.get().link());
        System.out.println("The first administrator chooses a password here, once, within seven days:");
        System.out.println("  " + invitation.link());
    }

    private boolean somebodyCanSignIn() {
        return db.sql("""
                        select exists (select 1 from access.granted g join access.person p on p.id = g.person_id
                        where g.role = 'ADMINISTRATOR' and g.starts <= :today and (g.ends is null or g.ends >= :today) and p.active
                          and (p.password_hash is not null or exists (select 1 from access.passkey k where k.person_id = p.id)))""")
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    private Optional<Invited> invite() {
        var email = settings.firstAdministrator();
        if (email == null || email.isBlank()) {
            throw new CannotStart("Nobody can sign in yet. Missing is " + Conditions.FIRST_ADMINISTRATOR);
        }
        // two nodes that start at once make one person
        db.sql("select pg_advisory_xact_lock(hashtext('first administrator'))")
                .query((row, number) -> number)
                .list();
        var person =
                people.byEmail(email).orElseGet(() -> people.add(Reader.SERVICE, "First administrator", email.strip()));
        if (!people.reader(person.id()).orElseThrow().holds(Role.ADMINISTRATOR)) {
            people.grant(Reader.SERVICE, Grant.everywhere(person.id(), Role.ADMINISTRATOR, LocalDate.now(clock)));
        }
        return Optional.of(new Invited(person, invitations.make(Reader.SERVICE, person.id())));
    }
}
