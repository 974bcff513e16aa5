package org.throughline.publication;

import java.sql.Types;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.web.NotFound;
import tools.jackson.databind.json.JsonMapper;

/** Publishes editions, takes them off the web and puts them back. Called from the private half, in its transaction. */
@Component
public class Editions {

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    Editions(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** Makes an edition public at an address that is then its own for good; gives that address, a path on this site. */
    @Transactional
    public String publish(Edition edition) {
        oneAtATime(edition);
        var letter = nextLetter(edition);
        var address = address(edition, letter);
        write("""
                        insert into publication.edition (id, address, pseudonym, partnership, letter, died, suicide, relationship, summary,
                            themes, overview_html, executive_summary_html, home_office_letter_html, recommendations, priorities,
                            first_published, published_on, status, words)
                        values (:id, :address, :pseudonym, :partnership, :letter, :died, :suicide, :relationship, :summary,
                            :themes, :overview, :executive, :homeOffice, :recommendations::jsonb, :priorities::jsonb,
                            :firstPublished, :today, 'PUBLISHED', to_tsvector('english', left(:searched, 900000)))""", edition)
                .param("id", UUID.randomUUID())
                .param("address", address)
                .param("partnership", edition.partnership())
                .param("letter", letter)
                .param("died", edition.died().atDay(1))
                .param("today", LocalDate.now(clock))
                .update();
        return address;
    }

    /** The page the public would read at this address, or at a new one for null; nothing is kept. */
    public PublicEdition preview(Edition edition, @Nullable String address) {
        var stands = address == null
                ? new Stands(
                        nextLetter(edition),
                        LocalDate.now(clock),
                        edition.died().getYear())
                : db.sql("""
                                select letter, published_on, extract(year from died)::int as year from publication.edition
                                where address = :address""")
                        .param("address", today(address))
                        .query(Stands.class)
                        .single();
        var overview = SafeHtml.clean(edition.overviewHtml());
        var letter = stands.letterOf(edition, this);
        return new PublicEdition(
                address == null ? address(edition, letter) : today(address),
                "%s – %s – %d/%s"
                        .formatted(
                                edition.pseudonym(),
                                edition.partnership(),
                                edition.died().getYear(),
                                letter),
                edition.reading(overview),
                stands.publishedOn(),
                EditionStatus.PUBLISHED,
                null,
                null,
                SafeHtml.contents(overview));
    }

    private record Stands(String letter, LocalDate publishedOn, int year) {

        String letterOf(Edition edition, Editions editions) {
            return year == edition.died().getYear() ? letter : editions.nextLetter(edition);
        }
    }

    /**
     * Puts a corrected edition of the same partnership in the place of what stands at this address. The address is permanent, also where the
     * year of death in it turns out to be another: the title then has the right year, and a letter that is free in it.
     */
    @Transactional
    public void correct(String address, Edition edition) {
        oneAtATime(edition);
        var stands = db.sql("""
                        select letter, published_on, extract(year from died)::int as year from publication.edition
                        where address = :address and partnership = :partnership""")
                .param("address", today(address))
                .param("partnership", edition.partnership())
                .query(Stands.class)
                .optional()
                .orElseThrow(NotFound::new);
        write("""
                        update publication.edition set pseudonym = :pseudonym, suicide = :suicide, relationship = :relationship,
                            summary = :summary, themes = :themes, overview_html = :overview, executive_summary_html = :executive,
                            home_office_letter_html = :homeOffice, recommendations = :recommendations::jsonb,
                            priorities = :priorities::jsonb, first_published = :firstPublished, died = :died, letter = :letter,
                            words = to_tsvector('english', left(:searched, 900000))
                        where address = :address""", edition)
                .param("address", today(address))
                .param("died", edition.died().atDay(1))
                .param("letter", stands.letterOf(edition, this))
                .update();
    }

    /** Two editions of one partnership and year, written at once, must not take the same letter. */
    private void oneAtATime(Edition edition) {
        db.sql("select pg_advisory_xact_lock(hashtext(:place))")
                .param(
                        "place",
                        "edition " + slug(edition.partnership())
                                + edition.died().getYear())
                .query((row, number) -> number)
                .list();
    }

    /** The letter after all that stand in this year, or in an address of it: an edition may have left the year, never its address. */
    private String nextLetter(Edition edition) {
        return letter(db
                .sql("""
                        select letter from publication.edition
                        where split_part(address, '/', 3) = :partnership and extract(year from died) = :year
                        union select split_part(split_part(address, '/', 4), '-', 2) from publication.edition
                        where split_part(address, '/', 3) = :partnership and split_part(address, '/', 4) like :ofYear""")
                .param("partnership", slug(edition.partnership()))
                .param("year", edition.died().getYear())
                .param("ofYear", edition.died().getYear() + "-%")
                .query(String.class)
                .list()
                .stream()
                .mapToInt(Editions::place)
                .max()
                .orElse(0));
    }

    /** "a" is 1, "z" 26, "aa" 27. */
    private static int place(String letter) {
        return letter.chars().reduce(0, (so, each) -> so * 26 + each - 'a' + 1);
    }

    /** Without a name: the page at it may be withdrawn one day, and then names nobody. */
    private static String address(Edition edition, String letter) {
        return "/published/%s/%d-%s"
                .formatted(slug(edition.partnership()), edition.died().getYear(), letter);
    }

    /** The address of today of an edition that was given another one before. */
    private String today(String address) {
        return db.sql("""
                        select e.address from publication.former_address f join publication.edition e on e.id = f.edition_id
                        where f.former = :address""")
                .param("address", address)
                .query(String.class)
                .optional()
                .orElse(address);
    }

    /** The statement with all that the public reads. */
    private JdbcClient.StatementSpec write(String sql, Edition edition) {
        var overview = SafeHtml.clean(edition.overviewHtml());
        var searched = Stream.of(
                        edition.pseudonym(),
                        edition.partnership(),
                        edition.summary(),
                        String.join(" ", edition.themes()),
                        SafeHtml.text(overview),
                        edition.recommendations().stream()
                                .map(Edition.Recommendation::words)
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" "));
        return db.sql(sql)
                .param("pseudonym", edition.pseudonym())
                .param("suicide", edition.suicide())
                .param("relationship", edition.relationship(), Types.VARCHAR)
                .param("summary", edition.summary())
                .param("themes", edition.themes().toArray(String[]::new))
                .param("overview", overview)
                .param("executive", clean(edition.executiveSummaryHtml()), Types.VARCHAR)
                .param("homeOffice", clean(edition.homeOfficeLetterHtml()), Types.VARCHAR)
                .param("recommendations", json.writeValueAsString(edition.recommendations()))
                .param("priorities", json.writeValueAsString(edition.priorities()))
                .param("firstPublished", edition.firstPublished(), Types.INTEGER)
                .param("searched", searched);
    }

