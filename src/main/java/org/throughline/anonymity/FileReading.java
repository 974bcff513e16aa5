package org.throughline.anonymity;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Everything a file says, passage by passage; or the obstacle that kept it from being read whole. */
final class FileReading {

    private static final int DEEPEST = 4;
    private static final Set<String> PICTURES = Set.of(
            "png", "jpg", "jpeg", "jpe", "gif", "bmp", "tif", "tiff", "emf", "wmf", "wdp", "hdp", "webp", "ico", "svm",
            "emz", "wmz", "pcx", "pict");
    private static final Set<String> SILENT = Set.of("odttf", "ttf", "otf", "fntdata");
    private static final Pattern STRINGS = Pattern.compile("[\\x20-\\x7e\\xa0-\\xff]{6,}");

    private final List<Passage> passages = new ArrayList<>();
    private final List<String> pictures = new ArrayList<>();
    private @Nullable String obstacle;

    private FileReading() {}

    static FileReading of(String fileName, byte[] bytes) {
        FileReading reading = new FileReading();
        reading.passages.add(Passage.prose("file name", "", fileName));
        try {
            reading.file(fileName, bytes, "", 0);
        } catch (Archive.Refused e) {
            reading.obstacle = e.getMessage();
        } catch (RuntimeException e) {
            // whatever went wrong, the file was not read whole: the check must not pass it
            reading.obstacle =
                    "The file could not be read whole. Open it in Word, save it as .docx again and try again.";
        }
        return reading;
    }

    List<Passage> passages() {
        return passages;
    }

    List<String> pictures() {
        return pictures;
    }

    /** A sentence when something could not be read; else null. */
    @Nullable
    String obstacle() {
        return obstacle;
    }

    private void file(String name, byte[] bytes, String inside, int depth) throws Archive.Refused {
        String ending = ending(name);
        if (bytes.length == 0) {
            throw new Archive.Refused("The file is empty.");
        }
        if (Archive.looksLikeOne(bytes)) {
            if (depth > DEEPEST) {
                throw new Archive.Refused("The file holds files within files too deep to read.");
            }
            archive(Archive.read(bytes), inside, depth);
        } else if (old(bytes)) {
            throw new Archive.Refused(
                    depth == 0
                            ? "The file is protected by a password, or is of an old kind. Save it as .docx without a password and try again."
                            : "The file holds an embedded object that cannot be read. Remove the object, or make a clean copy, and try again.");
        } else if (ending.equals("html") || ending.equals("htm") || ending.equals("xhtml")) {
            html(words(bytes), inside.isEmpty() ? "page" : inside);
        } else if (ending.equals("txt") || ending.equals("csv") || ending.equals("md")) {
            lines(words(bytes), inside.isEmpty() ? "text" : inside);
        } else if (depth == 0) {
            throw new Archive.Refused("This kind of file cannot be checked. Save it as .docx and try again.");
        } else {
            throw new Archive.Refused(
                    "The file holds something of a kind that cannot be read. Remove it, or make a clean copy, and try again.");
        }
    }

