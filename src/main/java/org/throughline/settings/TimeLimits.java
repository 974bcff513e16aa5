package org.throughline.settings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.web.Show;

/** How long things may take. A clock that has started keeps the limit of the day it started. */
public record TimeLimits(List<From> limits) implements Chapter {

    public static final TimeLimits USUAL = new TimeLimits(List.of());

    /** A limit for clocks that start on this day or after. */
    public record From(TimeLimit limit, LocalDate from, int number) implements Dated {}

    public int on(TimeLimit limit, LocalDate day) {
        return Dated.on(of(limit), day).map(From::number).orElse(limit.usual());
    }

    private List<From> of(TimeLimit limit) {
        return limits.stream().filter(each -> each.limit() == limit).toList();
    }

    /** With this limit from this day on. */
    public TimeLimits with(From fresh) {
        return new TimeLimits(Stream.concat(
                        limits.stream().filter(each -> each.limit() != fresh.limit()),
                        Dated.with(of(fresh.limit()), fresh).stream())
                .sorted(Comparator.comparing(From::limit).thenComparing(From::from))
                .toList());
    }

    @Override
    public Topic topic() {
        return Topic.TIME_LIMITS;
    }

    @Override
    public List<String> lines() {
        return limits.stream()
                .map(each -> each.limit().words() + ": " + each.limit().show(each.number()) + ", from "
                        + Show.date(each.from()))
                .toList();
    }
}
