package org.throughline.chronology.gaps;
import java.nio.file.*;
import org.junit.jupiter.api.Test;
import org.throughline.chronology.RecordedSamples;
class DumpTests {
    @Test void dump() throws Exception {
        var out = new StringBuilder();
        try (var dirs = Files.list(Path.of("src/test/resources/samples"))) {
            for (var dir : dirs.filter(Files::isDirectory).sorted().toList()) {
                var name = dir.getFileName().toString();
                if (name.equals("converted") || name.equals("leaky-report")) continue;
                try {
                    var entries = RecordedSamples.of(name);
                    NotSeen.among(entries).forEach(e -> out.append(name + " | " + e.who() + " | " + e.entry().agency() + " " + e.entry().row() + " | " + e.entry().event() + " || " + e.entry().outcome() + " || " + e.entry().seen() + "\n"));
                    Unreceived.among(entries).stream().filter(e -> !e.agency().isEmpty()).forEach(e -> out.append(name + " | UNRECEIVED | " + e.sent().agency() + " " + e.sent().row() + " | " + e.sent().event() + " || " + e.sent().outcome() + " -> " + e.to() + " = " + e.agency() + "\n"));
                    if (System.getProperty("all") != null) entries.forEach(e -> out.append("ALL " + name + " | " + e.agency() + " " + e.row() + " | " + e.event() + " || " + e.outcome() + " || " + e.seen() + "\n"));
                } catch (Exception e) { out.append(name + " FAILED " + e + "\n"); }
            }
        }
        Files.writeString(Path.of("/tmp/bg/new.txt"), out);
    }
}
