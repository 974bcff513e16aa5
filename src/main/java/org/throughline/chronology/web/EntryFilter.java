package org.throughline.chronology.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.Question;
import org.throughline.chronology.Question.Order;
import org.throughline.chronology.out.Lines.Names;
import org.throughline.chronology.work.Flag;
import org.throughline.web.Form;

/** The filter of the combined chronology as its address has it, so that it can be kept as a bookmark. */
final class EntryFilter {

    private static final List<String> FIELDS =
            List.of("agency", "person", "line", "flag", "words", "from", "to", "attention", "same", "order", "names");

    private EntryFilter() {}

    /** What the fields ask; days as "2016" or "2016-03-01". */
    static Question question(Form form) {
        var flag = form.optionalChoice("flag", Flag.class);
        var order = form.optionalChoice("order", Order.class);
        var from = day(form, "from", true);
        var to = day(form, "to", false);
        if (from != null && to != null && to.isBefore(from)) {
            form.problem("to", "Give a day that is not before the first one");
        }
        return new Question(
                form.value("agency"),
                form.value("words"),
                form.has("attention", "yes"),
                form.has("same", "yes"),
                from,
                to,
                form.optionalId("person"),
                form.optionalId("line"),
                flag == null ? "" : flag.name(),
                order == null ? Order.OLDEST : order);
    }

    static Names names(Form form) {
        return switch (form.value("names")) {
            case "pseudonyms" -> Names.PSEUDONYMS;
            case "real" -> Names.REAL;
            default -> Names.AS_IS;
        };
    }

    private static @Nullable LocalDate day(Form form, String name, boolean first) {
        var typed = form.value(name);
        try {
            if (typed.matches("\\d{4}")) {
                return first ? LocalDate.parse(typed + "-01-01") : LocalDate.parse(typed + "-12-31");
            }
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            form.problem(name, "Give a year, such as 2016, or a day, such as 2016-03-01");
            return null;
        }
    }

    /** The fields as the end of an address: "?agency=…", or "". */
    static String query(Form form) {
        return query(form, "", "");
    }

    /** Some fields as the end of an address. */
    static String query(Form form, List<String> fields) {
        return query(form, fields, "", "");
    }

    /** The fields without the days, as more of an address that has some: "agency=…", or "". */
    static String withoutDays(Form form) {
        var fields = FIELDS.stream()
                .filter(field -> !field.equals("from") && !field.equals("to"))
                .toList();
        return query(form, fields, "", "").replaceFirst("^\\?", "");
    }

    /** The same with one field given another value. */
    static String query(Form form, String name, String value) {
        return query(form, FIELDS, name, value);
    }

    private static String query(Form form, List<String> fields, String name, String value) {
        var parts = new ArrayList<String>();
        for (var field : fields) {
            var typed = field.equals(name) ? value : form.value(field);
            if (!typed.isEmpty()) {
                parts.add(field + "=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
            }
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
