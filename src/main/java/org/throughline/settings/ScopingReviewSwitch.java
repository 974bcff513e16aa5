package org.throughline.settings;

import java.time.LocalDate;
import java.util.List;
import org.throughline.web.Show;

/**
 * Whether a scoping review comes between scoping and the decision (draft statutory guidance of May 2024, not in force as far as we know).
 * The day the death was heard of says which applies; before anything is set, there is none.
 */
public record ScopingReviewSwitch(List<From> days) implements Chapter {

    public static final ScopingReviewSwitch OFF = new ScopingReviewSwitch(List.of());

    /** For deaths heard of from this day on. */
    public record From(LocalDate from, boolean held) implements Dated {}

    /** Whether a death heard of on this day has a scoping review. */
    public boolean on(LocalDate heard) {
        return Dated.on(days, heard).map(From::held).orElse(false);
    }

    /** With one more; as they were, where it already is so on that day. */
    public ScopingReviewSwitch with(From fresh) {
        return on(fresh.from()) == fresh.held() ? this : new ScopingReviewSwitch(Dated.with(days, fresh));
    }

    @Override
    public Topic topic() {
        return Topic.SCOPING_REVIEW;
    }

    @Override
    public List<String> lines() {
        return days.stream()
                .map(each -> "Deaths heard of from " + Show.date(each.from()) + ": "
                        + (each.held() ? "a scoping review before the decision" : "no scoping review"))
                .toList();
    }
}
