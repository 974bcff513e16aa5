package org.throughline.publication;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.web.Sentence;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The public library: reads what is published, through a role of the store that can see nothing else. */
@Component
public class Library {

    private static final String WHERE = """
             from publication.edition e
            where e.status = 'PUBLISHED'
              and (:words = '' or e.words @@ websearch_to_tsquery('english', :words) or e.pseudonym ilike :words)
              and (:partnership = '' or e.partnership = :partnership)
              and (:theme = '' or :theme = any(e.themes))
              and (:year = 0 or extract(year from e.died) = :year)""";

    private final JdbcClient db;
    private final JsonMapper json;

    Library(@Qualifier("publicClient") JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** What a visitor asks for; empty text and 0 mean any. */
    public record Question(String words, String partnership, String theme, int year) {}

    /**
     * One line of the library's list.
     *
     * @param firstPublished year in which the partnership published it before it used this service, or null
     * @param found where the words asked for stand in the report, in pieces of which every second one is a word asked for; empty
     *     when no words were asked for
     */
    public record Card(
            String address,
            String title,
            String partnership,
            YearMonth died,
            LocalDate publishedOn,
            @Nullable Integer firstPublished,
            String summary,
            List<String> themes,
            List<String> found) {

        public Sentence diedInWords() {
            return firstPublished == null ? Sentence.of("{0}", died) : Sentence.of("{0}", died.getYear());
        }

        public Sentence publishedInWords() {
            return PublicEdition.inWords(firstPublished, publishedOn);
        }
    }

    /** Whether a published report calls the person who died so; case does not matter. */
    public boolean usesName(String pseudonym) {
        return db.sql("select exists (select 1 from publication.edition where status = 'PUBLISHED'"
                        + " and lower(pseudonym) = lower(:name))")
                .param("name", pseudonym.strip())
                .query(Boolean.class)
                .single();
    }

    /** Where a partnership's editions of this name and year of death are, also withdrawn ones; case does not matter. */
    public List<String> addresses(String partnership, String pseudonym, int died) {
        return db.sql("""
                        select address from publication.edition where partnership = :partnership
                            and extract(year from died) = :died and lower(pseudonym) = lower(:name)""")
                .param("partnership", partnership)
                .param("died", died)
                .param("name", pseudonym.strip())
                .query(String.class)
                .list();
    }

    public long count(Question question) {
        return ask("select count(*)" + WHERE, question).query(Long.class).single();
    }

    /** Those that answer the question, best match first, else latest published first. */
    public List<Card> find(Question question, int size, long skipped) {
        return ask("""
                        select e.address, e.pseudonym, e.partnership, e.letter, e.died, e.published_on, e.first_published, e.summary, e.themes,
                            case when :words = '' then '' else ts_headline('english',
                                regexp_replace(e.overview_html, '<[^>]*>', ' ', 'g'), websearch_to_tsquery('english', :words),
                                'StartSel=\u0001, StopSel=\u0001, MaxFragments=1, MaxWords=28, MinWords=12') end as found""" + WHERE + """
                                 order by case when :words = '' then 0
                                    else ts_rank_cd(e.words, websearch_to_tsquery('english', :words)) end desc,
                                    e.listed_by desc, e.address limit :size offset :skipped""", question)
                .param("size", size)
                .param("skipped", skipped)
                .query((row, number) -> new Card(
                        row.getString("address"),
                        title(row),
                        row.getString("partnership"),
                        YearMonth.from(row.getObject("died", LocalDate.class)),
                        row.getObject("published_on", LocalDate.class),
                        row.getObject("first_published", Integer.class),
                        row.getString("summary"),
                        list(row, "themes"),
                        pieces(row.getString("found"))))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, Question question) {
        return db.sql(sql)
                .param("words", question.words())
                .param("partnership", question.partnership())
                .param("theme", question.theme())
                .param("year", question.year());
    }

    /** The edition at this address, also when it was withdrawn. */
    public Optional<PublicEdition> at(String address) {
        return db.sql("select * from publication.edition where address = :address")
                .param("address", address)
                .query((row, number) -> {
                    var overview = row.getString("overview_html");
                    return new PublicEdition(
                            address,
                            title(row),
                            new Edition(
                                    row.getString("pseudonym"),
                                    row.getString("partnership"),
                                    YearMonth.from(row.getObject("died", LocalDate.class)),
                                    row.getBoolean("suicide"),
                                    row.getString("relationship"),
                                    row.getString("summary"),
                                    list(row, "themes"),
                                    overview,
                                    row.getString("executive_summary_html"),
                                    row.getString("home_office_letter_html"),
                                    json.readValue(row.getString("recommendations"), new TypeReference<>() {}),
                                    json.readValue(row.getString("priorities"), new TypeReference<>() {}),
                                    row.getObject("first_published", Integer.class)),
                            row.getObject("published_on", LocalDate.class),
                            EditionStatus.valueOf(row.getString("status")),
                            row.getObject("withdrawn_on", LocalDate.class),
                            row.getString("withdrawn_because"),
                            SafeHtml.contents(overview));
                })
                .optional();
    }

    /** Where the edition that once had this address is now. */
    public Optional<String> movedFrom(String address) {
        return db.sql("""
                        select e.address from publication.former_address f join publication.edition e on e.id = f.edition_id
                        where f.former = :address""").param("address", address).query(String.class).optional();
    }

    /** Partnerships that have published, by name. */
    public List<String> partnerships() {
        return db.sql("select distinct partnership from publication.edition where status = 'PUBLISHED' order by 1")
                .query(String.class)
                .list();
    }

    /** Years of death of what is published, latest first. */
    public List<Integer> years() {
        return db.sql("select distinct extract(year from died)::int from publication.edition"
                        + " where status = 'PUBLISHED' order by 1 desc")
                .query(Integer.class)
                .list();
    }

    /** How many published reviews found a theme. */
    public record ThemeCount(String theme, int year, long reviews) {}

    /** For each theme and year of death, in how many published reviews it was found. */
    public List<ThemeCount> themes() {
        return themes("");
    }

    /** The same over the reviews of one partnership; "" for every one. */
    public List<ThemeCount> themes(String partnership) {
        return db.sql("""
                        select theme, extract(year from died)::int as year, count(*) as reviews
                        from publication.edition, unnest(themes) theme where status = 'PUBLISHED'
                            and (:partnership = '' or partnership = :partnership)
                        group by 1, 2 order by 1, 2""")
                .param("partnership", partnership)
                .query(ThemeCount.class)
                .list();
    }

    /** One published recommendation and where it was made. */
    public record Recommended(String address, String title, int number, String words, String scope, String addressee) {}

    /** Every published recommendation, latest published first. */
    public List<Recommended> recommendations() {
        return recommendations("");
    }

    /** How many recommendations of one partnership and scope are published; "" for every one. */
    public long countRecommendations(String partnership, String scope) {
        return db.sql("""
                        select count(*) from publication.edition e,
                            jsonb_to_recordset(e.recommendations) as r(scope text)
                        where e.status = 'PUBLISHED' and (:partnership = '' or e.partnership = :partnership)
                            and (:scope = '' or r.scope = :scope)""")
                .param("partnership", partnership)
                .param("scope", scope)
                .query(Long.class)
                .single();
    }

    /** The same of one partnership; "" for every one. */
    public List<Recommended> recommendations(String partnership) {
        return recommendations(partnership, "", Integer.MAX_VALUE, 0);
    }

    /** Some of them: of one partnership and scope, "" for every one. */
    public List<Recommended> recommendations(String partnership, String scope, int size, long skipped) {
        return db.sql("""
                        select e.address, e.pseudonym, e.partnership, e.letter, e.died, r.number, r.words, r.scope, r.addressee
                        from publication.edition e,
                            jsonb_to_recordset(e.recommendations) as r(number int, words text, scope text, addressee text)
                        where e.status = 'PUBLISHED' and (:partnership = '' or e.partnership = :partnership)
                            and (:scope = '' or r.scope = :scope)
                        order by e.listed_by desc, e.address, r.number limit :size offset :skipped""")
                .param("partnership", partnership)
                .param("scope", scope)
                .param("size", size)
                .param("skipped", skipped)
                .query((row, number) -> new Recommended(
                        row.getString("address"),
                        title(row),
                        row.getInt("number"),
                        row.getString("words"),
                        row.getString("scope"),
                        row.getString("addressee")))
                .list();
    }

    private static String title(java.sql.ResultSet row) throws java.sql.SQLException {
        return "%s – %s – %d/%s"
                .formatted(
                        row.getString("pseudonym"),
                        row.getString("partnership"),
                        row.getObject("died", LocalDate.class).getYear(),
                        row.getString("letter"));
    }

    private static List<String> list(java.sql.ResultSet row, String column) throws java.sql.SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static List<String> pieces(@Nullable String found) {
        if (found == null || found.isEmpty()) {
            return List.of();
        }
        return new ArrayList<>(Arrays.asList(
                org.jsoup.parser.Parser.unescapeEntities(found, false).split("\u0001", -1)));
    }
}
