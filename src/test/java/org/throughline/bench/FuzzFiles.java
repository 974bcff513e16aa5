package org.throughline.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.slf4j.LoggerFactory;
import org.throughline.chronology.ChronologyReader;
import org.throughline.documents.OfficeFiles;
import org.throughline.documents.UnreadableFile;
import org.throughline.documents.UnreadableFile.Reason;

/**
 * Feeds damaged and random files to every reader, and what was read to the reading of chronologies (columns, dates). Whatever comes in, it
 * must be read or refused within five seconds; one that is not, by the clock, is tried again by the processor's time, since other work may
 * share the machine. Input {@code i} of a
 * seed is always the same, so that a failure can be looked at again; its bytes are left in {@code target/fuzz}.
 *
 * <p>Arguments: how many (100,000), the seed (1), the first input (0).
 */
public final class FuzzFiles {

    private static final long LIMIT = 5_000_000_000L;
    private static final int LARGEST = 2 << 20;
    private static final List<String> STARTS = List.of(
            "PK\u0003\u0004",
            "%PDF-1.7\n",
            "{\\rtf1\\ansi ",
            "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
            "Date,Event\n",
            "\u00ff\u00fe",
            "");
    private static final List<String> PIECES = List.of(
            "<w:tbl>",
            "</w:tc>",
            " w:val=\"99999999\"",
            "table:number-columns-repeated=\"16384\" ",
            " number-rows-repeated=\"9999999\"",
            "{\\trowd\\cellx99999999\\cell\\row}",
            "\\u-1 ",
            "\\bin99999999 ",
            "{\\*\\nesttableprops\\trowd\\nestrow}\\itap9 ",
            " 0 0 9999999 -9999999 re f ",
            "[(x) -99999 (y)] TJ ",
            "/Kids [1 0 R 2 0 R]",
            "/Length 99999999",
            "\"\"\"",
            ";;;;\t\t",
            "\u00ff\u00ff\u00ff\u007f");

    record Seed(String name, byte[] bytes) {}

    private final List<Seed> whole;
    private final List<Seed> small;
    private final Map<String, long[]> byKind = new TreeMap<>();
    private final Map<Reason, Integer> refusals = new EnumMap<>(Reason.class);
    /** Each seed's parts, by the very array. */
    private final Map<byte[], Map<String, byte[]>> unzipped = new IdentityHashMap<>();

    private int read;

    private FuzzFiles(List<Seed> whole) throws IOException {
        this.whole = whole;
        this.small = SmallFiles.of(whole);
    }

