package org.throughline.anonymity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Takes out of one XML part of a Word document what its reader does not see. */
final class WordCleaning {

    private static final Set<String> GONE = Set.of(
            "commentRangeStart",
            "commentRangeEnd",
            "commentReference",
            "annotationRef",
            "rPrChange",
            "pPrChange",
            "sectPrChange",
            "tblPrChange",
            "trPrChange",
            "tcPrChange",
            "tblGridChange",
            "tblPrExChange",
            "numberingChange",
            "moveFromRangeStart",
            "moveFromRangeEnd",
            "moveToRangeStart",
            "moveToRangeEnd",
            "customXmlInsRangeStart",
            "customXmlInsRangeEnd",
            "customXmlDelRangeStart",
            "customXmlDelRangeEnd",
            "customXmlMoveFromRangeStart",
            "customXmlMoveFromRangeEnd",
            "customXmlMoveToRangeStart",
            "customXmlMoveToRangeEnd",
            "cellIns",
            "cellMerge",
            "proofErr",
            "permStart",
            "permEnd",
            "lastRenderedPageBreak",
            "object",
            "control",
            "OLEObject",
            "rsid",
            "rsids",
            "nsid",
            "tmpl",
            "customXmlPr",
            "smartTagPr",
            "sdtPr",
            "sdtEndPr",
            "externalData",
            "delText",
            "delInstrText",
            "embedRegular",
            "embedBold",
            "embedItalic",
            "embedBoldItalic",
            "contentPart");
    private static final Set<String> SETTINGS = Set.of(
            "compat",
            "defaultTabStop",
            "evenAndOddHeaders",
            "footnotePr",
            "endnotePr",
            "characterSpacingControl",
            "themeFontLang",
            "clrSchemeMapping",
            "decimalSymbol",
            "listSeparator",
            "mathPr",
            "autoHyphenation",
            "mirrorMargins",
            "gutterAtTop",
            "bordersDoNotSurroundHeader",
            "bordersDoNotSurroundFooter",
            "displayBackgroundShape");

    private WordCleaning() {}

    /** @param hiddenStyles ids of styles whose text is hidden */
    static void clean(Document document, Set<String> hiddenStyles) throws Archive.Refused {
        for (Element element : Xml.all(document)) {
            if (Xml.word(element, "altChunk") || Xml.word(element, "subDoc")) {
                throw new Archive.Refused(
                        "The document takes in another file as part of its text. Open it in Word, save it again and try again.");
            }
        }
        Element root = document.getDocumentElement();
        if (Xml.word(root, "settings")) {
            for (Node child : Xml.children(root)) {
                if (!SETTINGS.contains(Xml.local(child))) {
                    root.removeChild(child);
                }
            }
        }
        Set<String> bookmarks = new HashSet<>();
        for (Element element : Xml.all(document)) {
            if (Xml.word(element, "bookmarkStart")
                    && Xml.attribute(element, "name").matches("_(?:Toc|Ref)\\d+")) {
                bookmarks.add(Xml.attribute(element, "id"));
                bookmarks.add(Xml.attribute(element, "name"));
            }
        }
        inside(document, hiddenStyles, bookmarks);
        for (Element paragraph : Xml.all(document)) {
            if (Xml.word(paragraph, "p")) {
                joinIfMarkDeleted(paragraph);
            }
        }
        WordFields.resolve(document);
    }

    private static void inside(Node parent, Set<String> hiddenStyles, Set<String> bookmarks) {
        for (Node child : Xml.children(parent)) {
            if (child.getNodeType() == Node.COMMENT_NODE || child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                parent.removeChild(child);
            }
            if (!(child instanceof Element element)) {
                continue;
            }
            String name = Xml.local(element);
            if (GONE.contains(name)
                    || gone(parent, element, hiddenStyles)
                    || name.startsWith("bookmark")
                            && Xml.word(element)
                            && !bookmarks.contains(Xml.attribute(element, "id"))) {
                parent.removeChild(element);
                continue;
            }
            inside(element, hiddenStyles, bookmarks);
            if (unwraps(element, bookmarks)) {
                unwrap(element);
            } else {
                attributes(element);
            }
        }
    }

    private static boolean gone(Node parent, Element element, Set<String> hiddenStyles) {
        if (!Xml.word(element)) {
            return false;
        }
        boolean mark = Xml.word(parent, "rPr") || Xml.word(parent, "trPr");
        return switch (Xml.local(element)) {
            // on a paragraph mark it is read afterwards, to join the paragraph with the next
            case "del", "moveFrom" -> !mark;
            case "ins", "moveTo" -> mark;
            case "tr" -> Xml.child(Xml.child(element, "trPr"), "del") != null;
            case "tc" -> Xml.child(Xml.child(element, "tcPr"), "cellDel") != null;
            case "r" -> hidden(element, hiddenStyles);
            default -> false;
        };
    }

    private static boolean hidden(Element run, Set<String> hiddenStyles) {
        Element properties = Xml.child(run, "rPr");
        Element vanish = Xml.child(properties, "vanish");
        if (vanish != null) {
            return Xml.on(vanish);
        }
        Element style = Xml.child(properties, "rStyle");
        if (style != null && hiddenStyles.contains(Xml.attribute(style, "val"))) {
            return true;
        }
        for (Node up = run.getParentNode(); up != null; up = up.getParentNode()) {
            if (Xml.word(up, "p")) {
                Element of = Xml.child(Xml.child(up, "pPr"), "pStyle");
                return of != null && hiddenStyles.contains(Xml.attribute(of, "val"));
            }
        }
        return false;
    }

