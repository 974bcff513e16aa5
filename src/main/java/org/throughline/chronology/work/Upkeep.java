package org.throughline.chronology.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.chronology.Combining;
import org.throughline.chronology.Counting;
import org.throughline.review.Reviews;
import org.throughline.review.Subject;

/**
 * What follows each combining: work moves on to the entries that take the place of earlier ones, people concerned are proposed from the
 * words, abbreviations are found. The service's own, in a transaction of its own.
 */
@Component
public class Upkeep {

    private final JdbcClient db;
    private final NamedParameterJdbcOperations rows;
    private final Reviews reviews;
    private final Combining combining;

    Upkeep(JdbcClient db, NamedParameterJdbcOperations rows, Reviews reviews, Combining combining) {
        this.db = db;
        this.rows = rows;
        this.reviews = reviews;
        this.combining = combining;
    }

    private record Behind(long combined, long done, int names) {
        boolean since(int namesNow) {
            return combined != done || names != namesNow;
        }
    }

    private record Text(UUID id, String words) {}

    /** Whether entries or people's names have changed since, or are still to be combined. */
    @Transactional
    public boolean behind(Reader service, UUID review) {
        return combining.behind(service, review) || behind(review).since(names(reviews.people(service, review)));
    }

    private Behind behind(UUID review) {
        return db.sql("""
                        select coalesce((select done from chronology.combining where review_id = :review), 0) as combined,
                               coalesce((select done from chronology.upkeep where review_id = :review), -1) as done,
                               coalesce((select names from chronology.upkeep where review_id = :review), 0) as names""").param("review", review).query(Behind.class).single();
    }

    /** Does what there is to do; nothing if neither entries nor people's names have changed. Call it as {@link Reader#SERVICE}. */
    @Transactional
    public void keep(Reader service, UUID review, Counting counting) {
        var people = reviews.people(service, review);
        int names = names(people);
        var behind = behind(review);
        if (!behind.since(names)) {
            return;
        }
        db.sql("""
                        insert into chronology.upkeep (review_id, done, names) values (:review, :done, :names)
                        on conflict (review_id) do update set done = excluded.done, names = excluded.names""")
                .param("review", review)
                .param("done", behind.combined())
                .param("names", names)
                .update();
        carry(review);
        tally(review);
        var unread = texts(
                review,
                "and not exists (select 1 from chronology.read_entry r where r.entry_id = entry.id and r.names = "
                        + names + ")");
        if (!unread.isEmpty()) {
            propose(review, unread, new NamesInWords(people), names, counting);
            abbreviations(review, texts(review, ""));
        }
    }

