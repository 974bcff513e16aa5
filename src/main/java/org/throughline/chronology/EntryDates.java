package org.throughline.chronology;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.throughline.chronology.dates.Attention;
import org.throughline.chronology.dates.Certainty;
import org.throughline.chronology.dates.Dates;
import org.throughline.chronology.dates.Dates.Context;
import org.throughline.chronology.dates.WrittenDate;
import org.throughline.chronology.dates.WrittenTime;
import org.throughline.documents.Cell;

/** The date and time of an entry, from its cells. */
final class EntryDates {

    private EntryDates() {}

    /**
     * @param from the cell of the date, or of the first day
     * @param to the cell of the last day, where the table has one; may be blank
     * @param context what stands around it
     */
    static WrittenDate date(Cell from, Cell to, Context context) {
        String text = from.text().strip();
        String until = to.text().strip();
        if (text.isEmpty() && until.isEmpty()) {
            return none();
        }
        if (!until.isEmpty() && !until.equals(text)) {
            return span(text, until, from, to, context);
        }
        return single(text.isEmpty() ? to : from, context);
    }

    /** No date at all. */
    static WrittenDate none() {
        return new WrittenDate("", null, null, null, Certainty.UNSURE, null, Attention.NO_DATE.words());
    }

    private static WrittenDate span(String text, String until, Cell from, Cell to, Context context) {
        WrittenDate first = text.isEmpty() ? null : single(from, context);
        WrittenDate last = single(to, context);
        if (first == null || last.latest() == null || first.earliest() == null) {
            return first == null || first.earliest() == null && last.earliest() != null ? last : first;
        }
        String written = text + " - " + until;
        Certainty certainty = first.certainty().compareTo(last.certainty()) >= 0 ? first.certainty() : last.certainty();
        if (last.latest().isBefore(first.earliest())) {
            return new WrittenDate(
                    written, null, null, null, Certainty.UNSURE, first.time(), Attention.BACKWARDS.words());
        }
        return new WrittenDate(
                written,
                first.edtf() + "/" + last.edtf(),
                first.earliest(),
                last.latest(),
                certainty,
                first.time(),
                first.attention().isEmpty() ? last.attention() : first.attention());
    }

    private static WrittenDate single(Cell cell, Context context) {
        String text = cell.text().strip();
        LocalDateTime moment = cell.moment();
        if (moment == null || moment.getYear() <= 1900) {
            return Dates.read(text, context);
        }
        LocalDate day = moment.toLocalDate();
        LocalTime time = moment.toLocalTime();
        // A cell that shows "Mar-15" says a month, though the sheet keeps its first day.
        if (day.getDayOfMonth() == 1 && text.matches("\\p{L}{3,9}[ \\-/'.,]*\\d{2,4}")) {
            WrittenDate shown = Dates.read(text, context);
            if (shown.earliest() != null && shown.earliest().equals(day)) {
                return shown;
            }
        }
        return new WrittenDate(
                text,
                day.toString(),
                day,
                day,
                Certainty.CERTAIN,
                time.equals(LocalTime.MIDNIGHT) ? null : time.withSecond(0).withNano(0),
                "");
    }

    /** The time in a cell of its own. */
    static WrittenTime time(Cell cell) {
        WrittenTime shown = WrittenTime.read(cell.text());
        LocalDateTime moment = cell.moment();
        if (moment == null || (shown.time() == null && shown.needsAttention())) {
            return shown;
        }
        LocalTime time = moment.toLocalTime().withSecond(0).withNano(0);
        boolean dayOnly = moment.getYear() > 1900 && shown.time() == null && time.equals(LocalTime.MIDNIGHT);
        return dayOnly ? shown : new WrittenTime(time, shown.whole() && time.equals(shown.time()), "");
    }
}
