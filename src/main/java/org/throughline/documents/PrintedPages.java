package org.throughline.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.throughline.documents.Content.Block;
import org.throughline.documents.Content.Table;
import org.throughline.documents.PrintedPage.Glyph;
import org.throughline.documents.PrintedPage.Letters;
import org.throughline.documents.TypedLines.Line;
import org.throughline.documents.UnreadableFile.Reason;

/** Reads a PDF that has words in it. A PDF knows no tables, only where each letter stands: what is read is a guess, and says so. */
final class PrintedPages {

    private static final int MOST_PAGES = 3_000;
    private static final long MOST_MEMORY = 256L << 20;
    /** The part of a page, at its top and at its bottom, where what every page repeats may stand. */
    private static final float MARGIN = 0.12f;

    static {
        FontMappers.set(new OneFont());
    }

    /** One page: its ruled tables, and the lines outside them. */
    private record Laid(float height, List<PageTable> tables, List<Line> lines) {}

    private final Allowance allowance;
    private final Set<String> notes = new LinkedHashSet<>();
    private final List<Laid> pages = new ArrayList<>();
    private final List<Integer> pictures = new ArrayList<>();

    private PrintedPages(Allowance allowance) {
        this.allowance = allowance;
    }

    static List<Block> read(Source source, List<String> notes, Allowance allowance) throws IOException, UnreadableFile {
        PackedStreams.check(source);
        var memory = MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache;
        try (var bytes = bytes(source);
                var document = Loader.loadPDF(bytes, memory)) {
            var pages = new PrintedPages(allowance);
            pages.lay(document);
            var blocks = pages.flow();
            notes.addAll(pages.notes);
            return blocks;
        } catch (InvalidPasswordException e) {
            throw FileKind.locked();
        }
    }

    private static RandomAccessRead bytes(Source source) throws IOException {
        return switch (source) {
            case Source.OnDisk disk ->
                new RandomAccessReadBufferedFile(disk.file().toFile());
            case Source.InMemory memory -> new RandomAccessReadBuffer(memory.bytes());
        };
    }

    private void lay(PDDocument document) throws IOException, UnreadableFile {
        if (document.getNumberOfPages() > MOST_PAGES) throw Allowance.tooMuch();
        var reader = new PageReader(allowance);
        for (var page : document.getPages()) {
            var printed = reader.read(page);
            lay(printed);
            if (printed.glyphs().isEmpty() && printed.holdsPicture()) pictures.add(pages.size());
        }
        boolean words = pages.stream()
                .anyMatch(page -> !page.tables().isEmpty() || !page.lines().isEmpty());
        if (!words && !pictures.isEmpty()) {
            throw new UnreadableFile(
                    Reason.EMPTY,
                    "This PDF is a picture of a page, without words that can be read. Ask for the Word or Excel file it was made from, or type its words into a document and send that.");
        }
        if (!pictures.isEmpty()) {
            notes.add("Some pages of this PDF are pictures, and their words were not read: page "
                    + pictures.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
        }
        var form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null && !form.getFields().isEmpty())
            notes.add("This PDF is a form. What was typed into its boxes was not read.");
    }

    private void lay(PrintedPage page) throws UnreadableFile {
        if (page.words() == Letters.UNNAMED) {
            notes.add(
                    "Some letters of this PDF are only shapes, and are missing or wrong. Ask for the file it was made from.");
        }
        if (page.words() == Letters.UNSEEN) {
            notes.add("The words of this PDF were read from a picture by a machine, and some will be wrong.");
        }
        var tables = RuledTable.all(page);
        for (var table : tables)
            allowance.cells((long) table.rows().size() * table.edges().size());
        var outside = new ArrayList<Glyph>();
        for (Glyph glyph : page.glyphs()) {
            if (tables.stream().noneMatch(table -> table.holds(glyph.middle(), glyph.y() - glyph.size() * 0.3f)))
                outside.add(glyph);
        }
        pages.add(new Laid(page.height(), tables, TypedLines.of(outside)));
    }

    private List<Block> flow() throws UnreadableFile {
        var repeated = repeated();
        var flow = new PageFlow(allowance, notes);
        for (Laid page : pages) {
            flow.newPage();
            var lines = unrepeated(page, repeated);
            if (lines.size() < page.lines().size())
                notes.add("What is repeated at the top or bottom of each page was left out.");
            int at = 0;
            for (PageTable table : page.tables()) {
                int end = at;
                while (end < lines.size() && lines.get(end).y() < table.top()) end++;
                running(lines.subList(at, end), flow);
                at = end;
                flow.table(table);
            }
            running(lines.subList(at, lines.size()), flow);
        }
        var blocks = flow.finish();
        notes.add(
                "This is a PDF, and a PDF knows no tables: its rows and cells were worked out from where its words stand. Compare every row with the PDF before you rely on it.");
        boolean cutOff = blocks.stream()
                .filter(Table.class::isInstance)
                .flatMap(block -> ((Table) block).rows().stream())
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.text().matches("#{2,}"));
        if (cutOff) {
            notes.add(
                    "Some cells show only ###, because their column was too narrow when the PDF was made. Ask for the workbook.");
        }
        return blocks;
    }

    private static void running(List<Line> lines, PageFlow flow) throws UnreadableFile {
        for (var part : AlignedTable.parts(lines)) {
            if (part.table() == null) flow.text(part.lines());
            else flow.table(part.table());
        }
    }

    /** What stands at the top or the bottom of every page, or of every other: a name, a page number. */
    private Set<String> repeated() {
        Map<String, Integer> times = new HashMap<>();
        for (Laid page : pages) {
            var seen = new HashSet<String>();
            for (Line line : page.lines()) {
                if (inMargin(page, line) && seen.add(pattern(line))) times.merge(pattern(line), 1, Integer::sum);
            }
        }
        times.values().removeIf(count -> count < 2 || count * 2 < pages.size());
        return times.keySet();
    }

    /** A page's own lines. Column titles are repeated too, but stand close above their table, and stay. */
    private static List<Line> unrepeated(Laid page, Set<String> repeated) {
        var lines = page.lines();
        int from = 0;
        for (int i = 0; i < lines.size() && lines.get(i).y() < page.height() * MARGIN; i++) {
            if (!repeated.contains(pattern(lines.get(i)))) break;
            boolean apart = i + 1 == lines.size()
                    || lines.get(i + 1).y() - lines.get(i).y() > lines.get(i).size() * 1.8f;
            if (apart) from = i + 1;
        }
        int to = lines.size();
        while (to > from
                && lines.get(to - 1).y() > page.height() * (1 - MARGIN)
                && repeated.contains(pattern(lines.get(to - 1)))) to--;
        return lines.subList(from, to);
    }

    private static boolean inMargin(Laid page, Line line) {
        return line.y() < page.height() * MARGIN || line.y() > page.height() * (1 - MARGIN);
    }

    private static String pattern(Line line) {
        return line.text().replaceAll("[0-9]+", "0");
    }
}
