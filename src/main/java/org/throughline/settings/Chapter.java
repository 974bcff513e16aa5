package org.throughline.settings;

import java.util.List;

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
}
