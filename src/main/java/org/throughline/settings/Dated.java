package org.throughline.settings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that applies from a day on, until another like it does. */
public interface Dated {

    LocalDate from();

    /** Which of them applies on a day; none before the first. */
    static <D extends Dated> Optional<D> on(List<D> all, LocalDate day) {
        return all.stream().filter(each -> !each.from().isAfter(day)).max(Comparator.comparing(Dated::from));
    }

    /** With one more, in the order of their days; one of the same day gives way. */
    static <D extends Dated> List<D> with(List<D> all, D fresh) {
        return Stream.concat(all.stream().filter(each -> !each.from().equals(fresh.from())), Stream.of(fresh))
                .sorted(Comparator.comparing(Dated::from))
                .toList();
    }

    /** Without the one that applies from this day. */
    static <D extends Dated> List<D> without(List<D> all, LocalDate from) {
        return all.stream().filter(each -> !each.from().equals(from)).toList();
    }
}
