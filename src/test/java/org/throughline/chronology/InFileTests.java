package org.throughline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.documents.Cell;
import org.throughline.documents.Content;
import org.throughline.documents.Content.Row;
import org.throughline.documents.Content.Table;

/** Where an entry stands is said as the agency's own program shows it, and only where that is known. */
class InFileTests {

    private static Table sheet(String name, int firstRow, String... events) {
        var rows = new java.util.ArrayList<Row>();
        rows.add(new Row(firstRow, List.of(Cell.of("Date"), Cell.of("Event"))));
        int number = firstRow;
        for (var event : events) {
            // every second row of the sheet is empty
            number += 2;
            rows.add(new Row(number, List.of(Cell.of("03/03/2016"), Cell.of(event))));
        }
        return new Table(name, rows);
    }

    private static List<String> where(String fileName, int number, Table... tables) {
        var content = new Content(fileName, List.of(tables), List.of());
        var in = InFile.in(content, number);
        return ChronologyReader.read(content).entries().stream()
                .map(in)
                .map(each -> each.rowWords() + each.fileWords())
                .toList();
    }

    @Test
    void a_spreadsheets_rows_are_those_of_its_sheet_with_the_empty_ones_counted() {
        assertThat(where("calls.xlsx", 1, sheet("Calls", 3, "Rang about the dog", "Rang about the gate")))
                .containsExactly("row 5", "row 7");
    }

    @Test
    void of_several_sheets_it_is_said_which() {
        assertThat(where(
                        "Police.ODS",
                        2,
                        sheet("Calls", 1, "Rang about the dog", "Rang about the gate"),
                        sheet("Crimes", 4, "Theft of a bicycle recorded", "Damage to a car recorded")))
                .containsExactly(
                        "row 3 of sheet “Calls” of file 2",
                        "row 5 of sheet “Calls” of file 2",
                        "row 6 of sheet “Crimes” of file 2",
                        "row 8 of sheet “Crimes” of file 2");
    }

    @Test
    void a_table_in_running_text_has_no_rows_that_anybody_sees() {
        assertThat(where("notes.docx", 1, sheet("", 1, "Rang about the dog"))).containsExactly("");
    }
}
