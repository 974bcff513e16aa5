package org.throughline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.chronology.dates.Certainty;
import org.throughline.chronology.dates.WrittenDate;

/** Times of one meeting or assault that agencies record differently are listed; when somebody wrote of it is not such a time. */
class ConflictingTimesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            09:30 | MARAC attended, actions agreed. | 14:00 | MARAC held, case heard. | 09:30 | 14:00
                  | MARAC at 2pm, case heard.       | 09:30 | MARAC attended. | 14:00 | 09:30
                  | MARAC 0930hrs. Actions for police. |  | Case discussed at MARAC at 11.15. | 09:30 | 11:15
            22:10 | Assault reported by neighbour.  |       | Says he punched her at 11.30pm. | 22:10 | 23:30
                  | Core group at 10:00.            |       | Core group meeting at 10:45 in the civic centre. | 10:00 | 10:45
            """)
    void different_times_of_one_contact_are_listed(
            LocalTime at, String one, LocalTime otherAt, String other, String first, String second) {
        assertThat(conflicts(entry("Police", at, one), entry("Hospital", otherAt, other)))
                .containsExactly("Police puts it at " + first + ", Hospital at " + second + ".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            09:30 | MARAC attended.            | 10:00 | MARAC held.
            09:30 | MARAC attended.            | 16:20 | MARAC minutes received.
            09:30 | MARAC attended.            | 17:05 | MARAC. Entry made after the meeting.
            09:30 | MARAC attended.            | 17:05 | Attended MARAC, written up at 17:05.
            09:30 | MARAC attended.            |       | MARAC. Recorded at 16:40.
            22:10 | Assault at home.           |       | Assault. Police arrived at 23:40.
            22:10 | Assault at home.           |       | He hit her at 22:00 and arrested at 23:10.
            22:10 | Assault at home.           | 09:00 | Notified of the assault by police.
            09:30 | MARAC attended.            |       | MARAC: 14.30 pounds owed to the meter, moved 10/12.
                  | MARAC from 9.30 to 12.30.  | 12:00 | MARAC held.
            """)
    void what_agrees_or_is_only_the_time_of_writing_or_hearing_is_not(
            LocalTime at, String one, LocalTime otherAt, String other) {
        assertThat(conflicts(entry("Police", at, one), entry("Hospital", otherAt, other)))
                .isEmpty();
    }

    @Test
    void every_record_is_held_against_the_first_that_says_a_time() {
        assertThat(conflicts(
                        entry("School", null, "Told of the MARAC."),
                        entry("Police", LocalTime.of(9, 30), "MARAC."),
                        entry("Housing", LocalTime.of(14, 0), "MARAC."),
                        entry("Refuge", LocalTime.of(9, 45), "MARAC.")))
                .containsExactly("Police puts it at 09:30, Housing at 14:00.");
    }

    private static List<String> conflicts(Entry... entries) {
        return Conflict.among(List.of(new SameEvent("S1", List.of(entries), ""))).stream()
                .filter(conflict -> conflict.about() == Conflict.About.TIME)
                .map(Conflict::sentence)
                .toList();
    }

    private static Entry entry(String agency, @org.jspecify.annotations.Nullable LocalTime time, String event) {
        var day = LocalDate.of(2019, 3, 4);
        return new Entry(
                agency,
                1,
                agency,
                new WrittenDate("04/03/2019", "2019-03-04", day, day, Certainty.CERTAIN, null, ""),
                time,
                event,
                "",
                "",
                "",
                "",
                0,
                1,
                "");
    }
}
