package org.throughline.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.slf4j.LoggerFactory;

/** However a file is damaged, it is read or refused, and soon. */
class DamagedFileTests {

    private static final List<Path> SAMPLES = files();

    static {
        // the libraries have much to say about damaged files
        for (String name : List.of("org.apache.poi", "org.apache.pdfbox", "org.apache.fontbox"))
            ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.OFF);
    }

    @Property(tries = 300)
    void a_truncated_file(@ForAll("samples") Path sample, @ForAll @IntRange(max = 999) int thousandths)
            throws Exception {
        byte[] whole = Files.readAllBytes(sample);
        readOrRefuse(sample, Arrays.copyOf(whole, (int) (whole.length * (long) thousandths / 1_000)));
    }

    @Property(tries = 500)
    void a_file_with_changed_bytes(
            @ForAll("samples") Path sample, @ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int changes)
            throws Exception {
        byte[] bytes = Files.readAllBytes(sample);
        var random = new Random(seed);
        for (int i = 0; i < changes; i++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        readOrRefuse(sample, bytes);
    }

    @Property(tries = 500)
    void a_file_whose_xml_was_changed(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int changes)
            throws Exception {
        var random = new Random(seed);
        String docx =
                "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge/></w:tcPr><w:p><w:r><w:t>words</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        String xlsx =
                "<sheetData><row r='2'><c r='B2' s='0' t='n'><v>41700</v></c></row></sheetData><mergeCells><mergeCell ref='A1:C9'/></mergeCells>";
        String ods =
                "<table:table><table:table-row table:number-rows-repeated='3'><table:table-cell table:number-rows-spanned='2'"
                        + " table:number-columns-spanned='9'><text:p>x</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated='8'/>"
                        + "</table:table-row></table:table>";
        readOrRefuse(
                Path.of("a.docx"), Parts.docx(changed(docx, random, changes)).zip());
        readOrRefuse(
                Path.of("a.xlsx"),
                Parts.xlsx(changed(xlsx, random, changes)).styles("", 14).zip());
        readOrRefuse(Path.of("a.ods"), Parts.ods(changed(ods, random, changes)).zip());
    }

    /** The zip format knows some twenty ways to pack a part; what reads most of them is not aboard. */
    @Property
    void a_package_said_to_be_packed_in_another_way(@ForAll @IntRange(min = 1, max = 99) int way) throws Exception {
        Assume.that(way != ZipEntry.DEFLATED);
        byte[] bytes = Parts.xlsx("<sheetData/>").styles("", 14).zip();
        for (int i = 0; i + 12 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4) {
                bytes[i + 8] = (byte) way;
            } else if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 10] = (byte) way;
            }
        }
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> OfficeFiles.read("a.xlsx", bytes))
                .extracting(UnreadableFile::reason)
                .isEqualTo(UnreadableFile.Reason.TRUNCATED);
    }

    @Property(tries = 300)
    void any_bytes_at_all(@ForAll byte[] bytes, @ForAll("samples") Path name) {
        readOrRefuse(name, bytes);
    }

    private static String changed(String xml, Random random, int changes) {
        var text = new StringBuilder(xml);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(text.length());
            char c = "<>/='0123456789ABZ&;: w".charAt(random.nextInt(23));
            if (random.nextBoolean()) text.setCharAt(at, c);
            else text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(40))));
        }
        return text.toString();
    }

    private static void readOrRefuse(Path name, byte[] bytes) {
        assertTimeout(Duration.ofSeconds(10), () -> {
            try {
                assertThat(OfficeFiles.read(name.toString(), bytes).blocks()).isNotEmpty();
            } catch (UnreadableFile refused) {
                assertThat(refused.sentence()).endsWith(".");
            }
        });
    }

    @Provide
    Arbitrary<Path> samples() {
        return Arbitraries.of(SAMPLES);
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/samples"), 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
