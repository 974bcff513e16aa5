package org.throughline.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.ThroughlineTest;
import org.throughline.chronology.work.Notes;
import org.throughline.engagement.TermsForFamily;
import org.throughline.evidence.Commissions;
import org.throughline.publication.LearningBriefings;
import org.throughline.report.Outcome;
import org.throughline.report.SubmittedPack;
import org.throughline.report.SubmittedPacks;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;

/** Whoever opens the demonstration finds each part of the work somewhere under way. */
@ThroughlineTest
class DemonstrationTests {

    @Autowired
    Cast cast;

    @Autowired
    Reviews reviews;

    private Review called(String name) {
        return reviews.all(cast.as(Cast.COORDINATOR)).stream()
                .filter(review -> review.knownAs().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void agencies_were_asked_about_their_entries_and_one_has_answered(@Autowired Notes notes) {
        assertThat(notes.all(cast.as(Cast.CHAIR), called("Elaine").id()))
                .hasSize(2)
                .filteredOn(note -> note.answer() == null)
                .hasSize(1);
        assertThat(notes.waiting(cast.leadOf("Northmere Borough Housing"))).isNotEmpty();
        assertThat(notes.waiting(cast.leadOf("Larchfield Surgery"))).isEmpty();
    }

    @Test
    void one_report_waits_for_the_home_office_and_one_has_its_answer(@Autowired SubmittedPacks packs) {
        var ours = packs.all(cast.as(Cast.HOME_OFFICE)).stream()
                .filter(pack -> pack.partnership().equals(Cast.PARTNERSHIP))
                .toList();
        assertThat(ours)
                .filteredOn(pack -> pack.reviewId().equals(called("Winifred").id()))
                .singleElement()
                .satisfies(pack -> assertThat(pack.hasSummary()).isTrue())
                .extracting(SubmittedPack::answer)
                .isNull();
        assertThat(ours)
                .filteredOn(pack -> pack.reviewId().equals(called("Nell").id()))
                .singleElement()
                .extracting(SubmittedPack::answer)
                .isEqualTo(Outcome.CHANGES_FIRST);
        assertThat(called("Winifred").stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(called("Nell").stage()).isEqualTo(Stage.PRE_PUBLICATION);
    }

    @Test
    void nothing_is_still_to_come_where_the_report_was_submitted(@Autowired Commissions commissions) {
        assertThat(commissions.outstanding(cast.as(Cast.COORDINATOR), called("Winifred")))
                .isEmpty();
        assertThat(commissions.outstanding(cast.as(Cast.COORDINATOR), called("Elaine")))
                .isNotEmpty();
    }

    @Test
    void a_learning_briefing_is_public_and_names_nobody(@Autowired LearningBriefings briefings) {
        assertThat(briefings.all("northmere-safer-partnership"))
                .singleElement()
                .satisfies(briefing ->
                        assertThat(briefing.toString()).doesNotContain("Nell", "Guy", "Tabitha", "Ross", "Orme"));
    }

    @Test
    void the_terms_of_reference_were_shared_with_the_family(@Autowired TermsForFamily terms) {
        assertThat(terms.of(cast.as(Cast.COORDINATOR), called("Elaine").id())).hasSize(1);
    }
}
