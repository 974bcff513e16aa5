package org.throughline.anonymity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Comment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;
import org.w3c.dom.Text;

/** Every text and attribute of one XML part, whatever it is: paragraphs whole, so that a name in two pieces is one again. */
final class XmlPassages {

    private static final Set<String> PARAGRAPHS = Set.of("p", "h", "si", "is", "rich", "text");
    private static final Set<String> HIDING = Set.of("vanish");

    private final String part;
    private final String prefix;
    private final boolean sheet;
    private final boolean foreign;
    private final List<Passage> passages = new ArrayList<>();
    private int paragraphs;
    private int rows;
    private int columns;
    private int tables;
    private String cell = "";

    private XmlPassages(String part, String prefix, boolean sheet, boolean foreign) {
        this.part = part;
        this.prefix = prefix;
        this.sheet = sheet;
        this.foreign = foreign;
    }

    /**
     * @param part the part in plain words
     * @param prefix put before each spot ("sheet 1, "), or empty
     * @param name the part's name in the file
     */
    static List<Passage> of(Document document, String part, String prefix, String name) {
        boolean sheet = name.contains("worksheets/");
        XmlPassages reading = new XmlPassages(part, prefix, sheet, part.equals("custom XML"));
        reading.walk(document, part, null);
        return reading.passages;
    }

    private void walk(Node node, String here, @Nullable Paragraph open) {
        String inside = here;
        Paragraph paragraph = open;
        if (node instanceof Element element) {
            String name = Xml.local(element);
            boolean word = Xml.word(element);
            if (word && name.equals("tbl")) {
                tables++;
                rows = 0;
            } else if (word && name.equals("tr")) {
                rows++;
                columns = 0;
            } else if (word && name.equals("tc")) {
                columns++;
                inside = here.equals("body") ? "table cell" : here;
                cell = "table " + tables + ", row " + rows + ", column " + columns;
            } else if (name.equals("txbxContent") || name.equals("textbox")) {
                inside = "text box";
                paragraph = null;
            } else if (sheet && name.equals("c")) {
                cell = "cell " + element.getAttribute("r");
            }
            if (PARAGRAPHS.contains(name) && !(word && name.equals("text"))) {
                paragraphs++;
                paragraph = new Paragraph(inside, spot(inside, word));
            }
            attributes(element, inside);
            if (foreign) {
                add(Passage.machine(part, prefix.strip(), name));
            }
            if (paragraph != null) {
                paragraph.breakAt(element);
            }
        } else if (node instanceof Text text) {
            text(text, inside, paragraph);
        } else if (node instanceof Comment || node instanceof ProcessingInstruction) {
            add(Passage.prose(part, prefix + "a remark in the file", String.valueOf(node.getNodeValue())));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            walk(child, inside, paragraph);
        }
        if (paragraph != null && paragraph != open) {
            paragraph.passages().forEach(this::add);
        }
    }

    private void text(Text text, String inside, @Nullable Paragraph paragraph) {
        if (!(text.getParentNode() instanceof Element owner) || text.getData().isEmpty()) {
            return;
        }
        String name = Xml.local(owner);
        if (name.equals("instrText") || name.equals("delInstrText")) {
            if (paragraph != null) {
                paragraph.field(text.getData());
            } else {
                add(Passage.prose("field code", spot(inside, true), text.getData()));
            }
            return;
        }
        if (paragraph != null) {
            paragraph.add(text.getData(), mark(owner));
            return;
        }
        if (text.getData().isBlank()
                || sheet && name.equals("v") && "s".equals(Xml.attribute((Element) owner.getParentNode(), "t"))) {
            return;
        }
        boolean machine = name.equals("f") && !sheet || Xml.local(owner).equals("binData");
        String what = PartNames.property(inside, owner);
        String where = what.equals("custom document property") && owner.getParentNode() instanceof Element property
                ? property.getAttribute("name")
                : sheet ? cell : "";
        add(new Passage(what, prefix + where, text.getData(), "", !machine));
    }

    private String spot(String inside, boolean word) {
        if (inside.equals("table cell")) {
            return prefix + cell;
        }
        return prefix
                + (part.equals("cell")
                        ? "text " + paragraphs
                        : word || part.equals("body") ? "paragraph " + paragraphs : "text " + paragraphs);
    }

    /** How the run an element stands in is shown. */
    private static char mark(Element element) {
        for (Node up = element;
                up instanceof Element owner && !PARAGRAPHS.contains(Xml.local(owner));
                up = up.getParentNode()) {
            String name = Xml.local(owner);
            if (name.equals("del") || name.equals("moveFrom") || name.equals("delText")) {
                return 'd';
            }
            if (name.equals("ins") || name.equals("moveTo")) {
                return 'i';
            }
            if (name.equals("r")) {
                for (String hiding : HIDING) {
                    if (Xml.on(Xml.child(Xml.child(owner, "rPr"), hiding))) {
                        return 'h';
                    }
                }
            }
        }
        return ' ';
    }

    private void attributes(Element element, String inside) {
        for (Attr attribute : Xml.attributes(element)) {
            String value = attribute.getValue();
            if (value.length() < 2 || value.chars().noneMatch(Character::isLetterOrDigit)) {
                continue;
            }
            String what = PartNames.attribute(inside, element, attribute);
            boolean written = PartNames.written(element, attribute);
            String where = prefix + (paragraphs > 0 ? "paragraph " + paragraphs : "");
            add(new Passage(what, where, value, "", written));
            if (value.indexOf('%') >= 0 || value.indexOf('+') >= 0) {
                decoded(value).ifPresent(plain -> add(new Passage(what, where, plain, "", written)));
            }
        }
    }

    private static java.util.Optional<String> decoded(String value) {
        try {
            String plain = URLDecoder.decode(value, StandardCharsets.UTF_8);
            return plain.equals(value) ? java.util.Optional.empty() : java.util.Optional.of(plain);
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }

    private void add(Passage passage) {
        if (!passage.text().isBlank()) {
            passages.add(passage);
        }
    }

    /** A paragraph being put together from its runs. */
    private static final class Paragraph {
        private final String part;
        private final String where;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder marks = new StringBuilder();
        private final StringBuilder field = new StringBuilder();

        Paragraph(String part, String where) {
            this.part = part;
            this.where = where;
        }

        void add(String words, char mark) {
            text.append(words);
            marks.repeat(mark, words.length());
        }

        void field(String code) {
            field.append(code);
        }

        void breakAt(Element element) {
            String name = Xml.local(element);
            String between = switch (name) {
                case "tab", "s" ->
                    element.getParentNode() != null
                                    && Xml.local(element.getParentNode()).equals("tabs")
                            ? ""
                            : " ";
                case "br", "cr", "line-break", "ptab" -> "\n";
                case "noBreakHyphen" -> "-";
                default -> "";
            };
            if (!between.isEmpty()) {
                add(between, mark(element));
            }
            if (name.equals("fldChar") && !field.isEmpty()) {
                field.append(' ');
            }
        }

        List<Passage> passages() {
            List<Passage> all = new ArrayList<>();
            all.add(new Passage(
                    part, where, text.toString(), marks.toString().isBlank() ? "" : marks.toString(), true));
            all.add(Passage.prose("field code", where, field.toString()));
            return all;
        }
    }
}
