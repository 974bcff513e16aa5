package org.throughline.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.web.Sentence;

/** The public list of one partnership's completed reviews, year by year. */
@Component
public class CompletedReviews {

    private final JdbcClient db;
    private final StatedFindings findings;

    CompletedReviews(@Qualifier("publicClient") JdbcClient db, StatedFindings findings) {
        this.db = db;
        this.findings = findings;
    }

    /**
     * One line of the list.
     *
     * @param year of the death
     * @param words the summary of a published report; the finding where the report is shared with relevant parties only
     * @param inFull whether the report is published in full
     * @param executiveSummary whether its page has an executive summary
     * @param firstPublished year in which the partnership published it before it used this service, or null
     * @param wholeReport whether its page holds the report itself
     */
    public record Completed(
            int year,
            String title,
            String address,
            String words,
            LocalDate publicSince,
            boolean inFull,
            boolean executiveSummary,
            @Nullable Integer firstPublished,
            boolean wholeReport) {

        /** The title, which begins with words instead of a name where only the finding is stated. */
        public Sentence titleInWords() {
            return inFull ? Sentence.of("{0}", title) : StatedFinding.inWords(title);
        }

        /** How the report is published, in words. */
        public String reportInWords() {
            if (!inFull) {
                return "Shared with relevant parties; the finding is stated";
            }
            return wholeReport ? "In full" : "The summary alone";
        }

        public Sentence publishedInWords() {
            return PublicEdition.inWords(firstPublished, publicSince);
        }
    }

    /** Those of one year of death. */
    public record Year(int year, List<Completed> reviews) {}

    /**
     * A priority of the partnership's own.
     *
     * @param strategy as the latest published review that shows it has it
     * @param reviews how many of the reviews published in full show it
     */
    public record Priority(String words, String strategy, int reviews) {}

    /** @param years latest first */
    public record Shelf(String slug, String partnership, List<Year> years, List<Priority> priorities) {

        /** How many are published in full. */
        public long inFull() {
            return years.stream()
                    .flatMap(year -> year.reviews().stream())
                    .filter(Completed::inFull)
                    .count();
        }

        public int count() {
            return years.stream().mapToInt(year -> year.reviews().size()).sum();
        }
    }

    /** Where the list of a partnership is. */
    public static String href(String partnership) {
        return "/library/partnerships/" + Editions.slug(partnership);
    }

    /** The list of the partnership with this address; none for one that has nothing public. */
    public Optional<Shelf> of(String slug) {
        var all = new ArrayList<>(published(slug));
        var stated = findings.of(slug);
        stated.forEach(each -> all.add(new Completed(
                each.year(),
                each.title(),
                each.address(),
                each.finding(),
                each.statedOn(),
                false,
                false,
                null,
                false)));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var years = new TreeMap<Integer, List<Completed>>(Comparator.reverseOrder());
        all.forEach(each ->
                years.computeIfAbsent(each.year(), year -> new ArrayList<>()).add(each));
        return Optional.of(new Shelf(
                slug,
                name(slug),
                years.entrySet().stream()
                        .map(year -> new Year(year.getKey(), List.copyOf(year.getValue())))
                        .toList(),
                priorities(slug)));
    }

    private List<Priority> priorities(String slug) {
        return db.sql("""
                        select p.words, (array_agg(p.strategy order by e.published_on desc))[1] as strategy, count(distinct e.id) as reviews
                        from publication.edition e, jsonb_to_recordset(e.priorities) as p(words text, strategy text)
                        where e.status = 'PUBLISHED' and split_part(e.address, '/', 3) = :slug
                        group by p.words order by 3 desc, 1""").param("slug", slug).query(Priority.class).list();
    }

    private List<Completed> published(String slug) {
        return db.sql("""
                        select extract(year from died)::int as year, pseudonym || ' – ' || extract(year from died) || '/' || letter as title,
                            address, summary as words, published_on as public_since, true as in_full,
                            executive_summary_html is not null as executive_summary, first_published, overview_html <> '' as whole_report
                        from publication.edition where status = 'PUBLISHED' and split_part(address, '/', 3) = :slug
                        order by died, address""").param("slug", slug).query(Completed.class).list();
    }

    private String name(String slug) {
        return db.sql("""
                        select partnership from (
                            select partnership, published_on as since from publication.edition where split_part(address, '/', 3) = :slug
                            union all
                            select partnership, stated_on from publication.stated_finding where split_part(address, '/', 3) = :slug) each
                        order by since desc limit 1""").param("slug", slug).query(String.class).single();
    }
}
