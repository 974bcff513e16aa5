package org.throughline.settings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Partnership;
import org.throughline.web.Show;

/** The public names of a review. The day of the death says which one is used. */
public record Names(List<From> names) implements Chapter {

    /** The day section 9 of the Domestic Violence, Crime and Victims Act 2004 came into force. */
    public static final LocalDate REVIEWS_BEGAN = LocalDate.of(2011, 4, 13);

    /** A name for deaths from this day on. */
    public record From(LocalDate from, String words, String letters) implements Dated {}

    /** Before anything was set here: the older name, and the newer one from the day the administrator gave. */
    static Names of(Partnership partnership) {
        var from = partnership.newNameFrom();
        return new Names(
                from == null
                        ? List.of()
                        : List.of(new From(from, ReviewName.DARDR.words(), ReviewName.DARDR.letters())));
    }

    public ReviewName on(LocalDate died) {
        return Dated.on(names, died)
                .map(each -> new ReviewName(each.words(), each.letters()))
                .orElse(ReviewName.DHR);
    }

    /** No name begins before there were reviews; one that was kept before this rule may stay. */
    @Override
    public @Nullable String refusal(Chapter before) {
        var kept = before instanceof Names names ? names.names() : List.<From>of();
        return names.stream().anyMatch(each -> isTooEarly(each.from()) && !kept.contains(each))
                ? "Domestic Homicide Reviews began on " + Show.date(REVIEWS_BEGAN) + ": no name of them begins earlier."
                : null;
    }

    /** Whether no review could be called so, because there were none. */
    public static boolean isTooEarly(LocalDate from) {
        return from.isBefore(REVIEWS_BEGAN);
    }

    @Override
    public Topic topic() {
        return Topic.NAMES;
    }

    @Override
    public List<String> lines() {
        return names.stream()
                .map(each ->
                        "For deaths from " + Show.date(each.from()) + ": " + each.words() + " (" + each.letters() + ")")
                .toList();
    }
}
