package org.throughline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.throughline.chronology.ChronologyReader;
import org.throughline.chronology.CombinedChronology;
import org.throughline.chronology.Entry;
import org.throughline.chronology.MadeFile;
import org.throughline.documents.Content;
import org.throughline.documents.OfficeFiles;
import org.throughline.documents.UnreadableFile;

/**
 * {@code make FOLDER ENTRIES} writes 12 agencies' files of that many invented entries each over seven years. {@code ours FOLDER} reads and
 * combines them once in a fresh virtual machine, {@code peer FOLDER} does the peer's work so: unzip the same files and parse their XML with
 * the JDK's StAX reader. {@code rounds FOLDER HOW-MANY} does both by turns in one virtual machine.
 */
public final class CombineBench {

    private static final String[] AGENCIES = {
        "police", "surgery", "hospital", "housing", "childrens-services", "mental-health-trust",
        "refuge", "probation", "primary-school", "adult-social-care", "ambulance-service", "recovery-service"
    };
    private static final String[] WHO = {
        "Marian", "Dean", "Tilly", "Mrs Holt", "the neighbour", "a colleague", "her sister"
    };
    private static final String[] DID = {
        "attended and said that",
        "rang to report that",
        "was seen alone and told staff that",
        "did not attend;",
        "wrote a letter about",
        "was referred because",
        "asked for help since",
        "came to reception and complained that",
        "disclosed to the worker that"
    };
    private static final String[] WHAT = {
        "sleep had been poor since the move",
        "the rent could not be paid this month",
        "there was shouting over dinner",
        "a glass was thrown in the kitchen",
        "the car keys had been taken away",
        "the appointment clashed with work",
        "the school play went well",
        "the front door lock was broken",
        "he followed her to the bus stop",
        "a threat was made by text message",
        "the tablets made her dizzy",
        "the boiler was not working",
        "nobody had called back",
        "the bail conditions were unclear",
        "the case was heard at MARAC",
        "a strategy discussion was held with police and social care",
        "there was a bruise on the left arm",
        "the pram was missing from the hall",
        "an ambulance took her to ED with a head wound"
    };
    private static final String[] DONE = {
        "No further action", "Referral made", "Letter sent", "", "Discussed in supervision"
    };

    private static final int CORES = 2;

