package org.throughline.chronology;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entries whose date says enough, by their first day, then in the order they came; and of each what is compared millions of times, taken out of
 * the entries in that order in which they lie in memory.
 */
final class ByDay {

    /** A date vaguer than this says too little to link by. */
    private static final int WIDEST_SPAN_DAYS = 10;

    /** The place of each among all entries. */
    final int[] places;
    /** Its first and its last day, as {@link LocalDate#toEpochDay()} has it. */
    final int[] first;

    final int[] last;
    /** Its second of the day, or -1. */
    final int[] second;
    /** The number of its agency among {@link #agencies}. */
    final int[] agency;

    final List<String> agencies = new ArrayList<>();

    ByDay(List<Entry> all) {
        int size = all.size();
        long[] keys = new long[size];
        int[] lasts = new int[size];
        int[] seconds = new int[size];
        int[] writers = new int[size];
        int dated = 0;
        Map<String, Integer> numbers = new HashMap<>();
        String writer = "";
        int number = -1;
        for (int i = 0; i < size; i++) {
            Entry entry = all.get(i);
            LocalDate earliest = entry.earliest();
            LocalDate latest = entry.latest();
            if (earliest == null || latest == null) {
                continue;
            }
            long day = earliest.toEpochDay();
            lasts[i] = (int) (earliest == latest ? day : latest.toEpochDay());
            if (lasts[i] - day > WIDEST_SPAN_DAYS) {
                continue;
            }
            keys[dated++] = day << 32 | i;
            seconds[i] = second(entry.time());
            if (number < 0 || !entry.agency().equals(writer)) {
                writer = entry.agency();
                number = numbers.computeIfAbsent(writer, name -> {
                    agencies.add(name);
                    return agencies.size() - 1;
                });
            }
            writers[i] = number;
        }
        Arrays.parallelSort(keys, 0, dated);
        places = new int[dated];
        first = new int[dated];
        for (int i = 0; i < dated; i++) {
            places[i] = (int) keys[i];
            first[i] = (int) (keys[i] >> 32);
        }
        last = inOrder(lasts);
        second = inOrder(seconds);
        agency = inOrder(writers);
    }

    private static int second(@Nullable LocalTime time) {
        return time == null ? -1 : time.toSecondOfDay();
    }

    private int[] inOrder(int[] ofAll) {
        int[] ordered = new int[places.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = ofAll[places[i]];
        }
        return ordered;
    }
}
