package org.throughline.chronology.dates;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the words of a single date: what each is, whatever marks stand between them. */
final class Points {
    private static final String QUIET_MARKS = "/.-–,;:\\_()[]\"“”*#|'•";

    private final List<Term> numbers = new ArrayList<>();
    private final List<DayOfWeek> weekdays = new ArrayList<>();
    private @Nullable Integer month;
    private int numbersBeforeMonth;
    private boolean yearOnMonth;
    private @Nullable Unit unit;
    private int nth;
    private int part;
    private @Nullable Sense week;
    private boolean hyphen;
    private boolean otherWords;
    private boolean wordAfterNumber;

    private Points() {}

    /** The date, or null if these words are not a single date. */
    static @Nullable Point read(List<Term> terms) {
        Points points = new Points();
        for (int i = 0; i < terms.size(); i++) {
            int used = points.take(terms, i);
            if (used == 0) {
                return null;
            }
            i += used - 1;
        }
        Point point = points.point();
        return point == null
                ? null
                : point.dressed(points.part, points.week, List.copyOf(points.weekdays), points.otherWords);
    }

    /** How many words were used, 0 if they have no place in a single date. */
    private int take(List<Term> terms, int i) {
        Term term = terms.get(i);
        return switch (term.sense()) {
            case NUMBER -> number(terms, i);
            case MONTH -> month(term);
            case WEEKDAY -> weekday(term);
            case SEASON -> unit(Unit.SEASON, term.value());
            case TERM -> unit(Unit.TERM, term.value());
            case FEAST -> unit(Unit.FEAST, term.value());
            case SCHOOL_YEAR -> unit(Unit.SCHOOL_YEAR, 0);
            case FINANCIAL_YEAR -> financialYear();
            case WEEKEND -> unit(Unit.WEEKEND, 0);
            case HALF -> counted(Unit.HALF, terms, i);
            case QUARTER -> counted(Unit.QUARTER, terms, i);
            case WEEK -> counted(Unit.WEEK, terms, i);
            case HOURS -> counted(Unit.HALF, terms, i);
            case PART -> part(term);
            case WEEK_COMMENCING, WEEK_ENDING -> week(term);
            case WEEK_OF -> followsOrdinal(terms, i) ? counted(Unit.WEEK, terms, i) : week(term);
            case MARK -> mark(term);
            case AT, MERIDIEM, PART_OF_DAY, ISO_T, ISO_Z, MONTHS, YEARS, SAME_DAY, QUIET -> 1;
            case WORD -> {
                otherWords = true;
                wordAfterNumber |= !numbers.isEmpty();
                yield 1;
            }
            default -> 0;
        };
    }

    private int number(List<Term> terms, int i) {
        Term term = terms.get(i);
        // "12 Juny 2015": an unknown word between numbers may be the month
        if (wordAfterNumber) {
            return 0;
        }
        if (term.kind() == Term.Kind.DECADE) {
            int first = term.digits() == 2 ? Years.ofTwoDigits(term.value()) : term.value();
            boolean decade = first % 10 == 0 && first >= Years.FIRST && first <= Years.LAST;
            // "the 1900s" may be a century
            if (unit != null || !decade || (term.digits() == 4 && first == Years.FIRST)) {
                return 0;
            }
            unit = Unit.DECADE;
            numbers.add(Term.number(Integer.toString(first), Term.Kind.PLAIN, false));
            return 1;
        }
        if (month != null && numbers.isEmpty()) {
            boolean tight = i > 0
                    && terms.get(i - 1).isMark("-–/.")
                    && !term.spaced()
                    && !terms.get(i - 1).spaced();
            yearOnMonth = tight && term.kind() == Term.Kind.PLAIN;
        }
        numbers.add(term);
        return 1;
    }

    private int month(Term term) {
        if (month != null) {
            return 0;
        }
        month = term.value();
        numbersBeforeMonth = numbers.size();
        return 1;
    }

    private int weekday(Term term) {
        weekdays.add(DayOfWeek.of(term.value()));
        return 1;
    }

    private int unit(Unit its, int value) {
        if (unit != null) {
            return 0;
        }
        unit = its;
        nth = value;
        return 1;
    }

    /** "Q2 2015/16" and "Q2 FY 2015/16" are one. */
    private int financialYear() {
        if (unit == Unit.QUARTER) {
            unit = Unit.FINANCIAL_YEAR;
            return 1;
        }
        return unit(Unit.FINANCIAL_YEAR, 0);
    }

    private int counted(Unit its, List<Term> terms, int i) {
        Term term = terms.get(i);
        boolean financial = unit == Unit.FINANCIAL_YEAR && its == Unit.QUARTER;
        if (unit != null && !financial) {
            return 0;
        }
        unit = financial ? Unit.FINANCIAL_YEAR : its;
        if (term.value() > 0 && its == Unit.HALF) {
            nth = term.value();
            return 1;
        }
        boolean counts = !numbers.isEmpty() && i > 0 && terms.get(i - 1) == numbers.getLast();
        if (counts && numbers.getLast().digits() <= 2 && (its != Unit.WEEK || followsOrdinal(terms, i))) {
            nth = numbers.removeLast().value();
            return 1;
        }
        if (its != Unit.WEEK && i + 1 < terms.size() && terms.get(i + 1).isShort()) {
            nth = terms.get(i + 1).value();
            return 2;
        }
        return 0;
    }