    private List<Text> texts(UUID review, String which) {
        return db.sql(
                        "select id, concat_ws(E'\\n', event, outcome, seen, comment, source) as words from chronology.entry"
                                + " where review_id = :review and not withdrawn " + which)
                .param("review", review)
                .query((row, number) -> new Text(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    private static int names(List<Subject> people) {
        return people.stream()
                .map(person -> Objects.hash(
                        person.id(),
                        person.part(),
                        person.name(),
                        person.knownAs(),
                        person.pseudonym(),
                        person.relationship()))
                .toList()
                .hashCode();
    }

    /** Flags, key lines, people, comments, notes and what was said of contacts follow a reworded entry. */
    private void carry(UUID review) {
        for (var table : List.of(
                "entry_flag (review_id, entry_id, flag, set_by, set_at) select m.review_id, e.id, m.flag, m.set_by, m.set_at",
                "entry_key_line (review_id, entry_id, key_line_id, set_by, set_at)"
                        + " select m.review_id, e.id, m.key_line_id, m.set_by, m.set_at",
                "entry_person (review_id, entry_id, person_id, concerned, set_by, set_at)"
                        + " select m.review_id, e.id, m.person_id, m.concerned, m.set_by, m.set_at")) {
            db.sql("insert into chronology." + table + " from chronology."
                            + table.substring(0, table.indexOf(' '))
                            + " m join chronology.entry e on e.replaces = m.entry_id"
                            + " where e.review_id = :review and not e.withdrawn and m.set_by is not null"
                            + " and not exists (select 1 from chronology.carried c where c.entry_id = e.id)"
                            + " on conflict do nothing")
                    .param("review", review)
                    .update();
        }
        for (var table : List.of("entry_comment", "entry_note")) {
            db.sql("update chronology." + table + " m set entry_id = e.id from chronology.entry e"
                            + " where e.replaces = m.entry_id and e.review_id = :review and not e.withdrawn")
                    .param("review", review)
                    .update();
        }
        carryJudgements(review);
        db.sql("""
                        insert into chronology.carried (review_id, entry_id) select review_id, id from chronology.entry
                        where review_id = :review and replaces is not null and not withdrawn on conflict do nothing""").param("review", review).update();
    }

    private void carryJudgements(UUID review) {
        int moved = db.sql("""
                        insert into chronology.judgement (review_id, one, other, same, judged_by, judged_at)
                        select n.review_id, least(n.a, n.b), greatest(n.a, n.b), n.same, n.judged_by, n.judged_at from (
                            select j.review_id, coalesce(a.id, j.one) as a, coalesce(b.id, j.other) as b, j.same, j.judged_by, j.judged_at,
                                   a.id is not null and not exists (select 1 from chronology.carried c where c.entry_id = a.id)
                                or b.id is not null and not exists (select 1 from chronology.carried c where c.entry_id = b.id) as moves
                            from chronology.judgement j
                            left join chronology.entry a on a.replaces = j.one and not a.withdrawn
                            left join chronology.entry b on b.replaces = j.other and not b.withdrawn
                            where j.review_id = :review) n
                        where n.moves and n.a <> n.b on conflict do nothing""").param("review", review).update();
        if (moved > 0) {
            // combined once more, with what was said of the earlier wording
            db.sql("update chronology.combining set asked = asked + 1 where review_id = :review")
                    .param("review", review)
                    .update();
        }
    }

    private void propose(UUID review, List<Text> texts, NamesInWords names, int readFor, Counting counting) {
        var ids = texts.stream().map(Text::id).toArray(UUID[]::new);
        db.sql(
                        "delete from chronology.entry_person where review_id = :review and set_by is null and entry_id = any(:ids)")
                .param("review", review)
                .param("ids", ids)
                .update();
        db.sql("""
                        insert into chronology.read_entry (review_id, entry_id, names)
                        select :review, id, :names from unnest(cast(:ids as uuid[])) id
                        on conflict (entry_id) do update set names = excluded.names""")
                .param("names", readFor)
                .param("review", review)
                .param("ids", ids)
                .update();
        var entries = new ArrayList<UUID>();
        var people = new ArrayList<UUID>();
        int read = 0;
        for (var text : texts) {
            for (var person : names.in(text.words())) {
                entries.add(text.id());
                people.add(person);
            }
            counting.at(++read, texts.size());
        }
        db.sql("""
                        insert into chronology.entry_person (review_id, entry_id, person_id)
                        select :review, entry, person from unnest(cast(:entries as uuid[]), cast(:people as uuid[])) as said(entry, person)
                        on conflict do nothing""")
                .param("review", review)
                .param("entries", entries.toArray(UUID[]::new))
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    private void tally(UUID review) {
        db.sql("delete from chronology.tally where review_id = :review")
                .param("review", review)
                .update();
        db.sql("""
                        insert into chronology.tally (review_id, agency, entries, attention)
                        select review_id, agency, count(*), count(*) filter (where attention <> '') from chronology.entry
                        where review_id = :review and not withdrawn group by review_id, agency""").param("review", review).update();
    }

    private void abbreviations(UUID review, List<Text> texts) {
        var reading = new AbbreviationsInWords();
        texts.forEach(text -> reading.read(text.words()));
        rows.batchUpdate(
                """
                insert into chronology.abbreviation (review_id, letters, meaning, origin, entries)
                values (:review, :letters, :meaning, :origin, :entries)
                on conflict (review_id, letters) do update set entries = excluded.entries,
                    meaning = case when abbreviation.origin = 'SAID' then abbreviation.meaning else excluded.meaning end,
                    origin = case when abbreviation.origin = 'SAID' then 'SAID' else excluded.origin end""",
                reading.found().stream()
                        .map(each -> new MapSqlParameterSource("review", review)
                                .addValue("letters", each.letters())
                                .addValue("meaning", each.meaning())
                                .addValue(
                                        "origin",
                                        each.meaning().isEmpty() ? "UNEXPLAINED" : each.written() ? "WRITTEN" : "KNOWN")
                                .addValue("entries", each.entries()))
                        .toArray(MapSqlParameterSource[]::new));
    }
}
