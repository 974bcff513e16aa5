package org.throughline.anonymity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.throughline.documents.UnreadableFile;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A copy of a Word document that holds only what a reader sees: changes accepted; comments, hidden text, properties, authors, embedded
 * files, custom XML and revision marks gone; fields turned into their results (page numbers stay). Alternative text stays, because a
 * reader hears it. The visible words are not changed: look through the copy with {@link IdentityCheck}.
 */
public final class CleanCopy {

    /** Kinds of parts that a reader sees; everything else is left behind. */
    private static final Set<String> KEPT = Set.of(
            "styles",
            "numbering",
            "fontTable",
            "theme",
            "settings",
            "header",
            "footer",
            "footnotes",
            "endnotes",
            "image",
            "chart",
            "diagramData",
            "diagramLayout",
            "diagramQuickStyle",
            "diagramColors",
            "diagramDrawing",
            "chartStyle",
            "chartColorStyle",
            "chartUserShapes",
            "chartEx");
    /** Parts that belong to their owner without being named in its text. */
    private static final Set<String> ALWAYS = Set.of(
            "styles",
            "numbering",
            "fontTable",
            "theme",
            "settings",
            "footnotes",
            "endnotes",
            "diagramDrawing",
            "chartStyle",
            "chartColorStyle");

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String DAMAGED =
            "The file is damaged and cannot be read whole. Open it in Word, save it again and try again.";

    private final Map<String, byte[]> from;
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, byte[]> to = new LinkedHashMap<>();
    private final Map<String, String> overrides = new TreeMap<>();
    private final Map<String, String> renamed = new HashMap<>();
    private final Set<String> notes = new HashSet<>();
    private Set<String> hiddenStyles = Set.of();

    private CleanCopy(Map<String, byte[]> parts) {
        from = parts;
    }

    /**
     * @param docx a Word document, also one with macros; never changed
     * @return a .docx
     * @throws UnreadableFile when it is not a Word document that can be read whole
     */
    public static byte[] of(byte[] docx) throws UnreadableFile {
        if (!Archive.looksLikeOne(docx)) {
            throw new UnreadableFile(
                    UnreadableFile.Reason.NOT_WHAT_ITS_NAME_SAYS,
                    "This is not a .docx file, or it is protected by a password. Save it as .docx without a password and try again.");
        }
        try {
            return new CleanCopy(Archive.read(docx).parts()).copy();
        } catch (Archive.Refused e) {
            throw new UnreadableFile(UnreadableFile.Reason.NOT_WHAT_ITS_NAME_SAYS, String.valueOf(e.getMessage()));
        } catch (SAXException | RuntimeException e) {
            throw new UnreadableFile(UnreadableFile.Reason.TRUNCATED, DAMAGED);
        }
    }

    private byte[] copy() throws SAXException, Archive.Refused {
        readTypes();
        String main = relationships("").stream()
                .filter(link -> link.kind().equals("officeDocument"))
                .map(Link::target)
                .findFirst()
                .orElseThrow(() -> new Archive.Refused("This is not a Word document."));
        Document document = Xml.read(part(main));
        if (!Xml.word(document.getDocumentElement(), "document")) {
            throw new Archive.Refused("This is not a Word document.");
        }
        hiddenStyles = HiddenStyles.in(styles(main));
        renamed.put(main, "word/document.xml");
        write(main, "word/document.xml", document, MAIN);
        to.put(
                "_rels/.rels",
                relations("<Relationship Id=\"rId1\" Type=\"" + Xml.R
                        + "/officeDocument\" Target=\"word/document.xml\"/>"));
        return pack();
    }

    private @Nullable Document styles(String main) throws SAXException, Archive.Refused {
        for (Link link : relationships(main)) {
            if (link.kind().equals("styles") && from.containsKey(link.target())) {
                return Xml.read(part(link.target()));
            }
        }
        return null;
    }

    /** Cleans one XML part and whatever it needs. */
    private void write(String oldName, String newName, Document document, String type)
            throws SAXException, Archive.Refused {
        WordCleaning.clean(document, hiddenStyles);
        List<Link> links = relationships(oldName);
        Map<String, Link> staying = new LinkedHashMap<>();
        for (Link link : links) {
            if (stays(link)) {
                staying.put(link.id(), link);
            }
        }
        WordCleaning.letGo(document, staying.keySet());
        WordCleaning.tidy(document);
        Set<String> used = used(document);
        if (Xml.word(document.getDocumentElement(), "document")) {
            Xml.all(document).stream()
                    .filter(e -> Xml.word(e, "footnoteReference") || Xml.word(e, "endnoteReference"))
                    .forEach(e -> notes.add(Xml.local(e).substring(0, 4) + Xml.attribute(e, "id")));
        }
        WordCleaning.dropNotesExcept(document, notes);
        StringBuilder rels = new StringBuilder();
        for (Link link : staying.values()) {
            if (!used.contains(link.id()) && !ALWAYS.contains(link.kind())) {
                continue;
            }
            if (link.external()) {
                rels.append("<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\" TargetMode=\"External\"/>"
                        .formatted(Html.escape(link.id()), Html.escape(link.type()), Html.escape(link.target())));
            } else {
                String target = carry(link);
                rels.append("<Relationship Id=\"%s\" Type=\"%s\" Target=\"/%s\"/>"
                        .formatted(Html.escape(link.id()), Html.escape(link.type()), Html.escape(target)));
            }
        }
        to.put(newName, Xml.write(document));
        overrides.put("/" + newName, type);
        if (!rels.isEmpty()) {
            to.put(relsOf(newName), relations(rels.toString()));
        }
    }

