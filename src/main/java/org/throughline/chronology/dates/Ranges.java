package org.throughline.chronology.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Dates with two ends: ranges, with what one end leaves out taken from the other; and open ends ("before", "since"). */
final class Ranges {
    private static final String DASHES = "-–";

    private Ranges() {}

    /** Reads one date, an open end, a range or a list; null if the words are none of these. */
    static @Nullable Reading read(List<Term> terms) {
        Sense opening = opening(terms);
        if (opening == Sense.BETWEEN) {
            return between(terms);
        }
        Reading single = single(terms);
        if (single != null) {
            return single;
        }
        Reading open = opening == null ? onwards(terms) : open(opening, terms);
        if (open != null) {
            return open;
        }
        Reading range = range(opening == Sense.SINCE ? after(terms, opening) : dayBeforeMonth(terms));
        return range == null ? Lists.read(terms) : range;
    }

    static @Nullable Reading single(List<Term> terms) {
        Point point = Points.read(terms);
        return point == null || point.isEmpty() ? null : Reading.of(point);
    }

    /** The word that opens the date and says which way it is open, or null. */
    private static @Nullable Sense opening(List<Term> terms) {
        for (Term term : terms) {
            switch (term.sense()) {
                case BETWEEN, BEFORE, AFTER, SINCE, UNTIL -> {
                    return term.sense();
                }
                case QUIET, MARK, WEEKDAY, AT, ONWARDS -> {}
                default -> {
                    return null;
                }
            }
        }
        return null;
    }

    private static List<Term> after(List<Term> terms, Sense opening) {
        int at = 0;
        while (!terms.get(at).is(opening)) {
            at++;
        }
        List<Term> rest = new ArrayList<>(terms.subList(0, at));
        rest.addAll(terms.subList(at + 1, terms.size()));
        return rest;
    }

    private static @Nullable Reading open(Sense opening, List<Term> terms) {
        List<Term> rest = after(terms, opening);
        Reading reading = single(opening == Sense.SINCE ? withoutOnwards(rest) : rest);
        if (reading == null || reading.span() == null) {
            return reading;
        }
        Span span = reading.span();
        Span opened = switch (opening) {
            case BEFORE -> before(span);
            case AFTER -> following(span);
            case UNTIL -> span.open(true);
            default -> span.open(false);
        };
        return new Reading(opened, reading.attention(), reading.doubt());
    }

    private static Span before(Span span) {
        LocalDate last = Objects.requireNonNull(span.earliest()).minusDays(1);
        return new Span(null, last, "../" + last);
    }

    private static Span following(Span span) {
        LocalDate first = Objects.requireNonNull(span.latest()).plusDays(1);
        return new Span(first, null, first + "/..");
    }

    private static @Nullable Reading onwards(List<Term> terms) {
        List<Term> rest = withoutOnwards(terms);
        Reading reading = rest.size() == terms.size() ? null : single(rest);
        if (reading == null || reading.span() == null) {
            return reading;
        }
        return new Reading(reading.span().open(false), reading.attention(), reading.doubt());
    }

    private static List<Term> withoutOnwards(List<Term> terms) {
        if (terms.stream().noneMatch(term -> term.is(Sense.ONWARDS))) {
            return terms;
        }
        return terms.stream()
                .filter(term -> !term.is(Sense.ONWARDS) && !term.is(Sense.TO) && !term.is(Sense.AND))
                .toList();
    }

    private static @Nullable Reading between(List<Term> terms) {
        List<Term> rest = after(terms, Sense.BETWEEN);
        Reading both =
                splitAt(rest, i -> rest.get(i).is(Sense.AND) || rest.get(i).isMark("&+"));
        return both == null ? range(rest) : both;
    }

    /** Tries the plainest sign of a range first: a word, a dash with spaces, any dash, a stroke. */
    private static @Nullable Reading range(List<Term> terms) {
        Reading found =
                splitAt(terms, i -> terms.get(i).is(Sense.TO) || terms.get(i).is(Sense.UNTIL));
        if (found == null) {
            found = splitAt(terms, i -> terms.get(i).isMark(DASHES) && isSpacedOut(terms, i));
        }
        if (found == null) {
            found = splitAt(terms, i -> terms.get(i).isMark(DASHES));
        }
        if (found == null && strokesAfterNumbers(terms) <= 1) {
            found = splitAt(terms, i -> terms.get(i).isMark("/"));
        }
        return found;
    }

