package org.throughline.documents;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which paragraph styles of a .docx are headings. The styles part is large, so it is read only when a style's id does not say. */
final class WordStyles {

    private final OfficePackage pack;
    private final String main;
    private @Nullable Map<String, Integer> levels;

    WordStyles(OfficePackage pack, String main) {
        this.pack = pack;
        this.main = main;
    }

    /** 1 to 6 for a heading style, 0 for any other. */
    int headingLevel(String styleId) throws IOException, UnreadableFile {
        int level = byName(styleId);
        if (level > 0 || styleId.isEmpty()) return level;
        if (levels == null) levels = load();
        return levels.getOrDefault(styleId, 0);
    }

    /** The level of an outlineLvl element: 0 to 8 are headings, 9 is running text. */
    static int level(Xml xml) {
        int level = xml.number("val", 9, 9);
        return level == 9 ? 0 : Math.min(6, level + 1);
    }

    private static int byName(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace(" ", "");
        if (plain.equals("title")) return 1;
        if (!plain.startsWith("heading") || plain.length() != 8) return 0;
        int digit = Character.digit(plain.charAt(7), 10);
        return digit < 1 ? 0 : Math.min(6, digit);
    }

    private Map<String, Integer> load() throws IOException, UnreadableFile {
        var found = new HashMap<String, Integer>();
        var basedOn = new HashMap<String, String>();
        var part = pack.relationships(main).values().stream()
                .filter(each -> each.is("styles"))
                .findFirst();
        if (part.isEmpty() || !pack.has(part.get().target())) return found;
        try (var xml = pack.xml(part.get().target())) {
            String id = "";
            while (xml.next()) {
                if (xml.is("style")) id = xml.attribute("styleId", "");
                else if (xml.is("name")) found.merge(id, byName(xml.attribute("val", "")), Math::max);
                else if (xml.is("outlineLvl")) found.merge(id, level(xml), Math::max);
                else if (xml.is("basedOn")) basedOn.put(id, xml.attribute("val", ""));
            }
        }
        for (String id : basedOn.keySet()) {
            String parent = id;
            // a chain of styles is short; a ring of them must end
            for (int i = 0; i < 12 && found.getOrDefault(parent, 0) == 0; i++)
                parent = basedOn.getOrDefault(parent, "");
            found.merge(id, found.getOrDefault(parent, 0), Math::max);
        }
        return found;
    }
}