    /** One in twenty-five a whole sample, the others a few rows of one: what breaks a reader seldom needs a hundred rows, and is found sooner. */
    private Seed seed(Random random) {
        var seeds = random.nextInt(25) == 0 ? whole : small;
        return seeds.get(random.nextInt(seeds.size()));
    }

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        int first = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        new FuzzFiles(seeds()).run(count, seed, first);
    }

    private void run(int count, long seed, int first) throws Exception {
        var current = new AtomicLong(-1);
        var started = new AtomicLong(System.nanoTime());
        Thread.ofPlatform().daemon().start(() -> watch(current, started));
        long begin = System.nanoTime();
        long worst = 0;
        int worstInput = 0;
        for (int i = first; i < first + count; i++) {
            var input = input(new Random(seed * 1_000_003 + i));
            started.set(System.nanoTime());
            long before = System.nanoTime();
            current.set(i);
            try {
                tried(input);
            } catch (Throwable e) {
                fail(i, input, e);
            }
            long took = System.nanoTime() - before;
            current.set(-1);
            if (took > LIMIT) took = again(input);
            if (took > LIMIT) fail(i, input, new IllegalStateException("took " + took / 1_000_000 + " ms"));
            if (took > worst) {
                worst = took;
                worstInput = i;
            }
            var kind = byKind.computeIfAbsent(kind(input.name()), name -> new long[3]);
            kind[0]++;
            kind[1] += took;
            kind[2] = Math.max(kind[2], took);
            if ((i + 1 - first) % 100_000 == 0) report(i + 1 - first, begin, worst, worstInput);
        }
        report(count, begin, worst, worstInput);
        byKind.forEach((name, times) -> System.out.printf(
                "  %-5s %,9d inputs, mean %.2f ms, worst %d ms%n",
                name, times[0], times[1] / 1e6 / times[0], times[2] / 1_000_000));
    }

    /** The processor's time of the same input, which took too long by the clock: other work may have held the machine. */
    private long again(Seed input) {
        long before = processorTime();
        tried(input);
        return processorTime() - before;
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void tried(Seed input) {
        try {
            ChronologyReader.read(OfficeFiles.read(input.name(), input.bytes()));
            read++;
        } catch (UnreadableFile refused) {
            refusals.merge(refused.reason(), 1, Integer::sum);
        }
    }

    private void report(int count, long begin, long worst, int worstInput) {
        System.out.printf(
                "%,d inputs in %d s: %,d read, refused %s; worst %d ms (input %d)%n",
                count, (System.nanoTime() - begin) / 1_000_000_000, read, refusals, worst / 1_000_000, worstInput);
    }

    private static void fail(int number, Seed input, Throwable failure) throws IOException {
        var folder = Files.createDirectories(Path.of("target/fuzz"));
        Files.write(folder.resolve("input-" + number + "." + kind(input.name())), input.bytes());
        System.out.println("FAILED at input " + number);
        failure.printStackTrace(System.out);
        Runtime.getRuntime().halt(1);
    }

    /** Ends the run where one file takes far too long. */
    private static void watch(AtomicLong current, AtomicLong started) {
        while (true) {
            long number = current.get();
            if (number >= 0 && System.nanoTime() - started.get() > 6 * LIMIT) {
                System.out.println("HANGS at input " + number);
                Thread.getAllStackTraces().forEach((thread, frames) -> {
                    if (thread.getName().equals("main"))
                        Stream.of(frames).limit(40).forEach(System.out::println);
                });
                Runtime.getRuntime().halt(2);
            }
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static String kind(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private Seed input(Random random) throws IOException {
        var seed = seed(random);
        int way = random.nextInt(20);
        if (way == 0) return new Seed(seed.name(), noise(random));
        if (way == 1) {
            var other = seed(random);
            return new Seed(seed.name(), spliced(seed.bytes(), other.bytes(), random));
        }
        boolean zip = seed.bytes().length > 1 && seed.bytes()[0] == 'P' && seed.bytes()[1] == 'K';
        return new Seed(
                seed.name(), zip && way > 4 ? changedPart(seed.bytes(), random) : changed(seed.bytes(), random));
    }

    private static byte[] noise(Random random) {
        var start = STARTS.get(random.nextInt(STARTS.size())).getBytes(StandardCharsets.ISO_8859_1);
        var bytes = new byte[start.length + random.nextInt(4_000)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) {
            for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (32 + (bytes[i] & 0x7f) % 95);
        }
        System.arraycopy(start, 0, bytes, 0, start.length);
        return bytes;
    }

    private static byte[] spliced(byte[] one, byte[] other, Random random) {
        var out = new ByteArrayOutputStream();
        out.write(one, 0, random.nextInt(one.length + 1));
        int from = random.nextInt(other.length + 1);
        out.write(other, from, other.length - from);
        return out.toByteArray();
    }

    private static byte[] changed(byte[] bytes, Random random) {
        byte[] now = bytes.clone();
        int changes = 1 + random.nextInt(1 + random.nextInt(40));
        for (int i = 0; i < changes && now.length > 0 && now.length < LARGEST; i++) now = changedOnce(now, random);
        return now;
    }

    private static byte[] changedOnce(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(1 << random.nextInt(12)));
        switch (random.nextInt(9)) {
            case 0, 1, 2 -> bytes[at] = (byte) random.nextInt();
            case 3 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 4 -> {
                for (int i = at; i < Math.min(bytes.length, at + 4); i++)
                    bytes[i] = (byte) (random.nextBoolean() ? 0xff : 0);
            }
            case 5 -> {
                return put(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
            }
            case 6 -> {
                return put(bytes, at, at + length, new byte[0]);
            }
            case 7 -> {
                var piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.ISO_8859_1);
                return put(bytes, at, at, piece);
            }
            default -> {
                if (random.nextInt(4) == 0) return Arrays.copyOf(bytes, at);
                int from = random.nextInt(bytes.length - length + 1);
                System.arraycopy(bytes, from, bytes, at, length);
            }
        }
        return bytes;
    }

    private static byte[] put(byte[] bytes, int from, int to, byte[] piece) {
        var out = new byte[bytes.length - (to - from) + piece.length];
        System.arraycopy(bytes, 0, out, 0, from);
        System.arraycopy(piece, 0, out, from, piece.length);
        System.arraycopy(bytes, to, out, from + piece.length, bytes.length - to);
        return out;
    }

    /** The same zip with one part changed inside, and its checksum right. */
    private byte[] changedPart(byte[] zip, Random random) throws IOException {
        var names = new ArrayList<String>();
        var parts = new ArrayList<byte[]>();
        unzipped.computeIfAbsent(zip, FuzzFiles::parts).forEach((name, part) -> {
            names.add(name);
            parts.add(part);
        });
        int chosen = random.nextInt(parts.size());
        // the part with the words is the largest, and the most worth changing
        if (random.nextBoolean()) {
            for (int i = 0; i < parts.size(); i++) {
                if (names.get(i).endsWith(".xml") && parts.get(i).length > parts.get(chosen).length) chosen = i;
            }
        }
        var out = new ByteArrayOutputStream();
        try (var to = new ZipOutputStream(out)) {
            to.setLevel(1);
            for (int i = 0; i < parts.size(); i++) {
                to.putNextEntry(new ZipEntry(names.get(i)));
                to.write(i == chosen ? changed(parts.get(i), random) : parts.get(i));
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] zip) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static List<Seed> seeds() throws IOException {
        var seeds = new ArrayList<Seed>();
        try (var files = Files.walk(Path.of("src/test/resources/samples"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".md") || file.toString().contains("answers")) continue;
                byte[] bytes = Files.readAllBytes(file);
                seeds.add(new Seed(name, bytes));
                if (name.endsWith(".pdf")) seeds.add(new Seed(name, unpacked(bytes)));
            }
        }
        return seeds;
    }

    /** The same PDF with its streams unpacked, so that changes reach what they say. */
    private static byte[] unpacked(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var inner = document.getDocument();
            for (var key : List.copyOf(inner.getXrefTable().keySet())) {
                if (!(inner.getObjectFromPool(key).getObject() instanceof COSStream stream)) continue;
                byte[] plain;
                try (var in = stream.createInputStream()) {
                    plain = in.readAllBytes();
                }
                stream.removeItem(COSName.FILTER);
                try (var out = stream.createRawOutputStream()) {
                    out.write(plain);
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