    private void archive(Archive archive, String inside, int depth) throws Archive.Refused {
        Map<String, byte[]> parts = archive.parts();
        boolean office = parts.containsKey("[Content_Types].xml")
                || parts.containsKey("content.xml")
                || parts.containsKey("mimetype");
        if (!office) {
            throw new Archive.Refused(
                    depth == 0
                            ? "This is not an office file that can be checked. Save it as .docx and try again."
                            : "The file holds something of a kind that cannot be read. Remove it, or make a clean copy, and try again.");
        }
        if (new String(parts.getOrDefault("META-INF/manifest.xml", new byte[0]), StandardCharsets.UTF_8)
                .contains("encryption-data")) {
            throw new Archive.Refused("The file is protected by a password. Save it without one and try again.");
        }
        add(Passage.prose(inside.isEmpty() ? "remark on the file" : inside, "", archive.comments()));
        for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
            part(entry.getKey(), entry.getValue(), inside, depth);
        }
    }

    private void part(String name, byte[] bytes, String inside, int depth) throws Archive.Refused {
        String ending = ending(name);
        String where = inside.isEmpty() ? "" : PartNames.part(name) + " ";
        add(Passage.machine(inside.isEmpty() ? "name of a part of the file" : inside, where.strip(), name));
        if (bytes.length == 0) {
            return;
        }
        if (PICTURES.contains(ending)) {
            picture(name, bytes, inside);
        } else if (SILENT.contains(ending)) {
            return;
        } else if (Archive.looksLikeOne(bytes)) {
            file(name, bytes, embedded(ending, inside), depth + 1);
        } else if (name.toLowerCase(Locale.ROOT).contains("vbaproject")) {
            throw new Archive.Refused("The file holds macros. Save it as .docx without macros and try again.");
        } else if (name.toLowerCase(Locale.ROOT).contains("printersettings") || name.endsWith("layout-cache")) {
            strings(bytes, inside.isEmpty() ? "printer settings" : inside);
        } else if (xml(bytes)) {
            xml(name, bytes, inside, where);
            if (ending.equals("svg")) {
                pictures.add("A drawing that a person must look at" + in(inside) + ".");
            }
        } else if (name.equals("mimetype")) {
            return;
        } else {
            file(name, bytes, embedded(ending, inside), depth + 1);
        }
    }

    private void xml(String name, byte[] bytes, String inside, String where) throws Archive.Refused {
        try {
            String part = PartNames.part(name);
            passages.addAll(XmlPassages.of(Xml.read(bytes), inside.isEmpty() ? part : inside, where, name));
        } catch (SAXException e) {
            throw new Archive.Refused(
                    "A part of the file is damaged and cannot be read. Open it in Word, save it again and try again.");
        }
    }

    private void picture(String name, byte[] bytes, String inside) {
        boolean thumbnail = name.toLowerCase(Locale.ROOT).contains("thumbnail");
        pictures.add((thumbnail
                        ? "A small picture of the first page that a person must look at"
                        : "A picture that a person must look at")
                + in(inside) + ": " + name.substring(name.lastIndexOf('/') + 1));
        strings(bytes, inside.isEmpty() ? "details kept inside a picture" : inside);
    }

    private void strings(byte[] bytes, String part) {
        for (Charset charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE)) {
            Matcher matcher = STRINGS.matcher(new String(bytes, charset));
            while (matcher.find()) {
                // short runs of letters turn up by chance in compressed pictures
                if (matcher.group().matches(".*\\p{L}{5}.*") || matcher.group().matches(".*\\d{6}.*")) {
                    add(Passage.machine(part, "", matcher.group()));
                }
            }
        }
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        Matcher accented = Pattern.compile("[\\p{L} .'-]{6,}").matcher(utf8);
        while (accented.find()) {
            if (accented.group().chars().anyMatch(c -> c > 0xff && c < 0x250)) {
                add(Passage.machine(part, "", accented.group()));
            }
        }
    }

    private void html(String page, String part) {
        Document document = Jsoup.parse(page);
        document.traverse((node, level) -> {
            if (node instanceof Comment comment) {
                add(Passage.prose(part, "a remark in the page", comment.getData()));
            } else if (node instanceof DataNode data) {
                add(Passage.prose(part, "script or style", data.getWholeData()));
            } else if (node instanceof Element element) {
                for (Attribute attribute : element.attributes()) {
                    add(new Passage(
                            part,
                            "attribute " + attribute.getKey(),
                            attribute.getValue(),
                            "",
                            !attribute.getKey().matches("class|id|style|xmlns.*")));
                }
                if (element.isBlock() && element.childNodes().stream().anyMatch(FileReading::inline)) {
                    add(Passage.prose(part, "", text(element)));
                }
            }
        });
    }

    private static boolean inline(Node node) {
        return node instanceof TextNode text && !text.isBlank()
                || node instanceof Element element && !element.isBlock();
    }

    private static String text(Element block) {
        StringBuilder out = new StringBuilder();
        for (Node child : block.childNodes()) {
            if (child instanceof TextNode text) {
                out.append(text.getWholeText());
            } else if (child instanceof Element element && !element.isBlock()) {
                out.append(element.normalName().equals("br") ? "\n" : text(element));
            }
        }
        return out.toString();
    }

    private void lines(String text, String part) {
        int number = 0;
        // paragraphs, not lines: a name may be broken over two lines
        for (String paragraph : text.split("\\R\\s*\\R")) {
            number++;
            add(Passage.prose(part, "paragraph " + number, paragraph));
        }
    }

    private void add(Passage passage) {
        if (!passage.text().isBlank()) {
            passages.add(passage);
        }
    }

    private static String embedded(String ending, String inside) {
        String what = ending.startsWith("xl") || ending.equals("ods")
                ? "workbook"
                : ending.startsWith("pp") || ending.equals("odp") ? "presentation" : "file";
        what = ending.startsWith("do") || ending.equals("odt") ? "document" : what;
        return inside.isEmpty() ? what + " embedded in the document" : what + " inside the " + inside;
    }

    private static String in(String inside) {
        return inside.isEmpty() ? "" : " in the " + inside;
    }

    private static boolean xml(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
        String plain = start.replace("\0", "")
                .replaceFirst("^[\\xef\\xbb\\xbf\\xfe\\xff]*", "")
                .stripLeading();
        return plain.startsWith("<")
                && !plain.regionMatches(true, 0, "<!doctype html", 0, 14)
                && !plain.regionMatches(true, 0, "<html", 0, 5);
    }

    private static boolean old(byte[] bytes) {
        return bytes.length > 8
                && (bytes[0] & 0xff) == 0xd0
                && (bytes[1] & 0xff) == 0xcf
                && bytes[2] == 0x11
                && (bytes[3] & 0xff) == 0xe0;
    }

    private static String ending(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.contains(".") ? file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
    }

    private static String words(byte[] bytes) throws Archive.Refused {
        if (bytes.length > 1 && ((bytes[0] & 0xff) == 0xff || (bytes[0] & 0xff) == 0xfe)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        for (int i = 0; i < Math.min(bytes.length, 4096); i++) {
            if (bytes[i] == 0) {
                throw new Archive.Refused("The file is not plain text, though its name says so.");
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
