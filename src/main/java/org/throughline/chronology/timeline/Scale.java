package org.throughline.chronology.timeline;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From times to places in the picture. */
public record Scale(Window window) {

    /** Where time begins, right of the agencies' names. */
    private static final int START = 190;

    private static final int END = 10;

    public record Tick(double x, String words) {}

    double x(LocalDateTime moment) {
        var from = window.from().atStartOfDay();
        double all = ChronoUnit.MINUTES.between(from, window.to().plusDays(1).atStartOfDay());
        double share = Math.clamp(ChronoUnit.MINUTES.between(from, moment) / all, 0, 1);
        return Math.round((START + share * (Timeline.WIDTH - START - END)) * 10) / 10.0;
    }

    List<Tick> ticks() {
        var ticks = new ArrayList<Tick>();
        long days = window.days();
        long months = ChronoUnit.MONTHS.between(YearMonth.from(window.from()), YearMonth.from(window.to())) + 1;
        if (days <= 2) {
            for (var hour = window.from().atStartOfDay();
                    hour.isBefore(window.to().plusDays(1).atStartOfDay());
                    hour = hour.plusHours(days == 1 ? 2 : 4)) {
                ticks.add(new Tick(x(hour), "%02d:00".formatted(hour.getHour())));
            }
        } else if (months <= 3) {
            long step = Math.max(1, days / 16);
            for (var day = window.from(); !day.isAfter(window.to()); day = day.plusDays(step)) {
                ticks.add(new Tick(
                        x(day.atStartOfDay()), day.getDayOfMonth() + (months == 1 ? "" : "/" + day.getMonthValue())));
            }
        } else if (months <= 30) {
            int step = months <= 13 ? 1 : 3;
            for (var month = YearMonth.from(window.from());
                    !month.isAfter(YearMonth.from(window.to()));
                    month = month.plusMonths(step)) {
                ticks.add(new Tick(
                        x(month.atDay(1).atStartOfDay()),
                        month.getMonth().getDisplayName(TextStyle.SHORT, Locale.UK)
                                + (step == 1 ? "" : " " + month.getYear())));
            }
        } else {
            int step = (int) Math.max(1, months / 12 / 16);
            for (int year = window.from().getYear(); year <= window.to().getYear(); year += step) {
                ticks.add(new Tick(x(LocalDateTime.of(year, 1, 1, 0, 0)), String.valueOf(year)));
            }
        }
        return ticks;
    }
}
