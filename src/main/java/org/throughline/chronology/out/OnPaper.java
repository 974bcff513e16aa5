package org.throughline.chronology.out;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.throughline.chronology.DateWords;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.work.Work;
import org.throughline.web.Show;

/**
 * An entry as a panel reads it on paper: every word of the agency, its date in words, and what it is marked with.
 *
 * @param date as understood; the words as written below it where they say something else
 */
public record OnPaper(
        String date, String time, String agency, String event, String outcome, String source, String marked) {

    public static final List<String> HEADINGS =
            List.of("Date", "Time", "Agency", "What happened", "Outcome", "Source", "Marked");

    /** In their order. Which others record the same contact is said of those among them. */
    public static List<OnPaper> of(List<Line> lines) {
        var together = new HashMap<UUID, Set<String>>();
        lines.forEach(line -> {
            var event = line.entry().sameEvent();
            if (event != null) {
                together.computeIfAbsent(event, id -> new LinkedHashSet<>())
                        .add(line.entry().agency());
            }
        });
        return lines.stream()
                .map(line -> of(
                        line,
                        together.getOrDefault(
                                Objects.requireNonNullElse(line.entry().sameEvent(), NONE), Set.of())))
                .toList();
    }

    private static final UUID NONE = new UUID(0, 0);

    private static OnPaper of(Line line, Set<String> together) {
        var entry = line.entry();
        var event = new ArrayList<String>(List.of(entry.event()));
        if (!entry.comment().isBlank()) {
            event.add("Comment: " + entry.comment());
        }
        var others = together.stream()
                .filter(agency -> !agency.equals(entry.agency()))
                .toList();
        if (!others.isEmpty()) {
            event.add(Line.alsoWords(line.confirmed(), others));
        }
        if (!entry.attention().isEmpty()) {
            event.add("Needs a look: " + entry.attention());
        }
        return new OnPaper(
                date(entry),
                entry.timeOfDay() == null ? "" : Show.time(entry.timeOfDay()),
                entry.agency() + (line.ages().isEmpty() ? "" : "\n" + line.ages()),
                String.join("\n", event),
                outcome(entry),
                entry.source(),
                marked(line.work()));
    }

    private static String date(RecordedEntry entry) {
        var words = DateWords.of(entry);
        var written = entry.written().strip();
        return written.isEmpty()
                ? words + "\nnone written"
                : written.equals(words) ? words : words + "\n“" + written + "”";
    }

    /** What came of it, and who was seen. */
    private static String outcome(RecordedEntry entry) {
        return entry.seen().isBlank()
                ? entry.outcome()
                : (entry.outcome().isBlank() ? "" : entry.outcome() + "\n") + "Seen: " + entry.seen();
    }

    private static String marked(Work work) {
        var lines = new ArrayList<String>();
        work.flags().forEach(flag -> lines.add(flag.flag().words()));
        if (!work.keyLines().isEmpty()) {
            lines.add("Key lines " + work.keyLineWords());
        }
        work.comments().forEach(comment -> lines.add(comment.who() + ": " + comment.words()));
        return String.join("\n", lines);
    }

    public List<String> cells() {
        return List.of(date, time, agency, event, outcome, source, marked);
    }
}
