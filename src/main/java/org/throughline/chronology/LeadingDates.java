package org.throughline.chronology;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.documents.Content.Row;
import org.throughline.documents.Content.Table;

/** Tables without a column of dates, whose entries begin with theirs: "22.05.2018 – Three-way meeting". The words stay whole. */
final class LeadingDates {

    private static final String MONTH =
            "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)";
    private static final Pattern LEADING = Pattern.compile(
            "(?is)^((?:(?:c|circa|approx|about|early|mid|late|beginning of|end of)\\.? )?(?:(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}*,? )?"
                    + "(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ \\-./]*" + MONTH + "[ \\-.,'/]*(?:\\d{4}|\\d{2})?"
                    + "|\\d{1,2}\\s?[./-]\\s?\\d{1,2}\\s?[./-]\\s?\\d{2,4}"
                    + "|" + MONTH + "[ \\-.,']*\\d{4}"
                    + "|(?:19|20)\\d\\d-\\d\\d-\\d\\d|(?:spring|summer|autumn|winter) (?:19|20)\\d\\d|(?:19|20)\\d\\d))"
                    + "(?![\\p{L}\\d])");

    private LeadingDates() {}

    /** The date a text begins with, word for word. */
    static Optional<String> of(String text) {
        Matcher matcher = LEADING.matcher(text.strip());
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    /** Whether most of at least three entries begin so. */
    static boolean in(Table table, Columns columns) {
        int event = columns.indexOf(Meaning.EVENT);
        int filled = 0;
        int dated = 0;
        for (Row row : table.rows()) {
            if (row.number() > columns.headerRow()
                    && event >= 0
                    && !row.at(event).isBlank()) {
                filled++;
                dated += of(row.at(event).text()).isPresent() ? 1 : 0;
            }
        }
        return dated >= 3 && dated >= 0.7 * filled;
    }
}
