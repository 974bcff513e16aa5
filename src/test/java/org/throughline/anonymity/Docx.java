package org.throughline.anonymity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Puts small Word documents together from raw XML, and takes them apart. */
final class Docx {

    private static final String NAMESPACES =
            "xmlns:w=\"" + Xml.W + "\" xmlns:r=\"" + Xml.R + "\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
                    + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder rels = new StringBuilder();
    private final StringBuilder types = new StringBuilder();

    static Docx body(String xml) {
        Docx docx = new Docx();
        docx.types.append(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"bin\" ContentType=\"application/bin\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + TYPE + "document.main+xml\"/>");
        docx.put(
                "_rels/.rels",
                relationships("<Relationship Id=\"rId1\" Type=\"" + Xml.R
                        + "/officeDocument\" Target=\"word/document.xml\"/>"));
        docx.put("word/document.xml", "<w:document " + NAMESPACES + "><w:body>" + xml + "</w:body></w:document>");
        return docx;
    }

    static String p(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    /** A Word part the document refers to, such as "styles" or "comments", with its root's content. */
    Docx part(String kind, String root, String inside) {
        types.append("<Override PartName=\"/word/" + kind + ".xml\" ContentType=\"" + TYPE + kind + "+xml\"/>");
        link("rIdOf" + kind, kind, kind + ".xml");
        return put("word/" + kind + ".xml", "<w:" + root + " " + NAMESPACES + ">" + inside + "</w:" + root + ">");
    }

    Docx link(String id, String kind, String target) {
        rels.append("<Relationship Id=\"" + id + "\" Type=\"" + Xml.R + "/" + kind + "\" Target=\"" + target + "\"/>");
        return this;
    }

    Docx external(String id, String kind, String target) {
        rels.append("<Relationship Id=\"" + id + "\" Type=\"" + Xml.R + "/" + kind + "\" Target=\"" + target
                + "\" TargetMode=\"External\"/>");
        return this;
    }

    Docx put(String name, String text) {
        return put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Docx put(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>(parts);
        all.put(
                "[Content_Types].xml",
                ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" + types + "</Types>")
                        .getBytes(StandardCharsets.UTF_8));
        all.put("word/_rels/document.xml.rels", relationships(rels.toString()).getBytes(StandardCharsets.UTF_8));
        return zip(all);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Map<String, byte[]> unzip(byte[] bytes) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static String relationships(String inside) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside
                + "</Relationships>";
    }
}
