package org.throughline.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.throughline.documents.UnreadableFile.Reason;

/**
 * The zip an office file is made of. Every byte unpacked is counted, so that a small file cannot unpack into a huge one, and every part's
 * checksum is proved, so that a damaged file is never half read.
 */
final class OfficePackage implements AutoCloseable {

    static final int MOST_PARTS = 10_000;
    static final long MOST_UNPACKED = 1L << 30;
    /** How much larger than its packed size a part may become, once it is past {@link #SMALL}. Office XML packs to a tenth or so. */
    static final int MOST_RATIO = 300;

    static final long SMALL = 50L << 20;
    private static final int LARGEST_DIRECTORY = 4 << 20;

    /** One line of a relationships part: which part plays which role. */
    record Relationship(String id, String type, String target) {
        boolean is(String role) {
            return type.endsWith("/" + role);
        }
    }

    private final ZipFile zip;
    private long unpacked;

    private OfficePackage(ZipFile zip) {
        this.zip = zip;
    }

    static OfficePackage open(Source source) throws IOException, UnreadableFile {
        checkDirectory(source);
        var zip = ZipFile.builder().setSeekableByteChannel(source.open()).get();
        var pack = new OfficePackage(zip);
        if (Collections.list(zip.getEntries()).size() > MOST_PARTS) {
            pack.close();
            throw bomb();
        }
        return pack;
    }

    /** Looks at the zip's last record before its list of parts is loaded: a list of millions would fill the memory by itself. */
    private static void checkDirectory(Source source) throws IOException, UnreadableFile {
        var end = ByteBuffer.wrap(source.tail(65_557)).order(ByteOrder.LITTLE_ENDIAN);
        int at = end.capacity() - 22;
        while (at >= 0 && end.getInt(at) != 0x06054b50) at--;
        if (at < 0) throw Xml.damaged();
        long position = source.size() - end.capacity() + at;
        long start = Integer.toUnsignedLong(end.getInt(at + 16));
        int parts = Short.toUnsignedInt(end.getShort(at + 10));
        boolean zip64 = parts == 0xffff || start == 0xffffffffL;
        if (zip64 ? position > 2L * LARGEST_DIRECTORY : parts > MOST_PARTS || position - start > LARGEST_DIRECTORY) {
            throw bomb();
        }
    }

    Set<String> names() {
        var names = new TreeSet<String>();
        for (var entry : Collections.list(zip.getEntries())) names.add(entry.getName());
        return names;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** A part's bytes, or null where there is no such part. */
    @Nullable
    InputStream part(String name) throws IOException, UnreadableFile {
        var entry = zip.getEntry(name);
        if (entry == null) return null;
        if (entry.getGeneralPurposeBit().usesEncryption()) throw FileKind.locked();
        // office programs pack in these two ways alone; the library answers other ways with missing classes
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) throw Xml.damaged();
        return new Counted(zip.getInputStream(entry), entry);
    }

    /** A part as XML; where it is missing, the file is damaged. */
    Xml xml(String name) throws IOException, UnreadableFile {
        var part = part(name);
        if (part == null) throw Xml.damaged();
        return new Xml(part);
    }

    /** The relationships of a part, by id; empty where it has none. {@code ""} asks for those of the whole package. */
    Map<String, Relationship> relationships(String partName) throws IOException, UnreadableFile {
        int slash = partName.lastIndexOf('/') + 1;
        String folder = partName.substring(0, slash);
        String list = folder + "_rels/" + partName.substring(slash) + ".rels";
        if (!has(list)) return Map.of();
        var found = new HashMap<String, Relationship>();
        try (var xml = xml(list)) {
            while (xml.find("Relationship")) {
                if (xml.attribute("TargetMode", "").equals("External")) continue;
                String target = resolve(folder, xml.attribute("Target", ""));
                String id = xml.attribute("Id", "");
                found.put(id, new Relationship(id, xml.attribute("Type", ""), target));
            }
        }
        return found;
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) return target.substring(1);
        var steps = new ArrayDeque<String>();
        for (String step : List.of((folder + target).split("/"))) {
            if (step.equals("..")) steps.pollLast();
            else if (!step.isEmpty() && !step.equals(".")) steps.addLast(step);
        }
        return String.join("/", steps);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static UnreadableFile bomb() {
        return new UnreadableFile(
                Reason.UNPACKS_TOO_LARGE,
                "This file unpacks to far more than its size and was not read. Copy its text into a new document and send that.");
    }

    /** Carries a refusal through code that may only throw {@link IOException}. */
    static final class Refused extends IOException {
        private final UnreadableFile refusal;

        Refused(UnreadableFile refusal) {
            super(refusal);
            this.refusal = refusal;
        }

        UnreadableFile refusal() {
            return refusal;
        }
    }

    /** Counts what is unpacked; whoever reads a part to its end has its checksum proved. */
    private final class Counted extends FilterInputStream {
        private final CRC32 sum = new CRC32();
        private final ZipArchiveEntry entry;
        private long length;

        Counted(InputStream packed, ZipArchiveEntry entry) {
            super(packed);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int got = super.read(into, from, most);
            if (got < 0) {
                if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) throw new Refused(Xml.damaged());
                return got;
            }
            sum.update(into, from, got);
            length += got;
            unpacked += got;
            boolean swollen = length > SMALL && length > MOST_RATIO * Math.max(1, entry.getCompressedSize());
            if (swollen || unpacked > MOST_UNPACKED) throw new Refused(bomb());
            return got;
        }
    }
}
