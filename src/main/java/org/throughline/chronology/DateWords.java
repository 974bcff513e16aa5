package org.throughline.chronology;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.dates.Certainty;
import org.throughline.chronology.dates.WrittenDate;

/** Stand-in until the dates room is merged. */
final class DateWords {
    private DateWords() {}

    static WrittenDate read(String text) {
        return new WrittenDate(text, null, null, null, Certainty.UNSURE, null, "Cannot be read");
    }

    static @Nullable LocalTime readTime(String text) {
        return text.matches("\\d\\d:\\d\\d") ? LocalTime.parse(text) : null;
    }
}
