package org.throughline.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.throughline.documents.Content.Block;

/** The container of .doc and .xls, and of new files locked with a password; the names inside tell them apart ([MS-CFB]). */
final class OldOffice implements AutoCloseable {

    private static final int HEADER = 512;
    /** One allocation sector describes 128 sectors of 512 bytes, and is not there for less. */
    private static final long DESCRIBED = 128 * 512;

    private final POIFSFileSystem box;

    private OldOffice(POIFSFileSystem box) {
        this.box = box;
    }

    static boolean marks(byte[] head) {
        return head.length >= 8 && ByteBuffer.wrap(head).getLong() == 0xd0cf11e0a1b11ae1L;
    }

    static OldOffice open(Source source) throws IOException, UnreadableFile {
        var header = source.head(HEADER);
        if (header.length < HEADER) throw Xml.damaged();
        // POI makes room for as much as the header claims
        long claimed = Integer.toUnsignedLong(
                ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(44));
        if (claimed > source.size() / DESCRIBED + 2) throw Xml.damaged();
        if (source instanceof Source.OnDisk disk)
            return new OldOffice(new POIFSFileSystem(disk.file().toFile(), true));
        try (var stream = source.stream()) {
            return new OldOffice(new POIFSFileSystem(stream));
        }
    }

    FileKind kind(String fileName) throws UnreadableFile {
        var root = box.getRoot();
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) throw FileKind.locked();
        if (root.hasEntryCaseInsensitive("WordDocument")) return FileKind.OLD_WORD;
        if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book"))
            return FileKind.OLD_WORKBOOK;
        for (String name : root.getEntryNames()) {
            if (name.toLowerCase(Locale.ROOT).startsWith("__substg1.0")) {
                throw FileKind.refuse(fileName, "This is an e-mail. Save what is attached to it, and send that.");
            }
        }
        throw FileKind.refuse(
                fileName, "This is an old Office file without a document or a workbook in it. " + FileKind.SAVE_AGAIN);
    }

    List<Block> read(FileKind kind, List<String> notes, Allowance allowance) throws IOException, UnreadableFile {
        return kind == FileKind.OLD_WORD
                ? OldDocument.read(box, notes, allowance)
                : OldWorkbook.read(box, notes, allowance);
    }

    @Override
    public void close() throws IOException {
        box.close();
    }
}
