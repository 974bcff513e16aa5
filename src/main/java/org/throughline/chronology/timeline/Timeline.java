package org.throughline.chronology.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.dates.Certainty;
import org.throughline.chronology.out.Line;

/**
 * The picture: one lane for each agency, time from left to right, a date that is not sure drawn as long as it can mean. All measures are
 * in units of the picture, which is {@link #WIDTH} wide.
 *
 * @param lanes agencies by name, top to bottom
 * @param ticks marks of time along the top
 */
public record Timeline(TimelineEntries.Shown shown, List<Lane> lanes, List<Scale.Tick> ticks, int height) {

    public static final int WIDTH = 1160;

    private static final int TOP = 34;
    private static final int ROW = 18;
    private static final int MARK = 10;
    private static final int PADDING = 8;
    private static final int MOST_ROWS = 8;

    /** One agency's strip. */
    public record Lane(String agency, int y, int height, List<Mark> marks) {

        private static final int LETTERS = 23;

        /** A pennant above each mark with a flag, as one path for all of the lane; "" for none. Said in words by each mark's label. */
        public String pennants() {
            return signs(Mark::flagged, mark -> "M%s %sv-7l6 2l-6 2".formatted(middle(mark), mark.y() + 1));
        }

        /** An exclamation mark on each that needs a look. */
        public String exclamations() {
            return signs(Mark::attention, mark -> {
                double x = middle(mark);
                int y = mark.y() + mark.height() / 2;
                return "M%s %sv3.6m0 1.6v1.4".formatted(x, y - 3.6);
            });
        }

        /** Two lines below each that other agencies recorded too. */
        public String shared() {
            return signs(Mark::shared, mark -> {
                int y = mark.y() + mark.height() + 1;
                double end = Math.max(4, mark.width() - 1);
                return "M%s %sh%sm-%s 2h%s".formatted(mark.x(), y, end, end, end);
            });
        }

        private static double middle(Mark mark) {
            return Math.round((mark.x() + mark.width() / 2) * 10) / 10.0;
        }

        private String signs(Predicate<Mark> which, Function<Mark, String> path) {
            return marks.stream().filter(which).map(path).collect(Collectors.joining());
        }

        /** Its name in one line or two, as the picture has room. */
        public List<String> name() {
            if (agency.length() <= LETTERS) {
                return List.of(agency);
            }
            int end = agency.lastIndexOf(' ', LETTERS);
            var first = end < 1 ? agency.substring(0, LETTERS) : agency.substring(0, end);
            var rest = agency.substring(first.length()).strip();
            return List.of(first, rest.length() > LETTERS ? rest.substring(0, LETTERS - 1) + "…" : rest);
        }
    }

    /**
     * One entry, or several gathered.
     *
     * @param line null where several are gathered
     * @param gathered null where one entry is drawn
     */
    public record Mark(
            double x,
            int y,
            double width,
            int height,
            @Nullable Line line,
            @Nullable Gathered gathered) {

        public @Nullable RecordedEntry entry() {
            return line == null ? null : line.entry();
        }

        boolean flagged() {
            return line == null
                    ? !Objects.requireNonNull(gathered).tally().flags().isEmpty()
                    : !line.work().flags().isEmpty();
        }

        boolean attention() {
            return line == null
                    ? Objects.requireNonNull(gathered).tally().attention() > 0
                    : !line.entry().attention().isEmpty();
        }

        boolean shared() {
            return line == null
                    ? Objects.requireNonNull(gathered).tally().shared() > 0
                    : line.entry().sameEvent() != null;
        }

        /** What the signs on one entry mean: ", risk indicator, needs a look, also recorded by others", or "". */
        public String signs() {
            var words = new StringBuilder();
            if (line != null && flagged()) {
                words.append(", ").append(line.work().flagWords().toLowerCase(java.util.Locale.UK));
            }
            return words.append(attention() ? ", needs a look" : "")
                    .append(
                            !shared()
                                    ? ""
                                    : line != null && !line.confirmed()
                                            ? ", perhaps also recorded by others"
                                            : ", also recorded by others")
                    .toString();
        }

        /** Whether it is drawn as a point: a single certain day or time. */
        public boolean point() {
            return line != null && width <= MARK;
        }

        /** The classes that say how it looks. */
        public String looks() {
            if (line != null) {
                return "tl-mark" + (line.entry().certainty() == Certainty.CERTAIN ? "" : " tl-mark--unsure");
            }
            var many = Objects.requireNonNull(gathered);
            return many.span()
                    ? "tl-mark tl-mark--unsure"
                    : "tl-mark tl-mark--" + (many.number() < 5 ? 1 : many.number() < 25 ? 2 : 3);
        }
    }

