package org.throughline.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.panel.KeyLine;
import org.throughline.web.Show;

/**
 * An IMR, a statement or policy information (DOMAIN.md §4 "IMR").
 *
 * @param version of what is written, or was on the page when it was
 * @param saves how often that version was written; 0 where there was none
 * @param method files read and staff spoken to, by role and never by name
 * @param recommendations the agency's own, one on each line
 * @param analysis by key line of enquiry
 * @param fileName of the document sent instead of, or beside, what is typed; null if none, or if it is to be left out
 * @param comments the chair's
 */
public record Submission(
        UUID id,
        int version,
        int saves,
        SubmissionState state,
        String author,
        String independence,
        String method,
        String narrative,
        String goodPractice,
        String lessons,
        String changesMade,
        String recommendations,
        String staffDebriefed,
        String signedOffBy,
        @Nullable LocalDate signedOffOn,
        @Nullable String fileName,
        @Nullable Instant sentAt,
        @Nullable String checkedBy,
        String comments,
        Map<UUID, String> analysis) {

    /** Nothing written yet. */
    static Submission blank() {
        return new Submission(
                UUID.randomUUID(),
                0,
                0,
                SubmissionState.DRAFT,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                null,
                null,
                null,
                null,
                "",
                Map.of());
    }

    /** With what was read from a document in place of what was typed; what the document leaves out stays. */
    public Submission with(ImrDocument.Read read) {
        var all = new HashMap<>(analysis);
        all.putAll(read.keyLines());
        return new Submission(
                id,
                version,
                saves,
                state,
                now(ImrSection.AUTHOR, read),
                now(ImrSection.INDEPENDENCE, read),
                now(ImrSection.METHOD, read),
                now(ImrSection.NARRATIVE, read),
                now(ImrSection.GOOD_PRACTICE, read),
                now(ImrSection.LESSONS, read),
                now(ImrSection.CHANGES_MADE, read),
                now(ImrSection.RECOMMENDATIONS, read),
                now(ImrSection.STAFF, read),
                now(ImrSection.SIGNED_OFF_BY, read),
                signedOffOn,
                fileName,
                sentAt,
                checkedBy,
                comments,
                all);
    }

    private String now(ImrSection section, ImrDocument.Read read) {
        return read.sections().getOrDefault(section, section.of(this));
    }

    /** What it says, by what is asked, in the order of the form; what nobody has to answer is left out where nothing is said. */
    public Map<String, String> parts(List<KeyLine> keyLines) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("Written by", author);
        put(parts, "Independence", independence);
        put(parts, "How it was done", method);
        put(parts, "What it says", narrative);
        keyLines.forEach(line -> parts.put(line.words(), analysis.getOrDefault(line.id(), "not answered here")));
        put(parts, "Good practice", goodPractice);
        put(parts, "What was learned", lessons);
        put(parts, "Changed already", changesMade);
        put(parts, "What the agency will do", recommendations);
        put(parts, "Staff", staffDebriefed);
        parts.put("Signed off", signedOffBy + (signedOffOn == null ? "" : ", " + Show.date(signedOffOn)));
        return parts;
    }

    private static void put(Map<String, String> parts, String part, String words) {
        if (!words.isEmpty()) {
            parts.put(part, words);
        }
    }

    /** The words, each below what was asked. */
    String inFull(List<KeyLine> keyLines) {
        return parts(keyLines).entrySet().stream()
                .map(part -> part.getKey() + ":\n" + part.getValue())
                .collect(Collectors.joining("\n\n"));
    }

    /** A part that reads otherwise than in an earlier version; "" where it said nothing. */
    public record Change(String part, String before, String now) {}

    /** What reads otherwise than in an earlier version, in the order of the form. */
    public List<Change> changesSince(Submission earlier, List<KeyLine> keyLines) {
        var before = earlier.parts(keyLines);
        var now = parts(keyLines);
        var all = new LinkedHashSet<>(now.keySet());
        all.addAll(before.keySet());
        return all.stream()
                .map(part -> new Change(part, before.getOrDefault(part, ""), now.getOrDefault(part, "")))
                .filter(change -> !change.before().equals(change.now()))
                .toList();
    }

    /** A file beside the words. */
    public record Attached(String fileName, byte[] bytes) {}
}
