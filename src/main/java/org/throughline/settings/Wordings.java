package org.throughline.settings;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The partnership's own wording of letters. A letter that is not here has the standard one. */
public record Wordings(Map<LetterKind, String> own) implements Chapter {

    public static final Wordings STANDARD = new Wordings(Map.of());

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}\\n]*)}");

    /** The wording in use. */
    public String of(LetterKind kind) {
        return Objects.requireNonNullElse(own.get(kind), kind.standard());
    }

    public boolean isOwn(LetterKind kind) {
        return own.containsKey(kind);
    }

    /** With this text; as they were, where the letter already reads so. */
    public Wordings with(LetterKind kind, String text) {
        if (text.strip().equals(of(kind).strip())) {
            return this;
        }
        var all = new EnumMap<LetterKind, String>(LetterKind.class);
        all.putAll(own);
        all.put(kind, text);
        return new Wordings(all);
    }

    /** With the standard wording of one letter again. */
    public Wordings standard(LetterKind kind) {
        var all = new EnumMap<LetterKind, String>(LetterKind.class);
        all.putAll(own);
        all.remove(kind);
        return new Wordings(all);
    }

    /** Why this wording cannot be used, as a sentence without full stop; null when it can. */
    public static @Nullable String refusal(LetterKind kind, String text) {
        var unknown = PLACEHOLDER
                .matcher(text)
                .results()
                .filter(found -> Placeholder.of(found.group(1))
                        .filter(each -> kind.placeholders().contains(each))
                        .isEmpty())
                .map(MatchResult::group)
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            return "This letter cannot fill in " + String.join(", ", unknown)
                    + ". Use one of those listed beside the wording, written exactly as there";
        }
        var rest = PLACEHOLDER.matcher(text).replaceAll("");
        return rest.contains("{") || rest.contains("}")
                ? "There is a { without its }, or the other way round. Write what is filled in like {reference}"
                : null;
    }

    /**
     * The letter with everything filled in. A line that needs something there is nothing to say for is left out, such as the Home Office's
     * reference before it has given one.
     *
     * @param values what is filled in; text inside is never looked at for placeholders again
     */
    public String fill(LetterKind kind, Map<Placeholder, String> values) {
        return Arrays.stream(of(kind).split("\n{2,}"))
                .map(paragraph -> paragraph
                        .lines()
                        .filter(line -> says(line, values))
                        .map(line -> PLACEHOLDER
                                .matcher(line)
                                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(value(found, values))))
                        .collect(Collectors.joining("\n")))
                .filter(paragraph -> !paragraph.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static boolean says(String line, Map<Placeholder, String> values) {
        return PLACEHOLDER
                .matcher(line)
                .results()
                .noneMatch(found -> value(found, values).isEmpty());
    }

    private static String value(MatchResult found, Map<Placeholder, String> values) {
        return Placeholder.of(found.group(1))
                .map(each -> values.getOrDefault(each, ""))
                .orElse("");
    }

    @Override
    public Topic topic() {
        return Topic.WORDINGS;
    }

    @Override
    public List<String> lines() {
        return own.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey().words() + ":\n" + each.getValue())
                .toList();
    }
}
