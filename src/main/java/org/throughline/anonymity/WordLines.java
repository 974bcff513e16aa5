package org.throughline.anonymity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.anonymity.ReportText.Inline;
import org.throughline.anonymity.ReportText.LineBreak;
import org.throughline.anonymity.ReportText.NoteMark;
import org.throughline.anonymity.ReportText.Words;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the lines of a clean copy: words, emphasis, links, marks of notes. */
final class WordLines {

    private final Map<String, String> links;
    private final @Nullable Document footnotes;
    private final @Nullable Document endnotes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<List<Inline>> notes = new ArrayList<>();

    WordLines(Map<String, String> links, @Nullable Document footnotes, @Nullable Document endnotes) {
        this.links = links;
        this.footnotes = footnotes;
        this.endnotes = endnotes;
    }

    List<List<Inline>> notes() {
        return notes;
    }

    List<Inline> of(Element paragraph) {
        List<Inline> line = new ArrayList<>();
        read(paragraph, null, line);
        return joined(line);
    }

    private void read(Node parent, @Nullable String link, List<Inline> line) {
        for (Element element : Xml.elements(parent)) {
            String name = Xml.local(element);
            if (name.equals("txbxContent") || name.equals("Fallback") || name.endsWith("Pr")) {
                continue;
            }
            if (Xml.word(element, "hyperlink")) {
                read(element, target(element), line);
            } else if (Xml.word(element, "footnoteReference")) {
                note("footnote", Xml.attribute(element, "id"), footnotes, line);
            } else if (Xml.word(element, "endnoteReference")) {
                note("endnote", Xml.attribute(element, "id"), endnotes, line);
            } else if (Xml.word(element, "t")
                    || name.equals("t")
                            && String.valueOf(element.getNamespaceURI()).endsWith("/math")) {
                Element run = (Element) element.getParentNode();
                Element looks = Xml.child(run, "rPr");
                line.add(new Words(
                        element.getTextContent(), Xml.on(Xml.child(looks, "b")), Xml.on(Xml.child(looks, "i")), link));
            } else if (Xml.word(element, "tab")) {
                line.add(new Words(" ", false, false, link));
            } else if (Xml.word(element, "noBreakHyphen")) {
                line.add(new Words("-", false, false, link));
            } else if (Xml.word(element, "br") || Xml.word(element, "cr")) {
                // a page break is no part of the text
                if (!Xml.attribute(element, "type").equals("page")) {
                    line.add(new LineBreak());
                }
            } else {
                read(element, link, line);
            }
        }
    }

    private @Nullable String target(Element hyperlink) {
        String target = links.getOrDefault(Xml.attribute(hyperlink, "id"), "");
        String lower = target.toLowerCase(Locale.ROOT);
        boolean safe = lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("mailto:");
        return safe ? target : null;
    }

    private void note(String kind, String id, @Nullable Document from, List<Inline> line) {
        Integer known = numbers.get(kind + id);
        if (known != null) {
            line.add(new NoteMark(known));
            return;
        }
        if (from == null) {
            return;
        }
        for (Element note : Xml.elements(from.getDocumentElement())) {
            if (Xml.local(note).equals(kind) && Xml.attribute(note, "id").equals(id)) {
                int number = numbers.size() + 1;
                numbers.put(kind + id, number);
                List<Inline> words = new ArrayList<>();
                notes.add(words);
                for (Element paragraph : Xml.elements(note)) {
                    if (!words.isEmpty()) {
                        words.add(new LineBreak());
                    }
                    words.addAll(of(paragraph));
                }
                line.add(new NoteMark(number));
                return;
            }
        }
    }

    /** Neighbours of one look become one piece. */
    private static List<Inline> joined(List<Inline> line) {
        List<Inline> joined = new ArrayList<>();
        for (Inline inline : line) {
            if (inline instanceof Words now
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Words before
                    && now.strong() == before.strong()
                    && now.emphasised() == before.emphasised()
                    && java.util.Objects.equals(now.link(), before.link())) {
                joined.set(
                        joined.size() - 1,
                        new Words(before.text() + now.text(), now.strong(), now.emphasised(), now.link()));
            } else {
                joined.add(inline);
            }
        }
        return List.copyOf(joined);
    }
}
