package org.throughline.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks every packed stream of a PDF once, keeping nothing, before PDFBox unpacks any into memory without a limit. Streams that are also
 * encrypted, or packed twice over, cannot be measured this way.
 */
final class PackedStreams {

    private static final String MARK = "stream";
    private static final int PIECE = 1 << 13;

    private PackedStreams() {}

    static void check(Source source) throws IOException, UnreadableFile {
        var inflater = new Inflater();
        try (var in = new PushbackInputStream(new BufferedInputStream(source.stream(), 1 << 16), PIECE)) {
            int matched = 0;
            long swollen = 0;
            for (int c = in.read(); c >= 0; c = in.read()) {
                matched = c == MARK.charAt(matched) ? matched + 1 : c == 's' ? 1 : 0;
                if (matched < MARK.length()) continue;
                matched = 0;
                int next = in.read();
                if (next == '\r') next = in.read();
                if (next != '\n') {
                    if (next >= 0) in.unread(next);
                    continue;
                }
                swollen += unpacked(in, inflater);
                if (swollen > OfficePackage.MOST_UNPACKED) throw OfficePackage.bomb();
            }
        } finally {
            inflater.end();
        }
    }

    /** How much the stream here unpacks to, if that is far more than its size; else nought. */
    private static long unpacked(PushbackInputStream in, Inflater inflater) throws IOException, UnreadableFile {
        inflater.reset();
        var packed = new byte[PIECE];
        var room = new byte[1 << 16];
        while (!inflater.finished()) {
            int got = in.read(packed);
            if (got <= 0) break;
            inflater.setInput(packed, 0, got);
            try {
                while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
                    if (inflater.inflate(room) == 0 && !inflater.needsInput()) break;
                    refuseSwollen(inflater);
                }
            } catch (DataFormatException e) {
                in.unread(packed, got - inflater.getRemaining(), inflater.getRemaining());
                break;
            }
            if (inflater.getRemaining() > 0) {
                in.unread(packed, got - inflater.getRemaining(), inflater.getRemaining());
                break;
            }
        }
        return inflater.getBytesWritten() > 50 * inflater.getBytesRead() ? inflater.getBytesWritten() : 0;
    }

    private static void refuseSwollen(Inflater inflater) throws UnreadableFile {
        long length = inflater.getBytesWritten();
        if (length > OfficePackage.SMALL && length > OfficePackage.MOST_RATIO * inflater.getBytesRead())
            throw OfficePackage.bomb();
    }
}
