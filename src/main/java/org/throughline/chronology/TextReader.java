package org.throughline.chronology;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.chronology.dates.Dates;
import org.throughline.chronology.dates.WrittenDate;
import org.throughline.documents.Cell;
import org.throughline.documents.Content;
import org.throughline.documents.Content.Paragraph;

/** Entries written as running text, each beginning with its date: "12/03/2015 – Police called". Used where a file has no table of entries. */
final class TextReader {

    private static final Pattern DATED =
            Pattern.compile("^(.{4,60}?)(?:\\t+|\\s+[–—-]\\s+|:\\s+|\\s*[–—]\\s*)(\\S.*)$", Pattern.DOTALL);

    private TextReader() {}

    static void read(Content content, String agency, List<Entry> entries) {
        List<Paragraph> paragraphs = content.paragraphs();
        int dated = 0;
        for (Paragraph paragraph : paragraphs) {
            dated += isDated(paragraph) ? 1 : 0;
        }
        if (dated < 2) {
            return;
        }
        boolean begun = false;
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            String text = paragraph.text().strip();
            Matcher matcher = DATED.matcher(text);
            if (isDated(paragraph) && matcher.matches()) {
                begun = true;
                WrittenDate date = Dates.read(matcher.group(1).strip());
                add(content, agency, entries, date, matcher.group(2).strip(), i + 1);
            } else if (begun && paragraph.headingLevel() == 0 && text.length() > 25) {
                add(content, agency, entries, EntryDates.none(), text, i + 1);
            }
        }
    }

    private static boolean isDated(Paragraph paragraph) {
        Matcher matcher = DATED.matcher(paragraph.text().strip());
        return matcher.matches() && CellLooks.realDate(Cell.of(matcher.group(1)));
    }

    private static void add(
            Content content, String agency, List<Entry> entries, WrittenDate date, String event, int paragraph) {
        entries.add(new Entry(
                content.fileName(),
                entries.size() + 1,
                agency,
                date,
                date.time(),
                event,
                "",
                "",
                "",
                "",
                -1,
                paragraph,
                date.attention()));
    }
}