    private CombineBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "make" -> make(folder, Integer.parseInt(arguments[2]));
            case "ours", "peer" -> once(arguments[0], folder);
            default -> rounds(folder, Integer.parseInt(arguments[2]));
        }
    }

    private static void make(Path folder, int entries) throws IOException {
        Files.createDirectories(folder);
        Random random = new Random(42);
        for (int i = 0; i < AGENCIES.length; i++) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("Date", "Time", "Source", "Event", "Outcome", "Victim seen?"));
            for (int row = 0; row < entries; row++) {
                rows.add(row(random));
            }
            String ending = List.of(".xlsx", ".docx", ".csv").get(i % 3);
            MadeFile.write(folder.resolve(AGENCIES[i] + ending), List.of(MadeFile.table("Chronology", rows)));
        }
    }

    private static List<String> row(Random random) {
        LocalDate day = LocalDate.of(2014, 1, 1).plusDays(random.nextInt(7 * 365));
        String pattern = List.of("dd/MM/yyyy", "d MMMM yyyy", "yyyy-MM-dd", "dd.MM.yy", "EEE d MMM yyyy")
                .get(random.nextInt(5));
        String time = random.nextBoolean() ? "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60)) : "";
        String event = pick(WHO, random) + " " + pick(DID, random) + " " + pick(WHAT, random) + ", file "
                + random.nextInt(100_000) + ". " + pick(WHO, random) + " " + pick(DID, random) + " "
                + pick(WHAT, random) + ".";
        return List.of(
                day.format(DateTimeFormatter.ofPattern(pattern, Locale.UK)),
                time,
                "Case notes",
                event,
                pick(DONE, random),
                random.nextBoolean() ? "Yes" : "No");
    }

    private static String pick(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    /** Wall seconds, and processor seconds of the whole virtual machine. */
    private record Taken(double wall, double processor) {

        Taken least(Taken other) {
            return new Taken(Math.min(wall, other.wall), Math.min(processor, other.processor));
        }

        Taken and(Taken other) {
            return new Taken(wall + other.wall, processor + other.processor);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f s (processor %.3f s)", wall, processor);
        }
    }

    private static final Taken FOR_EVER = new Taken(Double.MAX_VALUE, Double.MAX_VALUE);

    /** One piece of work on so many threads; parallel streams begun inside it keep to those threads. */
    private static Taken timed(int threads, Runnable work) {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            long processor = ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .orElseThrow()
                    .toNanos();
            long start = System.nanoTime();
            pool.submit(work).join();
            double wall = seconds(start);
            long after = ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .orElseThrow()
                    .toNanos();
            return new Taken(wall, (after - processor) / 1e9);
        }
    }

    /** The first time, in a fresh virtual machine. */
    private static void once(String what, Path folder) throws IOException {
        List<Path> files = files(folder);
        Taken taken = timed(CORES, what.equals("ours") ? () -> combined(files) : () -> parsed(files));
        System.out.printf("%s, first time in a fresh virtual machine, %d threads: %s%n", what, CORES, taken);
    }

    /** Ours and the peer by turns in one virtual machine, on one thread and then on as many as there are cores; the least of each part. */
    private static void rounds(Path folder, int rounds) throws IOException {
        List<Path> files = files(folder);
        for (int threads = 1; threads <= CORES; threads++) {
            Taken read = FOR_EVER;
            Taken understood = FOR_EVER;
            Taken linked = FOR_EVER;
            Taken peer = FOR_EVER;
            for (int i = 0; i < rounds; i++) {
                List<Content> contents = new ArrayList<>();
                List<Entry> entries = new ArrayList<>();
                read = read.least(timed(
                        threads,
                        () -> contents.addAll(
                                files.parallelStream().map(CombineBench::open).toList())));
                understood = understood.least(timed(
                        threads,
                        () -> entries.addAll(contents.parallelStream()
                                .flatMap(content -> ChronologyReader.read(content).entries().stream())
                                .toList())));
                linked = linked.least(timed(threads, () -> CombinedChronology.of(entries)));
                peer = peer.least(timed(threads, () -> parsed(files)));
            }
            Taken all = read.and(understood).and(linked);
            System.out.printf(
                    Locale.ROOT,
                    "warm, %d thread%s, least of %d rounds:%n  read %s%n  understand %s%n  order and link %s%n  together %s%n  peer %s%n"
                            + "  ratio %.1f (processor %.1f)%n",
                    threads,
                    threads == 1 ? "" : "s",
                    rounds,
                    read,
                    understood,
                    linked,
                    all,
                    peer,
                    all.wall() / peer.wall(),
                    all.processor() / peer.processor());
        }
    }

    private static CombinedChronology combined(List<Path> files) {
        return CombinedChronology.of(files.parallelStream()
                .map(file -> ChronologyReader.read(open(file)).entries())
                .flatMap(List::stream)
                .toList());
    }

    private static long parsed(List<Path> files) {
        return files.parallelStream().mapToLong(CombineBench::parse).sum();
    }

    private static Content open(Path file) {
        try {
            return OfficeFiles.read(String.valueOf(file.getFileName()), file);
        } catch (UnreadableFile e) {
            throw new IllegalStateException(e);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** The peer: nothing but unzipping and parsing; of a file without XML, nothing but reading its bytes. */
    private static long parse(Path file) {
        try {
            if (file.toString().endsWith(".csv")) {
                return Files.readAllBytes(file).length > 0 ? 1 : 0;
            }
            long events = 0;
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    XMLStreamReader xml = factory.createXMLStreamReader(new Unclosing(zip));
                    while (xml.hasNext()) {
                        xml.next();
                        events++;
                    }
                }
            }
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a parser from closing the whole zip at the end of one part. */
    private static final class Unclosing extends java.io.FilterInputStream {
        Unclosing(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The zip is closed by whoever opened it.
        }
    }
}
