package org.throughline.learning;

import java.util.Comparator;
import java.util.List;
import org.throughline.publication.Library.ThemeCount;

/**
 * In how many published reviews each theme was found, by year of death.
 *
 * @param years oldest first
 * @param rows the theme found most often first
 */
public record ThemesOverYears(List<Integer> years, List<Row> rows) {

    /** @param counts one for each year, in the order of the years */
    public record Row(String theme, List<Long> counts, long total) {}

    public static ThemesOverYears of(List<ThemeCount> counts, List<Integer> years) {
        var inOrder = years.stream().sorted().toList();
        var rows = counts.stream()
                .map(ThemeCount::theme)
                .distinct()
                .map(theme -> row(theme, counts, inOrder))
                .sorted(Comparator.comparing(Row::total).reversed().thenComparing(Row::theme))
                .toList();
        return new ThemesOverYears(inOrder, rows);
    }

    private static Row row(String theme, List<ThemeCount> counts, List<Integer> years) {
        var each = years.stream()
                .map(year -> counts.stream()
                        .filter(count -> count.theme().equals(theme) && count.year() == year)
                        .mapToLong(ThemeCount::reviews)
                        .sum())
                .toList();
        return new Row(theme, each, each.stream().mapToLong(Long::longValue).sum());
    }
}
