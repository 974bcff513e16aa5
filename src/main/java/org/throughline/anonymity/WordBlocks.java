package org.throughline.anonymity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.anonymity.ReportText.Block;
import org.throughline.anonymity.ReportText.CellBlock;
import org.throughline.anonymity.ReportText.Heading;
import org.throughline.anonymity.ReportText.Inline;
import org.throughline.anonymity.ReportText.Item;
import org.throughline.anonymity.ReportText.ListBlock;
import org.throughline.anonymity.ReportText.Paragraph;
import org.throughline.anonymity.ReportText.Picture;
import org.throughline.anonymity.ReportText.Row;
import org.throughline.anonymity.ReportText.TableBlock;
import org.throughline.documents.UnreadableFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads the blocks of a clean copy. */
final class WordBlocks {

    private final Map<String, Document> parts = new HashMap<>();
    private final WordLooks looks;
    private final WordLines lines;
    private final Set<String> ids = new HashSet<>(Set.of("notes"));
    private String title = "";
    private int depth = 1;

    /** A list item on its way into its list. */
    private record Listing(WordLooks.Listed at, List<Inline> words) {}

    /** @param cleanCopy made by {@link CleanCopy} */
    WordBlocks(byte[] cleanCopy) throws UnreadableFile {
        Map<String, String> links = new LinkedHashMap<>();
        try {
            Map<String, byte[]> archive = Archive.read(cleanCopy).parts();
            for (Map.Entry<String, byte[]> part : archive.entrySet()) {
                if (part.getKey().endsWith(".xml") && part.getKey().startsWith("word/")) {
                    Document document = Xml.read(part.getValue());
                    parts.putIfAbsent(Xml.local(document.getDocumentElement()), document);
                } else if (part.getKey().equals("word/_rels/document.xml.rels")) {
                    for (Element link : Xml.elements(Xml.read(part.getValue()).getDocumentElement())) {
                        links.put(link.getAttribute("Id"), link.getAttribute("Target"));
                    }
                }
            }
        } catch (Archive.Refused | SAXException e) {
            throw new UnreadableFile(
                    UnreadableFile.Reason.TRUNCATED,
                    "The document could not be read as text. Save it as .docx again and try again.");
        }
        looks = new WordLooks(parts.get("styles"), parts.get("numbering"));
        lines = new WordLines(links, parts.get("footnotes"), parts.get("endnotes"));
    }

    ReportText read() {
        Document document = parts.get("document");
        Element body = document == null ? null : Xml.child(document.getDocumentElement(), "body");
        List<Block> blocks = body == null ? List.of() : blocks(body);
        return new ReportText(title, blocks, lines.notes());
    }

    private List<Block> blocks(Node parent) {
        List<Block> blocks = new ArrayList<>();
        List<Listing> listing = new ArrayList<>();
        for (Element element : Xml.elements(parent)) {
            if (Xml.word(element, "p")) {
                paragraph(element, blocks, listing);
            } else if (Xml.word(element, "tbl")) {
                close(listing, blocks);
                blocks.add(table(element));
            } else if (!Xml.local(element).endsWith("Pr")) {
                close(listing, blocks);
                blocks.addAll(blocks(element));
            }
        }
        close(listing, blocks);
        return blocks;
    }

    private void paragraph(Element element, List<Block> blocks, List<Listing> listing) {
        List<Inline> words = lines.of(element);
        String text = ReportText.plain(words);
        int level = looks.headingLevel(element);
        WordLooks.Listed listed = level > 0 ? null : looks.listed(element);
        if (listed != null && !text.isEmpty()) {
            listing.add(new Listing(listed, words));
        } else if (!text.isEmpty()) {
            close(listing, blocks);
            if (looks.title(element) && title.isEmpty()) {
                title = text;
            } else if (level > 0) {
                // no gaps in the outline, whatever the author chose for its looks
                depth = Math.clamp(Math.min(level + 1, depth + 1), 2, 6);
                blocks.add(new Heading(depth, id(text), text));
            } else {
                blocks.add(new Paragraph(words));
            }
        }
        for (Element inside : Xml.all(element)) {
            String name = Xml.local(inside);
            if (name.equals("docPr") && !insideFallback(inside) && holdsPicture(inside)) {
                blocks.add(new Picture(inside.getAttribute("descr")));
            } else if (Xml.word(inside, "pict") && !inside.getParentNode().equals(element) && !insideFallback(inside)) {
                Xml.all(inside).stream()
                        .filter(shape -> Xml.local(shape).equals("shape") && shape.hasAttribute("alt"))
                        .forEach(shape -> blocks.add(new Picture(shape.getAttribute("alt"))));
            }
            if (name.equals("txbxContent") && !insideFallback(inside)) {
                close(listing, blocks);
                blocks.addAll(blocks(inside));
            }
        }
    }

