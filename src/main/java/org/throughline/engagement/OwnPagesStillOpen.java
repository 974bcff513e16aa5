package org.throughline.engagement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.access.StillOpen;

/** Whether a page of the family's own area is still the reader's: whose it is, and, of a reading, its days. */
@Component
class OwnPagesStillOpen implements StillOpen {

    private static final String ID = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";
    private static final Pattern OWN =
            Pattern.compile("/where-things-are/[^/]+/" + ID + "(?:/reading/" + ID + ")?(?:/.*)?");

    private final JdbcClient db;
    private final Clock clock;

    OwnPagesStillOpen(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean to(Reader reader, String path) {
        var address = OWN.matcher(path);
        if (!address.matches()) {
            return !path.startsWith("/where-things-are/");
        }
        var contact = UUID.fromString(address.group(1));
        var reading = address.group(2);
        return Boolean.TRUE.equals(db.sql("select :contact in (select engagement.my_contacts())")
                        .param("contact", contact)
                        .query(Boolean.class)
                        .single())
                && (reading == null || isOpen(contact, UUID.fromString(reading)));
    }

    private boolean isOpen(UUID contact, UUID reading) {
        return db.sql("""
                        select exists (select 1 from engagement.reading where id = :reading and contact_id = :contact
                            and ended_on is null and :today between from_day and to_day)""")
                .param("reading", reading)
                .param("contact", contact)
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }
}
