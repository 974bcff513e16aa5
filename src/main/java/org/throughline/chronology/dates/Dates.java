package org.throughline.chronology.dates;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people write them in agency chronologies (DOMAIN.md §4): British order, any separators, words, seasons, ranges,
 * doubts, typing slips. Nothing is guessed: what cannot be read, or could be read in two ways, comes back without a date and with
 * the reason. No input throws. The work is bounded: text longer than any date is not tried. {@code docs/dates.md} lists every form.
 */
public final class Dates {
    /** Longer than any date; a cell that holds a story is not read for one. */
    private static final int LONGEST = 200;

    /** More words, numbers and marks than any date has; bounds the work of trying ranges. */
    private static final int MOST_WORDS = 40;

    private Dates() {}

    /**
     * What stands around a date in its table.
     *
     * @param yearAbove the year of the heading it stands under, or null. To be given only where the whole table leaves its years to such
     *     headings; elsewhere "22 May" stays without a year, because rows are moved and headings forgotten
     * @param above the date of the row above, from which "same day" and "two days later" are counted, or null
     */
    public record Context(
            @Nullable Year yearAbove, @Nullable WrittenDate above) {
        public static final Context NONE = new Context(null, null);
    }

    /** Reads a date that stands alone. */
    public static WrittenDate read(@Nullable String written) {
        return read(written, Context.NONE);
    }

    /** Reads a date, counting from the row above where the words do. */
    public static WrittenDate read(@Nullable String written, Context context) {
        String text = written == null ? "" : written;
        String said = text.strip();
        if (said.length() > LONGEST) {
            return unread(text, Attention.NOT_UNDERSTOOD, null);
        }
        LocalDate plain = PlainDates.day(said);
        return plain == null
                ? byRules(text, said, context)
                : new WrittenDate(text, plain.toString(), plain, plain, Certainty.CERTAIN, null, "");
    }

    /** Whether this is a day in one of the forms most are written in: "06/03/2019", "Wed 6 Mar 2019". */
    public static boolean isPlainDay(String said) {
        return PlainDates.day(said) != null;
    }

    /** Whether this is a time as "13:05". */
    public static boolean isPlainTime(String said) {
        return PlainDates.time(said) != null;
    }

    /** Any form, by all the rules. */
    static WrittenDate byRules(String text, String said, Context context) {
        if (said.equals("\"") || said.equals("”") || said.equals("''") || said.equals("“")) {
            return new Wording(text, null, false, false, false).dated(CountedFromAbove.sameDay(context.above()));
        }
        List<Term> all = Vocabulary.understand(Lexer.read(said));
        if (all.size() > MOST_WORDS) {
            return unread(text, Attention.NOT_UNDERSTOOD, null);
        }
        Times times = Times.find(all);
        Wording wording = Wording.of(text, times);
        List<Term> terms = times.rest().stream().filter(Wording::isPartOfDate).toList();
        Reading counted = CountedFromAbove.read(terms, context.above());
        if (counted != null) {
            return wording.dated(counted);
        }
        if (terms.stream().noneMatch(Dates::namesTime)) {
            return unread(text, Attention.NO_DATE, times.first());
        }
        Reading reading = reading(terms);
        if (reading == null || reading.span() == null) {
            var besideTime = withBareTime(terms, wording, times);
            if (besideTime.isPresent()) {
                return besideTime.get();
            }
        }
        if (reading != null && reading.attention() == Attention.NO_YEAR && context.yearAbove() != null) {
            WrittenDate whole = read(said + " " + context.yearAbove(), new Context(null, context.above()));
            return whole.isUnderstood() ? whole.as(text) : wording.dated(reading);
        }
        if (reading != null) {
            return wording.dated(reading);
        }
        return unread(text, Attention.NOT_UNDERSTOOD, times.first());
    }

    /**
     * Reads a time of day from a column of its own: "1315hrs", "13:15", "9.30am", "noon", "0900", "approx 3pm". Of two times, the
     * first. Empty if there is none, or none that a clock shows.
     */
    public static Optional<LocalTime> readTime(@Nullable String written) {
        return Optional.ofNullable(WrittenTime.read(written).time());
    }

    private static @Nullable Reading reading(List<Term> terms) {
        List<Term> numbers = terms.stream().filter(Term::isNumber).toList();
        boolean lonely = numbers.size() == 1 && terms.stream().allMatch(term -> term.isNumber() || term.is(Sense.MARK));
        Span serial = lonely ? Numerals.serial(numbers.getFirst()) : null;
        return serial == null ? Ranges.read(terms) : new Reading(serial, Attention.SERIAL, false);
    }

    /** "12/03/2019 1930", "12 March 2019 / 0900", "0900 12 March 2019": a bare time beside a date that is whole without it. */
    private static Optional<WrittenDate> withBareTime(List<Term> terms, Wording wording, Times times) {
        List<Times> tries = new ArrayList<>();
        Times atEnd = Times.atEnd(terms);
        if (atEnd != null) {
            tries.add(atEnd);
        }
        Times atStart = Times.atStart(terms);
        if (atStart != null) {
            tries.add(atStart);
        }
        for (Times bare : tries) {
            Reading reading = Ranges.single(bare.rest());
            if (reading != null && reading.span() != null && reading.span().isDay() && times.first() == null) {
                return Optional.of(wording.at(bare.first()).dated(reading));
            }
        }
        return Optional.empty();
    }

    /** Whether the words hold anything a date is made of. */
    private static boolean namesTime(Term term) {
        return switch (term.sense()) {
            case MARK, WORD, WEEKDAY, QUIET, AT, MERIDIEM, PART_OF_DAY, ISO_T, ISO_Z, TO, AND, OR, ONWARDS, BEFORE ->
                false;
            case AFTER, SINCE, UNTIL, BETWEEN, HOURS, SOME, PART, MONTHS, YEARS -> false;
            default -> true;
        };
    }

    private static WrittenDate unread(String text, Attention why, @Nullable LocalTime time) {
        return new WrittenDate(text, null, null, null, Certainty.UNSURE, time, why.words());
    }
}
