package org.throughline.chronology.gaps;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.chronology.Counting;
import org.throughline.chronology.Entries;
import org.throughline.chronology.RecordedEntry;

/** Finds what is not there after each change, and keeps it for {@link Gaps} to read. The service's own, in a transaction of its own. */
@Component
public class KeptGaps {

    /** Shorter ones are not kept: a week. */
    public static final int SHORTEST = 7;

    /** Raised when a rule changes, so that what is kept is found anew. */
    private static final int RULES = 3;

    private final JdbcClient db;
    private final NamedParameterJdbcOperations rows;
    private final Entries entries;

    KeptGaps(JdbcClient db, NamedParameterJdbcOperations rows, Entries entries) {
        this.db = db;
        this.rows = rows;
        this.entries = entries;
    }

    /** Whether something has been combined since, or a rule was bettered. */
    @Transactional
    public boolean behind(Reader service, UUID review) {
        return db.sql("""
                        select coalesce((select done from chronology.combining where review_id = :review), 0) * 1000 + :rules
                            <> coalesce((select done from chronology.found_gaps where review_id = :review), :rules)""")
                .param("review", review)
                .param("rules", RULES)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void keep(Reader service, UUID review, Counting counting) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:review, 1))")
                .param("review", "gaps " + review)
                .query()
                .listOfRows();
        if (!behind(service, review)) {
            return;
        }
        // the state that is read now: what is combined meanwhile is found next time
        var done = db.sql("""
                        select coalesce((select done from chronology.combining where review_id = :review), 0) * 1000 + :rules""")
                .param("review", review)
                .param("rules", RULES)
                .query(Long.class)
                .single();
        for (var table : List.of("silence", "quiet_after", "entry_sign", "not_seen", "unreceived")) {
            db.sql("delete from chronology." + table + " where review_id = :review")
                    .param("review", review)
                    .update();
        }
        var all = entries.combined(service, review);
        silences(review, all);
        quiet(review, all);
        signs(review, all, counting);
        notSeen(review, all);
        unreceived(review, all);
        db.sql("""
                        insert into chronology.found_gaps (review_id, done) values (:review, :done)
                        on conflict (review_id) do update set done = excluded.done""").param("review", review).param("done", done).update();
    }

    private void silences(UUID review, List<RecordedEntry> all) {
        var silences = new ArrayList<>(Silence.ofAll(all, SHORTEST));
        silences.addAll(Silence.ofEach(all, SHORTEST));
        write(
                "silence (review_id, agency, first_day, last_day, before_entry, after_entry, uncertain)"
                        + " values (:review, :agency, :first, :last, :before, :after, :uncertain)",
                silences.stream()
                        .map(each -> of(review)
                                .addValue("agency", each.agency())
                                .addValue("first", each.from())
                                .addValue("last", each.to())
                                .addValue("before", each.before().id())
                                .addValue("after", each.after().id())
                                .addValue("uncertain", each.uncertain()))
                        .toList());
    }

    private void quiet(UUID review, List<RecordedEntry> all) {
        write(
                "quiet_after (review_id, entry_id, next_entry, days) values (:review, :entry, :next, :days)",
                Quiet.among(all, SHORTEST).stream()
                        .map(each -> of(review)
                                .addValue("entry", each.entry().id())
                                .addValue(
                                        "next",
                                        each.next() == null ? null : each.next().id(),
                                        Types.OTHER)
                                .addValue("days", each.next() == null ? null : each.days(), Types.INTEGER))
                        .toList());
    }

    private void signs(UUID review, List<RecordedEntry> all, Counting counting) {
        var found = new ArrayList<MapSqlParameterSource>();
        int read = 0;
        for (var entry : all) {
            var signs = Sign.in(entry);
            if (!signs.isEmpty()) {
                found.add(of(review)
                        .addValue("entry", entry.id())
                        .addValue("signs", signs.stream().map(Sign::name).collect(Collectors.joining(","))));
            }
            counting.at(++read, all.size());
        }
        write("entry_sign (review_id, entry_id, signs) values (:review, :entry, string_to_array(:signs, ','))", found);
    }

    private void notSeen(UUID review, List<RecordedEntry> all) {
        write(
                "not_seen (review_id, entry_id, who) values (:review, :entry, :who)",
                NotSeen.among(all).stream()
                        .map(each -> of(review)
                                .addValue("entry", each.entry().id())
                                .addValue("who", each.who().name()))
                        .toList());
    }

    private void unreceived(UUID review, List<RecordedEntry> all) {
        write(
                "unreceived (review_id, entry_id, sent_to, agency) values (:review, :entry, :to, :agency)",
                Unreceived.among(all).stream()
                        .map(each -> of(review)
                                .addValue("entry", each.sent().id())
                                .addValue("to", each.to())
                                .addValue("agency", each.agency()))
                        .toList());
    }

    private static MapSqlParameterSource of(UUID review) {
        return new MapSqlParameterSource("review", review);
    }

    private void write(String into, List<MapSqlParameterSource> values) {
        rows.batchUpdate("insert into chronology." + into, values.toArray(MapSqlParameterSource[]::new));
    }
}
