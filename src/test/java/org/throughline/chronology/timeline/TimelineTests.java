package org.throughline.chronology.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.AtTheDesk;
import org.throughline.ThroughlineTest;
import org.throughline.chronology.InventedChronology;

/** The picture gathers what is too much for a page, and every entry can be reached by zooming in. */
@ThroughlineTest
class TimelineTests {

    @Autowired
    InventedChronology chronology;

    @Autowired
    AtTheDesk desk;

    @Test
    void the_finest_unit_is_chosen_that_a_page_can_hold() {
        assertThat(new Window(LocalDate.of(2012, 1, 1), LocalDate.of(2018, 12, 31)).unit(12, 400))
                .isEqualTo(Unit.QUARTER);
        assertThat(Window.of(Year.of(2014)).unit(12, 400)).isEqualTo(Unit.MONTH);
        assertThat(Window.of(YearMonth.of(2014, 3)).unit(12, 400)).isEqualTo(Unit.DAY);
        assertThat(new Window(LocalDate.of(2014, 3, 4), LocalDate.of(2014, 3, 4)).unit(12, 400))
                .isEqualTo(Unit.HOUR);
        assertThat(new Window(LocalDate.of(1900, 1, 1), LocalDate.of(2026, 12, 31)).unit(40, 400))
                .isEqualTo(Unit.YEAR);
    }

    @Test
    void units_end_where_they_should() {
        assertThat(Unit.QUARTER.last(LocalDate.of(2014, 4, 1))).isEqualTo("2014-06-30");
        assertThat(Unit.QUARTER.last(LocalDate.of(2014, 10, 1))).isEqualTo("2014-12-31");
        assertThat(Unit.WEEK.last(LocalDate.of(2014, 3, 3))).isEqualTo("2014-03-09");
        assertThat(Unit.YEAR.last(LocalDate.of(2014, 1, 1))).isEqualTo("2014-12-31");
    }

    @Test
    void a_window_moves_by_its_own_length() {
        assertThat(Window.of(YearMonth.of(2014, 1)).moved(-1)).isEqualTo(Window.of(YearMonth.of(2013, 12)));
        assertThat(Window.of(Year.of(2014)).moved(1).words()).isEqualTo("2015");
        assertThat(new Window(LocalDate.of(2014, 3, 3), LocalDate.of(2014, 3, 9))
                        .moved(1)
                        .from())
                .isEqualTo("2014-03-10");
    }

    @Test
    void longer_times_beyond_what_a_page_holds_become_one_for_each_lane_and_none_is_lost() {
        var many = new ArrayList<Gathered>();
        for (int i = 0; i < 200; i++) {
            var from = LocalDate.of(2014, 1, 1).plusDays(i);
            many.add(new Gathered(
                    i % 2 == 0 ? "A" : "B",
                    from,
                    from.plusDays(40),
                    null,
                    true,
                    new Gathered.Tally(1 + i % 3, 0, 0, java.util.Map.of())));
        }
        var fewer = TimelineEntries.fewer(many);
        assertThat(fewer).hasSize(TimelineEntries.MOST_SPANS + 2);
        assertThat(fewer.stream().mapToInt(Gathered::number).sum())
                .isEqualTo(many.stream().mapToInt(Gathered::number).sum());
    }

