package org.throughline.chronology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.documents.OfficeFiles;
import org.throughline.documents.UnreadableFile;

/** A whole invented case as the store would keep it, combined. */
public final class RecordedSamples {

    private static final Path SAMPLES = Path.of("src/test/resources/samples");

    private RecordedSamples() {}

    public static List<RecordedEntry> of(String name) throws IOException, UnreadableFile {
        var all = new ArrayList<Entry>();
        try (var files = Files.list(SAMPLES.resolve(name))) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.endsWith("case.txt"))
                    .sorted()
                    .toList()) {
                all.addAll(ChronologyReader.read(OfficeFiles.read(
                                Objects.requireNonNull(file.getFileName()).toString(), file))
                        .entries());
            }
        }
        var combined = CombinedChronology.of(all);
        var links = combined.links();
        var events = new HashMap<String, UUID>();
        var recorded = new ArrayList<RecordedEntry>();
        for (var entry : combined.entries()) {
            var link = links.get(entry);
            recorded.add(recorded(
                    entry,
                    link == null ? null : events.computeIfAbsent(link, id -> UUID.randomUUID()),
                    recorded.size() + 1));
        }
        return recorded;
    }

    private static RecordedEntry recorded(Entry entry, @Nullable UUID event, int position) {
        return new RecordedEntry(
                UUID.randomUUID(),
                new UUID(0, 1),
                UUID.nameUUIDFromBytes(entry.agency().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                new UUID(0, 2),
                entry.row(),
                entry.agency(),
                entry.date().written(),
                entry.date().edtf(),
                entry.earliest(),
                entry.latest(),
                entry.date().certainty(),
                entry.time(),
                entry.event(),
                entry.source(),
                entry.outcome(),
                entry.seen(),
                entry.comment(),
                entry.attention(),
                event,
                position);
    }
}
