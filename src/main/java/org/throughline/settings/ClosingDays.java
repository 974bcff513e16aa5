package org.throughline.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.web.Show;

/** Days besides weekends and bank holidays on which the partnership does not work, such as those between Christmas and New Year. */
public record ClosingDays(List<Period> periods) implements Chapter {

    public static final ClosingDays NONE = new ClosingDays(List.of());

    /** The most days one period may have. */
    public static final int LONGEST = 31;

    /** Both days belong to it. */
    public record Period(LocalDate from, LocalDate to, String why) implements Dated {}

    public Set<LocalDate> days() {
        return periods.stream()
                .flatMap(period -> period.from().datesUntil(period.to().plusDays(1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Topic topic() {
        return Topic.CLOSING_DAYS;
    }

    @Override
    public List<String> lines() {
        return periods.stream()
                .map(period -> Show.period(period.from(), period.to()) + ": " + period.why())
                .toList();
    }
}
