package org.throughline.settings;

/** The groups of settings, in the order of the page. */
public enum Topic {
    NAMES("names", "What a review is called", Names.class),
    TIME_LIMITS("clocks", "Clocks and reminders", TimeLimits.class),
    CLOSING_DAYS("closing-days", "Days you are closed", ClosingDays.class),
    REQUEST_LISTS("request-lists", "Whom you ask", RequestLists.class),
    SCOPING_REVIEW("scoping-review", "Scoping review", ScopingReviewSwitch.class),
    DECISION_ROUTE("decision", "Who decides", DecisionRoutes.class),
    OWN_FIELDS("notification", "What else you ask at notification", OwnFields.class),
    PUBLISHING("publishing", "How reports are published", PublishingWays.class),
    LOCAL_PRIORITIES("local-priorities", "Your own priorities", LocalPriorities.class),
    GUIDANCE("guidance", "Guidance you attach", Guidance.class),
    WORDINGS("letters", "Wording of letters", Wordings.class);

    private final String path;
    private final String words;
    private final Class<? extends Chapter> kind;

    Topic(String path, String words, Class<? extends Chapter> kind) {
        this.path = path;
        this.words = words;
        this.kind = kind;
    }

    /** The last part of its page's address. */
    public String path() {
        return path;
    }

    public String words() {
        return words;
    }

    Class<? extends Chapter> kind() {
        return kind;
    }
}
