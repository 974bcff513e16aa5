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
 * {@code make FOLDER ENTRIES} writes 12 agencies' files of that many invented entries each over seven years; {@code run FOLDER} reads and
 * combines them once in a fresh virtual machine, then does the peer's work: unzip the same files and parse their XML with StAX.
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
            case "ours" -> ours(folder);
            case "peer" -> peer(folder);
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

    /** One piece of work on so many threads, in seconds; parallel streams begun inside it keep to those threads. */
    private static double timed(int threads, Runnable work) {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            long start = System.nanoTime();
            pool.submit(work).join();
            return seconds(start);
        }
    }

    private static void ours(Path folder) throws IOException {
        List<Path> files = files(folder);
        System.out.printf(Locale.ROOT, "%.3f%n", timed(CORES, () -> combined(files)));
    }

    private static void peer(Path folder) throws IOException {
        List<Path> files = files(folder);
        System.out.printf(Locale.ROOT, "%.3f%n", timed(CORES, () -> parsed(files)));
    }

    private static void rounds(Path folder, int rounds) throws IOException {
        List<Path> files = files(folder);
        for (int threads = 1; threads <= CORES; threads += CORES - 1) {
            double[] best = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
            for (int i = 0; i < rounds; i++) {
                List<List<Entry>> read = new ArrayList<>();
                List<Content> contents = new ArrayList<>();
                double[] seconds = {
                    timed(
                            threads,
                            () -> contents.addAll(files.parallelStream()
                                    .map(CombineBench::open)
                                    .toList())),
                    timed(
                            threads,
                            () -> read.addAll(contents.parallelStream()
                                    .map(content ->
                                            ChronologyReader.read(content).entries())
                                    .toList())),
                    timed(
                            threads,
                            () -> CombinedChronology.of(
                                    read.stream().flatMap(List::stream).toList())),
                    timed(threads, () -> parsed(files))
                };
                for (int k = 0; k < 4; k++) {
                    best[k] = Math.min(best[k], seconds[k]);
                }
            }
            double all = best[0] + best[1] + best[2];
            System.out.printf(
                    Locale.ROOT,
                    "%d thread%s, best of %d: read %.3f, understand %.3f, order and link %.3f, together %.3f s; peer %.3f s; ratio %.2f%n",
                    threads,
                    threads == 1 ? "" : "s",
                    rounds,
                    best[0],
                    best[1],
                    best[2],
                    all,
                    best[3],
                    all / best[3]);
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
