package org.throughline.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.web.NotFound;

/** States findings in public, called from the private half in its transaction; and reads them as the public does. */
@Component
public class StatedFindings {

    private static final String COLUMNS =
            "select address, partnership, letter, year, finding, stated_on from publication.stated_finding";

    private final JdbcClient db;
    private final JdbcClient open;
    private final Clock clock;

    StatedFindings(JdbcClient db, @Qualifier("publicClient") JdbcClient open, Clock clock) {
        this.db = db;
        this.open = open;
        this.clock = clock;
    }

    /**
     * Makes a finding public at an address of its own; gives that address.
     *
     * @param year of the death
     */
    @Transactional
    public String state(String partnership, int year, String finding) {
        db.sql("select pg_advisory_xact_lock(hashtext(:place))")
                .param("place", "stated finding " + partnership + year)
                .query((row, number) -> number)
                .list();
        var letter = Editions.letter(db.sql(
                        "select count(*) from publication.stated_finding where partnership = :partnership and year = :year")
                .param("partnership", partnership)
                .param("year", year)
                .query(Integer.class)
                .single());
        var address = "/published/%s/%d-%s-finding".formatted(Editions.slug(partnership), year, letter);
        db.sql("""
                        insert into publication.stated_finding (id, address, partnership, letter, year, finding, stated_on)
                        values (:id, :address, :partnership, :letter, :year, :finding, :today)""")
                .param("id", UUID.randomUUID())
                .param("address", address)
                .param("partnership", partnership)
                .param("letter", letter)
                .param("year", year)
                .param("finding", finding)
                .param("today", LocalDate.now(clock))
                .update();
        return address;
    }

    /** States a finding in other words at the address it has. */
    @Transactional
    public void restate(String address, String finding) {
        int changed = db.sql("update publication.stated_finding set finding = :finding where address = :address")
                .param("finding", finding)
                .param("address", address)
                .update();
        if (changed == 0) {
            throw new NotFound();
        }
    }

    /** The finding at this address. */
    public Optional<StatedFinding> at(String address) {
        return open.sql(COLUMNS + " where address = :address")
                .param("address", address)
                .query(StatedFinding.class)
                .optional();
    }

    /** Those of one partnership, by the last part of its address. */
    List<StatedFinding> of(String slug) {
        return open.sql(COLUMNS + " where split_part(address, '/', 3) = :slug order by year, address")
                .param("slug", slug)
                .query(StatedFinding.class)
                .list();
    }
}
