package org.throughline.documents;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;
import org.throughline.documents.UnreadableFile.Reason;

/**
 * A forward-only walk through one XML part of an office file. Nothing outside the part is ever fetched; a document type declaration, which
 * no office program writes, is refused, and so is nesting deeper than any office program makes.
 */
final class Xml implements AutoCloseable {

    private static final int DEEPEST = 400;
    /** What one tag or one stretch of text may take, in bytes; a tag of more would fill the memory before its name is known. */
    private static final long LONGEST_PIECE = 64L << 20;

    private final Measured stream;
    private final XMLStreamReader reader;
    private int depth;
    private int event;

    Xml(InputStream part) throws UnreadableFile {
        stream = new Measured(part);
        // Aalto, not the JDK's own reader: it takes half the time, and refuses the same
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // else what is wrong with a text would come to light only when it is asked for
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        try {
            reader = factory.createXMLStreamReader(stream);
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    /** Moves to the next start, end or text; false at the end of the part. */
    boolean next() throws UnreadableFile {
        try {
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
            while (reader.hasNext()) {
                stream.taken = 0;
                event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) throw unsafe();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT,
                            XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw unsafe();
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    /** Moves on inside the element that was opened at this depth; false once it ends. */
    boolean nextWithin(int outer) throws UnreadableFile {
        return next() && !(event == XMLStreamConstants.END_ELEMENT && depth == outer);
    }

    /** Passes over the element just opened, and all it holds. */
    void skip() throws UnreadableFile {
        int outer = depth;
        while (nextWithin(outer)) {}
    }

    /** Moves to the next opening of an element of this name, anywhere below; false if there is none. */
    boolean find(String name) throws UnreadableFile {
        while (next()) {
            if (is(name)) return true;
        }
        return false;
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean isText() {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** Whether an element of this name, without its prefix, has just been opened. */
    boolean is(String name) {
        return isStart() && reader.getLocalName().equals(name);
    }

    /** The open or close tag's name, without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    String space() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** How many elements are open, from 1 at the root. */
    int depth() {
        return depth;
    }

    /** The value of an attribute of this name, without its prefix, or null. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** A whole number, held between the least and the most that make sense. */
    int number(String name, int otherwise, int most) {
        String value = attribute(name);
        if (value == null) return otherwise;
        try {
            return (int) Math.clamp(Long.parseLong(value.strip()), 0L, most);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The value of an on/off attribute or element: absent means the given default. */
    boolean on(String name, boolean otherwise) {
        return switch (attribute(name, "")) {
            case "" -> otherwise;
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }

    void appendTo(StringBuilder words) {
        words.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** Adds all text up to the end of the element just opened. */
    void appendAllTo(StringBuilder words) throws UnreadableFile {
        int outer = depth;
        while (nextWithin(outer)) {
            if (isText()) appendTo(words);
        }
    }

    @Override
    public void close() throws UnreadableFile {
        try {
            reader.close();
            stream.close();
        } catch (XMLStreamException | IOException e) {
            throw damaged();
        }
    }

    /** Counts what one piece takes. */
    private static final class Measured extends FilterInputStream {
        private long taken;

        Measured(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int got = super.read(into, from, most);
            taken += got;
            if (taken > LONGEST_PIECE) throw new OfficePackage.Refused(unsafe());
            return got;
        }
    }

    private static UnreadableFile refusal(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OfficePackage.Refused refused) return refused.refusal();
        }
        return damaged();
    }

    static UnreadableFile damaged() {
        return new UnreadableFile(
                Reason.TRUNCATED,
                "This file is damaged or incomplete. Open it, save it again under a new name, and send the new file.");
    }

    private static UnreadableFile unsafe() {
        return new UnreadableFile(
                Reason.UNSAFE,
                "This file was not made by an ordinary office program and is not safe to read. Copy its text into a new document and send that.");
    }
}
