package org.throughline.anonymity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of an office file by name, unpacked within limits. */
final class Archive {

    static final int MOST_PARTS = 5_000;
    static final long MOST_BYTES = 300L << 20;
    private static final int RATIO = 400;
    private static final int SMALL = 4 << 20;

    /** Why an archive was refused; the message is a sentence without content. */
    static final class Refused extends Exception {
        Refused(String sentence) {
            super(sentence);
        }
    }

    private final Map<String, byte[]> parts;
    private final String comments;

    private Archive(Map<String, byte[]> parts, String comments) {
        this.parts = parts;
        this.comments = comments;
    }

    static boolean looksLikeOne(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** Parts in the order of the archive's directory, names with forward slashes and no leading one. */
    Map<String, byte[]> parts() {
        return parts;
    }

    /** Comments the archive carries about itself or its entries, or empty. */
    String comments() {
        return comments;
    }

    static Archive read(byte[] bytes) throws Refused {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        StringBuilder comments = new StringBuilder(comment(bytes));
        Set<String> seen = new HashSet<>();
        long total = 0;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry entry : new ArrayList<>(Collections.list(zip.getEntries()))) {
                if (entry.getComment() != null) {
                    comments.append(' ').append(entry.getComment());
                }
                String name = entry.getName().replace('\\', '/').replaceFirst("^/+", "");
                if (entry.isDirectory()) {
                    continue;
                }
                if (entry.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(entry)) {
                    throw new Refused(
                            "The file, or something in it, is protected by a password. Save it without one and try again.");
                }
                if (!seen.add(name.toLowerCase(Locale.ROOT)) || seen.size() > MOST_PARTS) {
                    throw new Refused(
                            "The file is not put together as an office file should be. Open it in Word, save it again and try again.");
                }
                byte[] part = unpack(zip.getInputStream(entry), entry.getCompressedSize(), MOST_BYTES - total);
                total += part.length;
                parts.put(name, part);
            }
        } catch (ZipException e) {
            throw new Refused(
                    "The file is damaged and cannot be read whole. Open it in Word, save it again and try again.");
        } catch (IOException | RuntimeException e) {
            throw new Refused(
                    "The file is damaged and cannot be read whole. Open it in Word, save it again and try again.");
        }
        return new Archive(
                Collections.unmodifiableMap(parts), comments.toString().strip());
    }

    private static byte[] unpack(InputStream in, long packed, long left) throws IOException, Refused {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try (in) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                if (out.size() > left || out.size() > SMALL && out.size() > packed * RATIO) {
                    throw new Refused("The file unpacks to far more than a report should hold, so it was not read.");
                }
            }
        }
        return out.toByteArray();
    }

    private static String comment(byte[] bytes) {
        for (int i = bytes.length - 22; i >= Math.max(0, bytes.length - 22 - 0xFFFF); i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
                return new String(bytes, i + 22, bytes.length - i - 22, java.nio.charset.StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}
