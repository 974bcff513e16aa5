package org.throughline.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.documents.UnreadableFile.Reason;

/** The kinds of file that can be read. A file's bytes decide its kind; its name is only a claim. */
enum FileKind {
    WORD("a Word document", Set.of("docx", "docm", "dotx", "dotm")),
    WORKBOOK("an Excel workbook", Set.of("xlsx", "xlsm", "xltx", "xltm")),
    OPEN_TEXT("an OpenDocument text", Set.of("odt", "ott")),
    OPEN_SPREADSHEET("an OpenDocument spreadsheet", Set.of("ods", "ots")),
    OLD_WORD("an old Word document", Set.of("doc", "dot")),
    OLD_WORKBOOK("an old Excel workbook", Set.of("xls", "xlt")),
    RICH_TEXT("a rich text file", Set.of("rtf")),
    PDF("a PDF", Set.of("pdf")),
    TEXT("plain text", Set.of("csv", "tsv", "tab", "txt", "text", "asc"));

    static final String SAVE_AGAIN = "Save it as .docx, .xlsx, .odt, .ods or .csv and send it again.";

    final String inWords;
    private final Set<String> endings;

    FileKind(String inWords, Set<String> endings) {
        this.inWords = inWords;
        this.endings = endings;
    }

    /** Whether a name makes no other claim: its ending is this kind's, or nobody's. */
    boolean fits(String fileName) {
        String ending = ending(fileName);
        for (FileKind kind : values()) {
            if (kind.endings.contains(ending)) return kind == this;
        }
        return !Set.of("ppt", "pptx", "xlsb", "odp", "msg").contains(ending);
    }

    static String ending(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The kind of the zip's contents. */
    static FileKind of(OfficePackage pack, String fileName) throws IOException, UnreadableFile {
        if (pack.has("mimetype") || pack.has("content.xml")) return ofOpenDocument(pack, fileName);
        for (var main : pack.relationships("").values()) {
            if (!main.is("officeDocument")) continue;
            if (main.target().endsWith(".bin")) {
                throw refuse(fileName, "This is a binary Excel workbook (.xlsb). Save it as .xlsx and send it again.");
            }
            try (var xml = pack.xml(main.target())) {
                while (xml.next()) {
                    if (xml.is("document")) return WORD;
                    if (xml.is("workbook")) return WORKBOOK;
                    if (xml.isStart()) break;
                }
            }
            throw refuse(fileName, "This is not a document or a spreadsheet. " + SAVE_AGAIN);
        }
        if (claimsOffice(fileName) && pack.names().stream().anyMatch(name -> name.endsWith(".xml")))
            throw Xml.damaged();
        throw refuse(
                fileName, "This is a folder of files packed into one (.zip). Unpack it and send the files inside.");
    }

    private static FileKind ofOpenDocument(OfficePackage pack, String fileName) throws IOException, UnreadableFile {
        if (pack.has("META-INF/manifest.xml")) {
            try (var xml = pack.xml("META-INF/manifest.xml")) {
                if (xml.find("encryption-data")) throw locked();
            }
        }
        if (!pack.has("content.xml")) throw refuse(fileName, "This is not a document or a spreadsheet. " + SAVE_AGAIN);
        try (var xml = pack.xml("content.xml")) {
            if (xml.find("body")) {
                while (xml.next()) {
                    if (xml.is("text")) return OPEN_TEXT;
                    if (xml.is("spreadsheet")) return OPEN_SPREADSHEET;
                    if (xml.isStart()) break;
                }
            }
        }
        throw refuse(fileName, "This is not a document or a spreadsheet. " + SAVE_AGAIN);
    }

    private static void refuseByMark(byte[] head, String fileName) throws UnreadableFile {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        String shown = start.stripLeading().toLowerCase(Locale.ROOT);
        for (String picture : List.of("\u0089PNG", "ÿØÿ", "GIF8", "BM", "II*\0", "MM\0*", "RIFF")) {
            if (start.startsWith(picture) && !looksLikeText(head)) {
                throw refuse(
                        fileName, "This is a picture. Type its words into a document, save it as .docx and send that.");
            }
        }
        if ((start.startsWith("MZ") && !looksLikeText(head)) || start.startsWith("\u007fELF")) {
            throw refuse(
                    fileName,
                    "This is a program, not a document. It was not opened. Ask the sender what they meant to send.");
        }
        if (shown.startsWith("<!doctype html") || shown.startsWith("<html")) {
            throw refuse(
                    fileName,
                    "This is a web page, whatever its name. Open it, save it as .docx or .xlsx and send it again.");
        }
        if (shown.startsWith("<?xml") || shown.startsWith("ï»¿<?xml")) {
            throw refuse(fileName, "This is an XML file. Open it, save it as .docx or .xlsx and send it again.");
        }
        if (!looksLikeText(head)) {
            if (claimsOffice(fileName)) {
                throw new UnreadableFile(
                        Reason.NOT_WHAT_ITS_NAME_SAYS,
                        "This is not the kind of file its name says, or it is damaged. " + SAVE_AGAIN);
            }
            throw new UnreadableFile(Reason.UNKNOWN_KIND, "This kind of file cannot be read. " + SAVE_AGAIN);
        }
    }

    /** The kind of what is neither a zip nor an old Office file, by the marks such files begin with; refuses what is not text. */
    static FileKind ofMark(byte[] head, String fileName) throws UnreadableFile {
        String start = new String(head, 0, Math.min(head.length, 1_024), StandardCharsets.ISO_8859_1);
        if (start.startsWith("{\\rt")) return RICH_TEXT;
        // a PDF may have a few bytes of anything before it
        if (start.contains("%PDF-") && (start.stripLeading().startsWith("%PDF-") || !looksLikeText(head))) return PDF;
        refuseByMark(head, fileName);
        return TEXT;
    }

    static boolean looksLikeText(byte[] head) {
        if (SeparatedText.isWide(head)) return true;
        int odd = 0;
        for (byte b : head) {
            if (b == 0) return false;
            if (b > 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1a) odd++;
        }
        return odd * 50 <= head.length;
    }

    private static boolean claimsOffice(String fileName) {
        String ending = ending(fileName);
        for (FileKind kind : values()) {
            if (kind.endings.contains(ending)) return true;
        }
        return false;
    }

    static UnreadableFile refuse(String fileName, String sentence) {
        return new UnreadableFile(
                claimsOffice(fileName) ? Reason.NOT_WHAT_ITS_NAME_SAYS : Reason.UNKNOWN_KIND, sentence);
    }

    static UnreadableFile locked() {
        return new UnreadableFile(
                Reason.PASSWORD,
                "This file is locked with a password. Open it, take the password off (File, Info, Protect), save it and send it again.");
    }
}
