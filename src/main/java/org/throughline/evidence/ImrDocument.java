package org.throughline.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.documents.Cell;
import org.throughline.documents.Content;
import org.throughline.documents.Letter;
import org.throughline.panel.KeyLine;

/**
 * The document an agency writes its IMR in: a heading for each section of guidance and each key line of enquiry. It is read back by those
 * headings, whatever program it was written with. It names nobody of the case.
 */
public final class ImrDocument {

    private static final String KEY_LINE = "Key line ";
    private static final String KEY_LINE_GUIDANCE =
            "What the agency’s own work shows on this line: what was known, what was done, what could have been done, and why.";

    private ImrDocument() {}

    /**
     * What a document says, by section.
     *
     * @param sections those under whose heading something was written
     * @param keyLines by key line, those under whose heading something was written
     * @param missing headings that were not found, or under which nothing was written
     */
    public record Read(Map<ImrSection, String> sections, Map<UUID, String> keyLines, List<String> missing) {

        public boolean isEmpty() {
            return sections.isEmpty() && keyLines.isEmpty();
        }
    }

    /** The heading of a key line. */
    public static String heading(KeyLine line) {
        return KEY_LINE + line.number() + ": " + line.words();
    }

    /**
     * The empty document, a .docx.
     *
     * @param generalQuestions what every agency is asked in every review, above the headings; "" for nothing
     */
    public static byte[] template(String agency, String reference, String generalQuestions, List<KeyLine> keyLines) {
        var blocks = new ArrayList<Content.Block>();
        text(blocks, agency);
        text(blocks, "Reference: " + reference);
        text(
                blocks,
                "Write below each heading and leave the headings as they are: the service reads this document by them. Use roles, never names of staff. Keep it confidential.");
        if (!generalQuestions.isBlank()) {
            text(blocks, "Bear in mind throughout what every agency is asked:");
            generalQuestions.lines().forEach(line -> text(blocks, line));
        }
        for (var section : ImrSection.values()) {
            heading(blocks, section.heading(), section.guidance());
            if (section == ImrSection.NARRATIVE) {
                keyLines.forEach(line -> heading(blocks, heading(line), KEY_LINE_GUIDANCE));
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            new Letter("Individual Management Review", blocks, Letter.Page.PORTRAIT).write(bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.toByteArray();
    }

    private static void text(List<Content.Block> blocks, String words) {
        blocks.add(new Content.Paragraph(words, 0));
    }

    private static void heading(List<Content.Block> blocks, String words, String guidance) {
        blocks.add(new Content.Paragraph(words, 1));
        text(blocks, guidance);
        text(blocks, "");
    }

    /** Reads a document that was written in the template. The guidance below headings is left out where it was left in. */
    public static Read read(Content document, List<KeyLine> keyLines) {
        var found = new LinkedHashMap<Object, StringBuilder>();
        @Nullable Object open = null;
        for (var block : document.blocks()) {
            var words = words(block);
            var heading = block instanceof Content.Paragraph ? headed(words, keyLines) : null;
            if (heading != null) {
                open = heading;
                found.computeIfAbsent(heading, each -> new StringBuilder());
            } else if (open != null && !words.isBlank() && !isGuidance(words)) {
                var text = Objects.requireNonNull(found.get(open));
                text.append(text.isEmpty() ? "" : "\n\n").append(words.strip());
            }
        }
        var sections = new EnumMap<ImrSection, String>(ImrSection.class);
        var lines = new LinkedHashMap<UUID, String>();
        var missing = new ArrayList<String>();
        for (var section : ImrSection.values()) {
            take(found.get(section), text -> sections.put(section, text), section.heading(), missing);
            if (section == ImrSection.NARRATIVE) {
                keyLines.forEach(
                        line -> take(found.get(line.id()), text -> lines.put(line.id(), text), heading(line), missing));
            }
        }
        return new Read(sections, lines, missing);
    }

    private static void take(
            @Nullable StringBuilder text,
            java.util.function.Consumer<String> to,
            String heading,
            List<String> missing) {
        if (text == null || text.isEmpty()) {
            missing.add(heading);
        } else {
            to.accept(text.toString());
        }
    }

    private static String words(Content.Block block) {
        return switch (block) {
            case Content.Paragraph paragraph -> paragraph.text();
            case Content.Table table ->
                table.rows().stream()
                        .map(row -> row.cells().stream()
                                .map(Cell::text)
                                .filter(text -> !text.isBlank())
                                .collect(Collectors.joining(" | ")))
                        .collect(Collectors.joining("\n"));
        };
    }

    /** The section or key line a paragraph is the heading of. A key line is known by its number, should its words have been shortened. */
    private static @Nullable Object headed(String words, List<KeyLine> keyLines) {
        var plain = plain(words);
        for (var section : ImrSection.values()) {
            if (plain.equals(plain(section.heading()))) {
                return section;
            }
        }
        for (var line : keyLines) {
            if (plain.equals(plain(heading(line)))
                    || words.strip().matches("(?i)" + KEY_LINE + line.number() + "\\b\\W.*")
                    || plain.equals(plain(KEY_LINE + line.number()))) {
                return line.id();
            }
        }
        return null;
    }

    private static boolean isGuidance(String words) {
        var plain = plain(words);
        if (plain.equals(plain(KEY_LINE_GUIDANCE))) {
            return true;
        }
        for (var section : ImrSection.values()) {
            if (plain.equals(plain(section.guidance()))) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
