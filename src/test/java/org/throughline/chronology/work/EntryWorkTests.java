package org.throughline.chronology.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;
import org.throughline.chronology.Edition;
import org.throughline.chronology.Entries;
import org.throughline.chronology.EntrySearch;
import org.throughline.chronology.InventedChronology;
import org.throughline.chronology.InventedChronology.Agency;
import org.throughline.chronology.InventedChronology.Case;
import org.throughline.chronology.Question;
import org.throughline.panel.KeyLines;
import org.throughline.review.Part;
import org.throughline.review.Reviews;
import org.throughline.web.StaleWrite;

/** The chair and the author work on entries; the record stays as it was sent. */
@ThroughlineTest
class EntryWorkTests {

    @Autowired
    InventedChronology chronology;

    @Autowired
    AtTheDesk desk;

    @Autowired
    Entries entries;

    @Autowired
    EntrySearch search;

    @Autowired
    EntryWork work;

    @Autowired
    BulkEdits bulk;

    @Autowired
    Notes notes;

    @Autowired
    Abbreviations abbreviations;

    @Autowired
    Reviews reviews;

    Case made;
    Agency police;

    @BeforeEach
    void sent() {
        made = chronology.begin();
        police = chronology.agency(made, "Invented Police");
        chronology.sends(made, police, """
                Date,Event
                03/03/2016,The victim rang 999 and said he had taken her keys
                09/03/2016,Referred to MARAC (Multi-Agency Risk Assessment Conference)
                20/03/2016,DASH completed and filed
                """);
    }

    private String entry(String words) {
        return made.here() + "/entries/" + chronology.entry(made, words);
    }

    private Work marks(String words) {
        var entry = entries.find(made.chair(), made.review().id(), chronology.entry(made, words))
                .orElseThrow();
        return work.of(made.chair(), entry);
    }

    @Test
    void flags_and_comments_stand_beside_the_entry_with_who_and_when() {
        var there = entry("999");
        var stamp = marks("999").stamp();
        desk.send(
                made.chair(), there + "/marks", "mark", "FLAG:RISK", "mark", "FLAG:MISSED_OPPORTUNITY", "stamp", stamp);
        desk.send(made.chair(), there + "/comments", "comment", "Nobody asked about the keys.");
        var now = marks("999");
        assertThat(now.flags()).extracting(Work.Flagged::flag).containsExactly(Flag.MISSED_OPPORTUNITY, Flag.RISK);
        assertThat(now.flags()).allMatch(flag -> flag.by().equals(made.chair().name()));
        assertThat(chronology.open(made.coordinator(), there))
                .contains(
                        "Risk indicator",
                        "Nobody asked about the keys.",
                        made.chair().name());
        assertThat(chronology.open(made.coordinator(), made.here() + "?flag=RISK"))
                .contains("1 entry", "taken her keys")
                .doesNotContain("DASH completed");
        assertThat(chronology.open(made.coordinator(), made.here() + ".csv"))
                .contains("Missed opportunity; Risk indicator", "Nobody asked about the keys.");
    }

    @Test
    void the_agency_sees_neither_flags_nor_comments_of_its_entries() {
        var there = entry("999");
        desk.send(made.chair(), there + "/comments", "comment", "Between ourselves.");
        desk.send(
                made.chair(),
                there + "/marks",
                "mark",
                "FLAG:RISK",
                "stamp",
                marks("999").stamp());
        assertThat(chronology.open(police.lead(), there))
                .contains("taken her keys")
                .doesNotContain("Between ourselves.", "Risk indicator");
        assertThat(desk.send(police.lead(), there + "/marks", "mark", "FLAG:RISK", "stamp", "")
                        .getStatus())
                .isEqualTo(403);
        assertThat(desk.send(police.lead(), there + "/comments", "comment", "x").getStatus())
                .isEqualTo(403);
    }

