package org.throughline.chronology;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The days an entry's words point to.
 *
 * @param weekdays bits 1 to 7 for the weekdays from Monday; bit 0 for yesterday or last night, 8 for tomorrow; bits 9 on for as many days ago as above 8
 * @param days days of the year, as month × 32 + day; of "the 22nd" the month is 0
 */
record DaysNamed(int weekdays, int[] days) {

    static final DaysNamed NONE = new DaysNamed(0, new int[0]);

    /** The bit of {@link #weekdays()} for tomorrow. */
    static final int TOMORROW = 1 << 8;

    /** Days back that {@link #before} looks. */
    static final int FARTHEST = 10;

    private static final int MOST = 4;
    private static final Map<String, Integer> WEEKDAYS = numbered(
            "monday mon",
            "tuesday tue tues",
            "wednesday wed weds",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun");
    private static final Map<String, Integer> MONTHS = numbered(
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec");
    private static final Set<String> OTHERS =
            Set.of("yesterday", "tomorrow", "overnight", "weekend", "night", "evening", "day", "ago", "christmas");
    private static final Set<String> PARTS_OF_DAY =
            Set.of("night", "morning", "evening", "afternoon", "pm", "am", "lunchtime");
    private static final Set<String> BEFORE = Set.of("last", "previous");
    private static final String NUMBERS = "0123456789";
    private static final List<String> COUNTS = List.of("no", "one", "two", "three", "four", "five", "six", "seven");

    /**
     * The days these words mean when written on a day: bit 1 for the day before it, up to {@link #FARTHEST} days back, bit 0 for that very
     * day by its date.
     */
    int before(LocalDate written) {
        int back = weekdays >>> 8 & ~1;
        back |= (weekdays & 1) << 1;
        for (int weekday = 1; weekday <= 7; weekday++) {
            if ((weekdays & 1 << weekday) != 0) {
                int ago = Math.floorMod(written.getDayOfWeek().getValue() - weekday, 7);
                back |= 1 << (ago == 0 ? 7 : ago);
            }
        }
        for (int day : days) {
            back |= back(day, written);
        }
        return back;
    }

    private static int back(int monthAndDay, LocalDate written) {
        for (int ago = 0; ago <= FARTHEST; ago++) {
            LocalDate day = written.minusDays(ago);
            int month = monthAndDay / 32;
            if (day.getDayOfMonth() == monthAndDay % 32 && (month == 0 || month == day.getMonthValue())) {
                return 1 << ago;
            }
        }
        return 0;
    }

    private static Map<String, Integer> numbered(String... names) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ")) {
                numbers.put(name, i + 1);
            }
        }
        return numbers;
    }

    /** Whether a word may be part of a day's name. */
    static boolean mayName(String word) {
        return OTHERS.contains(word) || WEEKDAYS.containsKey(word) || dayNumber(word) > 0;
    }

    /** @param words as {@link Words#of} gives them */
    static DaysNamed in(List<String> words) {
        int weekdays = 0;
        int[] days = new int[MOST];
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            weekdays |= weekday(words, i);
            int day = count < MOST ? day(words, i) : 0;
            if (day > 0) {
                days[count++] = day;
            }
        }
        return new DaysNamed(weekdays, Arrays.copyOf(days, count));
    }

    private static int weekday(List<String> words, int i) {
        String word = words.get(i);
        String before = i > 0 ? words.get(i - 1) : "";
        switch (word) {
            case "ago" -> {
                String number = i > 1 ? words.get(i - 2) : "";
                int count = number.length() == 1 ? NUMBERS.indexOf(number) : COUNTS.indexOf(number);
                boolean inDays = before.equals("7") || before.equals("day") || before.equals("days");
                return inDays && count > 0 ? 1 << 8 + count : 0;
            }
            case "yesterday", "overnight" -> {
                return 1;
            }
            case "night", "evening", "day" -> {
                return BEFORE.contains(before) ? 1 : 0;
            }
            case "tomorrow" -> {
                return TOMORROW;
            }
            case "weekend" -> {
                return 1 << 6 | 1 << 7;
            }
            default -> {
                int number = WEEKDAYS.getOrDefault(word, 0);
                // "sat" and "sun" are words of their own.
                boolean sure = !word.equals("sat") && !word.equals("sun");
                String next = i + 1 < words.size() ? words.get(i + 1) : "";
                return number > 0 && (sure || PARTS_OF_DAY.contains(next)) ? 1 << number : 0;
            }
        }
    }

    /** "3 March", "March 3rd", "3/3/2017", Christmas, or 0. What is no date, as "3/7" for three days, fits no other entry's day but by chance. */
    private static int day(List<String> words, int i) {
        if (words.get(i).equals("christmas")) {
            return 12 * 32 + 25;
        }
        int one = dayNumber(words.get(i));
        int two = i + 1 < words.size() ? dayNumber(words.get(i + 1)) : 0;
        if (one == 0 && two == 0) {
            return 0;
        }
        String other = one == 0 ? words.get(i) : i + 1 < words.size() ? words.get(i + 1) : "";
        int month = MONTHS.getOrDefault(other, 0);
        if (month > 0) {
            return month * 32 + Math.max(one, two);
        }
        if (one > 0
                && i > 0
                && words.get(i - 1).equals("the")
                && Character.isLetter(words.get(i).charAt(words.get(i).length() - 1))) {
            return one;
        }
        return one > 0 && two > 0 && two <= 12 ? two * 32 + one : 0;
    }

    private static int dayNumber(String word) {
        int end = word.length();
        if (end == 0 || end > 4 || word.charAt(0) > '9') {
            return 0;
        }
        if (end > 2 && (word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th"))) {
            end -= 2;
        }
        if (end > 2) {
            return 0;
        }
        int number = 0;
        for (int i = 0; i < end; i++) {
            char c = word.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            number = number * 10 + c - '0';
        }
        return number <= 31 ? number : 0;
    }
}
