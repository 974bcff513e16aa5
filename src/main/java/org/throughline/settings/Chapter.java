package org.throughline.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One group of a partnership's settings; changed as a whole, and every version of it is kept. */
public sealed interface Chapter
        permits Names,
                TimeLimits,
                ClosingDays,
                RequestLists,
                ScopingReviewSwitch,
                DecisionRoutes,
                OwnFields,
                PublishingWays,
                LocalPriorities,
                Guidance,
                Wordings {

    Topic topic();

    /** All that it says, a line for each setting; for the page, the history, and a stale write. */
    List<String> lines();

    /** Why these cannot take the place of those before, as a sentence; null where they can. */
    default @Nullable String refusal(Chapter before) {
        return null;
    }
}