    /** Takes a part over under a name that says nothing, once. */
    private String carry(Link link) throws SAXException, Archive.Refused {
        String known = renamed.get(link.target());
        if (known != null) {
            return known;
        }
        String ending =
                link.target().substring(link.target().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean image = link.kind().equals("image");
        String name = "word/" + (image ? "media/image" : link.kind()) + (renamed.size() + 1) + "."
                + (image ? ending.replaceAll("[^a-z0-9]", "") : "xml");
        renamed.put(link.target(), name);
        byte[] bytes = part(link.target());
        if (image && !ending.equals("svg")) {
            to.put(name, PictureDetails.strip(bytes));
            overrides.put(
                    "/" + name,
                    types.getOrDefault(
                            "/" + link.target().toLowerCase(Locale.ROOT),
                            types.getOrDefault(ending, "image/" + ending)));
        } else {
            String type = types.getOrDefault(
                    "/" + link.target().toLowerCase(Locale.ROOT), types.getOrDefault(ending, "application/xml"));
            write(link.target(), name, Xml.read(bytes), type);
        }
        return name;
    }

    private static boolean stays(Link link) {
        if (link.external()) {
            String target = link.target().toLowerCase(Locale.ROOT);
            return link.kind().equals("hyperlink")
                    && (target.startsWith("https://") || target.startsWith("http://") || target.startsWith("mailto:"));
        }
        return KEPT.contains(link.kind());
    }

    private static Set<String> used(Document document) {
        Set<String> used = new LinkedHashSet<>();
        for (Element element : Xml.all(document)) {
            for (Attr attribute : Xml.attributes(element)) {
                if (Xml.relationship(attribute) || Xml.local(attribute).equals("relId")) {
                    used.add(attribute.getValue());
                }
            }
        }
        return used;
    }

    private byte[] part(String name) throws Archive.Refused {
        byte[] bytes = from.get(name);
        if (bytes == null) {
            throw new Archive.Refused(DAMAGED);
        }
        return bytes;
    }

    private record Link(String id, String type, String target, boolean external) {
        String kind() {
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }

    private List<Link> relationships(String owner) throws SAXException {
        byte[] bytes = from.get(relsOf(owner));
        if (bytes == null) {
            return List.of();
        }
        String folder = owner.contains("/") ? owner.substring(0, owner.lastIndexOf('/') + 1) : "";
        return Xml.all(Xml.read(bytes)).stream()
                .filter(element -> Xml.local(element).equals("Relationship"))
                .map(element -> {
                    boolean external = element.getAttribute("TargetMode").equalsIgnoreCase("External");
                    String target = element.getAttribute("Target");
                    return new Link(
                            element.getAttribute("Id"),
                            element.getAttribute("Type"),
                            external ? target : resolve(folder, target),
                            external);
                })
                .filter(link -> link.external() || from.containsKey(link.target()))
                .toList();
    }

    private static String resolve(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        java.util.ArrayDeque<String> steps = new java.util.ArrayDeque<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.equals(".") && !step.isEmpty()) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private static String relsOf(String name) {
        int slash = name.lastIndexOf('/') + 1;
        return name.substring(0, slash) + "_rels/" + name.substring(slash) + ".rels";
    }

    private void readTypes() throws SAXException, Archive.Refused {
        for (Element element : Xml.all(Xml.read(part("[Content_Types].xml")))) {
            if (Xml.local(element).equals("Override")) {
                types.put(
                        element.getAttribute("PartName").toLowerCase(Locale.ROOT), element.getAttribute("ContentType"));
            } else if (Xml.local(element).equals("Default")) {
                types.put(
                        element.getAttribute("Extension").toLowerCase(Locale.ROOT),
                        element.getAttribute("ContentType"));
            }
        }
    }

    private static byte[] relations(String inside) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + inside + "</Relationships>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] pack() {
        StringBuilder content = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        overrides.forEach((name, type) -> content.append(
                "<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(Html.escape(name), Html.escape(type))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    content.append("</Types>").toString().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> part : to.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // when somebody worked on it is nobody's business either
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
