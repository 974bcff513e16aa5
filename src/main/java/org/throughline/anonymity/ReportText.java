package org.throughline.anonymity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.documents.UnreadableFile;

/**
 * What a report says, in a shape that makes accessible HTML: a heading outline from level 2 without gaps, lists, tables with header
 * cells, notes that lead there and back. Read from the clean copy of a Word document, so nothing hidden is in it.
 *
 * @param title the document's title line, or empty
 * @param blocks headings, paragraphs, lists, tables and pictures in reading order
 * @param notes footnotes and endnotes in the order they are referred to; note 1 is first
 */
public record ReportText(String title, List<Block> blocks, List<List<Inline>> notes) {

    public ReportText {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }

    /** One piece of the report. */
    public sealed interface Block {}

    /** @param level 2 to 6, never more than one deeper than the heading before
     * @param id unique in the report, for links
     */
    public record Heading(int level, String id, String text) implements Block {}

    public record Paragraph(List<Inline> words) implements Block {}

    /** @param ordered whether the items are numbered or lettered */
    public record ListBlock(boolean ordered, List<Item> items) implements Block {}

    /** @param under the list below this item, or null */
    public record Item(List<Inline> words, @Nullable ListBlock under) {}

    public record TableBlock(List<Row> rows) implements Block {}

    /** @param header whether every cell names its column */
    public record Row(boolean header, List<CellBlock> cells) {}

    /** @param columns how many columns it covers, 1 or more
     * @param rows how many rows it covers, 1 or more
     */
    public record CellBlock(int columns, int rows, List<Block> blocks) {}

    /** @param description the alternative text, or empty: then a person must write one */
    public record Picture(String description) implements Block {}

    /** A piece of a line. */
    public sealed interface Inline {}

    /** @param link an http, https or mailto address, a place in the report ("#..."), or null */
    public record Words(
            String text,
            boolean strong,
            boolean emphasised,
            @Nullable String link) implements Inline {}

    /** @param number which note, from 1 */
    public record NoteMark(int number) implements Inline {}

    public record LineBreak() implements Inline {}

    /**
     * @param docx a Word document
     * @throws UnreadableFile when it cannot be read whole
     */
    public static ReportText of(byte[] docx) throws UnreadableFile {
        return new WordBlocks(CleanCopy.of(docx)).read();
    }

    /** An HTML fragment made only of our own elements, every text escaped; the title is left to the page. */
    public String html() {
        return new ReportHtml(this).render();
    }

    /** The words of a line without emphasis, links or notes. */
    static String plain(List<Inline> words) {
        StringBuilder out = new StringBuilder();
        for (Inline inline : words) {
            switch (inline) {
                case Words said -> out.append(said.text());
                case LineBreak ignored -> out.append(' ');
                case NoteMark ignored -> {}
            }
        }
        return out.toString().strip();
    }
}
