package org.throughline.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The three fields of a date, as typed. */
record TypedDate(String day, String month, String year) {

    static TypedDate of(Form form, String name) {
        return new TypedDate(form.value(name + "-day"), form.value(name + "-month"), form.value(name + "-year"));
    }

    boolean isEmpty() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /** The date, or null if this is not one. A year has four digits: "26" may be 1926. */
    @Nullable
    LocalDate date() {
        int monthNumber = monthNumber();
        if (monthNumber == 0 || !day.matches("\\d{1,2}") || !year.matches("[12]\\d{3}")) {
            return null;
        }
        try {
            return LocalDate.of(Integer.parseInt(year), monthNumber, Integer.parseInt(day));
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }

    /** What is wrong and how to put it right; meaningful where {@link #date()} is null. */
    Sentence wrong() {
        var missing = missing();
        if (!missing.isEmpty()) {
            return Sentence.of(toAdd(missing));
        }
        if (!year.matches("[12]\\d{3}")) {
            return Sentence.of("Write the year with four digits, such as 2026");
        }
        if (monthNumber() == 0) {
            return Sentence.of("Write the month as a number from 1 to 12, or as a word");
        }
        return Sentence.of("{0} {1} {2} is not in the calendar", day, month, year);
    }

    private static String toAdd(List<String> missing) {
        return switch (String.join(" ", missing)) {
            case "day" -> "Add the day";
            case "month" -> "Add the month";
            case "year" -> "Add the year";
            case "day month" -> "Add the day and the month";
            case "day year" -> "Add the day and the year";
            default -> "Add the month and the year";
        };
    }

    /** "day", "month" or "year": where to go to put it right. */
    String wrongPart() {
        var missing = missing();
        if (!missing.isEmpty()) {
            return missing.getFirst();
        }
        return !year.matches("[12]\\d{3}") ? "year" : monthNumber() == 0 ? "month" : "day";
    }

    private List<String> missing() {
        var missing = new ArrayList<String>();
        if (day.isEmpty()) {
            missing.add("day");
        }
        if (month.isEmpty()) {
            missing.add("month");
        }
        if (year.isEmpty()) {
            missing.add("year");
        }
        return missing;
    }

    private int monthNumber() {
        if (month.matches("0?[1-9]|1[0-2]")) {
            return Integer.parseInt(month);
        }
        var word = month.toLowerCase(Locale.UK);
        for (var each : Month.values()) {
            if (begins(each.getDisplayName(TextStyle.FULL, Locale.UK), word)
                    || begins(Tongue.welshMonths().get(each.ordinal()), word)
                    || word.equals("sept") && each == Month.SEPTEMBER) {
                return each.getValue();
            }
        }
        return 0;
    }

    private static boolean begins(String month, String word) {
        return word.length() >= 3 && month.toLowerCase(Locale.UK).startsWith(word);
    }
}
