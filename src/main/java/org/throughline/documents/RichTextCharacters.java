package org.throughline.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the bytes of a rich text file into characters: each font may have a code page of its own. */
final class RichTextCharacters {

    /** Windows character sets and their code pages (Rich Text Format 1.9.1, {@code \fcharset}). */
    private static final Map<Integer, Integer> PAGES = Map.ofEntries(
            Map.entry(77, 10_000),
            Map.entry(128, 932),
            Map.entry(129, 949),
            Map.entry(130, 1361),
            Map.entry(134, 936),
            Map.entry(136, 950),
            Map.entry(161, 1253),
            Map.entry(162, 1254),
            Map.entry(163, 1258),
            Map.entry(177, 1255),
            Map.entry(178, 1256),
            Map.entry(186, 1257),
            Map.entry(204, 1251),
            Map.entry(222, 874),
            Map.entry(238, 1250),
            Map.entry(254, 437),
            Map.entry(255, 850));

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private Charset page = WESTERN;
    private int usual;

    void page(int number) {
        page = charset(number);
    }

    /** The font of text that names none. */
    void usual(int font) {
        usual = font;
    }

    void font(int font, int characterSet) {
        var number = PAGES.get(characterSet);
        if (number != null) fonts.put(font, charset(number));
    }

    void fontPage(int font, int number) {
        fonts.put(font, charset(number));
    }

    void add(int value) {
        bytes.write(value);
    }

    boolean isEmpty() {
        return bytes.size() == 0;
    }

    /** The characters of the bytes added since last asked. */
    String take(int font) {
        String text = bytes.toString(fonts.getOrDefault(font < 0 ? usual : font, page));
        bytes.reset();
        return text;
    }

    private static Charset charset(int page) {
        if (page == 65_001) return Charset.forName("UTF-8");
        if (page == 10_000) return Charset.forName("x-MacRoman");
        if (page == 1361) return Charset.forName("x-Johab");
        for (String name : List.of("windows-" + page, "IBM" + page, "ms" + page, "x-windows-" + page)) {
            if (Charset.isSupported(name)) return Charset.forName(name);
        }
        return WESTERN;
    }
}
