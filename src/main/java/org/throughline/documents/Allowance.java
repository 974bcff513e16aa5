package org.throughline.documents;

import org.throughline.documents.UnreadableFile.Reason;

/** How much one file may still put into memory. Twelve files of the largest size an agency has reason to send fit a 512 MB heap. */
final class Allowance {

    static final int CELLS = 3_000_000;
    static final long CHARACTERS = 100_000_000;

    private long cells;
    private long characters;

    void cells(long more) throws UnreadableFile {
        cells += more;
        if (cells > CELLS) throw tooMuch();
    }

    void characters(long more) throws UnreadableFile {
        characters += more;
        if (characters > CHARACTERS) throw tooMuch();
    }

    static UnreadableFile tooMuch() {
        return new UnreadableFile(
                Reason.TOO_LARGE,
                "This file holds more than can be read at once. Split it into smaller files and send each one.");
    }
}
