package org.throughline.chronology.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** "Same day", "the next day", "two days later": counted from the row above, and always marked, since rows get moved. */
final class CountedFromAbove {
    private CountedFromAbove() {}

    /** The days it comes to, without any if the row above has none or the count is loose; null if nothing is counted here. */
    static @Nullable Reading read(List<Term> terms, @Nullable WrittenDate above) {
        List<Term> said = terms.stream().filter(CountedFromAbove::speaks).toList();
        UnaryOperator<LocalDate> count = count(said);
        if (count == null) {
            return isLoose(said) ? Reading.no(Attention.FROM_ABOVE) : null;
        }
        return counted(above, count);
    }

    static Reading sameDay(@Nullable WrittenDate above) {
        return counted(above, UnaryOperator.identity());
    }

    private static Reading counted(@Nullable WrittenDate above, UnaryOperator<LocalDate> count) {
        LocalDate first = above == null ? null : above.earliest();
        LocalDate last = above == null ? null : above.latest();
        if (first == null || last == null) {
            return Reading.no(Attention.FROM_ABOVE);
        }
        return Reading.of(Span.days(count.apply(first), count.apply(last))).withAttention(Attention.FROM_ABOVE);
    }

    private static boolean speaks(Term term) {
        return switch (term.sense()) {
            case QUIET, MARK, PART_OF_DAY, AT, MERIDIEM -> false;
            default -> true;
        };
    }

    private static @Nullable UnaryOperator<LocalDate> count(List<Term> said) {
        boolean sameDay = said.stream().anyMatch(term -> term.is(Sense.SAME_DAY));
        if (sameDay) {
            boolean only = said.stream()
                    .allMatch(term -> term.is(Sense.SAME_DAY) || term.is(Sense.LATER) || term.is(Sense.EARLIER));
            return only ? UnaryOperator.identity() : null;
        }
        if (said.size() == 1) {
            return switch (said.getFirst().sense()) {
                case DAY_AFTER -> day -> day.plusDays(1);
                case DAY_BEFORE -> day -> day.minusDays(1);
                default -> null;
            };
        }
        boolean counted = said.size() == 3
                && said.getFirst().isNumber()
                && said.getFirst().value() >= 0;
        boolean one = said.size() == 2;
        if (!counted && !one) {
            return null;
        }
        int direction = direction(said.getLast());
        int many = counted ? said.getFirst().value() : 1;
        return direction == 0 || many > 400 ? null : shift(said.get(said.size() - 2), direction * many);
    }

    private static int direction(Term term) {
        return switch (term.sense()) {
            case LATER, AFTER -> 1;
            case EARLIER, BEFORE -> -1;
            default -> 0;
        };
    }

    private static @Nullable UnaryOperator<LocalDate> shift(Term unit, int many) {
        return switch (unit.sense()) {
            case DAYS -> day -> day.plusDays((long) many * unit.value());
            case WEEK -> day -> day.plusWeeks(many);
            case MONTHS -> day -> day.plusMonths(many);
            case YEARS -> day -> day.plusYears(many);
            case HOURS -> many % 24 == 0 ? day -> day.plusDays(many / 24) : null;
            default -> null;
        };
    }

    /** "Later", "a few days later": after the row above, who knows how long. */
    private static boolean isLoose(List<Term> said) {
        boolean counts = said.stream().anyMatch(term -> direction(term) != 0 && !term.is(Sense.AFTER));
        boolean nothingElse = said.stream().allMatch(term -> switch (term.sense()) {
            case LATER, EARLIER, SOME, DAYS, WEEK, MONTHS, YEARS, HOURS, BEFORE -> true;
            case NUMBER -> term.isShort();
            default -> false;
        });
        return counts && nothingElse;
    }
}
