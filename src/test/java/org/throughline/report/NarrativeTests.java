package org.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;
import org.throughline.chronology.InventedChronology;
import org.throughline.chronology.InventedChronology.Agency;
import org.throughline.chronology.InventedChronology.Case;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Stage;
import org.throughline.web.StaleWrite;

/** Chosen entries of the chronology are told in the report once each, with their reference, and follow what their agency changes. */
@ThroughlineTest
class NarrativeTests {

    private static final String FIRST =
            "Date,Event\n03/03/2016,Officers called to shouting\n09/05/2017,Locks were changed\n";

    @Autowired
    InventedChronology chronology;

    @Autowired
    InventedReport reports;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Narrative narrative;

    @Autowired
    Reviews reviews;

    private Case made;
    private Agency police;
    private Review review;

    @BeforeEach
    void a_chronology_of_two_entries() {
        made = chronology.begin();
        police = chronology.agency(made, "Invented Police");
        chronology.sends(made, police, FIRST);
        review = made.review();
    }

    private String put(String query) {
        return desk.said(made.chair(), made.here() + "/narrative/report" + query);
    }

    private void drafting() {
        review = reports.at(Stage.DRAFTING, made.partnership(), made.coordinator(), made.review())
                .review();
    }

    @Test
    void entries_go_into_the_report_once_each_in_the_order_of_the_chronology() {
        drafting();
        var shouting = chronology.entry(made, "shouting");
        var locks = chronology.entry(made, "Locks");
        assertThat(put("?entry=" + locks)).isEqualTo("1 entry is put into the report’s narrative.");
        assertThat(put("?entry=" + locks + "&entry=" + shouting))
                .isEqualTo(
                        "1 entry is put into the report’s narrative. 1 entry stands there already and is not put twice.");
        assertThat(put("?entry=" + locks)).startsWith("Nothing is new");
        var told = narrative.of(made.chair(), review.id());
        assertThat(told).extracting(Narrative.Told::entry).containsExactly(shouting, locks);
        assertThat(told.getFirst().words()).contains("3 March 2016", "“Officers called to shouting”.");
        assertThat(told.getFirst().reference())
                .isEqualTo(police.organisation().name() + ", row "
                        + Objects.requireNonNull(told.getFirst().now()).row());
        assertThat(chronology.open(made.chair(), review.href() + "/report/narrative"))
                .contains("2 paragraphs", "Locks were changed", "/chronology/entries/" + locks);
        assertThat(chronology.open(made.chair(), made.here() + "/narrative?entry=" + locks))
                .contains("It stands in", "In the report’s narrative already");
        assertThat(chronology.open(made.coordinator(), review.href() + "/history"))
                .contains("put 1 entry of the chronology into the report");
        assertThat(desk.open(police.lead(), review.href() + "/report/narrative").getStatus())
                .isEqualTo(404);
        assertThat(desk.open(made.member(), review.href() + "/report/narrative").getStatus())
                .isEqualTo(404);
    }

    @Test
    void before_evidence_is_gathered_the_page_says_why_not_and_the_act_is_refused() {
        var locks = chronology.entry(made, "Locks");
        assertThat(chronology.open(made.chair(), made.here() + "/narrative?entry=" + locks))
                .contains("Before they can go into the report")
                .doesNotContain("into the report’s narrative</button>");
        assertThat(desk.send(made.chair(), made.here() + "/narrative/report?entry=" + locks)
                        .getStatus())
                .isEqualTo(403);
        assertThat(narrative.of(made.chair(), review.id())).isEmpty();
    }

    @Test
    void an_edited_paragraph_is_kept_and_a_stale_edit_shows_both_texts() {
        drafting();
        put("?entry=" + chronology.entry(made, "Locks"));
        var told = narrative.of(made.chair(), review.id()).getFirst();
        var here = review.href() + "/report/narrative/" + told.id();
        assertThat(desk.said(made.chair(), here, "words", "In May 2017 the locks were changed.", "version", "1"))
                .contains("changed");
        assertThat(narrative.of(made.chair(), review.id()).getFirst().words()).startsWith("In May 2017");
        assertThatThrownBy(() -> narrative.change(made.coordinator(), review, told, "Mine", 1))
                .isInstanceOf(StaleWrite.class);
        assertThat(put("?entry=" + told.entry())).startsWith("Nothing is new");
        assertThat(narrative.of(made.chair(), review.id()).getFirst().words()).startsWith("In May 2017");
        // one edit was missed: nothing is taken out
        assertThat(desk.send(made.chair(), here + "/removal", "version", "1").getStatus())
                .isEqualTo(409);
        assertThat(narrative.of(made.chair(), review.id())).hasSize(1);
        desk.send(made.chair(), here + "/removal", "version", "2");
        assertThat(narrative.of(made.chair(), review.id())).isEmpty();
        assertThat(put("?entry=" + told.entry())).startsWith("1 entry is put");
    }

    @Test
    void a_time_is_told_only_with_one_day() {
        var school = chronology.agency(made, "Invented School");
        chronology.sends(
                made, school, "Date,Time,Event\n2014,17:30,A letter was sent\n04/03/2014,17:30,A letter came\n");
        assertThat(chronology.open(
                        made.chair(), made.here() + "/narrative?entry=" + chronology.entry(made, "A letter was sent")))
                .contains("2014, " + school.organisation().name() + " recorded")
                .doesNotContain("5:30pm");
        assertThat(chronology.open(
                        made.chair(), made.here() + "/narrative?entry=" + chronology.entry(made, "A letter came")))
                .contains("On 4 March 2014 at 5:30pm, ");
    }

    @Test
    void what_the_agency_changes_or_withdraws_afterwards_is_said() {
        drafting();
        put("?words=&all=yes");
        chronology.sends(made, police, "Date,Event\n03/03/2016,Officers called to shouting and crying\n");
        var entry = chronology.entry(made, "crying");
        var told = narrative.of(made.chair(), review.id());
        assertThat(told).hasSize(2).allMatch(Narrative.Told::outdated);
        assertThat(Objects.requireNonNull(told.getFirst().now()).id()).isEqualTo(entry);
        assertThat(told.getLast().now()).isNull();
        assertThat(chronology.open(made.chair(), review.href() + "/report/narrative"))
                .contains("Its agency has changed this entry since", "Its agency has withdrawn this entry since");
        assertThat(put("?entry=" + entry)).startsWith("Nothing is new");
        narrative.change(made.chair(), review, told.getFirst(), "Officers were called.", 1);
        assertThat(narrative.of(made.chair(), review.id()).getFirst().outdated())
                .isFalse();
        assertThat(desk.open(made.chair(), review.href() + "/report/narrative/" + UUID.randomUUID())
                        .getStatus())
                .isEqualTo(404);
    }
}
