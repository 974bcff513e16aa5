package org.throughline.chronology.dates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as somebody wrote it in a column of its own, and what it was understood to mean.
 *
 * @param time the first time named, or null if there is none, or none that a clock shows
 * @param whole whether the time says all that is written: "21:40" and "9.40pm" do, "approx 9pm", "2pm (see log)" and "2 to 3pm" do not,
 *     nor does what names no time
 * @param attention why a person must look, as a short sentence; empty if nobody need
 */
public record WrittenTime(@Nullable LocalTime time, boolean whole, String attention) {

    /** Longer than any time; a cell that holds a story is not read for one. */
    private static final int LONGEST = 200;

    /** A time as a spreadsheet keeps it: a part of a day. */
    private static final Pattern PART_OF_DAY = Pattern.compile("0?\\.(\\d{1,18})");

    /** What can only be meant as a time, whether or not a clock shows it: "25:00", "9:5", "13pm". */
    private static final Pattern LIKE_A_CLOCK = Pattern.compile(
            "(?i)\\d{1,2}(:\\d{1,2}|[.;]\\d\\d){1,2}\\s*(hrs?|hours|h|[ap]\\.?m)?\\.?|\\d{1,4}\\s*[ap]\\.?m\\.?|\\d{3,4}\\s*(hrs?|hours|h)\\.?");

    private static final BigDecimal MINUTES_OF_DAY = BigDecimal.valueOf(24 * 60);

    /** Whether a person must look. */
    public boolean needsAttention() {
        return !attention.isEmpty();
    }

    /** Reads a time that stands alone. Nothing is guessed, and no input throws. */
    public static WrittenTime read(@Nullable String written) {
        String said = written == null ? "" : written.strip();
        if (said.isEmpty()) {
            return new WrittenTime(null, true, "");
        }
        if (said.length() > LONGEST) {
            return new WrittenTime(null, false, "");
        }
        LocalTime plain = PlainDates.time(said);
        return plain == null ? byRules(said) : new WrittenTime(plain, true, "");
    }

    /** Any time, by all the rules. */
    static WrittenTime byRules(String said) {
        var part = PART_OF_DAY.matcher(said);
        if (part.matches()) {
            return ofPartOfDay(part.group(1));
        }
        List<Term> terms = Vocabulary.understand(Lexer.read(said));
        Times times = Times.find(terms);
        LocalTime time = times.first() == null ? bare(terms, times) : times.first();
        boolean odd = times.unreadable()
                || (time == null && LIKE_A_CLOCK.matcher(said).matches());
        return new WrittenTime(
                time, time != null && !odd && Times.areOneTime(terms), odd ? Attention.TIME.words() : "");
    }

    /** What names no time for certain but where nothing but a time can stand: "0900", "9.30", "14.30-15.00". */
    private static @Nullable LocalTime bare(List<Term> terms, Times times) {
        boolean zero =
                !times.unreadable() && terms.size() >= 3 && terms.stream().allMatch(WrittenTime::isZeroOrColon);
        if (zero) {
            return LocalTime.MIDNIGHT;
        }
        return Times.whole(times.rest().stream()
                .filter(Wording::isPartOfDate)
                .filter(term -> !term.is(Sense.AT) && !term.is(Sense.QUIET) && !term.is(Sense.BETWEEN))
                .toList());
    }

    private static boolean isZeroOrColon(Term term) {
        return term.isMark(":") || (term.isNumber() && term.value() == 0);
    }

    /** 0.625 is 15:00. Two figures may be minutes instead: "0.25" is six in the morning or a quarter past midnight. */
    private static WrittenTime ofPartOfDay(String figures) {
        long minute = new BigDecimal("0." + figures)
                .multiply(MINUTES_OF_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        boolean minutesPerhaps = figures.length() == 2 && Integer.parseInt(figures) < 60;
        return minutesPerhaps || minute == MINUTES_OF_DAY.longValueExact()
                ? new WrittenTime(null, false, Attention.TIME.words())
                : new WrittenTime(LocalTime.MIDNIGHT.plusMinutes(minute), false, "");
    }
}
