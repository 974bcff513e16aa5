package org.throughline.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.throughline.documents.Content.Block;
import org.throughline.documents.Content.Table;

/** Reads the sheets of an .xlsx in the order of its tabs (ECMA-376 part 1, chapter 18). */
final class Workbook {

    private Workbook() {}

    /** One tab: its name, its relationship, whether a person sees it. */
    private record Tab(String name, String relationship, boolean hidden) {}

    static List<Block> read(OfficePackage pack, List<String> notes, Allowance allowance)
            throws IOException, UnreadableFile {
        String main = pack.relationships("").values().stream()
                .filter(part -> part.is("officeDocument"))
                .findFirst()
                .orElseThrow(Xml::damaged)
                .target();
        var tabs = new ArrayList<Tab>();
        boolean from1904 = false;
        try (var xml = pack.xml(main)) {
            while (xml.next()) {
                if (xml.is("workbookPr")) from1904 = xml.on("date1904", false);
                else if (xml.is("sheet")) {
                    boolean hidden = !xml.attribute("state", "visible").equals("visible");
                    tabs.add(new Tab(xml.attribute("name", ""), xml.attribute("id", ""), hidden));
                }
            }
        }
        var parts = pack.relationships(main);
        var strings = List.<String>of();
        var formats = new NumberFormats(from1904);
        for (var part : parts.values()) {
            if (part.is("sharedStrings") && pack.has(part.target()))
                strings = sharedStrings(pack, part.target(), allowance);
            if (part.is("styles") && pack.has(part.target())) formats.load(pack, part.target());
        }
        var blocks = new ArrayList<Block>();
        var found = new LinkedHashSet<String>();
        for (Tab tab : tabs) {
            var part = parts.get(tab.relationship());
            if (part == null || !part.is("worksheet")) continue;
            if (tab.hidden()) found.add("A sheet is hidden in this file. It was read with the rest.");
            try (var xml = pack.xml(part.target())) {
                var rows = new Sheet(xml, strings, formats, allowance, found).read();
                if (!rows.isEmpty()) blocks.add(new Table(tab.name(), rows));
            }
        }
        noteDrawings(pack.names(), found);
        notes.addAll(found);
        return blocks;
    }

    private static void noteDrawings(Set<String> parts, Set<String> notes) {
        for (String part : parts) {
            if (part.startsWith("xl/media/")) notes.add("Pictures were left out.");
            if (part.startsWith("xl/comments") || part.startsWith("xl/threadedComments/")) {
                notes.add("Comments in the margin were left out.");
            }
        }
    }

    private static List<String> sharedStrings(OfficePackage pack, String name, Allowance allowance)
            throws IOException, UnreadableFile {
        var strings = new ArrayList<String>();
        try (var xml = pack.xml(name)) {
            while (xml.next()) {
                if (!xml.is("si")) continue;
                String words = Sheet.words(xml);
                allowance.cells(1);
                allowance.characters(words.length());
                strings.add(words);
            }
        }
        return strings;
    }
}
