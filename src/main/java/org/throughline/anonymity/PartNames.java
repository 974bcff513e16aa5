package org.throughline.anonymity;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Plain words for the parts of an office file. */
final class PartNames {

    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("creator", "author"),
            Map.entry("initial-creator", "author"),
            Map.entry("lastModifiedBy", "last modified by"),
            Map.entry("printed-by", "printed by"),
            Map.entry("description", "comments"),
            Map.entry("keyword", "keywords"),
            Map.entry("HyperlinkBase", "link base"),
            Map.entry("contentStatus", "status"));
    private static final Set<String> TRACKED = Set.of(
            "ins",
            "del",
            "moveFrom",
            "moveTo",
            "moveFromRangeStart",
            "moveToRangeStart",
            "rPrChange",
            "pPrChange",
            "sectPrChange",
            "tblPrChange",
            "trPrChange",
            "tcPrChange",
            "tblGridChange",
            "tblPrExChange",
            "numberingChange",
            "cellIns",
            "cellDel",
            "cellMerge",
            "changed-region");
    /** Attributes people fill in, so that they are read as words. */
    private static final Set<String> WRITTEN = Set.of(
            "author",
            "initials",
            "descr",
            "title",
            "alt",
            "instr",
            "tooltip",
            "string",
            "userId",
            "displayName",
            "lastEditedBy",
            "prompt",
            "promptTitle",
            "error",
            "errorTitle",
            "userName",
            "formatCode",
            "comment",
            "alias",
            "summary",
            "label",
            "content",
            "placeholder",
            "aria-label");

    private static final Set<String> NAMED = Set.of(
            "bookmarkStart",
            "docPr",
            "cNvPr",
            "docVar",
            "property",
            "definedName",
            "sheet",
            "table",
            "tableColumn",
            "shape",
            "cNvSpPr",
            "user-defined",
            "bookmark",
            "bookmark-start",
            "frame",
            "pivotCacheDefinition",
            "scenario",
            "person",
            "tag",
            "fieldMapData");
    private static final Set<String> VALUED = Set.of(
            "alias",
            "tag",
            "docVar",
            "description",
            "statusText",
            "helpText",
            "default",
            "name",
            "query",
            "connectString",
            "udl",
            "headerSource",
            "dataSource",
            "mailSubject",
            "addressFieldName",
            "docPart",
            "placeholder",
            "entryMacro",
            "exitMacro",
            "listEntry",
            "category");

    private PartNames() {}

    /** What the part of this name holds. */
    static String part(String name) {
        String n = name.toLowerCase(Locale.ROOT);
        String file = n.substring(n.lastIndexOf('/') + 1);
        if (n.startsWith("docprops/custom")) {
            return "custom document property";
        }
        if (n.startsWith("docprops/") || n.equals("meta.xml")) {
            return "document property";
        }
        if (n.startsWith("customxml/") || n.contains("/customxml/")) {
            return "custom XML";
        }
        if (n.endsWith(".rels")) {
            return "link";
        }
        if (n.contains("glossary/")) {
            return "building block";
        }
        if (n.contains("/charts/")) {
            return "chart";
        }
        if (n.contains("/diagrams/")) {
            return "diagram";
        }
        if (n.contains("/media/") || n.contains("pictures/")) {
            return "picture";
        }
        Map<String, String> starts = Map.ofEntries(
                Map.entry("document", "body"),
                Map.entry("content", "body"),
                Map.entry("header", "page header"),
                Map.entry("footer", "page footer"),
                Map.entry("footnotes", "footnote"),
                Map.entry("endnotes", "endnote"),
                Map.entry("comments", "comment"),
                Map.entry("threadedcomment", "comment"),
                Map.entry("people", "list of people who worked on the file"),
                Map.entry("person", "list of people who worked on the file"),
                Map.entry("settings", "document settings"),
                Map.entry("styles", "style"),
                Map.entry("numbering", "list numbering"),
                Map.entry("sharedstrings", "cell"),
                Map.entry("sheet", "sheet"),
                Map.entry("workbook", "workbook"),
                Map.entry("slide", "slide"),
                Map.entry("notesslide", "speaker's notes"),
                Map.entry("theme", "theme"),
                Map.entry("fonttable", "font table"),
                Map.entry("websettings", "web settings"));
        String stem = file.replaceFirst("\\d*\\.xml$", "");
        return starts.getOrDefault(stem, stem.startsWith("comments") ? "comment" : "other part of the file");
    }

    static String property(String part, Element element) {
        String name = Xml.local(element);
        String said = PROPERTIES.getOrDefault(
                name, name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT));
        return part.equals("document property") ? part + ": " + said : part;
    }

    /** What an attribute is, in plain words. */
    static String attribute(String part, Element element, Attr attribute) {
        String owner = Xml.local(element);
        String name = Xml.local(attribute);
        if (name.equals("author") || name.equals("initials") || name.equals("userName")) {
            String what = TRACKED.contains(owner)
                    ? "a tracked change"
                    : owner.startsWith("comment") ? "a comment" : "a change";
            return (name.equals("initials") ? "initials of the author of " : "author of ") + what;
        }
        if (owner.equals("Relationship")) {
            String type = element.getAttribute("Type");
            return type.endsWith("/hyperlink")
                    ? "hyperlink target"
                    : type.endsWith("attachedTemplate") ? "attached template" : "link to another file";
        }
        return switch (owner) {
            case "bookmarkStart", "bookmark", "bookmark-start" -> "bookmark name";
            case "docPr", "cNvPr", "shape", "pic", "rect", "group" ->
                name.equals("name") ? "name of a drawing" : "alternative text";
            case "textpath" -> "lettering";
            case "fldSimple" -> "field code";
            case "alias", "tag", "sdt", "dataBinding" -> "content control";
            case "docVar" -> "document variable";
            case "hyperlink", "hlinkClick" -> "link";
            case "property" -> "custom document property";
            default -> part.equals("body") ? "setting in the body" : part;
        };
    }

    /** Whether an attribute holds words somebody wrote. */
    static boolean written(Element element, Attr attribute) {
        String name = Xml.local(attribute);
        String owner = Xml.local(element);
        return WRITTEN.contains(name)
                || name.equals("name") && NAMED.contains(owner)
                || name.equals("val") && (VALUED.contains(owner) && !owner.equals("name"))
                || name.equals("Target") && element.getAttribute("TargetMode").equalsIgnoreCase("external")
                || name.equals("href");
    }
}
