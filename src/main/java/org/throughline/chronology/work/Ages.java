package org.throughline.chronology.work;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.review.Part;
import org.throughline.review.Subject;

/** How old the person who died and the children were on a day, where their birth dates are known. */
public final class Ages {

    private Ages() {}

    /**
     * "Elaine 34, Child A 3"; "" where no birth date is known or the date is not. A span of days gives "34 or 35" where a birthday falls
     * within it. Someone not yet born is left out.
     */
    public static String on(List<Subject> people, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        var first = earliest == null ? latest : earliest;
        var last = latest == null ? earliest : latest;
        if (first == null || last == null) {
            return "";
        }
        var words = new StringBuilder();
        for (var person : people) {
            var born = person.born();
            if (born != null && (person.part() == Part.VICTIM || person.part() == Part.CHILD) && !born.isAfter(last)) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(person.shown())
                        .append(' ')
                        .append(age(born, first, last));
            }
        }
        return words.toString();
    }

    private static String age(LocalDate born, LocalDate first, LocalDate last) {
        int from = Math.max(0, Period.between(born, first).getYears());
        int to = Period.between(born, last).getYears();
        return from == to ? String.valueOf(from) : to == from + 1 ? from + " or " + to : from + " to " + to;
    }
}
