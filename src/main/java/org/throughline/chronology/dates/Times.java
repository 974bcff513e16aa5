package org.throughline.chronology.dates;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Times of day among the words of a date. {@link #find} takes out what can only be a time; {@link #atEnd} and {@link #whole} also
 * accept bare forms ("0900", "9.30") where nothing but a time can stand.
 *
 * @param first the first time found, or null
 * @param unreadable whether something like a time was found that no clock shows
 * @param rest the words that remain
 */
record Times(@Nullable LocalTime first, boolean unreadable, List<Term> rest) {

    /** A time in the words: how many words it takes, and its value, null where no clock shows it. */
    private record Match(int words, @Nullable LocalTime time, boolean valid) {}

    static Times find(List<Term> said) {
        List<Term> terms = withDoubtLast(said);
        List<Term> rest = new ArrayList<>(terms.size());
        LocalTime first = null;
        boolean unreadable = false;
        int i = 0;
        while (i < terms.size()) {
            Match match = at(terms, i, false);
            if (match == null) {
                rest.add(terms.get(i));
                i++;
                continue;
            }
            dropLeadIn(rest, terms.get(i).spaced());
            while (match != null) {
                unreadable |= !match.valid();
                first = first == null ? match.time() : first;
                i += match.words();
                i += doubtAfter(terms, i);
                int next = connectorAt(terms, i);
                match = next > i ? at(terms, next, true) : null;
                i = match == null ? i : next;
            }
        }
        return new Times(first, unreadable, rest);
    }

    /** "3ish pm" says as much as "3pm ish". */
    private static List<Term> withDoubtLast(List<Term> terms) {
        List<Term> turned = terms;
        for (int i = 1; i + 1 < terms.size(); i++) {
            boolean hourWord =
                    terms.get(i + 1).is(Sense.MERIDIEM) || terms.get(i + 1).is(Sense.HOURS);
            if (hourWord && isIsh(terms, i)) {
                turned = new ArrayList<>(turned);
                turned.set(i, terms.get(i + 1));
                turned.set(i + 1, terms.get(i));
            }
        }
        return turned;
    }

    private static boolean isIsh(List<Term> terms, int i) {
        return is(terms, i, Sense.ABOUT)
                && terms.get(i).text().equals("ish")
                && terms.get(i - 1).isNumber();
    }

    /** Whether the words are one time and nothing else: no range, no doubt, no seconds that the time leaves out. */
    static boolean areOneTime(List<Term> terms) {
        List<Term> said = terms.stream().dropWhile(term -> term.is(Sense.AT)).toList();
        while (said.size() > 1 && said.getLast().isMark(".")) {
            said = said.subList(0, said.size() - 1);
        }
        if (said.isEmpty() || !said.stream().allMatch(Times::isOfClock) || (said.size() > 4 && seconds(said) != 0)) {
            return false;
        }
        Match match = at(said, 0, true);
        return match == null ? whole(said) != null : match.words() == said.size();
    }

    private static boolean isOfClock(Term term) {
        return switch (term.sense()) {
            case NUMBER, MERIDIEM, HOURS, OCLOCK, NOON, MIDNIGHT -> true;
            case MARK -> term.isMark(":;.");
            default -> false;
        };
    }

    private static int seconds(List<Term> said) {
        return said.get(3).isMark(":") && said.get(4).isNumber() ? said.get(4).value() : 0;
    }

    /** A bare "0900" or "14.30" after a date that is already whole, whatever mark stands between them, or null. */
    static @Nullable Times atEnd(List<Term> terms) {
        int n = terms.size();
        if (n > 3
                && terms.get(n - 1).isNumber()
                && terms.get(n - 1).digits() == 2
                && terms.get(n - 2).isMark(".")) {
            Term hour = terms.get(n - 3);
            LocalTime time = clock(hour.value(), terms.get(n - 1).value());
            if (hour.isShort() && hour.spaced() && time != null) {
                return new Times(time, false, before(terms, n - 3));
            }
        }
        if (n > 3 && isMark(terms, n - 2, "-–") && isFourDigits(terms, n - 3) && isFourDigits(terms, n - 1)) {
            LocalTime from = clock(terms.get(n - 3));
            LocalTime to = clock(terms.get(n - 1));
            return from == null || to == null ? null : new Times(from, false, before(terms, n - 3));
        }
        if (n > 1 && terms.get(n - 1).isNumber() && terms.get(n - 1).spaced()) {
            Term bare = terms.get(n - 1);
            LocalTime time = bare.digits() == 4 ? clock(bare.value() / 100, bare.value() % 100) : null;
            return time == null ? null : new Times(time, false, before(terms, n - 1));
        }
        return null;
    }

    /** The words before a time, without a mark between: "12/03/2019 / 0900", "12 Mar 19, 15.20". */
    private static List<Term> before(List<Term> terms, int time) {
        int end = time;
        while (end > 1 && terms.get(end - 1).isMark("/,;|-–")) {
            end--;
        }
        return terms.subList(0, end);
    }

    /** A bare "0900" before a date that is whole without it, or null. */
    static @Nullable Times atStart(List<Term> terms) {
        if (terms.size() < 2 || !terms.getFirst().isNumber() || terms.getFirst().digits() != 4) {
            return null;
        }
        Term bare = terms.getFirst();
        LocalTime time = clock(bare.value() / 100, bare.value() % 100);
        return time == null || !terms.get(1).spaced() ? null : new Times(time, false, terms.subList(1, terms.size()));
    }

    /** A bare time that is all there is, or the first of two, or null. */
    static @Nullable LocalTime whole(List<Term> terms) {
        List<Term> said = terms.stream().dropWhile(term -> term.is(Sense.MARK)).toList();
        LocalTime one = bare(said);
        for (int i = 1; one == null && i < said.size() - 1; i++) {
            if (isMark(said, i, "-–") || is(said, i, Sense.TO) || is(said, i, Sense.AND)) {
                LocalTime from = bare(said.subList(0, i));
                one = from == null || bare(said.subList(i + 1, said.size())) == null ? null : from;
            }
        }
        return one;
    }

    private static @Nullable LocalTime bare(List<Term> said) {
        if (said.isEmpty()) {
            return null;
        }
        Term hour = said.getFirst();
        if (said.size() == 1 && hour.isNumber() && (hour.digits() == 3 || hour.digits() == 4)) {
            return clock(hour.value() / 100, hour.value() % 100);
        }
        if (said.size() == 3
                && said.get(1).isMark(".,-")
                && hour.isShort()
                && said.get(2).isNumber()
                && said.get(2).digits() == 2) {
            return clock(hour.value(), said.get(2).value());
        }
        return null;
    }

    private static @Nullable Match at(List<Term> terms, int i, boolean afterTime) {
        Term term = terms.get(i);
        if (term.is(Sense.NOON)) {
            return new Match(1, LocalTime.NOON, true);
        }
        if (term.is(Sense.MIDNIGHT)) {
            return new Match(1, LocalTime.MIDNIGHT, true);
        }
        if (!term.isNumber() || term.value() < 0 || term.kind() != Term.Kind.PLAIN) {
            return null;
        }
        if (!afterTime && belongsToDate(terms, i)) {
            return null;
        }
        if (term.isShort() && i + 2 == terms.size() && isIsh(terms, i + 1) && !is(terms, i - 1, Sense.MONTH)) {
            return new Match(2, null, false); // "3ish": in the morning or in the afternoon
        }
        Match match = withColon(terms, i);
        if (match == null) {
            match = withPoint(terms, i);
        }
        if (match == null) {
            match = bareWithWord(terms, i);
        }
        return match;
    }

    /** Whether the number hangs on a numeric date by a mark: the 19 of 12/03/19. */
    private static boolean belongsToDate(List<Term> terms, int i) {
        return i > 1
                && !terms.get(i).spaced()
                && terms.get(i - 1).isMark("/.-")
                && !terms.get(i - 1).spaced()
                && terms.get(i - 2).isNumber();
    }

    private static @Nullable Match withColon(List<Term> terms, int i) {
        if (!isMark(terms, i + 1, ":;")
                || !isNumber(terms, i + 2, 2, 2)
                || !terms.get(i).isShort()) {
            return null;
        }
        int end = i + 3;
        boolean seconds = false;
        if (isMark(terms, end, ":;") && isNumber(terms, end + 1, 1, 9)) {
            if (!isNumber(terms, end + 1, 2, 2) || isMark(terms, end, ";")) {
                return null;
            }
            seconds = terms.get(end + 1).value() == 0;
            end += 2;
            if (isMark(terms, end, ".") && isNumber(terms, end + 1, 3, 9)) {
                end += 2;
            }
        }
        if (isMark(terms, end, "/") && !terms.get(end).spaced() && isNumber(terms, end + 1, 1, 4)) {
            return null;
        }
        int hour = terms.get(i).value();
        int minute = terms.get(i + 2).value();
        boolean isoStart = i > 0 && terms.get(i - 1).is(Sense.ISO_T);
        if (hour == 0 && minute == 0 && (seconds || isoStart)) {
            return new Match(end - i, null, true);
        }
        if (is(terms, end, Sense.MERIDIEM)) {
            LocalTime time = hour > 12 ? clock(hour, minute) : clock(hour, minute, terms.get(end));
            return new Match(end + 1 - i, time, time != null);
        }
        while (is(terms, end, Sense.HOURS) || is(terms, end, Sense.ISO_Z)) {
            end++;
        }
        if (isoStart && isMark(terms, end, "+-") && isNumber(terms, end + 1, 2, 2) && isMark(terms, end + 2, ":")) {
            end += 4;
        }
        LocalTime time = clock(hour, minute);
        return new Match(Math.min(end, terms.size()) - i, time, time != null);
    }

    private static @Nullable Match withPoint(List<Term> terms, int i) {
        if (!isMark(terms, i + 1, ".")
                || !isNumber(terms, i + 2, 2, 2)
                || !terms.get(i).isShort()) {
            return null;
        }
        if (is(terms, i + 3, Sense.MERIDIEM)) {
            LocalTime time = clock(terms.get(i).value(), terms.get(i + 2).value(), terms.get(i + 3));
            return time == null ? null : new Match(4, time, true);
        }
        boolean after = i > 0 && terms.get(i - 1).is(Sense.AT) && !isMark(terms, i + 3, "./-");
        if (after || is(terms, i + 3, Sense.HOURS)) {
            LocalTime time = clock(terms.get(i).value(), terms.get(i + 2).value());
            return new Match(is(terms, i + 3, Sense.HOURS) ? 4 : 3, time, time != null);
        }
        return null;
    }

    private static @Nullable Match bareWithWord(List<Term> terms, int i) {
        Term term = terms.get(i);
        boolean hoursAfter = isFourDigits(terms, i) && isFourDigits(terms, i + 2) && is(terms, i + 3, Sense.HOURS);
        if (hoursAfter && isMark(terms, i + 1, "-–")) {
            LocalTime from = clock(term);
            return from == null || clock(terms.get(i + 2)) == null ? null : new Match(4, from, true);
        }
        boolean fourDigits = term.digits() == 3 || term.digits() == 4;
        int hour = fourDigits ? term.value() / 100 : term.value();
        int minute = fourDigits ? term.value() % 100 : 0;
        if (!fourDigits && !term.isShort()) {
            return null;
        }
        if (is(terms, i + 1, Sense.MERIDIEM)) {
            LocalTime time = clock(hour, minute, terms.get(i + 1));
            return time == null ? null : new Match(2, time, true);
        }
        if (is(terms, i + 1, Sense.HOURS) && !isCount(terms, i + 2) && (fourDigits || hour < 24)) {
            boolean minutes = !fourDigits
                    && isNumber(terms, i + 2, 2, 2)
                    && !terms.get(i + 2).spaced();
            LocalTime time = clock(hour, minutes ? terms.get(i + 2).value() : minute);
            return new Match(minutes ? 3 : 2, time, time != null);
        }
        if (is(terms, i + 1, Sense.OCLOCK) && !fourDigits) {
            boolean meridiem = is(terms, i + 2, Sense.MERIDIEM);
            LocalTime time = meridiem ? clock(hour, 0, terms.get(i + 2)) : clock(hour, 0);
            return new Match(meridiem ? 3 : 2, time, time != null);
        }
        if ((is(terms, i + 1, Sense.NOON) || is(terms, i + 1, Sense.MIDNIGHT)) && hour == 12) {
            return new Match(2, terms.get(i + 1).is(Sense.NOON) ? LocalTime.NOON : LocalTime.MIDNIGHT, true);
        }
        if (i > 0 && terms.get(i - 1).is(Sense.AT) && term.digits() == 4) {
            LocalTime time = clock(hour, minute);
            return time == null ? null : new Match(1, time, true);
        }
        if (isMark(terms, i + 1, "-–") && isNumber(terms, i + 2, 1, 2) && is(terms, i + 3, Sense.MERIDIEM)) {
            LocalTime from = term.isShort() ? clock(hour, 0, terms.get(i + 3)) : null;
            LocalTime to = clock(terms.get(i + 2).value(), 0, terms.get(i + 3));
            return from == null || to == null || from.isAfter(to) ? null : new Match(4, from, true);
        }
        return null;
    }

    private static boolean isCount(List<Term> terms, int i) {
        return is(terms, i, Sense.LATER) || is(terms, i, Sense.EARLIER);
    }

    /** Takes back the words that led up to the time: "at", "approx", "between". */
    private static void dropLeadIn(List<Term> rest, boolean spaced) {
        boolean dropped = true;
        while (dropped && !rest.isEmpty()) {
            Term last = rest.getLast();
            dropped = switch (last.sense()) {
                case AT, ABOUT, ISO_T, BETWEEN, BEFORE, AFTER, SINCE, UNTIL -> true;
                case DOUBT -> true;
                case MARK -> last.isMark("@~(,") || (last.isMark("?") && !spaced) || endsAbout(rest);
                default -> false;
            };
            if (dropped) {
                rest.removeLast();
            }
        }
    }

    private static boolean endsAbout(List<Term> rest) {
        return rest.size() > 1
                && rest.getLast().isMark(".")
                && rest.get(rest.size() - 2).is(Sense.ABOUT);
    }

    private static int doubtAfter(List<Term> terms, int i) {
        if (isMark(terms, i, "?") && !terms.get(i).spaced()) {
            return 1;
        }
        return is(terms, i, Sense.ABOUT)
                        && (i + 1 >= terms.size() || !terms.get(i + 1).isNumber())
                ? 1
                : 0;
    }

    private static int connectorAt(List<Term> terms, int i) {
        boolean joins = isMark(terms, i, "-–&/,")
                || is(terms, i, Sense.TO)
                || is(terms, i, Sense.AND)
                || is(terms, i, Sense.OR)
                || is(terms, i, Sense.UNTIL);
        return joins && i + 1 < terms.size() ? i + 1 : i;
    }

    private static boolean is(List<Term> terms, int i, Sense sense) {
        return i >= 0 && i < terms.size() && terms.get(i).is(sense);
    }

    private static boolean isMark(List<Term> terms, int i, String oneOf) {
        return i < terms.size() && terms.get(i).isMark(oneOf);
    }

    private static boolean isNumber(List<Term> terms, int i, int least, int most) {
        return i < terms.size()
                && terms.get(i).isNumber()
                && terms.get(i).digits() >= least
                && terms.get(i).digits() <= most;
    }

    private static boolean isFourDigits(List<Term> terms, int i) {
        return isNumber(terms, i, 4, 4);
    }

    private static @Nullable LocalTime clock(Term fourDigits) {
        return clock(fourDigits.value() / 100, fourDigits.value() % 100);
    }

    private static @Nullable LocalTime clock(int hour, int minute) {
        return hour < 0 || hour > 23 || minute < 0 || minute > 59 ? null : LocalTime.of(hour, minute);
    }

    private static @Nullable LocalTime clock(int hour, int minute, Term meridiem) {
        return hour > 12 || (hour == 0 && meridiem.value() > 0) ? null : clock(hour % 12 + meridiem.value(), minute);
    }
}
