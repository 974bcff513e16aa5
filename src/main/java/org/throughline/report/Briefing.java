package org.throughline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The words of a review's learning briefing.
 *
 * @param happened in general words
 * @param lessons one to a line
 * @param changes what should change, one to a line
 * @param help where to find help nearby, or null
 * @param familyToldHow how, by whom, and what they said
 * @param version 0 for one that is not written yet
 */
public record Briefing(
        UUID reviewId,
        String title,
        String happened,
        String lessons,
        String changes,
        @Nullable String help,
        LocalDate familyToldOn,
        String familyToldHow,
        int version) {

    static List<String> lines(String words) {
        return words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    String asText() {
        return String.join("\n\n", title, happened, lessons, changes, help == null ? "" : help);
    }
}
