package org.throughline.chronology.web;

import java.util.Arrays;
import java.util.List;
import org.throughline.chronology.Meaning;
import org.throughline.web.Choice;

/** What a column holds, as a person reads it. */
public final class Meanings {

    private Meanings() {}

    public static String words(Meaning meaning) {
        return switch (meaning) {
            case NUMBER -> "Row number (left out)";
            case DATE -> "Date, or first day";
            case DATE_TO -> "Last day";
            case TIME -> "Time";
            case AGENCY -> "Agency";
            case SOURCE -> "Where it is recorded";
            case EVENT -> "What happened";
            case OUTCOME -> "Response or outcome";
            case SEEN -> "Who was seen";
            case COMMENT -> "Comment";
            case OTHER -> "Something else (kept with the comment)";
        };
    }

    public static List<Choice> choices() {
        return Arrays.stream(Meaning.values())
                .map(meaning -> Choice.of(meaning.name(), words(meaning)))
                .toList();
    }
}
