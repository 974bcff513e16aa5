package org.throughline.anonymity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML read and written safely: no document types, no entities from outside, bounded depth. */
final class Xml {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String W_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String R_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private Xml() {}

    /** @throws SAXException when it is not well-formed, has a document type or is nested too deep */
    static Document read(byte[] bytes) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("jdk.xml.maxElementDepth", "400");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new InputSource(new ByteArrayInputStream(bytes)));
        } catch (ParserConfigurationException | IOException e) {
            throw new SAXException(e);
        }
    }

    static byte[] write(Document document) {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            document.setXmlStandalone(true);
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("XML that was read could not be written", e);
        }
    }

    static boolean word(@Nullable Node node, String name) {
        return node instanceof Element element && name.equals(element.getLocalName()) && word(element);
    }

    /** Whether an element is WordprocessingML, of either namespace. */
    static boolean word(Element element) {
        return W.equals(element.getNamespaceURI()) || W_STRICT.equals(element.getNamespaceURI());
    }

    static boolean relationship(Attr attribute) {
        return R.equals(attribute.getNamespaceURI()) || R_STRICT.equals(attribute.getNamespaceURI());
    }

    /** An attribute by local name, whatever its namespace; empty when absent. */
    static String attribute(Element element, String localName) {
        for (Attr attribute : attributes(element)) {
            if (localName.equals(local(attribute))) {
                return attribute.getValue();
            }
        }
        return "";
    }

    static String local(Node node) {
        String name = node.getLocalName();
        return name == null ? node.getNodeName() : name;
    }

    static List<Attr> attributes(Element element) {
        List<Attr> all = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            all.add((Attr) element.getAttributes().item(i));
        }
        return all;
    }

    static List<Node> children(Node node) {
        List<Node> all = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            all.add(child);
        }
        return all;
    }

    static List<Element> elements(Node node) {
        List<Element> all = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }

    static @Nullable Element child(@Nullable Node node, String localName) {
        for (Node child = node == null ? null : node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && localName.equals(local(element))) {
                return element;
            }
        }
        return null;
    }

    /** Every element under the node in document order, the node itself first if it is one. */
    static List<Element> all(Node node) {
        List<Element> found = new ArrayList<>();
        gather(node, found);
        return found;
    }

    private static void gather(Node node, List<Element> found) {
        if (node instanceof Element element) {
            found.add(element);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            gather(child, found);
        }
    }

    /** A Word on/off property: present and not switched off. */
    static boolean on(@Nullable Element property) {
        if (property == null) {
            return false;
        }
        String value = attribute(property, "val");
        return !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /** Says nothing on the console: what fails is thrown. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
