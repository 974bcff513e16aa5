package org.throughline.review.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.access.Partnership;
import org.throughline.review.Answer;
import org.throughline.settings.LocalPractices;
import org.throughline.settings.OwnFields;
import org.throughline.settings.OwnFields.OwnField;
import org.throughline.web.Form;

/** The fields a partnership adds to the notification, as they are asked and typed. */
public final class OwnFieldsForm {

    private OwnFieldsForm() {}

    /** The name of a field on the page. */
    public static String name(OwnField field) {
        return "own-" + field.id();
    }

    /** What each of these partnerships asks; those that ask nothing of their own are left out. */
    static Map<Partnership, List<OwnField>> asked(LocalPractices practices, List<Partnership> partnerships) {
        var all = practices.of(partnerships);
        var asked = new LinkedHashMap<Partnership, List<OwnField>>();
        for (var partnership : partnerships) {
            var practice = Objects.requireNonNull(all.get(partnership.id()));
            if (!practice.ownFields().asked().isEmpty()) {
                asked.put(partnership, practice.ownFields().asked());
            }
        }
        return asked;
    }

    /** The answers as they are kept; "" where nothing was typed. */
    static Map<OwnField, String> read(Form form, List<OwnField> fields) {
        var answers = new LinkedHashMap<OwnField, String>();
        for (var field : fields) {
            answers.put(field, read(form, field));
        }
        return answers;
    }

    private static String read(Form form, OwnField field) {
        return switch (field.kind()) {
            case WORDS -> Objects.requireNonNullElse(form.optional(name(field), 2_000), "");
            case DATE -> {
                var date = form.optionalDate(name(field), "Check “" + field.label() + "”");
                yield date == null ? "" : date.toString();
            }
            case YES_NO -> {
                var answer = form.optionalChoice(name(field), Answer.class);
                yield answer == null ? "" : answer.name();
            }
        };
    }

    /** Fills the page with what was answered before. */
    static void fill(Form form, OwnField field, String answer) {
        if (field.kind() == OwnFields.Kind.DATE) {
            form.with(name(field), answer.isEmpty() ? null : LocalDate.parse(answer));
        } else {
            form.with(name(field), answer);
        }
    }
}
