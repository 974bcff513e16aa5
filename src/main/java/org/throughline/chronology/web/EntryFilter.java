package org.throughline.chronology.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.chronology.Question;
import org.throughline.chronology.Question.Order;
import org.throughline.chronology.dates.Dates;
import org.throughline.chronology.out.Lines.Names;
import org.throughline.chronology.work.Flag;
import org.throughline.web.Form;

/** The filter of the combined chronology as its address has it, so that it can be kept as a bookmark. */
final class EntryFilter {

    private static final List<String> FIELDS =
            List.of("agency", "person", "line", "flag", "words", "from", "to", "attention", "same", "order", "names");

    private EntryFilter() {}

    /** What the fields ask; days as people write them. */
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

    /** A day, or the first or last of a month, a year or whatever else is written, read as an agency's dates are. */
    private static @Nullable LocalDate day(Form form, String name, boolean first) {
        var typed = form.value(name);
        if (typed.isEmpty()) {
            return null;
        }
        var read = Dates.read(typed);
        var day = first ? read.earliest() : read.latest();
        if (day == null || read.needsAttention()) {
            form.problem(name, "Give a day, a month or a year, such as 1 March 2016, March 2016 or 2016");
            return null;
        }
        return day;
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
