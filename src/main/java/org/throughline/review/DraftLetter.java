package org.throughline.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.throughline.documents.Content;
import org.throughline.documents.Letter;

/**
 * A letter before it is sent: its words can still be changed.
 *
 * @param title printed first
 * @param text paragraphs parted by an empty line
 * @param about what it asks an agency for, and by when, to tell it from others of its kind; "" where it asks nothing
 */
public record DraftLetter(String title, String text, String about) {

    /** One that asks nothing of an agency. */
    public DraftLetter(String title, String text) {
        this(title, text, "");
    }

    /** The letter as a .docx file. */
    public byte[] file() {
        var paragraphs = Arrays.stream(text.split("\n{2,}"))
                .<Content.Block>map(paragraph -> new Content.Paragraph(paragraph.strip(), 0))
                .toList();
        var bytes = new ByteArrayOutputStream();
        try {
            new Letter(title, paragraphs, Letter.Page.PORTRAIT).write(bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.toByteArray();
    }
}
