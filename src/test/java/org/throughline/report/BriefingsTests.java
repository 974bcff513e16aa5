package org.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;
import org.throughline.access.NotAllowed;
import org.throughline.audit.Trail;
import org.throughline.report.InventedReport.Case;
import org.throughline.review.Histories;
import org.throughline.review.Part;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;
import org.throughline.review.WhoIsWho;
import org.throughline.web.Obstacle;
import org.throughline.web.StaleWrite;

/** A learning briefing: from the review's lessons, naming nobody, published, withdrawn and published anew. */
@ThroughlineTest
class BriefingsTests {

    @Autowired
    InventedReport invented;

    @Autowired
    ApprovedReport approved;

    @Autowired
    Briefings briefings;

    @Autowired
    WhoIsWho people;

    @Autowired
    Reviews reviews;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AtTheDesk desk;

    private Case ready() throws Exception {
        var made = invented.at(Stage.DRAFTING);
        approved.thread(made, Theme.RISK);
        approved.approve(made, "# Background", "Nobody asked about the harbour.");
        return made;
    }

    private String here(Case made) {
        return made.review().href() + "/publication/briefing";
    }

    private MockHttpServletResponse write(Case made, String happened, int version) {
        return desk.send(
                made.coordinator(),
                here(made) + "/words",
                "title",
                "Ask why somebody wants to move",
                "happened",
                happened,
                "lessons",
                "Ask about the marmalade.\n\nAsk again.",
                "changes",
                "Everybody asks.",
                "told-day",
                "2",
                "told-month",
                "3",
                "told-year",
                "2026",
                "how",
                "By letter.",
                "version",
                "" + version);
    }

    @Test
    void it_begins_with_the_lessons_is_published_as_it_was_shown_and_withdrawn_with_a_reason() throws Exception {
        var made = ready();
        assertThat(read(desk.open(made.coordinator(), here(made) + "/words")))
                .contains(">Ask.</textarea>", ">Everybody asks.</textarea>");
        assertThat(read(desk.send(made.coordinator(), here(made) + "/words", "happened", "Kept words", "version", "0")))
                .contains("Give the briefing a title that names nobody", "Kept words");
        write(made, "A woman was killed by her husband.", 0);
        assertThat(read(desk.open(made.coordinator(), here(made))))
                .contains("Exactly what the public will see", "Ask about the marmalade.", "Publish the briefing");
        assertThat(read(desk.open(made.chair(), here(made))))
                .contains("Ask about the marmalade.")
                .doesNotContain("Publish the briefing");
        assertThatThrownBy(() -> briefings.publish(made.chair(), invented.now(made)))
                .isInstanceOf(NotAllowed.class);
        assertThat(read(desk.send(made.coordinator(), here(made)))).contains("Tick that you have read");
        desk.send(made.coordinator(), here(made), "sure", "yes");
        var href = briefings
                .published(made.coordinator(), made.review().id())
                .getFirst()
                .href();
        assertThat(href).endsWith("2026-a-briefing");
        assertThat(read(desk.open(made.chair(), href)))
                .contains("A woman was killed by her husband.", "<li>Ask again.</li>", "Where to find help");
        assertThat(read(desk.open(made.chair(), "/library/briefings"))).contains(href);
        assertThat(read(desk.open(made.chair(), "/library/briefings.csv"))).contains(href);
        assertThatThrownBy(() -> briefings.publish(made.coordinator(), invented.now(made)))
                .isInstanceOf(IllegalStateException.class);
        desk.send(made.coordinator(), here(made) + "/withdrawal", "why", "The family asked.");
        var gone = desk.open(made.chair(), href);
        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(read(gone)).contains("The family asked.").doesNotContain("marmalade");
        assertThat(read(desk.open(made.chair(), "/library/briefings"))).doesNotContain(href);
        assertThat(briefings.publish(made.coordinator(), invented.now(made))).endsWith("2026-b-briefing");
        assertThat(new Histories(trail, reviews, transaction).of(made.coordinator(), made.review()))
                .contains(
                        "wrote the learning briefing",
                        "published the learning briefing",
                        "withdrew the learning briefing from the web: The family asked.");
    }

    @Test
    void the_chosen_name_of_everybody_in_the_case_is_looked_for() throws Exception {
        var made = ready();
        var other = reviews.people(made.coordinator(), made.review().id()).stream()
                .filter(person -> person.part() != Part.VICTIM)
                .findFirst()
                .orElseThrow();
        people.choose(made.coordinator(), made.review(), other.id(), null, "Orsino");
        write(made, "A woman was killed by Orsino.", 0);
        assertThat(briefings.obstacles(made.coordinator(), invented.now(made)))
                .extracting(Obstacle::words)
                .containsExactly("Take out of the briefing what would let people be known: Orsino");
    }

    @Test
    void whoever_is_named_in_it_also_by_the_chosen_name_blocks_it_without_exception() throws Exception {
        var made = ready();
        invented.pseudonym(made, "Thessaly");
        write(made, invented.trueName(made) + " asked, and Thessaly was not heard.", 0);
        assertThat(briefings.obstacles(made.coordinator(), invented.now(made)))
                .extracting(Obstacle::words)
                .singleElement()
                .asString()
                .startsWith("Take out of the briefing what would let people be known: ")
                .contains("Invented Victim", "Thessaly");
        assertThat(read(desk.send(made.coordinator(), here(made), "sure", "yes")))
                .contains("Before you can publish it");
        assertThatThrownBy(() -> briefings.publish(made.coordinator(), invented.now(made)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(briefings.published(made.coordinator(), made.review().id())).isEmpty();
    }

    @Test
    void not_before_the_home_office_has_answered_and_two_who_write_at_once_see_both_texts() {
        var made = invented.at(Stage.DRAFTING);
        assertThat(briefings.obstacles(made.coordinator(), made.review()))
                .extracting(Obstacle::words)
                .contains(
                        "The Home Office has not yet said that the report may be published",
                        "Write the briefing, and say when the family was told");
        write(made, "A woman was killed.", 0);
        assertThatThrownBy(() -> briefings.write(
                        made.chair(),
                        made.review(),
                        new Briefing(
                                made.review().id(),
                                "Mine",
                                "x",
                                "y",
                                "z",
                                null,
                                LocalDate.of(2026, 3, 2),
                                "By letter.",
                                0)))
                .isInstanceOfSatisfying(StaleWrite.class, stale -> {
                    assertThat(stale.theirs()).contains("A woman was killed.");
                    assertThat(stale.yours()).contains("Mine");
                });
        assertThatThrownBy(() -> briefings.write(
                        invented.at(Stage.DRAFTING).coordinator(),
                        made.review(),
                        new Briefing(made.review().id(), "x", "x", "y", "z", null, LocalDate.of(2026, 3, 2), "z", 1)))
                .isInstanceOf(NotAllowed.class);
    }

    private static String read(MockHttpServletResponse page) {
        try {
            return page.getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