    @Test
    void six_hundred_entries_are_gathered_and_zooming_leads_to_each() {
        var made = chronology.begin();
        var police = chronology.agency(made, "Invented Police");
        var file = new StringBuilder("Date,Time,Event\n");
        for (int i = 0; i < 600; i++) {
            var day = LocalDate.of(2014, 1, 1).plusDays(i % 300);
            file.append("%02d/%02d/%d,%02d:30,Call number %d\n"
                    .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear(), i / 300 + 8, i));
        }
        file.append("in 2014,,Somewhere in the year\n");
        chronology.sends(made, police, file.toString());
        var timeline = made.here() + "/timeline";
        var all = chronology.open(made.chair(), timeline);
        assertThat(all).contains("somewhere in 2014: 1 entry").doesNotContain("Call number");
        assertThat(all).contains("?from=2014-01-01&amp;to=2014-01-05");
        assertThat(chronology.open(made.chair(), timeline + "?from=2014-01-06&to=2014-01-12"))
                .contains("Call number 5<", "Call number 305<", "Somewhere in the year");
        assertThat(chronology.open(made.chair(), timeline + "?from=2014-01-06&to=2014-01-06"))
                .contains("08:00", "Call number 5<", "Call number 305<")
                .doesNotContain("Call number 6<");
        assertThat(chronology.open(made.chair(), timeline + "?year=2014&month=3"))
                .contains("Timeline of March 2014");
        assertThat(chronology.open(made.chair(), timeline + "?from=nonsense&to=2014-01-06"))
                .contains("One lane for each agency");
        assertThat(List.of(all.split("<")).size()).isLessThan(6_000);
    }

    @Test
    void a_filter_narrows_the_picture_and_is_kept_when_zooming_and_when_turning_to_the_table() {
        var made = chronology.begin();
        var police = chronology.agency(made, "Invented Police");
        var school = chronology.agency(made, "Invented School");
        chronology.sends(made, police, """
                Date,Event
                03/03/2016,Keys were taken from the hook
                09/05/2017,A neighbour rang about music
                31/04/2017,Keys were found again
                """);
        chronology.sends(made, school, """
                Date,Event
                04/03/2016,The keys of the hall were returned
                """);
        var entry = chronology.entry(made, "Keys were taken");
        desk.send(
                made.coordinator(),
                made.here() + "/marks",
                "entry",
                entry.toString(),
                "mark",
                "FLAG:RISK",
                "act",
                "on");
        var timeline = made.here() + "/timeline";
        assertThat(chronology.open(made.chair(), timeline + "?words=keys"))
                .contains("Keys were taken", "keys of the hall", "3 entries answer to that, of which 2 are drawn.")
                .contains("1 entry is not drawn here")
                .contains("/timeline?from=2016-01-01&amp;to=2016-12-31&amp;words=keys")
                .contains("href=\"" + made.here() + "?words=keys\"")
                .doesNotContain("A neighbour rang");
        assertThat(chronology.open(made.chair(), timeline + "?flag=RISK"))
                .contains(
                        "Keys were taken",
                        "3 March 2016, " + police.organisation().name() + ", risk indicator",
                        ">Risk indicator.")
                .doesNotContain("keys of the hall");
        assertThat(chronology.open(
                        made.chair(),
                        timeline + "?agency=" + school.organisation().name()))
                .contains("<title>" + school.organisation().name() + "</title>")
                .doesNotContain("<title>" + police.organisation().name() + "</title>");
        assertThat(chronology.open(made.chair(), timeline + "?from=2017"))
                .contains("Timeline of 2017", "A neighbour rang")
                .doesNotContain("Keys were taken");
        assertThat(chronology.open(made.chair(), timeline + "?from=2017&to=2016"))
                .contains("Give a day that is not before the first one");
        assertThat(chronology.open(made.chair(), timeline + "?words=nowhere")).contains("No entry answers to that.");
        assertThat(chronology.open(made.chair(), timeline + "?attention=yes"))
                .contains("1 entry answers to that, of which none is drawn.", "1 entry is not drawn here")
                .doesNotContain("No entry answers");
        assertThat(chronology.open(made.chair(), made.here() + "?words=keys")).contains(timeline + "?words=keys");
    }

    @Test
    void no_link_leads_past_the_first_year_with_entries_or_the_last() {
        var made = chronology.begin();
        chronology.sends(made, chronology.agency(made, "Invented Police"), """
                Date,Event
                03/03/2016,Keys were taken
                09/05/2018,Keys were found
                """);
        var timeline = made.here() + "/timeline";
        assertThat(chronology.open(made.chair(), timeline + "?year=2017")).contains("Earlier: 2016", "Later: 2018");
        assertThat(chronology.open(made.chair(), timeline + "?year=2016"))
                .contains("Later: 2017")
                .doesNotContain("Earlier:");
        assertThat(chronology.open(made.chair(), timeline + "?year=2018&month=12"))
                .contains("Earlier: November 2018")
                .doesNotContain("Later:");
        assertThat(chronology.open(made.chair(), timeline + "?from=2016-01-01&to=2018-12-31"))
                .doesNotContain("Earlier:", "Later:");
        assertThat(chronology.open(made.chair(), timeline + "?year=2030"))
                .as("from beyond the end it leads back")
                .contains("Earlier: 2029")
                .doesNotContain("Later:");
    }

    @Test
    void what_is_gathered_says_how_many_are_flagged_and_need_a_look() {
        var made = chronology.begin();
        var file = new StringBuilder("Date,Event\n");
        for (int i = 0; i < 300; i++) {
            file.append("%02d/03/2014,Call number %d\n".formatted(i % 20 + 1, i));
        }
        chronology.sends(made, chronology.agency(made, "Invented Police"), file.toString());
        var entry = chronology.entry(made, "Call number 7");
        desk.send(
                made.coordinator(),
                made.here() + "/marks",
                "entry",
                entry.toString(),
                "mark",
                "FLAG:GOOD_PRACTICE",
                "act",
                "on");
        assertThat(chronology.open(made.chair(), made.here() + "/timeline?year=2014&month=3"))
                .contains("8 March 2014: 15 entries; 1 good practice");
        assertThat(chronology.open(made.chair(), made.here() + "/timeline?year=2014&month=3&flag=GOOD_PRACTICE"))
                .contains("Call number 7")
                .doesNotContain("Call number 8");
    }
}
