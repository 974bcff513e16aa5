package org.throughline.chronology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.throughline.documents.Cell;
import org.throughline.documents.Content.Table;

/** Tells which column of a table is which: by the meaning of its headings first, by what stands below them second. */
final class ColumnRecognition {

    /** The mean length of a column of prose, and of one of codes. */
    private static final int PROSE = 30;

    private static final int SHORT = 14;

    /** A share of the rows in which a column's cells, where nobody says that they are dates, are not the dates of the rows. */
    private static final double FEW = 0.2;

    private static final List<Meaning> HOLDING_PROSE =
            List.of(Meaning.EVENT, Meaning.OTHER, Meaning.OUTCOME, Meaning.SOURCE, Meaning.COMMENT);

    /** Meanings that version tables, signature tables and lists of people do not have. */
    private static final Set<Meaning> OF_CHRONOLOGIES =
            Set.of(Meaning.TIME, Meaning.SOURCE, Meaning.OUTCOME, Meaning.SEEN);

    private final Table table;
    private final int number;
    private final int width;
    private List<ColumnProfile> profiles = List.of();

    private ColumnRecognition(Table table, int number) {
        this.table = table;
        this.number = number;
        this.width =
                table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /**
     * @param table any table
     * @param number which of the file's tables it is
     * @param before how the chronology table before it was read, or null: a table without headings may go on from it
     * @return its columns; {@link Columns#headerRow()} 0 without headings
     */
    static Columns of(Table table, int number, @Nullable Columns before) {
        return new ColumnRecognition(table, number).columns(before);
    }

    /** Whether the headings, or the two columns of words, show a table of something else: versions, signatures, abbreviations, people. */
    static boolean ofSomethingElse(Table table, Columns columns) {
        long foreign = columns.columns().stream()
                .filter(column -> Headings.ofAnotherTable(column.heading()))
                .count();
        if (foreign > 0) {
            boolean chronologyToo = columns.indexOf(Meaning.DATE) >= 0
                    && (columns.indexOf(Meaning.TIME) >= 0
                            || Headings.eventStrength(heading(columns, Meaning.EVENT)) >= 3)
                    && OF_CHRONOLOGIES.stream().anyMatch(meaning -> columns.indexOf(meaning) >= 0);
            return foreign > 1 || !chronologyToo;
        }
        return columns.headerRow() == 0
                && !table.rows().isEmpty()
                && table.rows().getFirst().cells().stream().anyMatch(cell -> Headings.ofAnotherTable(cell.text()));
    }

    private static String heading(Columns columns, Meaning meaning) {
        int index = columns.indexOf(meaning);
        return index < 0 ? "" : columns.columns().get(index).heading();
    }

    private Columns columns(@Nullable Columns before) {
        List<ColumnProfile> whole = ColumnProfile.of(table, width, 0);
        int header = HeaderRow.of(table, whole);
        if (header >= 0) {
            profiles = ColumnProfile.of(table, width, header + 1);
            return byHeadings(header);
        }
        profiles = whole;
        if (before != null && before.columns().size() == width && continues(before)) {
            return before.continuedIn(number);
        }
        return byContent();
    }

    private boolean continues(Columns before) {
        int date = before.indexOf(Meaning.DATE);
        return date >= 0 && (profiles.get(date).dates() >= 0.5 || table.rows().size() <= 2);
    }

    private Columns byHeadings(int header) {
        List<String> headings = new ArrayList<>(Collections.nCopies(width, ""));
        List<Cell> cells = table.rows().get(header).cells();
        for (int i = 0; i < cells.size(); i++) {
            headings.set(i, cells.get(i).text().strip());
        }
        List<Meaning> meanings = new ArrayList<>(Collections.nCopies(width, Meaning.OTHER));
        int date = date(headings);
        int event = event(headings, date);
        for (int i = 0; i < width; i++) {
            Meaning meaning = Headings.meaning(headings.get(i));
            if (i == date) {
                meaning = Meaning.DATE;
            } else if (i == event) {
                meaning = Meaning.EVENT;
            } else if (meaning == Meaning.DATE
                    || meaning == Meaning.EVENT
                    || (meaning != Meaning.OTHER && meanings.contains(meaning))
                    || (meaning != Meaning.DATE_TO && profiles.get(i).holdsDates())) {
                meaning = Meaning.OTHER;
            } else if (meaning == Meaning.DATE_TO && date < 0) {
                meaning = Meaning.OTHER;
            }
            meanings.set(i, meaning);
        }
        if (!meanings.contains(Meaning.TIME)) {
            give(
                    meanings,
                    Meaning.TIME,
                    i -> headings.get(i).isEmpty() && profiles.get(i).times() >= 0.6);
        }
        if (!meanings.contains(Meaning.TIME)) {
            give(meanings, Meaning.TIME, i -> profiles.get(i).holdsTimes());
        }
        return columns(table.rows().get(header).number(), headings, meanings);
    }

    /** The column of the dates of what happened: what stands in it counts more than its heading; of two, the one of the event, not of its record. */
    private int date(List<String> headings) {
        int best = -1;
        double bestWeight = 0;
        for (int i = 0; i < width; i++) {
            double weight = dateWeight(i, headings.get(i));
            if (weight > 0 && (best < 0 || weight > bestWeight)) {
                best = i;
                bestWeight = weight;
            }
        }
        for (int i = 0; i < width && best >= 0; i++) {
            boolean rival = i != best
                    && profiles.get(i).holdsDates()
                    && Headings.dateStrength(headings.get(best)) <= 2
                    && Headings.meaning(headings.get(i)) != Meaning.DATE_TO;
            if (rival && profiles.get(i).comesBefore(profiles.get(best))) {
                return i;
            }
        }
        return best;
    }

    private double dateWeight(int column, String heading) {
        ColumnProfile profile = profiles.get(column);
        int said = Headings.dateStrength(heading);
        boolean last = Headings.meaning(heading) == Meaning.DATE_TO;
        boolean disproved = profile.filled() >= 3 && profile.dates() < 0.3;
        if (said == 0 && profile.filled() < FEW * fullest()) {
            return 0; // a remark here and there, with a date in it
        }
        if ((said == 0 || disproved) && (!profile.holdsDates() || last)) {
            return disproved ? said * 0.1 : 0;
        }
        double shown = profile.holdsDates() ? 3 + profile.realDates() : profile.dates();
        return said + shown + (Headings.ofRecording(heading) ? -1 : 0);
    }

    private int fullest() {
        return profiles.stream().mapToInt(ColumnProfile::filled).max().orElse(0);
    }

    /** The column that tells what happened: by its heading, or the longest prose under a heading that says nothing else. */
    private int event(List<String> headings, int date) {
        int event = strongest(
                i -> mayTell(i, date)
                        && (Headings.meaning(headings.get(i)) == Meaning.EVENT
                                || (Headings.meaning(headings.get(i)) == Meaning.SOURCE
                                        && Headings.eventStrength(headings.get(i)) == 1)),
                i -> Headings.eventStrength(headings.get(i))
                        + Math.min(0.9, profiles.get(i).meanLength() / 200));
        if (event < 0) {
            event = strongest(
                    i -> mayTell(i, date)
                            && Headings.meaning(headings.get(i)) == Meaning.OTHER
                            && !Headings.ofAnotherTable(headings.get(i))
                            && profiles.get(i).meanLength() >= 12,
                    i -> profiles.get(i).meanLength());
        }
        return proseInstead(event, date, headings);
    }

    private boolean mayTell(int column, int date) {
        return column != date
                && !profiles.get(column).holdsDates()
                && !profiles.get(column).holdsTimes();
    }

    /**
     * What happened is told in prose. A column of short words is not it when a column with a like heading, or with one nobody could have
     * foreseen, holds the prose; a column of a few codes again and again is not it when any column does, and the author's comment only
     * when no other column is left.
     */
    private int proseInstead(int event, int date, List<String> headings) {
        boolean codes = event < 0 || profiles.get(event).holdsCodes(PROSE);
        if (!codes && (profiles.get(event).filled() < 3 || profiles.get(event).meanLength() >= SHORT)) {
            return event;
        }
        for (Meaning meaning : codes ? HOLDING_PROSE : HOLDING_PROSE.subList(0, 2)) {
            int prose = strongest(
                    i -> mayTell(i, date)
                            && i != event
                            && Headings.meaning(headings.get(i)) == meaning
                            && (meaning != Meaning.OTHER || !Headings.known(headings.get(i)))
                            && !Headings.ofAnotherTable(headings.get(i))
                            && profiles.get(i).filled() >= 3
                            && profiles.get(i).meanLength() >= PROSE,
                    i -> profiles.get(i).meanLength());
            if (prose >= 0) {
                return prose;
            }
        }
        return event;
    }

    private Columns byContent() {
        List<String> headings = new ArrayList<>(Collections.nCopies(width, ""));
        List<Meaning> meanings = new ArrayList<>(Collections.nCopies(width, Meaning.OTHER));
        int date = date(headings);
        if (date >= 0) {
            meanings.set(date, Meaning.DATE);
        }
        give(
                meanings,
                Meaning.TIME,
                i -> profiles.get(i).times() >= 0.7 && !profiles.get(i).runningNumber());
        give(meanings, Meaning.NUMBER, i -> profiles.get(i).runningNumber());
        int event = strongest(
                i -> meanings.get(i) == Meaning.OTHER && profiles.get(i).meanLength() >= 12,
                i -> profiles.get(i).meanLength());
        if (event >= 0) {
            meanings.set(event, Meaning.EVENT);
        }
        give(
                meanings,
                Meaning.SEEN,
                i -> profiles.get(i).filled() >= 2 && profiles.get(i).yesOrNo() >= 0.8);
        give(
                meanings,
                Meaning.SOURCE,
                i -> profiles.get(i).filled() >= 0.7 * table.rows().size()
                        && profiles.get(i).meanLength() <= 30
                        && profiles.get(i).distinct()
                                <= Math.max(2, 0.4 * profiles.get(i).filled()));
        return columns(0, headings, meanings);
    }

    private Columns columns(int headerRow, List<String> headings, List<Meaning> meanings) {
        List<Columns.Column> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            columns.add(new Columns.Column(headings.get(i), meanings.get(i)));
        }
        return new Columns(number, headerRow, List.copyOf(columns));
    }

    private void give(List<Meaning> meanings, Meaning meaning, IntPredicate fits) {
        for (int i = 0; i < width; i++) {
            if (meanings.get(i) == Meaning.OTHER && fits.test(i)) {
                meanings.set(i, meaning);
                return;
            }
        }
    }

    private interface Weight {
        double of(int column);
    }

    private int strongest(IntPredicate allowed, Weight weight) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < width; i++) {
            double its = allowed.test(i) ? weight.of(i) : Double.NaN;
            if (its > most || (best < 0 && !Double.isNaN(its))) {
                best = i;
                most = its;
            }
        }
        return best;
    }
}