    private static boolean isSpacedOut(List<Term> terms, int i) {
        return terms.get(i).spaced() && i + 1 < terms.size() && terms.get(i + 1).spaced();
    }

    private static int strokesAfterNumbers(List<Term> terms) {
        int strokes = 0;
        for (int i = 1; i < terms.size(); i++) {
            if (terms.get(i).isMark("/") && terms.get(i - 1).isNumber()) {
                strokes++;
            }
        }
        return strokes;
    }

    /** The first split that reads without fault, else the first that reads at all, else null. */
    private static @Nullable Reading splitAt(List<Term> terms, IntPredicate at) {
        Reading faulty = null;
        for (int i = 1; i < terms.size() - 1; i++) {
            if (!at.test(i)) {
                continue;
            }
            Reading reading = join(terms.subList(0, i), terms.subList(i + 1, terms.size()));
            if (reading != null && reading.span() != null) {
                return reading;
            }
            faulty = faulty == null ? reading : faulty;
        }
        return faulty;
    }

    private static @Nullable Reading join(List<Term> from, List<Term> to) {
        Point start = Points.read(from);
        Point end = Points.read(to);
        if (start == null || end == null || !start.matches(end)) {
            return null;
        }
        List<Point> both = start.shareWeekdays(end);
        return join(both.getFirst(), both.getLast());
    }

    private static Reading join(Point start, Point end) {
        boolean lendToStart = start.year() == null && end.year() != null;
        boolean lendToEnd = end.year() == null && start.year() != null;
        Point first = lendToStart ? start.lent(end) : start;
        Point last = lendToEnd ? end.lent(start) : end;
        if (start.year() == null && end.year() == null) {
            first = start.lent(end);
        }
        Reading opening = Reading.of(first);
        Reading closing = Reading.of(last);
        if (isBackwards(opening, closing)) {
            // "28 Dec - 2 Jan 2019" can only cross the new year
            if (lendToStart && first.year() != null && (start.month() != null || start.unit() != null)) {
                opening = Reading.of(first.withYear(first.year() - 1));
            } else if (lendToEnd && last.year() != null && (end.month() != null || end.unit() != null)) {
                closing = Reading.of(last.withYear(last.year() + 1));
            }
        }
        if (opening.span() == null) {
            return opening;
        }
        if (closing.span() == null) {
            return closing;
        }
        if (isBackwards(opening, closing)) {
            return Reading.no(Attention.BACKWARDS);
        }
        return Reading.of(opening.span().to(closing.span()))
                .withAttention(opening.attention())
                .withAttention(closing.attention());
    }

    private static boolean isBackwards(Reading opening, Reading closing) {
        return opening.span() != null
                && closing.span() != null
                && (startOf(opening.span()).isAfter(startOf(closing.span()))
                        || endOf(opening.span()).isAfter(endOf(closing.span())));
    }

    private static LocalDate startOf(Span span) {
        return Objects.requireNonNull(span.earliest());
    }

    private static LocalDate endOf(Span span) {
        return Objects.requireNonNull(span.latest());
    }

    /** Turns "March 12-14, 2019" into "12-14 March 2019". */
    private static List<Term> dayBeforeMonth(List<Term> terms) {
        for (int i = 0; i + 4 < terms.size(); i++) {
            boolean monthThenDays = terms.get(i).is(Sense.MONTH)
                    && terms.get(i + 1).isShort()
                    && (terms.get(i + 2).isMark("-–/") || terms.get(i + 2).is(Sense.TO))
                    && terms.get(i + 3).isShort()
                    && terms.getLast().isLongYear();
            if (monthThenDays) {
                List<Term> turned = new ArrayList<>(terms.subList(0, i));
                turned.addAll(terms.subList(i + 1, i + 4));
                turned.add(terms.get(i));
                turned.addAll(terms.subList(i + 4, terms.size()));
                return turned;
            }
        }
        return terms;
    }
}
