package org.throughline.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.throughline.publication.Edition;

class InventedLibraryTests {

    private static final String INVENTED =
            "This review is invented for a demonstration. No person, place or event is real.";
    private static final Set<String> THEMES = Set.of(
            "Contact", "Records", "Support", "Risk", "Policy", "Training", "Assessment", "Referrals", "Information");

    private final List<Edition> editions = InventedLibrary.read();

    @Test
    void there_are_nine_reviews_of_three_partnerships_in_the_order_of_the_deaths() {
        assertThat(editions).hasSize(9);
        assertThat(editions)
                .extracting(Edition::partnership)
                .containsOnly(
                        "Northmere Safer Partnership",
                        "Calder Vale Community Safety Partnership",
                        "Eastholme Safer Communities");
        assertThat(editions).extracting(Edition::died).isSorted();
        assertThat(editions)
                .extracting(Edition::died)
                .allMatch(died -> !died.isBefore(YearMonth.of(2014, 1)) && !died.isAfter(YearMonth.of(2022, 12)));
        assertThat(editions).filteredOn(Edition::suicide).hasSize(2);
        assertThat(editions)
                .extracting(Edition::pseudonym)
                .filteredOn("Sarah"::equals)
                .hasSize(2);
    }

    @Test
    void every_review_is_complete() {
        assertThat(editions).allSatisfy(edition -> {
            assertThat(edition.relationship()).isNotBlank();
            assertThat(edition.summary()).isNotBlank();
            assertThat(edition.themes()).isNotEmpty().isSubsetOf(THEMES).doesNotHaveDuplicates();
            assertThat(words(edition.overviewHtml())).isBetween(900, 1400);
            assertThat(words(executive(edition))).isBetween(300, 400);
            assertThat(edition.recommendations()).hasSizeBetween(4, 7).allSatisfy(recommendation -> {
                assertThat(recommendation.words()).endsWith(".");
                assertThat(recommendation.scope()).isIn("local", "regional", "national");
                assertThat(recommendation.addressee()).isNotBlank();
                assertThat(recommendation.actions()).isNotEmpty().allSatisfy(action -> {
                    assertThat(action.words()).isNotBlank();
                    assertThat(action.lead()).isNotBlank();
                    assertThat(action.due()).matches("[A-Z][a-z]+ 20\\d\\d");
                    assertThat(action.progress()).isNotBlank();
                });
            });
        });
    }

    @Test
    void every_overview_has_the_usual_headings_in_order_and_an_accessible_table() {
        assertThat(editions).allSatisfy(edition -> {
            var overview = Jsoup.parseBodyFragment(edition.overviewHtml());
            assertThat(overview.select("h2").eachText())
                    .containsSubsequence(
                            "Preface and tribute",
                            "Introduction",
                            "Timescales",
                            "Confidentiality",
                            "Terms of reference",
                            "Methodology",
                            "Involvement of family, friends and colleagues",
                            "Contributors",
                            "Panel members",
                            "Author and independence",
                            "Parallel reviews",
                            "Equality and diversity",
                            "Dissemination",
                            "Background",
                            "Chronology",
                            "Overview",
                            "Analysis",
                            "Conclusions",
                            "Lessons",
                            "Recommendations");
            assertThat(overview.select("table")).hasSize(1);
            assertThat(overview.select("table > caption")).hasSize(1);
            assertThat(overview.select("th")).isNotEmpty().allMatch(cell -> cell.hasAttr("scope"));
        });
    }

    @Test
    void every_review_says_first_that_it_is_invented() {
        assertThat(editions).allSatisfy(edition -> {
            assertThat(text(edition.overviewHtml())).startsWith(INVENTED);
            assertThat(text(executive(edition))).startsWith(INVENTED);
        });
    }

    @Test
    void national_recommendations_name_the_department_they_are_for() {
        var national = editions.stream()
                .flatMap(edition -> edition.recommendations().stream())
                .filter(recommendation -> recommendation.scope().equals("national"))
                .map(Edition.Recommendation::addressee)
                .toList();
        assertThat(national).hasSizeGreaterThanOrEqualTo(5);
        assertThat(national).filteredOn("Home Office"::equals).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void nobody_of_the_sample_review_is_named() {
        assertThat(editions)
                .allSatisfy(edition ->
                        assertThat(edition.toString()).doesNotContainIgnoringCase("Holloway", "Marian", "Tilly"));
    }

    private static String executive(Edition edition) {
        return Objects.requireNonNull(edition.executiveSummaryHtml());
    }

    private static int words(String html) {
        return text(html).split("\\s+").length;
    }

    private static String text(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }
}
