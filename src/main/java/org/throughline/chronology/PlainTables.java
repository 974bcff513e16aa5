package org.throughline.chronology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.documents.Cell;
import org.throughline.documents.Content;
import org.throughline.documents.Content.Block;
import org.throughline.documents.Content.Row;
import org.throughline.documents.Content.Table;

/**
 * Two ways of laying out a chronology that are not one row for each entry with its date in one cell, made into that: a small form of labels
 * and answers for each contact, and a date in three columns for day, month and year. No word is changed.
 */
final class PlainTables {

    private static final int SEARCHED = 20;
    private static final Pattern DAY = Pattern.compile("d(ay)?|dd");
    private static final Pattern MONTH = Pattern.compile("m(onth|th)?|mm");
    private static final Pattern YEAR = Pattern.compile("y(ear|r)?|yy(yy)?");

    private PlainTables() {}

    static Content of(Content content) {
        List<Block> blocks = new ArrayList<>();
        List<Table> forms = new ArrayList<>();
        for (Block block : content.blocks()) {
            if (block instanceof Table table && form(table)) {
                forms.add(table);
            } else if (block instanceof Table table) {
                flush(forms, blocks);
                blocks.add(withWholeDates(table));
            } else {
                // headings between forms ("Contact 12") belong to no entry and do not end the run
                blocks.add(block);
            }
        }
        flush(forms, blocks);
        return new Content(content.fileName(), List.copyOf(blocks), content.notes());
    }

    private static void flush(List<Table> forms, List<Block> blocks) {
        if (forms.size() >= 3) {
            blocks.add(joined(forms));
        } else {
            blocks.addAll(forms);
        }
        forms.clear();
    }

    /** Two columns, labels on the left, one of them of a date with a date beside it, and another of what happened. */
    private static boolean form(Table table) {
        if (table.rows().size() < 2 || table.rows().size() > 15) {
            return false;
        }
        boolean dated = false;
        boolean told = false;
        for (Row row : table.rows()) {
            if (row.at(0).isBlank()
                    || row.cells().size() > 2
                    || row.at(0).text().length() > 60) {
                return false;
            }
            dated |= Headings.dateStrength(row.at(0).text()) >= 2 && CellLooks.realDate(row.at(1));
            told |= row.at(1).text().length() >= 15 && !CellLooks.realDate(row.at(1));
        }
        return dated
                && told
                && table.rows().stream()
                        .noneMatch(row -> Headings.ofAnotherTable(row.at(0).text()));
    }

    private static Table joined(List<Table> forms) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Table form : forms) {
            form.rows()
                    .forEach(row -> labels.putIfAbsent(
                            Headings.plain(row.at(0).text()),
                            row.at(0).text().strip().replaceFirst("\\s*:$", "")));
        }
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(1, labels.values().stream().map(Cell::of).toList()));
        for (Table form : forms) {
            Map<String, Cell> answers = form.rows().stream()
                    .collect(Collectors.toMap(
                            row -> Headings.plain(row.at(0).text()), row -> row.at(1), PlainTables::both));
            rows.add(new Row(
                    rows.size() + 1,
                    labels.keySet().stream()
                            .map(label -> answers.getOrDefault(label, Cell.of("")))
                            .toList()));
        }
        return new Table(forms.getFirst().name(), List.copyOf(rows));
    }

    private static Cell both(Cell first, Cell second) {
        return Cell.of(Stream.of(first.text(), second.text())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n")));
    }

    private static Table withWholeDates(Table table) {
        for (int i = 0; i < Math.min(SEARCHED, table.rows().size()); i++) {
            List<Cell> cells = table.rows().get(i).cells();
            for (int column = 0; column + 2 < cells.size(); column++) {
                if (is(DAY, cells.get(column)) && is(MONTH, cells.get(column + 1)) && is(YEAR, cells.get(column + 2))) {
                    int first = column;
                    return new Table(
                            table.name(),
                            table.rows().stream()
                                    .map(row -> withWholeDate(row, first))
                                    .toList());
                }
            }
        }
        return table;
    }

    private static boolean is(Pattern pattern, Cell cell) {
        return pattern.matcher(Headings.plain(cell.text())).matches();
    }

    /** The three cells' words stand in the first, and the other two are left empty; a heading over the rows stays as it is. */
    private static Row withWholeDate(Row row, int first) {
        Set<Integer> parts = Set.of(first, first + 1, first + 2);
        if (row.cells().size() <= first + 2 || CellLooks.filled(row.cells()) < 2) {
            return row;
        }
        String words = Stream.of(first, first + 1, first + 2)
                .map(part -> row.at(part).text().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.add(
                    i == first
                            ? Cell.of(words)
                            : parts.contains(i) ? Cell.of("") : row.cells().get(i));
        }
        return new Row(row.number(), List.copyOf(cells));
    }
}