    private static boolean unwraps(Element element, Set<String> bookmarks) {
        if (!Xml.word(element)) {
            return false;
        }
        return switch (Xml.local(element)) {
            case "ins", "moveTo", "sdt", "sdtContent", "customXml", "smartTag" -> true;
            case "hyperlink" ->
                !bookmarks.contains(Xml.attribute(element, "anchor"))
                        && Xml.attributes(element).stream().noneMatch(Xml::relationship);
            default -> false;
        };
    }

    static void unwrap(Element element) {
        Node parent = element.getParentNode();
        if (parent == null) {
            return;
        }
        for (Node child : Xml.children(element)) {
            parent.insertBefore(child, element);
        }
        parent.removeChild(element);
    }

    private static void attributes(Element element) {
        String owner = Xml.local(element);
        for (Attr attribute : Xml.attributes(element)) {
            String name = Xml.local(attribute);
            boolean drop = name.startsWith("rsid")
                    || name.equals("paraId")
                    || name.equals("textId")
                    || name.equals("title") && owner.equals("imagedata")
                    || name.equals("href") && owner.equals("imagedata")
                    || owner.equals("cNvPr") && (name.equals("descr") || name.equals("title"))
                    || owner.equals("hyperlink")
                            && Set.of("tooltip", "docLocation", "tgtFrame", "history")
                                    .contains(name);
            if (drop) {
                element.removeAttributeNode(attribute);
            } else if (name.equals("name") && (owner.equals("docPr") || owner.equals("cNvPr"))) {
                attribute.setValue("Picture");
            }
        }
    }

    private static void joinIfMarkDeleted(Element paragraph) {
        Element mark = Xml.child(Xml.child(paragraph, "pPr"), "rPr");
        if (mark == null) {
            return;
        }
        boolean deleted = Xml.child(mark, "del") != null || Xml.child(mark, "moveFrom") != null;
        for (Element element : Xml.elements(mark)) {
            if (Set.of("del", "moveFrom", "vanish", "specVanish").contains(Xml.local(element))) {
                boolean hidden = Xml.local(element).equals("vanish");
                mark.removeChild(element);
                if (hidden && !says(paragraph) && !alone(paragraph)) {
                    paragraph.getParentNode().removeChild(paragraph);
                    return;
                }
            }
        }
        Node next = paragraph.getNextSibling();
        while (next != null && !(next instanceof Element)) {
            next = next.getNextSibling();
        }
        if (!deleted || !Xml.word(next, "p")) {
            return;
        }
        Node into = next;
        Element properties = Xml.child(into, "pPr");
        Node before = properties == null ? into.getFirstChild() : properties.getNextSibling();
        for (Node child : Xml.children(paragraph)) {
            if (!Xml.word(child, "pPr")) {
                into.insertBefore(child, before);
            }
        }
        paragraph.getParentNode().removeChild(paragraph);
    }

    private static boolean says(Element paragraph) {
        return Xml.all(paragraph).stream().anyMatch(e -> Xml.word(e, "r") || Xml.word(e, "sectPr"));
    }

    private static boolean alone(Element paragraph) {
        return Xml.elements(paragraph.getParentNode()).stream()
                        .filter(e -> Xml.word(e, "p"))
                        .count()
                < 2;
    }

    /** Removes what points at parts left behind. */
    static void letGo(Document document, Set<String> staying) {
        for (Element element : Xml.all(document)) {
            for (Attr attribute : Xml.attributes(element)) {
                if (!Xml.relationship(attribute) || staying.contains(attribute.getValue())) {
                    continue;
                }
                Node parent = element.getParentNode();
                if (Xml.word(element, "hyperlink")) {
                    if (Xml.attribute(element, "anchor").isEmpty()) {
                        unwrap(element);
                    } else {
                        element.removeAttributeNode(attribute);
                    }
                } else if (Xml.local(element).equals("blip") || parent == null) {
                    element.removeAttributeNode(attribute);
                } else {
                    parent.removeChild(element);
                }
                break;
            }
        }
    }

    /** Mends what taking things out left behind: empty runs, cells without a paragraph, tables without rows. */
    static void tidy(Document document) {
        List<Element> all = Xml.all(document);
        for (Element element : all.reversed()) {
            if (element.getParentNode() == null || !Xml.word(element)) {
                continue;
            }
            List<Element> inside = Xml.elements(element);
            String name = Xml.local(element);
            boolean empty = switch (name) {
                case "r" -> inside.stream().allMatch(e -> Xml.local(e).equals("rPr"));
                case "tr" -> inside.stream().noneMatch(e -> Xml.local(e).equals("tc"));
                case "tbl" -> inside.stream().noneMatch(e -> Xml.local(e).equals("tr"));
                case "hyperlink", "fldSimple", "pict" -> inside.isEmpty();
                default -> false;
            };
            if (empty) {
                element.getParentNode().removeChild(element);
            } else if (name.equals("tc")
                    && (inside.isEmpty() || !Xml.local(inside.getLast()).equals("p"))) {
                element.appendChild(document.createElementNS(
                        element.getNamespaceURI(), element.getPrefix() == null ? "p" : element.getPrefix() + ":p"));
            }
        }
    }

    /** @param referred the notes the text refers to, "foot2", "endn3" */
    static void dropNotesExcept(Document document, Set<String> referred) {
        Element root = document.getDocumentElement();
        if (!Xml.word(root, "footnotes") && !Xml.word(root, "endnotes")) {
            return;
        }
        for (Element note : Xml.elements(root)) {
            boolean ruling = !Xml.attribute(note, "type").isEmpty()
                    && !Xml.attribute(note, "type").equals("normal");
            if (!ruling && !referred.contains(Xml.local(note).substring(0, 4) + Xml.attribute(note, "id"))) {
                root.removeChild(note);
            }
        }
    }
}