    private static boolean holdsPicture(Element docPr) {
        return docPr.hasAttribute("descr")
                || Xml.all(docPr.getParentNode()).stream()
                        .anyMatch(
                                e -> Xml.local(e).equals("blip") || Xml.local(e).equals("chart"));
    }

    static boolean insideFallback(Node node) {
        for (Node up = node.getParentNode(); up != null; up = up.getParentNode()) {
            if ("Fallback".equals(up.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    private static void close(List<Listing> listing, List<Block> blocks) {
        int from = 0;
        while (from < listing.size()) {
            int to = from + 1;
            int level = listing.get(from).at().level();
            // one list ends where another begins at the same depth
            while (to < listing.size()
                    && !(listing.get(to).at().level() <= level
                            && !listing.get(to)
                                    .at()
                                    .list()
                                    .equals(listing.get(from).at().list()))) {
                to++;
            }
            blocks.add(list(listing.subList(from, to)));
            from = to;
        }
        listing.clear();
    }

    private static ListBlock list(List<Listing> listing) {
        int level = listing.getFirst().at().level();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < listing.size(); ) {
            int next = i + 1;
            while (next < listing.size() && listing.get(next).at().level() > level) {
                next++;
            }
            ListBlock under = next > i + 1 ? list(listing.subList(i + 1, next)) : null;
            items.add(new Item(listing.get(i).words(), under));
            i = next;
        }
        return new ListBlock(listing.getFirst().at().ordered(), List.copyOf(items));
    }

    private TableBlock table(Element table) {
        List<Element> rows =
                Xml.elements(table).stream().filter(e -> Xml.word(e, "tr")).toList();
        List<Row> read = new ArrayList<>();
        boolean heading = true;
        for (int r = 0; r < rows.size(); r++) {
            Element marked = Xml.child(Xml.child(rows.get(r), "trPr"), "tblHeader");
            // the first row names the columns unless there is nothing below it to name
            heading &= r == 0 && rows.size() > 1 || Xml.on(marked);
            List<CellBlock> cells = new ArrayList<>();
            int column = 0;
            for (Element cell : Xml.elements(rows.get(r))) {
                if (!Xml.word(cell, "tc")) {
                    continue;
                }
                int span = span(cell);
                if (!continues(cell)) {
                    cells.add(new CellBlock(span, 1 + below(rows, r, column), List.copyOf(blocks(cell))));
                }
                column += span;
            }
            read.add(new Row(heading, List.copyOf(cells)));
        }
        return new TableBlock(List.copyOf(read));
    }

    private static int below(List<Element> rows, int row, int column) {
        int count = 0;
        for (int r = row + 1; r < rows.size(); r++) {
            Element cell = at(rows.get(r), column);
            if (cell == null || !continues(cell)) {
                break;
            }
            count++;
        }
        return count;
    }

    private static @Nullable Element at(Element row, int column) {
        int here = 0;
        for (Element cell : Xml.elements(row)) {
            if (Xml.word(cell, "tc")) {
                if (here == column) {
                    return cell;
                }
                here += span(cell);
            }
        }
        return null;
    }

    private static int span(Element cell) {
        String span = WordLooks.value(Xml.child(cell, "tcPr"), "gridSpan");
        return span.matches("[1-9]\\d?") ? Integer.parseInt(span) : 1;
    }

    private static boolean continues(Element cell) {
        Element merge = Xml.child(Xml.child(cell, "tcPr"), "vMerge");
        return merge != null && !Xml.attribute(merge, "val").equals("restart");
    }

    private String id(String text) {
        String words = Folded.plainly(text)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "")
                .toLowerCase(Locale.ROOT);
        String stem = "section-" + words.substring(0, Math.min(words.length(), 50));
        String id = stem;
        for (int n = 2; !ids.add(id); n++) {
            id = stem + "-" + n;
        }
        return id;
    }
}
