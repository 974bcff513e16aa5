package org.throughline.publication;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.web.NotFound;

/** Publishes learning briefings and takes them off the web, called from the private half in its transaction; and reads them as the public does. */
@Component
public class LearningBriefings {

    private static final String COLUMNS = """
            select address, partnership, year, title, happened, lessons, changes, help, published_on, withdrawn_on, withdrawn_because
            from publication.briefing""";

    private static final RowMapper<LearningBriefing> BRIEFING = (row, line) -> new LearningBriefing(
            row.getString("address"),
            row.getString("partnership"),
            row.getInt("year"),
            row.getString("title"),
            row.getString("happened"),
            Arrays.asList((String[]) row.getArray("lessons").getArray()),
            Arrays.asList((String[]) row.getArray("changes").getArray()),
            row.getString("help"),
            row.getObject("published_on", LocalDate.class),
            row.getObject("withdrawn_on", LocalDate.class),
            row.getString("withdrawn_because"));

    private final JdbcClient db;
    private final JdbcClient open;
    private final Clock clock;

    LearningBriefings(JdbcClient db, @Qualifier("publicClient") JdbcClient open, Clock clock) {
        this.db = db;
        this.open = open;
        this.clock = clock;
    }

    /** Makes a briefing public at an address of its own; gives that address. What it holds as address and day is not used. */
    @Transactional
    public String publish(LearningBriefing briefing) {
        var slug = Editions.slug(briefing.partnership());
        db.sql("select pg_advisory_xact_lock(hashtext(:place))")
                .param("place", "briefing " + slug + briefing.year())
                .query((row, number) -> number)
                .list();
        var letter = Editions.letter(db.sql("""
                        select count(*) from publication.briefing where split_part(address, '/', 3) = :slug and year = :year""")
                .param("slug", slug)
                .param("year", briefing.year())
                .query(Integer.class)
                .single());
        var address = "/published/%s/%d-%s-briefing".formatted(slug, briefing.year(), letter);
        db.sql("""
                        insert into publication.briefing (id, address, partnership, letter, year, title, happened, lessons, changes, help,
                            published_on)
                        values (:id, :address, :partnership, :letter, :year, :title, :happened, :lessons, :changes, :help, :today)""")
                .param("id", UUID.randomUUID())
                .param("address", address)
                .param("partnership", briefing.partnership())
                .param("letter", letter)
                .param("year", briefing.year())
                .param("title", briefing.title())
                .param("happened", briefing.happened())
                .param("lessons", briefing.lessons().toArray(String[]::new))
                .param("changes", briefing.changes().toArray(String[]::new))
                .param("help", briefing.help(), Types.VARCHAR)
                .param("today", LocalDate.now(clock))
                .update();
        return address;
    }

    /** Takes it off the web; its address then says so, and why. */
    @Transactional
    public void withdraw(String address, String because) {
        int withdrawn = db.sql("""
                        update publication.briefing set withdrawn_on = :today, withdrawn_because = :because
                        where address = :address and withdrawn_on is null""")
                .param("today", LocalDate.now(clock))
                .param("because", because)
                .param("address", address)
                .update();
        if (withdrawn == 0) {
            throw new NotFound();
        }
    }

    /** The one at this address, also when it was withdrawn. */
    public Optional<LearningBriefing> at(String address) {
        return open.sql(COLUMNS + " where address = :address")
                .param("address", address)
                .query(BRIEFING)
                .optional();
    }

    /** Every one that is public, latest first; of one partnership by the last part of its address, "" for all. */
    public List<LearningBriefing> all(String slug) {
        return open.sql(COLUMNS + """
                         where withdrawn_on is null and (:slug = '' or split_part(address, '/', 3) = :slug)
                        order by published_on desc, address""").param("slug", slug).query(BRIEFING).list();
    }
}
