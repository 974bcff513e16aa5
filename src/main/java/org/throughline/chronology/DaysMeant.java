package org.throughline.chronology;

import java.util.Objects;

/** Which days the entries of a chronology speak of ("on Saturday", "last night", "3 March"), and what that says of two of them. */
final class DaysMeant {

    /** That the later one speaks of the earlier one's day, or both lie around one midnight. */
    static final int POINTS = 1;
    /** That both speak of one earlier day. */
    static final int BOTH_POINT = 2;
    /** That one speaks of a day the other knows nothing of. */
    static final int ELSEWHERE = 4;

    private static final int TOMORROW = 1 << 31;
    private static final int EARLIER = ~(1 | TOMORROW);
    /** From this many hours down to the next day's first ones is one night. */
    private static final int NIGHT = 16;

    private final int[] first;
    private final int[] second;
    /** As {@link DaysNamed#before}, and {@link #TOMORROW}. */
    private final int[] before;

    /**
     * @param first each entry's first day
     * @param second each entry's second of the day, or -1
     */
    DaysMeant(Entry[] entries, EventText[] texts, int[] first, int[] second) {
        this.first = first;
        this.second = second;
        before = new int[entries.length];
        for (int i = 0; i < before.length; i++) {
            DaysNamed named = texts[i].named();
            if (named != DaysNamed.NONE) {
                before[i] = named.before(Objects.requireNonNull(entries[i].earliest()))
                        | ((named.weekdays() & DaysNamed.TOMORROW) != 0 ? TOMORROW : 0);
            }
        }
    }

    /** {@link #POINTS} and {@link #BOTH_POINT} as bits, or {@link #ELSEWHERE}, or 0. */
    int between(int i, int j) {
        int one = before[i];
        int other = before[j];
        if (one == 0 && other == 0) {
            return oneNight(i, j) ? POINTS : 0;
        }
        int days = first[j] - first[i];
        if (days < 0) {
            return between(j, i);
        }
        if (days > DaysNamed.FARTHEST) {
            return (other & EARLIER) == 0 ? 0 : ELSEWHERE;
        }
        boolean points = (other >> days & 1) != 0
                || (days == 0 && (one & 1) != 0)
                || (days == 1 && (one & TOMORROW) != 0)
                || oneNight(i, j);
        int meant = points ? POINTS : 0;
        if (((other & ~TOMORROW) >> days & one & EARLIER) != 0) {
            meant |= BOTH_POINT;
        }
        int elsewhere = days == 0 ? (one | other) & ~TOMORROW : other & EARLIER;
        return meant != 0 || elsewhere == 0 ? meant : ELSEWHERE;
    }

    private boolean oneNight(int i, int j) {
        int days = first[j] - first[i];
        if (days != 1 && days != -1) {
            return false;
        }
        int evening = second[days > 0 ? i : j];
        int morning = second[days > 0 ? j : i];
        return evening >= 0 && morning >= 0 && evening / 3600 - morning / 3600 >= NIGHT;
    }
}
