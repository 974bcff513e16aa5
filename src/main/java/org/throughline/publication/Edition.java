package org.throughline.publication;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.Sentence;

/**
 * One review as it is published: a finished, checked copy, handed over once. Nothing in it leads back to the case.
 *
 * @param pseudonym the name the report uses for the person who died
 * @param partnership name of the Community Safety Partnership
 * @param died month and year of death, never the day; of an earlier report only the year is known
 * @param suicide whether the person took their own life
 * @param relationship of the perpetrator to the person who died, in words, or null
 * @param summary one or two sentences for the library's list
 * @param themes those of the nine Home Office themes the review found, in words
 * @param overviewHtml the overview report as safe, accessible HTML: h2 and below
 * @param executiveSummaryHtml the same for the executive summary, or null
 * @param homeOfficeLetterHtml the same for the quality assurance letter, or null
 * @param recommendations as printed in the action plan
 * @param priorities of the partnership's own, those the review showed
 * @param firstPublished year in which the partnership published it before it used this service; null for one published here
 */
public record Edition(
        String pseudonym,
        String partnership,
        YearMonth died,
        boolean suicide,
        @Nullable String relationship,
        String summary,
        List<String> themes,
        String overviewHtml,
        @Nullable String executiveSummaryHtml,
        @Nullable String homeOfficeLetterHtml,
        List<Recommendation> recommendations,
        List<LocalPriority> priorities,
        @Nullable Integer firstPublished) {

    /** One that shows none of the partnership's own priorities. */
    public Edition(
            String pseudonym,
            String partnership,
            YearMonth died,
            boolean suicide,
            @Nullable String relationship,
            String summary,
            List<String> themes,
            String overviewHtml,
            @Nullable String executiveSummaryHtml,
            @Nullable String homeOfficeLetterHtml,
            List<Recommendation> recommendations) {
        this(
                pseudonym,
                partnership,
                died,
                suicide,
                relationship,
                summary,
                themes,
                overviewHtml,
                executiveSummaryHtml,
                homeOfficeLetterHtml,
                recommendations,
                List.of(),
                null);
    }

    /** The same with this overview report. */
    Edition reading(String overview) {
        return new Edition(
                pseudonym,
                partnership,
                died,
                suicide,
                relationship,
                summary,
                themes,
                overview,
                executiveSummaryHtml,
                homeOfficeLetterHtml,
                recommendations,
                priorities,
                firstPublished);
    }

    /** When the person died, as the public is told: "March 2021", or "2011". */
    public Sentence diedInWords() {
        return firstPublished == null ? Sentence.of("{0}", died) : Sentence.of("{0}", died.getYear());
    }

    /**
     * Something the partnership looks out for over all its reviews.
     *
     * @param strategy the training and awareness that answer it
     */
    public record LocalPriority(String words, String strategy) {}

    /**
     * One recommendation with its actions.
     *
     * @param scope "local", "regional" or "national"; empty where it is not recorded
     * @param addressee the agency or department it is for; empty where it is not recorded
     */
    public record Recommendation(
            int number, String words, String scope, String addressee, List<PlannedAction> actions) {}

    /** One line of the action plan. Dates are in words. */
    public record PlannedAction(String words, String lead, String due, String progress) {}
}
