package org.throughline.chronology.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;
import org.throughline.chronology.InventedChronology;

/** Every question to agencies stands on one page, by agency and by whether it is answered, for those with the whole file. */
@ThroughlineTest
class AgencyQuestionsTests {

    @Autowired
    InventedChronology chronology;

    @Autowired
    AtTheDesk desk;

    @Test
    void who_asked_is_told_of_an_answer_until_they_have_looked_at_it() {
        var made = chronology.begin();
        var police = chronology.agency(made, "Invented Police");
        chronology.sends(made, police, "Date,Event\n03/03/2016,Officers attended\n");
        var entry = made.here() + "/entries/" + chronology.entry(made, "attended");
        desk.send(made.chair(), entry + "/notes", "note", "Was a form filled in?");
        desk.send(made.chair(), entry + "/notes", "note", "By whom?");
        var told = "Read what agencies answered you";
        assertThat(chronology.open(made.chair(), "/work")).doesNotContain(told);
        for (int i = 0; i < 2; i++) {
            var waiting = chronology.open(police.lead(), entry);
            var answer = waiting.replaceAll("(?s).*name=\"(answer-[0-9a-f-]+)\".*", "$1");
            desk.send(police.lead(), entry + "/notes/" + answer.substring("answer-".length()), answer, "Yes.");
        }
        assertThat(chronology.open(made.chair(), "/work")).contains(told, "2 answers");
        assertThat(chronology.open(made.chair(), made.review().href())).contains(told);
        // told to nobody else, and not over when somebody else looks
        assertThat(chronology.open(made.coordinator(), "/work")).doesNotContain(told);
        chronology.open(made.coordinator(), entry);
        chronology.open(made.chair(), made.here() + "/questions?state=WAITING");
        assertThat(chronology.open(made.chair(), "/work")).contains(told);
        chronology.open(made.chair(), entry);
        assertThat(chronology.open(made.chair(), "/work")).doesNotContain(told);
    }

    @Test
    void questions_are_found_by_agency_and_by_whether_they_are_answered() throws java.io.IOException {
        var made = chronology.begin();
        var police = chronology.agency(made, "Invented Police");
        var school = chronology.agency(made, "Invented School");
        chronology.sends(made, police, "Date,Event\n03/03/2016,Officers attended\n");
        chronology.sends(made, school, "Date,Event\n04/03/2016,Absent from class\n");
        var page = made.here() + "/questions";
        assertThat(chronology.open(made.chair(), page)).contains("Nothing is asked yet.");

        var attended = made.here() + "/entries/" + chronology.entry(made, "attended");
        var absent = made.here() + "/entries/" + chronology.entry(made, "Absent");
        desk.send(made.chair(), attended + "/notes", "note", "Was a form filled in?");
        desk.send(made.chair(), absent + "/notes", "note", "Who rang home?");
        var waiting = chronology.open(police.lead(), attended);
        var answer = waiting.replaceAll("(?s).*name=\"(answer-[0-9a-f-]+)\".*", "$1");
        desk.send(
                police.lead(), attended + "/notes/" + answer.substring("answer-".length()), answer, "Yes, in the log.");

        assertThat(chronology.open(made.chair(), page))
                .contains("2 questions", "1 question waits for an answer.", "Yes, in the log.", "Who rang home?");
        assertThat(chronology.open(made.chair(), page + "?state=WAITING"))
                .contains("Who rang home?", "1 question")
                .doesNotContain("Was a form filled in?");
        assertThat(chronology.open(
                        made.chair(),
                        page + "?state=ANSWERED&agency=" + school.organisation().name()))
                .contains("No question answers to that.");
        var csv = desk.open(made.chair(), page + ".csv?state=ANSWERED").getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("Was a form filled in?", "Yes, in the log.").doesNotContain("Who rang home?");
        assertThat(chronology.open(made.coordinator(), made.review().href()))
                .contains("/chronology/questions?state=WAITING");
        for (var other : new org.throughline.access.Reader[] {police.lead(), made.member()}) {
            assertThat(desk.open(other, page).getStatus()).isEqualTo(404);
            assertThat(desk.open(other, page + ".csv").getStatus()).isEqualTo(404);
        }
    }
}
