package org.throughline.web;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Welsh of what the pages say, read once from the files in words/cy: the English sentence, then the Welsh one. */
final class Words {

    /** One file for each room that has pages for the public or for families. */
    static final List<String> FILES = List.of("web", "publication", "access", "learning", "engagement");

    private static final Map<String, String> WELSH = read();

    private Words() {}

    /** The Welsh of a sentence, or the sentence itself where there is none. */
    static String welsh(String english) {
        return WELSH.getOrDefault(english, english);
    }

    /** Every line of a file without its heading: English, Welsh. Empty for a file that is not there. */
    static List<List<String>> lines(String file) {
        try (var in = Words.class.getResourceAsStream("/words/cy/" + file + ".csv")) {
            if (in == null) {
                return List.of();
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            try (var csv = CsvReader.builder().ofCsvRecord(text)) {
                return csv.stream().skip(1).map(line -> line.getFields()).toList();
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Map<String, String> read() {
        var welsh = new HashMap<String, String>();
        for (var file : FILES) {
            for (var line : lines(file)) {
                if (line.size() > 1 && !line.get(1).isBlank()) {
                    welsh.putIfAbsent(line.getFirst(), line.get(1).strip());
                }
            }
        }
        return Map.copyOf(welsh);
    }
}
