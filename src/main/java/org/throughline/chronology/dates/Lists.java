package org.throughline.chronology.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several dates in one place: "3 and 4 May 2015", "3, 10 and 17 May 2015", "3 or 4 May 2015". */
final class Lists {
    private Lists() {}

    /** The days from the first to the last, or null if the words are not a list of dates. */
    static @Nullable Reading read(List<Term> terms) {
        List<Point> points = points(terms);
        if (points.size() < 2) {
            return null;
        }
        List<Span> spans = new ArrayList<>();
        Attention attention = null;
        Point next = points.getLast();
        for (Point point : points.reversed()) {
            if (!point.matches(next)) {
                return null;
            }
            Point whole = point.year() == null ? point.lent(next) : point;
            Reading reading = Reading.of(whole);
            if (reading.span() == null) {
                return reading;
            }
            attention = attention == null ? reading.attention() : attention;
            spans.addFirst(reading.span());
            next = whole;
        }
        boolean either = terms.stream().anyMatch(term -> term.is(Sense.OR));
        Span all = together(spans, either);
        return all == null ? Reading.no(Attention.BACKWARDS) : new Reading(all, attention, either);
    }

    private static List<Point> points(List<Term> terms) {
        List<Point> points = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= terms.size(); i++) {
            if (i < terms.size() && !divides(terms.get(i))) {
                continue;
            }
            List<Term> piece = terms.subList(from, i);
            from = i + 1;
            if (piece.stream().allMatch(term -> term.is(Sense.MARK) || term.is(Sense.QUIET))) {
                continue;
            }
            Point point = Points.read(piece);
            if (point == null || point.isEmpty()) {
                return List.of();
            }
            points.add(point);
        }
        return points;
    }

    private static boolean divides(Term term) {
        return term.is(Sense.AND) || term.is(Sense.OR) || term.isMark("&+,;");
    }

    /** One interval where each span starts as the one before ends, else an EDTF set; null if not in order. */
    private static @Nullable Span together(List<Span> spans, boolean either) {
        boolean unbroken = !either;
        for (int i = 1; i < spans.size(); i++) {
            LocalDate end = spans.get(i - 1).latest();
            LocalDate start = spans.get(i).earliest();
            if (end == null || start == null || !end.isBefore(start)) {
                return null;
            }
            unbroken &= end.plusDays(1).equals(start);
        }
        if (unbroken) {
            return spans.getFirst().to(spans.getLast());
        }
        String members = spans.stream()
                .map(span -> span.edtf().replace("/", ".."))
                .collect(Collectors.joining(",", either ? "[" : "{", either ? "]" : "}"));
        return new Span(spans.getFirst().earliest(), spans.getLast().latest(), members);
    }
}
