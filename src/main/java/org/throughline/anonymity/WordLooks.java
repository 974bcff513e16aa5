package org.throughline.anonymity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a Word document's styles and numbering make of a paragraph: a title, a heading, an item of a list. */
final class WordLooks {

    private static final int MOST_BASES = 20;

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, String> abstractOf = new HashMap<>();
    private final Map<String, String> formats = new HashMap<>();

    /** @param list the number of its list
     * @param level from 0
     */
    record Listed(String list, int level, boolean ordered) {}

    WordLooks(@Nullable Document styleSheet, @Nullable Document numbering) {
        if (styleSheet != null) {
            for (Element element : Xml.all(styleSheet)) {
                if (Xml.word(element, "style")) {
                    styles.put(Xml.attribute(element, "styleId"), element);
                }
            }
        }
        if (numbering != null) {
            for (Element element : Xml.elements(numbering.getDocumentElement())) {
                if (Xml.word(element, "num")) {
                    abstractOf.put(Xml.attribute(element, "numId"), value(element, "abstractNumId"));
                } else if (Xml.word(element, "abstractNum")) {
                    for (Element level : Xml.elements(element)) {
                        formats.put(
                                Xml.attribute(element, "abstractNumId") + "/" + Xml.attribute(level, "ilvl"),
                                value(level, "numFmt"));
                    }
                }
            }
        }
    }

    boolean title(Element paragraph) {
        return name(paragraph).equals("title");
    }

    /** 1 to 9 for a heading, 0 for running text. */
    int headingLevel(Element paragraph) {
        Element own = Xml.child(Xml.child(paragraph, "pPr"), "outlineLvl");
        if (own != null) {
            return level(own);
        }
        Element style = style(paragraph);
        for (int i = 0; style != null && i < MOST_BASES; i++) {
            String name = value(style, "name").toLowerCase(Locale.ROOT);
            if (name.matches("heading ?[1-9]")) {
                return name.charAt(name.length() - 1) - '0';
            }
            Element outline = Xml.child(Xml.child(style, "pPr"), "outlineLvl");
            if (outline != null) {
                return level(outline);
            }
            style = styles.get(value(style, "basedOn"));
        }
        return 0;
    }

    /** Its place in a list, or null. */
    @Nullable
    Listed listed(Element paragraph) {
        Element numbered = Xml.child(Xml.child(paragraph, "pPr"), "numPr");
        Element style = style(paragraph);
        for (int i = 0; numbered == null && style != null && i < MOST_BASES; i++) {
            numbered = Xml.child(Xml.child(style, "pPr"), "numPr");
            style = styles.get(value(style, "basedOn"));
        }
        if (numbered == null || value(numbered, "numId").equals("0")) {
            return null;
        }
        String list = value(numbered, "numId");
        String level = value(numbered, "ilvl");
        String depth = level.matches("[0-8]") ? level : "0";
        String format = formats.getOrDefault(abstractOf.getOrDefault(list, "") + "/" + depth, "bullet");
        return new Listed(list, Integer.parseInt(depth), !format.equals("bullet") && !format.equals("none"));
    }

    private String name(Element paragraph) {
        Element style = style(paragraph);
        return style == null ? "" : value(style, "name").toLowerCase(Locale.ROOT);
    }

    private @Nullable Element style(Element paragraph) {
        return styles.get(value(Xml.child(paragraph, "pPr"), "pStyle"));
    }

    private static int level(Element outline) {
        String value = Xml.attribute(outline, "val");
        return value.matches("[0-8]") ? Integer.parseInt(value) + 1 : 0;
    }

    static String value(@Nullable Element owner, String child) {
        Element element = Xml.child(owner, child);
        return element == null ? "" : Xml.attribute(element, "val");
    }
}