    public static Timeline of(TimelineEntries.Shown shown) {
        var scale = new Scale(shown.window());
        var entries = new HashMap<String, List<Line>>();
        shown.lines()
                .forEach(line -> entries.computeIfAbsent(line.entry().agency(), name -> new ArrayList<>())
                        .add(line));
        var gathered = new HashMap<String, List<Gathered>>();
        shown.gathered()
                .forEach(each -> gathered.computeIfAbsent(each.agency(), name -> new ArrayList<>())
                        .add(each));
        var lanes = new ArrayList<Lane>();
        int y = TOP;
        for (var agency : shown.agencies()) {
            var marks = shown.unit() == null
                    ? entries(entries.getOrDefault(agency, List.of()), scale, y)
                    : gathered(gathered.getOrDefault(agency, List.of()), scale, y);
            int bottom = marks.stream()
                    .mapToInt(mark -> mark.y() + mark.height())
                    .max()
                    .orElse(y);
            int height = Math.max(ROW * 2, bottom - y + PADDING);
            lanes.add(new Lane(agency, y, height, marks));
            y += height;
        }
        return new Timeline(shown, lanes, scale.ticks(), y + PADDING);
    }

    /** Each mark takes the first row of the lane that is free there. */
    private static List<Mark> entries(List<Line> lines, Scale scale, int top) {
        var rows = new Rows(MOST_ROWS);
        var marks = new ArrayList<Mark>();
        for (var line : lines) {
            var entry = line.entry();
            var first = entry.earliest() == null ? entry.latest() : entry.earliest();
            var last = entry.latest() == null ? entry.earliest() : entry.latest();
            if (first == null || last == null) {
                continue;
            }
            double x = scale.x(start(first, last, entry.timeOfDay()));
            double end = entry.timeOfDay() != null && first.equals(last)
                    ? x
                    : scale.x(last.plusDays(1).atStartOfDay());
            double width = Math.max(MARK, end - x);
            marks.add(new Mark(x, top + PADDING + rows.take(x, width) * ROW, width, MARK, line, null));
        }
        return marks;
    }

    private static LocalDateTime start(LocalDate first, LocalDate last, @Nullable LocalTime time) {
        return time != null && first.equals(last) ? first.atTime(time) : first.atStartOfDay();
    }

    /** Cells in the first row, longer times below them. */
    private static List<Mark> gathered(List<Gathered> gathered, Scale scale, int top) {
        var rows = new Rows(MOST_ROWS);
        var marks = new ArrayList<Mark>();
        for (var each : gathered) {
            var from = each.first().atStartOfDay();
            var to = each.last().plusDays(1).atStartOfDay();
            var hour = each.hour();
            if (hour != null && hour >= 0) {
                from = each.first().atTime(hour, 0);
                to = from.plusHours(1);
            }
            double x = scale.x(from);
            double width = Math.max(4, scale.x(to) - x - 1);
            boolean below = each.span() || hour != null && hour < 0;
            marks.add(new Mark(
                    x,
                    below ? top + PADDING + ROW + 4 + rows.take(x, width) * 9 : top + PADDING,
                    width,
                    below ? 6 : ROW,
                    null,
                    each));
        }
        return marks;
    }

    /** Which rows of a lane are free from where on. */
    private static final class Rows {
        private final double[] ends;

        Rows(int most) {
            ends = new double[most];
        }

        int take(double x, double width) {
            int row = 0;
            for (int i = 0; i < ends.length; i++) {
                if (ends[i] <= x) {
                    row = i;
                    break;
                }
                row = ends[i] < ends[row] ? i : row;
            }
            ends[row] = Math.max(ends[row], x + width + 2);
            return row;
        }
    }
}
