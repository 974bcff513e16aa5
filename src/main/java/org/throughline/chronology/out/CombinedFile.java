package org.throughline.chronology.out;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.throughline.documents.Cell;
import org.throughline.documents.Content.Paragraph;
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
            "Entry of the agency's file",
            "Row of its spreadsheet",
            "Days since the entry before",
            "Ages",
            "Flags",
            "Key lines of enquiry",
            "People concerned",
            "Comments apart from the record");

    private static final int[] WIDTHS = {
        26, 24, 12, 12, 13, 8, 26, 70, 20, 30, 14, 30, 26, 12, 12, 16, 12, 20, 22, 14, 22, 40
    };

    /** More rows are left in one line each, which is quicker to write and to open. */
    private static final int MOST_WRAPPED = 5_000;

    /** Of one line in the sheet's own type, and of the highest row a sheet can have; in points. */
    private static final double LINE = 15;

    private static final double HIGHEST = 409;

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
                entry.sameEvent() == null
                        ? ""
                        : entry.sameEvent().toString().substring(0, 8) + (line.confirmed() ? "" : " (proposed)"),
                entry.numbered(),
                entry.inFile().rowWords(),
                line.sinceBefore() == null ? "" : line.sinceBefore().number(),
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
            sheet.range(0, 0, 0, HEADINGS.size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            sheet.rowHeight(0, height(HEADINGS));
            sheet.freezePane(0, 1);
            sheet.repeatRows(0);
            sheet.pageOrientation("landscape");
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.setAutoFilter(0, 0, lines.size(), HEADINGS.size() - 1);
            boolean wrapped = lines.size() <= MOST_WRAPPED;
            int number = 1;
            for (var line : lines) {
                var row = row(line);
                for (int i = 0; i < row.size(); i++) {
                    if (!row.get(i).isEmpty()) {
                        sheet.value(number, i, row.get(i));
                    }
                    if (wrapped) {
                        sheet.style(number, i)
                                .wrapText(true)
                                .verticalAlignment("top")
                                .set();
                    }
                }
                if (wrapped) {
                    sheet.rowHeight(number, height(row));
                }
                number++;
            }
        }
    }

    /** High enough for the words of every cell: not every program works this out for itself when it opens a sheet. */
    private static double height(List<String> row) {
        int most = 1;
        for (int i = 0; i < row.size(); i++) {
            int lines = 0;
            for (var line : row.get(i).split("\n", -1)) {
                lines += lines(line, WIDTHS[i] - 2);
            }
            most = Math.max(most, lines);
        }
        return Math.min(HIGHEST, most * LINE);
    }

    /** How many lines so many characters' width breaks these words into. */
    private static int lines(String words, int width) {
        int lines = 1;
        int filled = 0;
        for (var word : words.split(" ", -1)) {
            if (filled > 0 && filled + 1 + word.length() > width) {
                lines++;
                filled = 0;
            }
            filled += (filled > 0 ? 1 : 0) + word.length();
            lines += Math.max(0, filled - 1) / width;
            filled = filled > width ? 1 + (filled - 1) % width : filled;
        }
        return lines;
    }

    /**
     * As .docx, the columns a panel reads on paper.
     *
     * @param state which state of the chronology it is, in a few words at the foot of every page
     * @param what the same and more, below the title
     */
    public static void document(String reference, String state, String what, List<Line> lines, OutputStream out)
            throws IOException {
        var rows = new ArrayList<Row>();
        rows.add(cells(1, OnPaper.HEADINGS));
        for (var line : OnPaper.of(lines)) {
            rows.add(cells(rows.size() + 1, line.cells()));
        }
        new Letter(
                        "Combined chronology " + reference,
                        List.of(new Paragraph(what, 0), new Table("", rows)),
                        Letter.Page.LANDSCAPE,
                        "Combined chronology " + reference + ". " + state + ". Confidential.")
                .write(out);
    }

    private static Row cells(int number, List<String> words) {
        return new Row(number, words.stream().map(Cell::of).toList());
    }
}
