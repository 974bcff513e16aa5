package org.throughline.chronology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What agencies confirmed that their columns hold. A file with the same headings is read the same way, in whatever review. */
@Component
class KnownColumns {

    private final JdbcClient db;

    KnownColumns(JdbcClient db) {
        this.db = db;
    }

    private static String headings(Columns columns) {
        return columns.columns().stream()
                .map(column -> column.heading().strip().toLowerCase(Locale.UK).replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }

    /** A table without headings of its own is not remembered: nothing would tell it from another. */
    private static boolean tellable(Columns columns) {
        return columns.headerRow() > 0
                && columns.columns().stream()
                        .anyMatch(column -> !column.heading().isBlank());
    }

    /** Remembers what was confirmed for each table. */
    void confirm(UUID organisation, List<Columns> tables) {
        for (var columns : tables) {
            if (tellable(columns)) {
                db.sql("""
                                insert into chronology.known_columns (organisation_id, headings, meanings)
                                values (:organisation, :headings, cast(:meanings as text[]))
                                on conflict (organisation_id, headings) do update set meanings = excluded.meanings, confirmed_at = now()""")
                        .param("organisation", organisation)
                        .param("headings", headings(columns))
                        .param(
                                "meanings",
                                columns.columns().stream()
                                        .map(column -> column.meaning().name())
                                        .collect(Collectors.joining(",", "{", "}")))
                        .update();
            }
        }
    }

    /** The tables of a reading as the agency confirmed them before; empty if it did not, or if they are read so already. */
    Optional<List<Columns>> apply(UUID organisation, Reading reading) {
        var read = Stream.concat(
                        reading.columns().stream(),
                        reading.needsColumns().stream().map(Reading.NeedsColumns::guess))
                .toList();
        var known = new ArrayList<Columns>();
        for (var columns : read) {
            known.add(tellable(columns) ? known(organisation, columns).orElse(columns) : columns);
        }
        return known.equals(read) ? Optional.empty() : Optional.of(List.copyOf(known));
    }

    private Optional<Columns> known(UUID organisation, Columns columns) {
        return db.sql("""
                        select array_to_string(meanings, ',') from chronology.known_columns
                        where organisation_id = :organisation and headings = :headings""")
                .param("organisation", organisation)
                .param("headings", headings(columns))
                .query(String.class)
                .optional()
                .map(meanings -> meanings.split(","))
                .filter(meanings -> meanings.length == columns.columns().size())
                .map(meanings -> {
                    var named = new ArrayList<Columns.Column>();
                    for (int i = 0; i < meanings.length; i++) {
                        named.add(new Columns.Column(columns.columns().get(i).heading(), Meaning.valueOf(meanings[i])));
                    }
                    return new Columns(columns.table(), columns.headerRow(), List.copyOf(named));
                });
    }
}
