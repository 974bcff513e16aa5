package org.throughline.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A short paper on what was learned from a death. It names nobody, not even by a chosen name, and nothing in it leads back to the case.
 *
 * @param address permanent path on this site
 * @param year of the death
 * @param happened in general words
 * @param lessons one after the other
 * @param changes what should change
 * @param help where to find help nearby, or null
 */
public record LearningBriefing(
        String address,
        String partnership,
        int year,
        String title,
        String happened,
        List<String> lessons,
        List<String> changes,
        @Nullable String help,
        LocalDate publishedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnBecause) {

    public LearningBriefing {
        lessons = List.copyOf(lessons);
        changes = List.copyOf(changes);
    }

    public boolean withdrawn() {
        return withdrawnOn != null;
    }
}
