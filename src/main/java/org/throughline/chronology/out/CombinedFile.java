package org.throughline.chronology.out;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.work.Work;
import org.throughline.documents.Cell;
import org.throughline.documents.Content.Row;
import org.throughline.documents.Content.Table;
import org.throughline.documents.Letter;

/** The combined chronology as a file to take away: a table of words, one row for each entry, in the combined order. */
public final class CombinedFile {

    public static final List<String> HEADINGS = List.of(
            "Date as written",
            "Date understood",
            "Earliest day",
            "Latest day",
            "Certainty",
            "Time",
            "Agency",
            "What happened",
            "Source",
            "Outcome",
            "Seen",
            "Comment",
            "Needs a look",
            "Same contact",
            "Row of the agency's file",
            "Days since the entry before",
            "Ages",
            "Flags",
            "Key lines of enquiry",
            "People concerned",
            "Comments apart from the record");

    private static final int[] WIDTHS = {
        18, 14, 12, 12, 12, 8, 26, 70, 20, 30, 14, 30, 26, 12, 8, 10, 20, 22, 12, 22, 40
    };

    private CombinedFile() {}

    public static Stream<List<String>> rows(List<Line> lines) {
        return lines.stream().map(CombinedFile::row);
    }

    private static List<String> row(Line line) {
        var entry = line.entry();
        return List.of(
                entry.written(),
                text(entry.edtf()),
                text(entry.earliest()),
                text(entry.latest()),
                entry.certainty().name().toLowerCase(Locale.ROOT),
                text(entry.timeOfDay()),
                entry.agency(),
                entry.event(),
                entry.source(),
                entry.outcome(),
                entry.seen(),
                entry.comment(),
                entry.attention(),
                entry.sameEvent() == null ? "" : entry.sameEvent().toString().substring(0, 8),
                String.valueOf(entry.row()),
                text(line.sinceBefore()),
                line.ages(),
                line.work().flagWords(),
                line.work().keyLineWords(),
                line.work().peopleWords(),
                line.work().commentWords());
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return Objects.toString(value, "");
    }

    /** As .xlsx; every cell is text, so that nothing is taken for a formula or for another date. */
    public static void workbook(List<Line> lines, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Throughline", "1.0")) {
            var sheet = workbook.newWorksheet("Combined chronology");
            for (int i = 0; i < HEADINGS.size(); i++) {
                sheet.value(0, i, HEADINGS.get(i));
                sheet.width(i, WIDTHS[i]);
            }
            sheet.range(0, 0, 0, HEADINGS.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            int number = 1;
            for (var line : lines) {
                var row = row(line);
                for (int i = 0; i < row.size(); i++) {
                    if (!row.get(i).isEmpty()) {
                        sheet.value(number, i, row.get(i));
                    }
                }
                number++;
            }
        }
    }

    /** As .docx, the columns a panel reads on paper. */
    public static void document(String reference, List<Line> lines, OutputStream out) throws IOException {
        var rows = new java.util.ArrayList<Row>();
        rows.add(cells(1, List.of("Date", "Time", "Agency", "What happened", "Outcome", "Source", "Marked")));
        for (var line : lines) {
            var entry = line.entry();
            var date = entry.written().isBlank() ? "none written" : entry.written();
            var understood = entry.edtf() == null || entry.edtf().equals(entry.written()) ? "" : "\n" + entry.edtf();
            rows.add(cells(
                    rows.size() + 1,
                    List.of(
                            date + understood,
                            text(entry.timeOfDay()),
                            entry.agency(),
                            entry.event(),
                            outcome(entry),
                            entry.source(),
                            line.work().equals(Work.NONE) ? "" : marked(line.work()))));
        }
        new Letter("Combined chronology " + reference, List.of(new Table("", rows)), Letter.Page.LANDSCAPE).write(out);
    }

    /** What came of it, and who was seen. */
    static String outcome(RecordedEntry entry) {
        return entry.seen().isBlank()
                ? entry.outcome()
                : (entry.outcome().isBlank() ? "" : entry.outcome() + "\n") + "Seen: " + entry.seen();
    }

    /** What an entry is marked with, a line for each. */
    static String marked(Work work) {
        var lines = new java.util.ArrayList<String>();
        work.flags().forEach(flag -> lines.add(flag.flag().words()));
        if (!work.keyLines().isEmpty()) {
            lines.add("Key lines " + work.keyLineWords());
        }
        work.comments().forEach(comment -> lines.add(comment.who() + ": " + comment.words()));
        return String.join("\n", lines);
    }

    private static Row cells(int number, List<String> words) {
        return new Row(number, words.stream().map(Cell::of).toList());
    }
}
