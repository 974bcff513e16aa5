package org.throughline.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.web.Show;

/** Whether reports are usually published in full, or shared with relevant parties only. Each report is still decided by itself. */
public record PublishingWays(List<From> ways) implements Chapter {

    public static final PublishingWays IN_FULL = new PublishingWays(List.of());

    /** @param sharedWith the relevant parties; null where reports are published in full */
    public record From(LocalDate from, @Nullable String sharedWith) implements Dated {}

    /** With whom reports are shared instead of being published; null where they are published in full. */
    public @Nullable String sharedWith(LocalDate day) {
        var way = Dated.on(ways, day);
        return way.isEmpty() ? null : way.get().sharedWith();
    }

    /** With one more; as they were, where it already is so on that day. */
    public PublishingWays with(From fresh) {
        return Objects.equals(sharedWith(fresh.from()), fresh.sharedWith())
                ? this
                : new PublishingWays(Dated.with(ways, fresh));
    }

    @Override
    public Topic topic() {
        return Topic.PUBLISHING;
    }

    @Override
    public List<String> lines() {
        return ways.stream()
                .map(each -> "From " + Show.date(each.from()) + ": "
                        + (each.sharedWith() == null
                                ? "published in full"
                                : "shared with relevant parties only: " + each.sharedWith()))
                .toList();
    }
}