    /** Takes an edition off the web; its address then says so, and why. */
    @Transactional
    public void withdraw(String address, String because) {
        move(address, EditionStatus.PUBLISHED, EditionStatus.WITHDRAWN, because);
    }

    /** Puts a withdrawn edition back at its own address. */
    @Transactional
    public void restore(String address) {
        move(address, EditionStatus.WITHDRAWN, EditionStatus.PUBLISHED, null);
    }

    private void move(String address, EditionStatus from, EditionStatus to, @Nullable String because) {
        if (!from.next().contains(to)) {
            throw new IllegalStateException("An edition cannot go from " + from + " to " + to + ".");
        }
        int moved = db.sql("""
                        update publication.edition set status = :to, withdrawn_on = :on, withdrawn_because = :because
                        where address = :address and status = :from""")
                .param("to", to.name())
                .param("on", because == null ? null : LocalDate.now(clock), Types.DATE)
                .param("because", because, Types.VARCHAR)
                .param("address", today(address))
                .param("from", from.name())
                .update();
        if (moved == 0) {
            throw new NotFound();
        }
    }

    private static @Nullable String clean(@Nullable String html) {
        return html == null ? null : SafeHtml.clean(html);
    }

    /** 0 is "a", 25 "z", 26 "aa". */
    static String letter(int before) {
        var letters = new StringBuilder();
        for (int left = before + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('a' + (left - 1) % 26));
        }
        return letters.toString();
    }

    static String slug(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "review" : plain;
    }
}