    @Test
    void marks_that_somebody_else_changed_meanwhile_are_shown_and_not_lost() {
        var there = entry("999");
        var stamp = marks("999").stamp();
        desk.send(made.chair(), there + "/marks", "mark", "FLAG:RISK", "stamp", stamp);
        var late = desk.send(made.coordinator(), there + "/marks", "mark", "FLAG:GOOD_PRACTICE", "stamp", stamp);
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(marks("999").flagWords()).isEqualTo("Risk indicator");
    }

    @Test
    void a_comment_is_taken_back_only_by_who_made_it() {
        var there = entry("999");
        desk.send(made.chair(), there + "/comments", "comment", "Said too soon.");
        var comment = marks("999").comments().getFirst().id();
        assertThat(desk.send(made.coordinator(), there + "/comments/" + comment + "/taken-back")
                        .getStatus())
                .isEqualTo(404);
        desk.send(made.chair(), there + "/comments/" + comment + "/taken-back");
        assertThat(marks("999").comments()).isEmpty();
    }

    @Test
    void the_agency_answers_a_question_about_its_entry() throws Exception {
        var there = entry("DASH");
        desk.send(made.chair(), there + "/notes", "note", "Which grade was it?");
        var other = chronology.agency(made, "Invented Hospital");
        assertThat(notes.all(other.lead(), made.review().id())).isEmpty();
        var page = made.review().href() + "/agencies/" + police.organisation().id() + "/chronology";
        assertThat(chronology.open(police.lead(), page)).contains("1 question waits", "Which grade was it?");
        assertThat(notes.waiting(police.lead()))
                .containsExactly(new Notes.Waiting(
                        made.review().id(), police.organisation().id(), 1));
        assertThat(notes.waiting(other.lead())).isEmpty();
        assertThat(chronology.open(made.chair(), made.review().href())).contains("Waiting for 1 answer");
        var note = notes.all(police.lead(), made.review().id()).getFirst();
        assertThat(chronology.open(police.lead(), there)).contains("Your answer");
        desk.send(police.lead(), there + "/notes/" + note.id(), "answer-" + note.id(), "Medium.");
        var second = desk.send(made.coordinator(), there + "/notes/" + note.id(), "answer-" + note.id(), "High.");
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString()).contains("Medium.", "High.");
        assertThat(chronology.open(made.chair(), there)).doesNotContain("High.");
        assertThat(chronology.open(made.chair(), there))
                .contains("Medium.", police.lead().name());
        assertThat(chronology.open(police.lead(), page)).doesNotContain("question waits");
        assertThat(notes.waiting(police.lead())).isEmpty();
        assertThat(chronology.open(made.chair(), made.review().href())).doesNotContain("Waiting for 1 answer");
    }

    @Test
    void people_are_proposed_from_the_words_and_a_person_corrects_them() {
        var victim = reviews.people(made.chair(), made.review().id()).stream()
                .filter(person -> person.part() == Part.VICTIM)
                .findFirst()
                .orElseThrow();
        assertThat(marks("999").people())
                .extracting(Work.Person::id, Work.Person::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(victim.id(), null));
        var question = new Question("", "", false, false, null, null, victim.id(), null, "", Question.Order.OLDEST);
        var now = Edition.now(made.review().id());
        assertThat(search.count(made.chair(), now, question)).isEqualTo(1);
        desk.send(made.chair(), entry("999") + "/marks", "stamp", marks("999").stamp());
        assertThat(search.count(made.chair(), now, question)).isZero();
        // and is not proposed again when the agency sends more
        chronology.sends(made, police, """
                Date,Event
                03/03/2016,The victim rang 999 and said he had taken her keys
                20/03/2016,DASH completed and filed
                21/03/2016,The victim was seen alone
                """);
        assertThat(marks("999").people()).isEmpty();
        assertThat(marks("alone").people()).hasSize(1);
    }

    @Test
    void work_follows_an_entry_that_the_agency_rewords() {
        desk.send(
                made.chair(),
                entry("DASH") + "/marks",
                "mark",
                "FLAG:GOOD_PRACTICE",
                "stamp",
                marks("DASH").stamp());
        desk.send(made.chair(), entry("DASH") + "/comments", "comment", "Well done.");
        desk.send(made.chair(), entry("DASH") + "/notes", "note", "By whom?");
        chronology.sends(made, police, """
                Date,Event
                03/03/2016,The victim rang 999 and said he had taken her keys
                20/03/2016,DASH completed and filed by the duty officer
                """);
        var now = marks("duty officer");
        assertThat(now.flagWords()).isEqualTo("Good practice");
        assertThat(now.comments()).extracting(Work.Comment::words).containsExactly("Well done.");
        assertThat(chronology.open(police.lead(), entry("duty officer"))).contains("By whom?");
    }

    @Test
    void several_entries_are_marked_at_once_and_it_can_be_undone() {
        var one = chronology.entry(made, "999").toString();
        var other = chronology.entry(made, "DASH").toString();
        desk.send(
                made.chair(),
                made.here() + "/entries/" + one + "/marks",
                "mark",
                "FLAG:SEE_LATER",
                "stamp",
                marks("999").stamp());
        var nothing = desk.send(made.chair(), made.here() + "/marks", "mark", "FLAG:SEE_LATER");
        assertThat(nothing.getStatus()).isEqualTo(200);
        desk.send(
                made.chair(),
                made.here() + "/marks",
                "entry",
                one,
                "entry",
                other,
                "mark",
                "FLAG:SEE_LATER",
                "act",
                "on");
        assertThat(marks("DASH").flagWords()).isEqualTo("See later");
        var last = bulk.last(made.chair(), made.review().id()).orElseThrow();
        // only what was changed
        assertThat(last.entries()).isEqualTo(1);
        assertThat(bulk.last(made.coordinator(), made.review().id())).isEmpty();
        assertThat(chronology.open(made.chair(), made.here())).contains("Undo this edit", "See later");
        desk.send(made.chair(), made.here() + "/marks/" + last.id() + "/undo");
        assertThat(marks("DASH").flags()).isEmpty();
        assertThat(marks("999").flagWords()).isEqualTo("See later");
        assertThat(bulk.last(made.chair(), made.review().id())).isEmpty();
    }

    @Test
    void a_whole_filter_is_marked_with_a_person_and_undone_to_what_was_proposed() {
        var victim = reviews.people(made.chair(), made.review().id()).getFirst();
        desk.send(
                made.chair(),
                made.here() + "/marks?from=2016",
                "all",
                "yes",
                "mark",
                "PERSON:" + victim.id(),
                "act",
                "on");
        assertThat(marks("DASH").people())
                .extracting(Work.Person::by)
                .containsExactly(made.chair().name());
        var last = bulk.last(made.chair(), made.review().id()).orElseThrow();
        assertThat(last.entries()).isEqualTo(3);
        desk.send(made.chair(), made.here() + "/marks/" + last.id() + "/undo");
        assertThat(marks("DASH").people()).isEmpty();
        assertThat(marks("999").people()).extracting(Work.Person::by).containsOnlyNulls();
    }

    @Test
    void a_panel_member_and_a_stranger_mark_nothing() {
        var one = chronology.entry(made, "999").toString();
        for (var reader : List.of(made.member(), police.lead())) {
            assertThat(desk.send(reader, made.here() + "/marks", "entry", one, "mark", "FLAG:RISK", "act", "on")
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(marks("999").flags()).isEmpty();
    }

    @Test
    void key_lines_come_from_the_terms_of_reference(
            @Autowired KeyLines keyLines, @Autowired org.throughline.Decided decided) {
        var partnership = made.partnership();
        var held = decided.held(made.coordinator(), partnership);
        var line = keyLines.add(made.coordinator(), held, "Was coercive control seen?");
        assertThat(work.keyLines(made.coordinator(), held.id()))
                .extracting("id", "number")
                .containsExactly(org.assertj.core.groups.Tuple.tuple(line.id(), 1));
        // another review's line is not found
        var one = chronology.entry(made, "999").toString();
        assertThat(desk.send(
                                made.chair(),
                                made.here() + "/marks",
                                "entry",
                                one,
                                "mark",
                                "KEY_LINE:" + line.id(),
                                "act",
                                "on")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void abbreviations_are_found_explained_and_shown_where_they_stand() {
        chronology.entries(made);
        assertThat(abbreviations.of(made.chair(), made.review().id()))
                .extracting(each -> each.letters(), each -> each.origin())
                .contains(
                        org.assertj.core.groups.Tuple.tuple("MARAC", Abbreviations.Origin.WRITTEN),
                        org.assertj.core.groups.Tuple.tuple("DASH", Abbreviations.Origin.KNOWN));
        var dash = abbreviations.of(made.chair(), made.review().id()).stream()
                .filter(each -> each.letters().equals("DASH"))
                .findFirst()
                .orElseThrow();
        var version = String.valueOf(dash.version());
        desk.send(made.chair(), made.here() + "/glossary/DASH", "meaning-DASH", "An invented form", "version", version);
        assertThat(chronology.open(made.chair(), made.here())).contains("<abbr title=\"An invented form\">DASH</abbr>");
        assertThat(desk.send(made.chair(), made.here() + "/glossary/DASH", "meaning-DASH", "x", "version", version)
                        .getStatus())
                .isEqualTo(409);
        assertThat(chronology.open(made.chair(), made.here() + "/glossary.csv")).contains("An invented form");
    }

    @Test
    void adding_letters_that_are_explained_already_changes_nothing_and_shows_what_they_stand_for()
            throws java.io.IOException {
        chronology.entries(made);
        var glossary = made.here() + "/glossary";
        assertThat(desk.send(made.chair(), glossary, "letters", "MARAC", "meaning", "Something invented")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("MARAC is in the list already and stands for “Multi-Agency Risk Assessment Conference”")
                .contains("Something invented");
        assertThatExceptionOfType(StaleWrite.class)
                .isThrownBy(() -> abbreviations.add(made.chair(), made.review(), "MARAC", "Something invented"))
                .satisfies(
                        refused -> assertThat(refused.theirs()).isEqualTo("Multi-Agency Risk Assessment Conference"));
        assertThat(abbreviations.meanings(made.chair(), made.review().id()))
                .containsEntry("MARAC", "Multi-Agency Risk Assessment Conference");
        desk.send(made.chair(), glossary, "letters", "QZQ", "meaning", "Quiet zone query");
        assertThat(chronology.open(made.chair(), glossary)).contains("Quiet zone query");
    }

    @Test
    void chosen_entries_are_lifted_into_the_narrative_with_their_reference() throws java.io.IOException {
        var one = chronology.entry(made, "999").toString();
        var lifted = desk.send(made.chair(), made.here() + "/narrative", "entry", one);
        assertThat(lifted.getRedirectedUrl()).isEqualTo(made.here() + "/narrative?entry=" + one);
        assertThat(chronology.open(made.chair(), made.here() + "/narrative?entry=" + one))
                .contains(
                        "1 paragraph",
                        "On 3 March 2016, " + police.organisation().name() + " recorded: “",
                        "999 and said he had taken her keys”",
                        police.organisation().name() + ", entry 1")
                .doesNotContain("DASH completed");
        assertThat(desk.open(made.chair(), made.here() + "/narrative.docx?entry=" + one)
                        .getContentAsByteArray())
                .startsWith('P', 'K');
        assertThat(desk.send(made.chair(), made.here() + "/narrative?words=dash", "all", "yes")
                        .getRedirectedUrl())
                .isEqualTo(made.here() + "/narrative?words=dash&all=yes");
        assertThat(chronology.open(made.chair(), made.here() + "/narrative?words=dash&all=yes"))
                .contains("1 paragraph", "DASH completed");
        assertThat(desk.send(made.chair(), made.here() + "/narrative").getContentAsString())
                .contains(
                        "Some answers need another look",
                        "<a href=\"#entry\">Tick at least one entry<",
                        "id=\"entry\"");
        assertThat(desk.open(police.lead(), made.here() + "/narrative?entry=" + one)
                        .getStatus())
                .isEqualTo(404);
        assertThat(desk.open(made.member(), made.here() + "/narrative?entry=" + one)
                        .getStatus())
                .isEqualTo(404);
    }
}
