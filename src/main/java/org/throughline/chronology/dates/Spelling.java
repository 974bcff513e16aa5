package org.throughline.chronology.dates;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Months and weekdays with a typing slip: one letter wrong, missing, doubled or two changed round; two slips in a long name. */
final class Spelling {
    private static final List<String> NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "sept",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "tues",
            "wednesday",
            "weds",
            "thursday",
            "thurs",
            "friday",
            "saturday",
            "sunday");

    private static final int SHORTEST = 4;
    private static final int LONG_NAME = 7;

    private Spelling() {}

    /** The month or weekday meant, or null if none is near or two are equally near. */
    static Vocabulary.@Nullable Meaning nearest(String word) {
        if (word.length() < SHORTEST || word.length() > 11) {
            return null;
        }
        int best = Integer.MAX_VALUE;
        Vocabulary.@Nullable Meaning found = null;
        for (String name : NAMES) {
            int allowed = name.length() >= LONG_NAME && word.length() >= LONG_NAME - 1 ? 2 : 1;
            if (Math.abs(name.length() - word.length()) > allowed) {
                continue;
            }
            int slips = slips(word, name);
            if (slips > allowed || slips > best) {
                continue;
            }
            Vocabulary.Meaning meaning = Vocabulary.of(name);
            found = slips == best && !Objects.equals(found, meaning) ? null : meaning;
            best = slips;
        }
        return found;
    }

    /** Letters changed, added, left out, or changed round with their neighbour (optimal string alignment). */
    private static int slips(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int cost = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
                boolean turned =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                row[j] = turned ? Math.min(cost, beforeLast[j - 2] + 1) : cost;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