    private static boolean followsOrdinal(List<Term> terms, int i) {
        return i > 0 && terms.get(i - 1).kind() == Term.Kind.ORDINAL;
    }

    private int part(Term term) {
        if (part != 0) {
            return 0;
        }
        part = term.value();
        return 1;
    }

    private int week(Term term) {
        if (week != null) {
            return 0;
        }
        week = term.sense();
        return 1;
    }

    private int mark(Term term) {
        hyphen |= term.isMark("-–");
        return term.isMark(QUIET_MARKS) ? 1 : 0;
    }

    private @Nullable Point point() {
        if (unit == null) {
            return month == null ? numeric() : withMonth(month);
        }
        if (unit == Unit.WEEKEND) {
            return month == null ? named(numeric()) : named(withMonth(month));
        }
        if (month != null && unit != Unit.WEEK && unit != Unit.HALF) {
            return null;
        }
        return withUnit(unit);
    }

    private @Nullable Point numeric() {
        return numbers.isEmpty() ? Point.numeric(null, null, null) : Numerals.read(numbers, hyphen);
    }

    private @Nullable Point named(@Nullable Point point) {
        return point == null ? null : point.named(unit, nth);
    }

    private @Nullable Point withMonth(int its) {
        return switch (numbers.size()) {
            case 0 -> Point.numeric(null, its, null);
            case 1 -> monthAndOne(its, numbers.getFirst());
            case 2 -> monthAndTwo(its, numbers.getFirst(), numbers.getLast());
            default -> null;
        };
    }

    private Point monthAndOne(int its, Term number) {
        if (number.isSurelyYear()) {
            return Point.numeric(Numerals.year(number), its, null);
        }
        if (!number.isShort()) {
            return Point.faulty(Attention.YEAR_UNLIKELY);
        }
        boolean notDay = number.value() == 0 || number.value() > 31;
        if (numbersBeforeMonth == 0 && number.kind() == Term.Kind.PLAIN && number.digits() == 2) {
            if (notDay || yearOnMonth) {
                return Point.numeric(Years.ofTwoDigits(number.value()), its, null);
            }
            return Point.faulty(Attention.TWO_READINGS);
        }
        return Point.numeric(null, its, number.value());
    }

    private @Nullable Point monthAndTwo(int its, Term first, Term second) {
        boolean yearFirst = first.isSurelyYear() || second.kind() == Term.Kind.ORDINAL;
        Term year = yearFirst ? first : second;
        Term day = yearFirst ? second : first;
        if (!day.isShort() || day.kind() == Term.Kind.YEAR || year.value() < 0) {
            return null;
        }
        // in "3-4 May" and "3/4 May" the numbers are two days
        if (numbersBeforeMonth == 2 && !year.isSurelyYear()) {
            return null;
        }
        if (!year.isSurelyYear() && (year.digits() != 2 || year.kind() != Term.Kind.PLAIN)) {
            return Point.faulty(Attention.YEAR_UNLIKELY);
        }
        return Point.numeric(Numerals.year(year), its, day.value() < 0 ? null : day.value());
    }

    private @Nullable Point withUnit(Unit its) {
        if (numbers.isEmpty()) {
            return new Point(null, month, null, its, nth, 0, null, List.of(), null, false);
        }
        Term first = numbers.getFirst();
        boolean pair = numbers.size() == 2 && isNextYear(first, numbers.getLast());
        boolean single = numbers.size() == 1 && (first.isSurelyYear() || first.digits() == 2) && first.value() >= 0;
        if (!single && !pair) {
            return null;
        }
        int year = Numerals.year(first);
        Unit meant = its;
        if (pair) {
            switch (its) {
                case SEASON -> {
                    if (nth != 24) {
                        return null;
                    }
                }
                case TERM -> year += nth == 3 ? 0 : 1;
                case QUARTER -> meant = Unit.FINANCIAL_YEAR;
                case SCHOOL_YEAR, FINANCIAL_YEAR -> {}
                default -> {
                    return null;
                }
            }
        } else if (its == Unit.SCHOOL_YEAR || its == Unit.FINANCIAL_YEAR) {
            return Point.faulty(Attention.TWO_READINGS);
        }
        return new Point(year, month, null, meant, nth, 0, null, List.of(), null, false);
    }

    private static boolean isNextYear(Term first, Term second) {
        boolean years = (first.isSurelyYear() || first.digits() == 2)
                && (second.isSurelyYear() || second.digits() == 2)
                && first.value() >= 0
                && second.value() >= 0;
        return years && (Numerals.year(first) + 1) % 100 == Numerals.year(second) % 100;
    }
}
