package org.throughline.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Cuts a rich text file into groups, control words and bytes of text (Rich Text Format 1.9.1). */
final class RichTextTokens {

    enum Kind {
        OPEN,
        CLOSE,
        /** A control word, or a control symbol as a word of one mark. */
        WORD,
        /** One byte of text, written as it is or as {@code \'e9}. */
        BYTE,
        END
    }

    private static final int LONGEST_WORD = 64;

    private final InputStream in;
    private final StringBuilder name = new StringBuilder();
    private int number;
    private boolean numbered;
    private int next;

    RichTextTokens(InputStream in) throws IOException {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.next = this.in.read();
    }

    String word() {
        return name.toString();
    }

    /** The control word's number, or another where it has none. For a byte: the byte. */
    int number(int otherwise) {
        return numbered ? number : otherwise;
    }

    Kind next() throws IOException, UnreadableFile {
        while (next == '\r' || next == '\n' || next == 0) advance();
        int c = next;
        advance();
        return switch (c) {
            case -1 -> Kind.END;
            case '{' -> Kind.OPEN;
            case '}' -> Kind.CLOSE;
            case '\\' -> control();
            default -> single(c);
        };
    }

    private void advance() throws IOException {
        next = in.read();
    }

    private Kind single(int value) {
        number = value;
        numbered = true;
        return Kind.BYTE;
    }

    private Kind control() throws IOException, UnreadableFile {
        if (next < 0) return Kind.END;
        name.setLength(0);
        numbered = false;
        if (!isLetter(next)) return symbol();
        while (isLetter(next)) {
            name.append((char) next);
            if (name.length() > LONGEST_WORD) throw Xml.damaged();
            advance();
        }
        boolean negative = next == '-';
        if (negative) advance();
        long value = 0;
        while (next >= '0' && next <= '9') {
            numbered = true;
            value = Math.min(value * 10 + next - '0', Integer.MAX_VALUE);
            advance();
        }
        number = (int) (negative ? -value : value);
        if (next == ' ') advance();
        if (word().equals("bin") && numbered) passOver(number);
        return Kind.WORD;
    }

    private Kind symbol() throws IOException {
        int c = next;
        advance();
        if (c == '\'') {
            int high = Character.digit(next, 16);
            advance();
            int low = Character.digit(next, 16);
            advance();
            return single(high < 0 || low < 0 ? '?' : high * 16 + low);
        }
        if (c == '\\' || c == '{' || c == '}') return single(c);
        name.append(c == '\r' ? '\n' : (char) c);
        return Kind.WORD;
    }

    /** Goes past raw bytes, such as a picture's; {@link #next} is the first of them. */
    private void passOver(int bytes) throws IOException {
        if (bytes <= 0) return;
        in.skipNBytes(bytes - 1L);
        advance();
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
