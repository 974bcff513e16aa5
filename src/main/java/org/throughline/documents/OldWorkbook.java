package org.throughline.documents;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.throughline.documents.Content.Block;
import org.throughline.documents.Content.Table;
import org.throughline.documents.UnreadableFile.Reason;

/**
 * Reads the sheets of an .xls in the order of its tabs ([MS-XLS], BIFF8). POI cuts the file into records and takes the default password off;
 * only the records that hold words are looked at, so that a hostile one cannot have a huge table built.
 */
final class OldWorkbook {

    private static final int BOUND_SHEET = 0x85;
    private static final int FORMAT = 0x41e;
    private static final int EXTENDED_FORMAT = 0xe0;
    private static final int SHARED_STRINGS = 0xfc;
    private static final int DATES_FROM_1904 = 0x22;
    private static final int FILE_PASS = 0x2f;
    private static final int WORKSHEET = 0x10;
    private static final int BIFF8 = 0x600;

    /** One tab: its name, where its records start, whether a person sees it. */
    private record Tab(String name, long start, boolean hidden) {}

    private final Allowance allowance;
    private final Set<String> notes = new LinkedHashSet<>();
    private final List<Tab> tabs = new ArrayList<>();
    private final List<String> strings = new ArrayList<>();
    private NumberFormats formats = new NumberFormats(false);

    private OldWorkbook(Allowance allowance) {
        this.allowance = allowance;
    }

    static List<Block> read(POIFSFileSystem box, List<String> notes, Allowance allowance)
            throws IOException, UnreadableFile {
        var root = box.getRoot();
        if (!root.hasEntryCaseInsensitive("Workbook")) throw tooOld();
        if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR"))
            notes.add("This file carries macros, which were left out.");
        var workbook = new OldWorkbook(allowance);
        try (var stream = box.createDocumentInputStream("Workbook")) {
            var blocks = workbook.records(stream);
            notes.addAll(workbook.notes);
            return blocks;
        }
    }

    private List<Block> records(InputStream stream) throws UnreadableFile {
        var records = new RecordInputStream(stream);
        if (!next(records) || records.getSid() != OldSheet.BEGIN) throw Xml.damaged();
        int before = 4 + records.remaining();
        if (records.readUShort() != BIFF8) throw tooOld();
        records.readRemainder();
        while (next(records) && records.getSid() != OldSheet.END) {
            if (records.getSid() == FILE_PASS) {
                records = unlocked(records, stream, before);
                continue;
            }
            before += 4 + records.remaining();
            shared(records);
            records.readRemainder();
        }
        return sheets(records);
    }

    /** Excel locks a workbook whose structure is protected with a password everybody knows. */
    private static RecordInputStream unlocked(RecordInputStream records, InputStream stream, int before)
            throws UnreadableFile {
        int length = 4 + records.remaining();
        var pass = new FilePassRecord(records);
        try {
            var info = pass.getEncryptionInfo();
            if (!info.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD)) throw FileKind.locked();
            return new RecordInputStream(stream, info, before + length);
        } catch (GeneralSecurityException e) {
            throw FileKind.locked();
        }
    }

    private static boolean next(RecordInputStream records) {
        if (!records.hasNextRecord()) return false;
        records.nextRecord();
        return true;
    }

    /** What all the sheets share. */
    private void shared(RecordInputStream record) throws UnreadableFile {
        switch (record.getSid()) {
            case BOUND_SHEET -> {
                long start = Integer.toUnsignedLong(record.readInt());
                boolean hidden = (record.readUByte() & 3) != 0;
                record.readUByte();
                int length = record.readUByte();
                String name = record.readUByte() == 0
                        ? record.readCompressedUnicode(length)
                        : record.readUnicodeLEString(length);
                allowance.cells(1);
                tabs.add(new Tab(name, start, hidden));
            }
            case DATES_FROM_1904 -> formats = new NumberFormats(record.readUShort() == 1);
            case FORMAT -> {
                int id = record.readUShort();
                formats.code(id, record.readString());
            }
            case EXTENDED_FORMAT -> {
                record.readUShort();
                formats.style(record.readUShort());
            }
            case SHARED_STRINGS -> strings(record);
            default -> {}
        }
    }

    private void strings(RecordInputStream record) throws UnreadableFile {
        record.readInt();
        int count = record.readInt();
        for (int i = 0; i < count; i++) {
            if (record.available() == 0 && !record.hasNextRecord()) throw Xml.damaged();
            String words = plain(new UnicodeString(record).getString());
            allowance.cells(1);
            allowance.characters(words.length());
            strings.add(words);
        }
    }

    static String plain(String words) {
        return words.indexOf('\r') < 0 ? words : words.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The sheets stand in the order of their places in the file, which need not be that of the tabs. */
    private List<Block> sheets(RecordInputStream records) throws UnreadableFile {
        var tables = new ArrayList<Table>();
        for (int i = 0; i < tabs.size(); i++) tables.add(new Table("", List.of()));
        var byPlace = new ArrayList<>(tabs);
        byPlace.sort(Comparator.comparingLong(Tab::start));
        for (Tab tab : byPlace) {
            if (!next(records)) break;
            if (records.getSid() != OldSheet.BEGIN) throw Xml.damaged();
            records.readUShort();
            boolean worksheet = records.readUShort() == WORKSHEET;
            records.readRemainder();
            var sheet = new OldSheet(records, strings, formats, allowance, notes);
            if (!worksheet) {
                sheet.passOver();
                continue;
            }
            if (tab.hidden()) notes.add("A sheet is hidden in this file. It was read with the rest.");
            tables.set(tabs.indexOf(tab), new Table(tab.name(), sheet.read()));
        }
        return List.copyOf(
                tables.stream().filter(table -> !table.rows().isEmpty()).toList());
    }

    private static UnreadableFile tooOld() {
        return new UnreadableFile(
                Reason.UNKNOWN_KIND,
                "This is an Excel file from before 1997. Open it in Excel, save it as .xlsx and send it again.");
    }
}
