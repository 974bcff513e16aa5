package org.throughline.chronology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stems of a chronology's words, numbered in the order they are first met, so that entries are compared by numbers. */
final class EventWords {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> stems = new ArrayList<>();

    /** For each text the numbers of its words, each once, ascending. */
    int[][] numbered(EventText[] texts) {
        for (EventText text : texts) {
            for (Word word : text.words()) {
                number(word);
            }
        }
        return Arrays.stream(texts)
                .parallel()
                .map(text -> numbered(text.words()))
                .toArray(int[][]::new);
    }

    int size() {
        return stems.size();
    }

    String stem(int number) {
        return stems.get(number);
    }

    private static int[] numbered(Word[] words) {
        int[] sorted = new int[words.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = words[i].number;
        }
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    private void number(Word word) {
        if (word.number < 0) {
            word.number = numbers.computeIfAbsent(word.stem, stem -> {
                stems.add(stem);
                return stems.size() - 1;
            });
        }
    }
}
