package org.throughline.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Reads the demonstration's invented texts: "#" begins a comment, "|" parts fields. */
final class Texts {

    private Texts() {}

    static List<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    static List<List<String>> table(String name) {
        return lines(name).stream()
                .filter(line -> line.contains("|"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    /** Parts of a text by their "== heading". */
    static Map<String, String> parts(String name) {
        var parts = new LinkedHashMap<String, String>();
        var heading = "";
        for (var line : lines(name)) {
            if (line.startsWith("== ")) {
                heading = line.substring(3).strip();
            } else if (!line.isBlank()) {
                parts.merge(heading, line, (before, next) -> before + "\n" + next);
            }
        }
        return parts;
    }

    /** Records of "name: value" lines, parted by an empty line. */
    static List<Map<String, String>> records(String name) {
        var records = new ArrayList<Map<String, String>>();
        var record = new LinkedHashMap<String, String>();
        for (var line : lines(name)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                record.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            } else if (!record.isEmpty()) {
                records.add(record);
                record = new LinkedHashMap<>();
            }
        }
        if (!record.isEmpty()) {
            records.add(record);
        }
        return records;
    }

    static byte[] bytes(String name) {
        try {
            return new ClassPathResource("demonstration/" + name).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
