package org.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, and what is wrong with it. Reading a field records its problem, so a controller reads everything first and then asks
 * {@link #hasProblems()}. Typed text is trimmed, line ends become line feeds, control characters are left out. A controller method may
 * take a {@code Form} parameter. Not for use by several threads.
 */
public final class Form {

    /** Longest text accepted where nothing else is said, in characters. */
    public static final int LONGEST = 10_000;

    private final Map<String, List<String>> typed = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Form() {}

    /** Nothing typed yet. */
    public static Form empty() {
        return new Form();
    }

    /** What was typed, by field name. */
    public static Form typed(Map<String, String[]> parameters) {
        var form = new Form();
        parameters.forEach((name, values) ->
                form.typed.put(name, Arrays.stream(values).map(Typed::clean).toList()));
        return form;
    }

    /** What this request sends. */
    public static Form of(HttpServletRequest request) {
        return typed(request.getParameterMap());
    }

    /** Fills a field before the page is first shown; gives back this form. */
    public Form with(String name, @Nullable String value) {
        typed.put(name, value == null ? List.of() : List.of(Typed.clean(value)));
        return this;
    }

    /** Fills the three fields of a date. */
    public Form with(String name, @Nullable LocalDate date) {
        with(name + "-day", date == null ? null : String.valueOf(date.getDayOfMonth()));
        with(name + "-month", date == null ? null : String.valueOf(date.getMonthValue()));
        return with(name + "-year", date == null ? null : String.valueOf(date.getYear()));
    }

    /** Chooses one. */
    public Form with(String name, @Nullable Enum<?> choice) {
        return with(name, choice == null ? null : choice.name());
    }

    /** Ticks several. */
    public Form with(String name, Collection<String> values) {
        typed.put(name, values.stream().map(Typed::clean).toList());
        return this;
    }

    /** A text that must be there; "" and a problem if it is not. */
    public String text(String name, String missing) {
        return text(name, missing, LONGEST);
    }

    /** A text that must be there and no longer than {@code longest} characters. */
    public String text(String name, String missing, int longest) {
        var text = optional(name, longest);
        if (text == null) {
            problem(name, missing);
            return "";
        }
        return text;
    }

    /** A text, or null if nothing was typed. */
    public @Nullable String optional(String name) {
        return optional(name, LONGEST);
    }

    /** A text of at most {@code longest} characters, or null if nothing was typed. */
    public @Nullable String optional(String name, int longest) {
        var text = value(name);
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            problem(
                    name,
                    Sentence.of(
                            "This text has {0} characters. Shorten it to {1} or fewer",
                            "%,d".formatted(length), "%,d".formatted(longest)));
        }
        return text.isEmpty() ? null : text;
    }

    /** A date from the fields name-day, name-month (a number or a word) and name-year; null and a problem if there is none. */
    public @Nullable LocalDate date(String name, String missing) {
        var parts = TypedDate.of(this, name);
        if (parts.isEmpty()) {
            problem(name, Sentence.of(missing), name + "-day");
            return null;
        }
        return date(name, missing, parts);
    }

    /** A date or null; a problem, beginning with {@code sentence}, only if something was typed that is not a date. */
    public @Nullable LocalDate optionalDate(String name, String sentence) {
        var parts = TypedDate.of(this, name);
        return parts.isEmpty() ? null : date(name, sentence, parts);
    }

    private @Nullable LocalDate date(String name, String sentence, TypedDate parts) {
        var date = parts.date();
        if (date == null) {
            problem(
                    name,
                    Sentence.of("{0}. {1}", Sentence.of(sentence), parts.wrong()),
                    name + "-" + parts.wrongPart());
        }
        return date;
    }

    /** One of an enum's names; null and a problem if none of them was chosen. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> kind, String missing) {
        var chosen = optionalChoice(name, kind);
        if (chosen == null) {
            problem(name, missing);
        }
        return chosen;
    }

    /** One of an enum's names, or null. */
    public <E extends Enum<E>> @Nullable E optionalChoice(String name, Class<E> kind) {
        var typedName = value(name);
        for (E each : kind.getEnumConstants()) {
            if (each.name().equals(typedName)) {
                return each;
            }
        }
        return null;
    }

    /** Those of an enum's names that were ticked, in the enum's order. */
    public <E extends Enum<E>> Set<E> choices(String name, Class<E> kind) {
        var ticked = EnumSet.noneOf(kind);
        for (E each : kind.getEnumConstants()) {
            if (has(name, each.name())) {
                ticked.add(each);
            }
        }
        return ticked;
    }

    /** A whole number; null and a problem if there is none. Commas and spaces between digits are allowed. */
    public @Nullable Integer number(String name, String missing) {
        if (value(name).isEmpty()) {
            problem(name, missing);
            return null;
        }
        return optionalNumber(name, missing);
    }

    /** The version its page was made from; 0, which no record has, where none came, so that the write is refused as stale. */
    public int version() {
        var text = value("version");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** A whole number or null; a problem, beginning with {@code sentence}, if something else was typed. */
    public @Nullable Integer optionalNumber(String name, String sentence) {
        var text = value(name).replaceAll("[,\\s]", "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException notANumber) {
            problem(name, Sentence.of("{0}. Use a whole number, such as 12", Sentence.of(sentence)));
            return null;
        }
    }

    /** An identifier; null and a problem if there is none, or it is not one. */
    public @Nullable UUID id(String name, String missing) {
        var id = optionalId(name);
        if (id == null) {
            problem(name, missing);
        }
        return id;
    }

    /** An identifier, or null. */
    public @Nullable UUID optionalId(String name) {
        try {
            return UUID.fromString(value(name));
        } catch (IllegalArgumentException notAnIdentifier) {
            return null;
        }
    }

    /** Everything sent under this name that is not empty. */
    public List<String> all(String name) {
        return typed.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Whether this value was chosen or ticked. */
    public boolean has(String name, String value) {
        return typed.getOrDefault(name, List.of()).contains(value);
    }

    /** What was typed, "" if nothing. */
    public String value(String name) {
        var values = typed.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /**
     * Records a problem where a day on which something is said to have happened is still to come.
     *
     * @param called begins the sentence: "The day of the death"
     */
    public void mustHaveCome(String name, @Nullable LocalDate day, LocalDate today, String called) {
        if (day != null && day.isAfter(today)) {
            problem(name, Sentence.of("{0}, {1}, is still to come. Check it", Sentence.of(called), day));
        }
    }

    /** Records something to put right; only the first for each field is kept. */
    public void problem(String name, String sentence) {
        problem(name, Sentence.of(sentence));
    }

    /** The same with values in the sentence. */
    public void problem(String name, Sentence sentence) {
        problem(name, sentence, name);
    }

    private void problem(String name, Sentence sentence, String anchor) {
        if (problemOf(name) == null) {
            problems.add(new Problem(name, sentence, anchor));
        }
    }

    public boolean hasProblems() {
        return !problems.isEmpty();
    }

    /** What to put right, in the order the fields were read. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What is wrong with this field, in English, or null. */
    public @Nullable String problemOf(String name) {
        return problemOf(name, Tongue.ENGLISH);
    }

    /** What is wrong with this field, or null. */
    public @Nullable String problemOf(String name, Tongue tongue) {
        for (var problem : problems) {
            if (problem.name().equals(name)) {
                return tongue.say(problem.said());
            }
        }
        return null;
    }

    /** Whether this field, or this part of a date, is the one to put right. */
    public boolean isWrong(String anchor) {
        return problems.stream().anyMatch(problem -> problem.anchor().equals(anchor));
    }
}
