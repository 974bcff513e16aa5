package org.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.ThroughlineTest;
import org.throughline.engagement.Bereaved;
import org.throughline.engagement.ChangedMind;
import org.throughline.engagement.ChangesOfMind;
import org.throughline.engagement.Contribution;
import org.throughline.engagement.Contributions;
import org.throughline.engagement.Draft;
import org.throughline.engagement.DraftSource;
import org.throughline.review.Stage;
import org.throughline.web.Obstacle;

/** What family wrote, lifted into the report: first in the draft they read, looked through by the identity check, first in what is public. */
@ThroughlineTest
class TributeTests {

    @Autowired
    InventedReport invented;

    @Autowired
    Bereaved bereaved;

    @Autowired
    Contributions contributions;

    @Autowired
    ChangesOfMind minds;

    @Autowired
    DraftSource drafts;

    @Autowired
    IdentityChecks checks;

    @Autowired
    Preparations preparations;

    @Autowired
    Publishing publishing;

    @Test
    void a_tribute_is_first_in_the_draft_checked_for_identities_and_first_in_the_edition() {
        var made = invented.at(Stage.DRAFTING);
        var held = new Bereaved.Case(made.partnership(), made.coordinator(), made.review());
        var sister = bereaved.person(held, "Ilse Inventor");
        var version = invented.upload(made, InventedReport.docx("# Background", "She lived in the town."));
        checks.run(made.coordinator(), made.review(), version);
        assertThat(checks.obstacles(made.coordinator(), made.review(), version)).isEmpty();
        contributions.begin(
                sister.reader(),
                made.review(),
                sister.contact(),
                Contribution.Wish.IN_REPORT,
                "She sang <in> the car.\nBadly.",
                "Her sister",
                true);
        var sent =
                contributions.ofReview(made.coordinator(), made.review().id()).getFirst();
        assertThat(publishing.obstacles(made.coordinator(), made.review()))
                .extracting(Obstacle::words)
                .contains("Say how the review uses what the family wrote in their own words: 1 text");
        use(made, sent, invented.trueName(made) + " sang.");
        assertThat(checks.obstacles(made.coordinator(), made.review(), version))
                .as("what is printed has changed since the check")
                .extracting(Obstacle::words)
                .containsExactly(
                        "Run the identity check again: the people of the case, or what is printed, have changed since");
        assertThat(checks.run(made.coordinator(), made.review(), version).places())
                .singleElement()
                .matches(place -> place.document().equals("Tribute"));
        use(made, contributions.get(made.coordinator(), made.review(), sent.id()), sent.words());
        assertThat(checks.run(made.coordinator(), made.review(), version).places())
                .isEmpty();
        assertThat(drafts.newest(made.coordinator(), made.review())
                        .orElseThrow()
                        .parts())
                .extracting(Draft.Part::title)
                .containsExactly("Tribute", "Background");
        minds.say(
                sister.reader(),
                made.review(),
                sister.contact(),
                ChangedMind.About.CONTRIBUTION,
                sent.id(),
                "Please leave it out.");
        assertThat(publishing.obstacles(made.coordinator(), made.review()))
                .as("nothing is published over a change of mind")
                .extracting(Obstacle::words)
                .contains("Somebody in the family changed their mind, and has no answer yet");
        invented.pseudonym(made, "Thessaly");
        preparations.write(
                made.coordinator(), invented.now(made), "A review.", null, LocalDate.of(2026, 9, 2), "In person.", 0);
        assertThat(publishing
                        .preview(made.coordinator(), invented.now(made))
                        .orElseThrow()
                        .overviewHtml())
                .startsWith("<h2>Tribute</h2>")
                .contains("<p>She sang &lt;in&gt; the car.</p>", "<p>Badly.</p>", "<p><em>Her sister</em></p>");
    }

    private void use(InventedReport.Case made, Contribution sent, String printed) {
        contributions.use(
                made.coordinator(),
                made.review(),
                sent.id(),
                Contribution.Outcome.IN_REPORT,
                printed,
                "Thank you.",
                sent.seen());
    }
}
