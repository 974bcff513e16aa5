package org.throughline.anonymity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Turns fields into their results, so that no field code is left; page numbers stay fields, with nothing but their kind. */
final class WordFields {

    private static final Pattern PAGES =
            Pattern.compile("^\\s*(PAGE|NUMPAGES|SECTIONPAGES)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private WordFields() {}

    /** A field being read: its machinery and what is said inside its code. */
    private static final class Field {
        final List<Node> code = new ArrayList<>();
        final List<Element> instructions = new ArrayList<>();
        final List<Node> frame = new ArrayList<>();
        boolean inCode = true;
    }

    static void resolve(Document document) {
        Deque<Field> open = new ArrayDeque<>();
        for (Element element : Xml.all(document)) {
            if (element.getParentNode() == null) {
                continue;
            }
            if (Xml.word(element, "fldSimple")) {
                simple(element);
            } else if (Xml.word(element, "fldChar")) {
                character(element, open);
            } else if (Xml.word(element, "instrText")) {
                if (open.isEmpty()) {
                    element.getParentNode().removeChild(element);
                } else {
                    open.peek().instructions.add(element);
                }
            } else if (!open.isEmpty() && Xml.word(element.getParentNode(), "r") && !Xml.word(element, "rPr")) {
                for (Field field : open) {
                    if (field.inCode) {
                        field.code.add(element);
                        break;
                    }
                }
            }
        }
        // a field that never ends: its code goes, its words stay
        for (Field field : open) {
            field.frame.forEach(WordFields::remove);
            field.instructions.forEach(WordFields::remove);
        }
    }

    private static void simple(Element element) {
        Matcher pages = PAGES.matcher(Xml.attribute(element, "instr"));
        if (pages.matches()) {
            Xml.attributes(element).stream()
                    .filter(attribute -> Xml.local(attribute).equals("instr"))
                    .forEach(attribute -> attribute.setValue(" " + pages.group(1) + " "));
        } else {
            WordCleaning.unwrap(element);
        }
    }

    private static void character(Element element, Deque<Field> open) {
        String kind = Xml.attribute(element, "fldCharType");
        if (kind.equals("begin")) {
            Field field = new Field();
            field.frame.add(element);
            Xml.elements(element).forEach(element::removeChild);
            open.push(field);
            return;
        }
        Field field = open.peek();
        if (field == null) {
            remove(element);
            return;
        }
        field.frame.add(element);
        if (kind.equals("separate")) {
            field.inCode = false;
        } else if (kind.equals("end")) {
            open.pop();
            finish(field);
        }
    }

    private static void finish(Field field) {
        StringBuilder code = new StringBuilder();
        field.instructions.forEach(part -> code.append(part.getTextContent()));
        Matcher pages = PAGES.matcher(code);
        field.code.forEach(WordFields::remove);
        if (pages.matches() && !field.instructions.isEmpty()) {
            field.instructions.getFirst().setTextContent(" " + pages.group(1) + " ");
            field.instructions.subList(1, field.instructions.size()).forEach(WordFields::remove);
        } else {
            field.frame.forEach(WordFields::remove);
            field.instructions.forEach(WordFields::remove);
        }
    }

    private static void remove(Node node) {
        Node parent = node.getParentNode();
        if (parent != null) {
            parent.removeChild(node);
        }
    }
}
