package org.throughline.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.throughline.documents.Content.Block;

/**
 * A letter or other simple document, written as .docx on A4. It carries no author, company, dates or other hidden data.
 *
 * <p>Written part by part, not by POI: a combined chronology of 50,000 rows took POI's document model 11 seconds and more memory than a
 * small server has.
 *
 * @param title printed first, and the document's own title for screen readers; empty for none
 * @param blocks paragraphs, headings and tables, in order; the first row of a table is its heading and is repeated on every page; a line
 *     feed in a text is a new line
 * @param footer stands at the foot of every page, with the page's number behind it; empty for a document without
 */
public record Letter(String title, List<Block> blocks, Page page, String footer) {

    /** Without anything at the foot of its pages. */
    public Letter(String title, List<Block> blocks, Page page) {
        this(title, blocks, page, "");
    }

    /** Which way up the paper is. */
    public enum Page {
        PORTRAIT,
        LANDSCAPE
    }

    /** Writes the document; the stream is left open. */
    public void write(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(new Unclosed(out))) {
            part(zip, "[Content_Types].xml", footer.isEmpty() ? LetterParts.TYPES : LetterParts.TYPES_WITH_FOOTER);
            part(zip, "_rels/.rels", LetterParts.PACKAGE);
            part(
                    zip,
                    "word/_rels/document.xml.rels",
                    footer.isEmpty() ? LetterParts.DOCUMENT : LetterParts.DOCUMENT_WITH_FOOTER);
            part(zip, "word/styles.xml", LetterParts.STYLES);
            zip.putNextEntry(new ZipEntry("docProps/core.xml"));
            try {
                LetterBody.properties(title, zip);
                if (!footer.isEmpty()) {
                    zip.putNextEntry(new ZipEntry("word/footer1.xml"));
                    LetterBody.footer(this, zip);
                }
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                LetterBody.write(this, zip);
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        }
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
}
