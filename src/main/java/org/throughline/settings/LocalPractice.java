package org.throughline.settings;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.throughline.access.Partnership;

/** All settings of one partnership. What depends on a day is asked for with that day. */
public final class LocalPractice {

    private final Partnership partnership;
    private final Map<Topic, Kept> kept;

    /** A chapter as it stands, and its version; 0 where nothing was set yet. */
    record Kept(Chapter chapter, int version) {}

    LocalPractice(Partnership partnership, Map<Topic, Kept> kept) {
        this.partnership = partnership;
        this.kept = new EnumMap<>(Topic.class);
        this.kept.putAll(kept);
    }

    /** Where a partnership has set nothing of its own. */
    public static LocalPractice usual(Partnership partnership) {
        return new LocalPractice(partnership, Map.of());
    }

    public Partnership partnership() {
        return partnership;
    }

    public int version(Topic topic) {
        var found = kept.get(topic);
        return found == null ? 0 : found.version();
    }

    public Chapter chapter(Topic topic) {
        return switch (topic) {
            case NAMES -> names();
            case TIME_LIMITS -> limits();
            case CLOSING_DAYS -> closingDays();
            case REQUEST_LISTS -> requestLists();
            case SCOPING_REVIEW -> scopingReview();
            case DECISION_ROUTE -> routes();
            case OWN_FIELDS -> ownFields();
            case PUBLISHING -> publishing();
            case LOCAL_PRIORITIES -> priorities();
            case GUIDANCE -> guidance();
            case WORDINGS -> wordings();
        };
    }

    private <C extends Chapter> C kept(Topic topic, Class<C> kind, C usual) {
        var found = kept.get(topic);
        return found == null ? usual : kind.cast(found.chapter());
    }

    public Names names() {
        return kept(Topic.NAMES, Names.class, Names.of(partnership));
    }

    public TimeLimits limits() {
        return kept(Topic.TIME_LIMITS, TimeLimits.class, TimeLimits.USUAL);
    }

    public ClosingDays closingDays() {
        return kept(Topic.CLOSING_DAYS, ClosingDays.class, ClosingDays.NONE);
    }

    public RequestLists requestLists() {
        return kept(Topic.REQUEST_LISTS, RequestLists.class, RequestLists.NONE);
    }

    public ScopingReviewSwitch scopingReview() {
        return kept(Topic.SCOPING_REVIEW, ScopingReviewSwitch.class, ScopingReviewSwitch.OFF);
    }

    public DecisionRoutes routes() {
        return kept(Topic.DECISION_ROUTE, DecisionRoutes.class, DecisionRoutes.CHAIR);
    }

    public OwnFields ownFields() {
        return kept(Topic.OWN_FIELDS, OwnFields.class, OwnFields.NONE);
    }

    public PublishingWays publishing() {
        return kept(Topic.PUBLISHING, PublishingWays.class, PublishingWays.IN_FULL);
    }

    public LocalPriorities priorities() {
        return kept(Topic.LOCAL_PRIORITIES, LocalPriorities.class, LocalPriorities.NONE);
    }

    public Guidance guidance() {
        return kept(Topic.GUIDANCE, Guidance.class, Guidance.NONE);
    }

    public Wordings wordings() {
        return kept(Topic.WORDINGS, Wordings.class, Wordings.STANDARD);
    }

    /** The limit for a clock that starts on this day. */
    public int limit(TimeLimit limit, LocalDate start) {
        return limits().on(limit, start);
    }

    public WorkingDays workingDays() {
        return new WorkingDays(closingDays().days());
    }

    /** So many working days, by this limit, after the day. */
    public LocalDate due(TimeLimit limit, LocalDate start) {
        return workingDays().after(start, limit(limit, start));
    }
}
