package org.throughline.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.settings.WorkingDays;

/** When a reminder goes out, looked at day by day over many months. */
class ChaseRuleTests {

    private static final int LOOKED_AT = 250;

    /** The days on which reminders went out, looking on every one of so many days. */
    private static List<LocalDate> reminders(ChaseRule rule, LocalDate due) {
        var sent = new ArrayList<LocalDate>();
        for (var day = due.minusDays(10); day.isBefore(due.plusDays(LOOKED_AT)); day = day.plusDays(1)) {
            @Nullable LocalDate last = sent.isEmpty() ? null : sent.getLast();
            if (rule.isDue(day, due, last, sent.size())) {
                sent.add(day);
            }
        }
        return sent;
    }

    @Property(tries = 300)
    void reminders_keep_to_the_rule_whatever_the_calendar(
            @ForAll @IntRange(min = 0, max = 3_000) int offset,
            @ForAll @IntRange(min = 1, max = 10) int after,
            @ForAll @IntRange(min = 1, max = 10) int every,
            @ForAll @IntRange(min = 0, max = 8) int most,
            @ForAll @Size(max = 30) Set<@IntRange(min = 0, max = 3_250) Integer> closed) {
        var start = LocalDate.of(2019, 1, 1);
        var days = new WorkingDays(closed.stream().map(start::plusDays).collect(Collectors.toSet()));
        var due = start.plusDays(offset);
        var sent = reminders(new ChaseRule(after, every, most, days), due);
        assertThat(sent).hasSize(most).allMatch(days::is);
        for (int i = 0; i < sent.size(); i++) {
            var before = i == 0 ? due : sent.get(i - 1);
            assertThat(days.between(before, sent.get(i))).isEqualTo(i == 0 ? after : every);
        }
    }

    @Test
    void over_easter() {
        var rule = new ChaseRule(1, 5, 2, WorkingDays.ENGLAND_AND_WALES);
        assertThat(reminders(rule, LocalDate.of(2026, 4, 2)))
                .containsExactly(LocalDate.of(2026, 4, 7), LocalDate.of(2026, 4, 14));
    }

    @Test
    void one_missed_on_its_day_goes_out_on_the_next_working_day() {
        var rule = new ChaseRule(1, 5, 6, WorkingDays.ENGLAND_AND_WALES);
        var friday = LocalDate.of(2026, 6, 5);
        var due = friday.minusDays(3);
        assertThat(rule.isDue(friday.plusDays(1), due, null, 0)).isFalse();
        assertThat(rule.isDue(friday.plusDays(3), due, null, 0)).isTrue();
    }
}
