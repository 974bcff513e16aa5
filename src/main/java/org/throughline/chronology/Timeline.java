package org.throughline.chronology;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.chronology.dates.Certainty;

/**
 * The combined chronology as a picture: one lane for each agency, time from left to right, a date that is not sure drawn as long as it
 * can mean. All measures are in units of the picture, which is {@link #WIDTH} wide.
 *
 * @param from first day drawn
 * @param to last day drawn
 * @param lanes agencies by name, top to bottom
 * @param ticks marks of time along the top
 * @param gathered whether marks are months, because there are too many entries to draw each
 * @param left how many entries name no day between these days
 */
public record Timeline(
        LocalDate from, LocalDate to, List<Lane> lanes, List<Tick> ticks, int height, boolean gathered, int left) {

    public static final int WIDTH = 1160;
    /** Where time begins, right of the agencies' names. */
    public static final int START = 190;

    private static final int TOP = 34;
    private static final int ROW = 16;
    private static final int MARK = 10;
    private static final int PADDING = 8;
    /** More than this on one picture are gathered by month. */
    private static final int MOST_MARKS = 500;

    private static final int MOST_ROWS = 8;

    /** One agency's strip. */
    public record Lane(String agency, int y, int height, List<Mark> marks) {}

    /**
     * One entry, or a month of them.
     *
     * @param entry null where {@code number} entries of {@code month} are gathered
     */
    public record Mark(
            double x,
            int y,
            double width,
            @org.jspecify.annotations.Nullable RecordedEntry entry,
            @org.jspecify.annotations.Nullable YearMonth month,
            int number) {

        /** Whether it is drawn as a point: a single certain day. */
        public boolean point() {
            return width <= MARK;
        }

        public boolean unsure() {
            return entry != null && entry.certainty() != Certainty.CERTAIN;
        }
    }

    public record Tick(double x, String words) {}

    /** The entries that can have happened between two days, both included. */
    public static Timeline of(List<RecordedEntry> entries, LocalDate from, LocalDate to) {
        var byAgency = new TreeMap<String, List<RecordedEntry>>();
        int shown = 0;
        for (var entry : entries) {
            byAgency.computeIfAbsent(entry.agency(), name -> new ArrayList<>());
            if (within(entry, from, to)) {
                byAgency.get(entry.agency()).add(entry);
                shown++;
            }
        }
        boolean gathered = shown > MOST_MARKS;
        var scale = new Scale(from, to);
        var lanes = new ArrayList<Lane>();
        int y = TOP;
        for (var lane : byAgency.entrySet()) {
            var marks = gathered ? months(lane.getValue(), scale, y) : marks(lane.getValue(), scale, y);
            int bottom = marks.stream().mapToInt(Mark::y).max().orElse(y + PADDING) + MARK;
            int height = Math.max(ROW * 2, bottom - y + PADDING);
            lanes.add(new Lane(lane.getKey(), y, height, marks));
            y += height;
        }
        return new Timeline(from, to, lanes, scale.ticks(), y + PADDING, gathered, entries.size() - shown);
    }

    private static boolean within(RecordedEntry entry, LocalDate from, LocalDate to) {
        var first = entry.earliest() == null ? entry.latest() : entry.earliest();
        var last = entry.latest() == null ? entry.earliest() : entry.latest();
        return first != null && last != null && !last.isBefore(from) && !first.isAfter(to);
    }

    /** Each mark takes the first row of the lane that is free there. */
    private static List<Mark> marks(List<RecordedEntry> entries, Scale scale, int top) {
        var marks = new ArrayList<Mark>();
        var ends = new double[MOST_ROWS];
        for (var entry : entries) {
            var first = entry.earliest() == null ? entry.latest() : entry.earliest();
            var last = entry.latest() == null ? entry.earliest() : entry.latest();
            double x = scale.x(java.util.Objects.requireNonNull(first));
            double width = Math.max(
                    MARK, scale.x(java.util.Objects.requireNonNull(last).plusDays(1)) - x);
            int row = 0;
            for (int i = 0; i < MOST_ROWS; i++) {
                if (ends[i] <= x) {
                    row = i;
                    break;
                }
                row = ends[i] < ends[row] ? i : row;
            }
            ends[row] = Math.max(ends[row], x + width + 2);
            marks.add(new Mark(x, top + PADDING + row * ROW, width, entry, null, 1));
        }
        return marks;
    }

    private static List<Mark> months(List<RecordedEntry> entries, Scale scale, int top) {
        Map<YearMonth, Integer> months = new LinkedHashMap<>();
        for (var entry : entries) {
            var first = entry.earliest() == null ? entry.latest() : entry.earliest();
            months.merge(YearMonth.from(java.util.Objects.requireNonNull(first)), 1, Integer::sum);
        }
        var marks = new ArrayList<Mark>();
        months.forEach((month, number) -> {
            double x = scale.x(month.atDay(1));
            double width = Math.max(3, scale.x(month.plusMonths(1).atDay(1)) - x - 1);
            marks.add(new Mark(x, top + PADDING, width, null, month, number));
        });
        return marks;
    }

    /** From days to places. */
    private record Scale(LocalDate from, LocalDate to) {

        double x(LocalDate day) {
            double days = ChronoUnit.DAYS.between(from, to) + 1;
            double share = ChronoUnit.DAYS.between(from, day) / days;
            return Math.round((START + Math.clamp(share, 0, 1) * (WIDTH - START - MARK)) * 10) / 10.0;
        }

        List<Tick> ticks() {
            var ticks = new ArrayList<Tick>();
            long months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
            if (months <= 2) {
                for (var day = from; !day.isAfter(to); day = day.plusDays(months == 1 ? 2 : 7)) {
                    ticks.add(new Tick(x(day), String.valueOf(day.getDayOfMonth())));
                }
            } else if (months <= 30) {
                int step = months <= 13 ? 1 : 3;
                for (var month = YearMonth.from(from);
                        !month.isAfter(YearMonth.from(to));
                        month = month.plusMonths(step)) {
                    ticks.add(new Tick(
                            x(month.atDay(1)),
                            month.getMonth().getDisplayName(java.time.format.TextStyle.SHORT, java.util.Locale.UK)
                                    + (step == 1 ? "" : " " + month.getYear())));
                }
            } else {
                int step = (int) Math.max(1, months / 12 / 16);
                for (int year = from.getYear(); year <= to.getYear(); year += step) {
                    ticks.add(new Tick(x(LocalDate.of(year, 1, 1)), String.valueOf(year)));
                }
            }
            return ticks;
        }
    }
}
