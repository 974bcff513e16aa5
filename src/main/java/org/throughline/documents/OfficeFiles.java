package org.throughline.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.throughline.documents.Content.Block;
import org.throughline.documents.UnreadableFile.Reason;

/**
 * Reads the text and tables of .docx, .doc, .odt, .rtf, .xlsx, .xls, .ods, .csv, .tsv, .txt and .pdf files, word for word.
 *
 * <p>The four office formats made of XML are read by our own forward-only XML readers over the zip, not by POI, fastexcel-reader or the ODF Toolkit:
 * those build whole object models or cannot bound what a hostile file unpacks to, none gives tracked changes, merged cells and content
 * controls as a person sees them, and one reader of each kind is a few pages. POI still takes the old .doc and .xls apart and turns numbers
 * into what Excel shows, PDFBox tells where a PDF's letters and lines stand, and FastCSV splits separated text.
 *
 * <p>Stateless; may be called by many threads at once.
 */
public final class OfficeFiles {

    /** The largest file taken, in bytes: 200 MB. */
    public static final long LARGEST = 200L << 20;

    private OfficeFiles() {}

    /**
     * Reads a file from disk.
     *
     * @param fileName the name it came with; its ending is only a claim
     * @throws UnreadableFile with a sentence for the person who sent it
     * @throws UncheckedIOException if the disk cannot be read, which is not the sender's doing
     */
    public static Content read(String fileName, Path file) throws UnreadableFile {
        var source = new Source.OnDisk(file);
        try {
            source.open().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(fileName, source);
    }

    /**
     * Reads a file held in memory; {@code bytes} must not change meanwhile.
     *
     * @throws UnreadableFile with a sentence for the person who sent it
     */
    public static Content read(String fileName, byte[] bytes) throws UnreadableFile {
        return read(fileName, new Source.InMemory(bytes));
    }

    private static Content read(String fileName, Source source) throws UnreadableFile {
        try {
            if (source.size() == 0)
                throw new UnreadableFile(Reason.EMPTY, "This file is empty. Check it and send it again.");
            if (source.size() > LARGEST) {
                throw new UnreadableFile(
                        Reason.TOO_LARGE,
                        "This file is larger than 200 MB. Take the pictures out, or split it into smaller files, and send it again.");
            }
            var notes = new ArrayList<String>();
            var blocks = blocks(fileName, source, notes);
            if (blocks.isEmpty()) {
                throw new UnreadableFile(
                        Reason.EMPTY,
                        "This file holds no words. If it is a scan or a picture, type its words into a document and send that.");
            }
            return new Content(fileName, List.copyOf(blocks), List.copyOf(notes));
        } catch (OfficePackage.Refused e) {
            throw e.refusal();
        } catch (IOException | RuntimeException e) {
            // a damaged file can break a parser anywhere; whatever broke, the sender needs the same sentence
            throw Xml.damaged();
        }
    }

    private static List<Block> blocks(String fileName, Source source, List<String> notes)
            throws IOException, UnreadableFile {
        byte[] head = source.head(1 << 16);
        var allowance = new Allowance();
        if (!startsZip(head)) {
            if (OldOffice.marks(head)) return oldOffice(fileName, source, notes, allowance);
            var kind = FileKind.ofMark(head, fileName);
            noteName(fileName, kind, notes);
            return switch (kind) {
                case PDF -> PrintedPages.read(source, notes, allowance);
                case RICH_TEXT -> RichText.read(source, notes, allowance);
                default -> SeparatedText.read(source, fileName, notes, allowance);
            };
        }
        try (var pack = OfficePackage.open(source)) {
            var kind = FileKind.of(pack, fileName);
            noteName(fileName, kind, notes);
            if (pack.names().stream().anyMatch(name -> name.endsWith("vbaProject.bin") || name.startsWith("Basic/"))) {
                notes.add("This file carries macros, which were left out.");
            }
            return switch (kind) {
                case WORD -> WordDocument.read(pack, notes, allowance);
                case WORKBOOK -> Workbook.read(pack, notes, allowance);
                case OPEN_TEXT, OPEN_SPREADSHEET -> OpenDocument.read(pack, notes, allowance);
                default -> throw new IllegalStateException("never a zip");
            };
        }
    }

    private static List<Block> oldOffice(String fileName, Source source, List<String> notes, Allowance allowance)
            throws IOException, UnreadableFile {
        try (var office = OldOffice.open(source)) {
            var kind = office.kind(fileName);
            noteName(fileName, kind, notes);
            return office.read(kind, notes, allowance);
        }
    }

    private static boolean startsZip(byte[] head) {
        return head.length >= 4
                && head[0] == 'P'
                && head[1] == 'K'
                && (head[2] == 3 || head[2] == 5)
                && head[3] == head[2] + 1;
    }

    private static void noteName(String fileName, FileKind kind, List<String> notes) {
        if (kind.fits(fileName)) return;
        notes.add("The name ends in ." + FileKind.ending(fileName) + " but the file is " + kind.inWords
                + ". It was read as that.");
    }
}
