package org.throughline.documents;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A workbook's date format code, such as {@code dd/mm/yyyy hh:mm}, and how it shows a moment (ECMA-376 part 1, 18.8.31). POI's own formatter goes
 * through time zones, and moves an event in the small hours when the clocks change.
 */
final class DateFormat {

    private enum Part {
        YEAR,
        MONTH,
        DAY,
        HOUR,
        MINUTE,
        SECOND,
        FRACTION,
        HALF_OF_DAY,
        HOURS_IN_ALL,
        MINUTES_IN_ALL,
        SECONDS_IN_ALL,
        LITERAL
    }

    private record Piece(Part part, int width, String words) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final boolean twelveHours;

    DateFormat(String code) {
        cut(code);
        minutesNotMonths();
        twelveHours = has(Part.HALF_OF_DAY);
    }

    /** Whether it shows any part of the day, month or year. */
    boolean hasDay() {
        return has(Part.YEAR) || has(Part.MONTH) || has(Part.DAY);
    }

    /** Whether it is a length of time that counts on past a day, as {@code [h]:mm} does. */
    boolean countsOn() {
        return has(Part.HOURS_IN_ALL) || has(Part.MINUTES_IN_ALL) || has(Part.SECONDS_IN_ALL);
    }

    private boolean has(Part part) {
        return pieces.stream().anyMatch(piece -> piece.part() == part);
    }

    /** @param serial the same moment as the workbook counts it, in days */
    String show(LocalDateTime moment, double serial) {
        var shown = new StringBuilder();
        long seconds = Math.round(serial * 86_400);
        for (Piece piece : pieces) {
            int width = piece.width();
            shown.append(
                    switch (piece.part()) {
                        case YEAR -> width <= 2 ? padded(moment.getYear() % 100, 2) : padded(moment.getYear(), 4);
                        case MONTH -> month(moment, width);
                        case DAY -> day(moment, width);
                        case HOUR -> padded(hour(moment), width);
                        case MINUTE -> padded(moment.getMinute(), width);
                        case SECOND -> padded(moment.getSecond(), width);
                        case FRACTION -> "." + "0".repeat(width);
                        case HALF_OF_DAY -> (moment.getHour() < 12 ? "AM" : "PM").substring(0, width);
                        case HOURS_IN_ALL -> padded(seconds / 3_600, width);
                        case MINUTES_IN_ALL -> padded(seconds / 60, width);
                        case SECONDS_IN_ALL -> padded(seconds, width);
                        case LITERAL -> piece.words();
                    });
        }
        return shown.toString().strip();
    }

    private static String padded(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private int hour(LocalDateTime moment) {
        if (!twelveHours) return moment.getHour();
        return moment.getHour() % 12 == 0 ? 12 : moment.getHour() % 12;
    }

    private static String month(LocalDateTime moment, int width) {
        String name = moment.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return switch (width) {
            case 1, 2 -> padded(moment.getMonthValue(), width);
            case 3 -> name.substring(0, 3);
            case 5 -> name.substring(0, 1);
            default -> name;
        };
    }

    private static String day(LocalDateTime moment, int width) {
        if (width <= 2) return padded(moment.getDayOfMonth(), width);
        String name = moment.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return width == 3 ? name.substring(0, 3) : name;
    }

    private void cut(String code) {
        int i = 0;
        while (i < code.length() && code.charAt(i) != ';') {
            char c = code.charAt(i);
            char lower = Character.toLowerCase(c);
            int run = run(code, i);
            switch (lower) {
                case 'y', 'e' -> pieces.add(new Piece(Part.YEAR, lower == 'e' ? 4 : run, ""));
                case 'm' -> pieces.add(new Piece(Part.MONTH, Math.min(run, 6), ""));
                case 'd' -> pieces.add(new Piece(Part.DAY, Math.min(run, 4), ""));
                case 'h' -> pieces.add(new Piece(Part.HOUR, Math.min(run, 2), ""));
                case 's' -> pieces.add(new Piece(Part.SECOND, Math.min(run, 2), ""));
                case 'a' -> run = halfOfDay(code, i);
                case '.' -> run = fraction(code, i);
                case '[' -> run = bracket(code, i);
                case '"' -> {
                    int end = code.indexOf('"', i + 1);
                    end = end < 0 ? code.length() : end;
                    literal(code.substring(i + 1, end));
                    run = end + 1 - i;
                }
                case '\\' -> {
                    if (i + 1 < code.length()) literal(code.substring(i + 1, i + 2));
                    run = 2;
                }
                case '_', '*' -> {
                    if (c == '_') literal(" ");
                    run = 2;
                }
                case '@' -> {}
                default -> literal(code.substring(i, i + run));
            }
            i += run;
        }
    }

    private void literal(String words) {
        pieces.add(new Piece(Part.LITERAL, 0, words));
    }

    private static int run(String code, int from) {
        int to = from;
        while (to < code.length() && Character.toLowerCase(code.charAt(to)) == Character.toLowerCase(code.charAt(from)))
            to++;
        return to - from;
    }

    private int halfOfDay(String code, int from) {
        for (String mark : List.of("AM/PM", "A/P")) {
            if (code.regionMatches(true, from, mark, 0, mark.length())) {
                pieces.add(new Piece(Part.HALF_OF_DAY, mark.length() == 5 ? 2 : 1, ""));
                return mark.length();
            }
        }
        literal(code.substring(from, from + 1));
        return 1;
    }

    private int fraction(String code, int from) {
        int to = from + 1;
        while (to < code.length() && code.charAt(to) == '0') to++;
        if (to == from + 1) literal(".");
        else pieces.add(new Piece(Part.FRACTION, Math.min(to - from - 1, 9), ""));
        return to - from;
    }

    /** {@code [h]} counts hours on past a day; {@code [$-F800]} is the computer's own long date; colours and countries show nothing. */
    private int bracket(String code, int from) {
        int end = code.indexOf(']', from);
        if (end < 0) return code.length() - from;
        String inside = code.substring(from + 1, end).toLowerCase(Locale.ROOT);
        int width = Math.min(inside.length(), 9);
        if (inside.matches("h+")) pieces.add(new Piece(Part.HOURS_IN_ALL, width, ""));
        else if (inside.matches("m+")) pieces.add(new Piece(Part.MINUTES_IN_ALL, width, ""));
        else if (inside.matches("s+")) pieces.add(new Piece(Part.SECONDS_IN_ALL, width, ""));
        else if (inside.equals("$-f800")) return whole(code, from, "dd mmmm yyyy");
        else if (inside.equals("$-f400")) return whole(code, from, "hh:mm:ss");
        return end + 1 - from;
    }

    private int whole(String code, int from, String instead) {
        cut(instead);
        return code.length() - from;
    }

    /** An {@code m} next to hours or seconds means minutes. */
    private void minutesNotMonths() {
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            if (piece.part() != Part.MONTH || piece.width() > 2) continue;
            Part before = neighbour(i, -1);
            Part after = neighbour(i, 1);
            if (before == Part.HOUR || before == Part.HOURS_IN_ALL || after == Part.SECOND) {
                pieces.set(i, new Piece(Part.MINUTE, piece.width(), ""));
            }
        }
    }

    private Part neighbour(int from, int step) {
        for (int i = from + step; i >= 0 && i < pieces.size(); i += step) {
            if (pieces.get(i).part() != Part.LITERAL) return pieces.get(i).part();
        }
        return Part.LITERAL;
    }
}
