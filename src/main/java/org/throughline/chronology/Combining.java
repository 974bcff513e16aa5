package org.throughline.chronology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;

/**
 * Puts all agencies' entries of a review into one order and finds which of them record one contact. It sees every agency's rows, so it
 * is the service's own work, in a transaction of its own after the change that asked for it. Should that never come, the combined
 * chronology sees that it is behind when it is next opened, and catches up.
 */
@Component
public class Combining {

    private final JdbcClient db;
    private final NamedParameterJdbcOperations rows;
    private final Entries entries;

    Combining(JdbcClient db, NamedParameterJdbcOperations rows, Entries entries) {
        this.db = db;
        this.rows = rows;
        this.entries = entries;
    }

    /** Notes, in the transaction of a change, that the order is no longer up to date. */
    void ask(UUID review) {
        db.sql("""
                        insert into chronology.combining (review_id, asked) values (:review, 1)
                        on conflict (review_id) do update set asked = combining.asked + 1""").param("review", review).update();
    }

    /** Whether there is something to combine: the order, and what records one contact, are not up to date. */
    @Transactional
    public boolean behind(Reader reader, UUID review) {
        return db.sql("select exists (select 1 from chronology.combining where review_id = :review and asked > done)")
                .param("review", review)
                .query(Boolean.class)
                .single();
    }

    /** How many entries there are to combine. */
    @Transactional
    public int entries(Reader service, UUID review) {
        return db.sql("select count(*) from chronology.entry where review_id = :review and not withdrawn")
                .param("review", review)
                .query(Integer.class)
                .single();
    }

    /** Combines if anything has changed since it was last done. Call it outside of any other transaction, as {@link Reader#SERVICE}. */
    @Transactional
    public void combine(Reader service, UUID review, Counting counting) {
        var asked = db.sql("""
                        select asked from chronology.combining where review_id = :review and asked > done for update""").param("review", review).query(Long.class).optional();
        if (asked.isEmpty()) {
            return;
        }
        var ids = new IdentityHashMap<Entry, UUID>();
        var all = new ArrayList<Entry>();
        for (var recorded : entries.byFile(service, review)) {
            var entry = Recorded.asRead(recorded);
            ids.put(entry, recorded.id());
            all.add(entry);
        }
        var combined = CombinedChronology.of(all, counting);
        var contacts = Contacts.of(combined.sameEvents(), ids, judgements(review));
        write(review, combined.entries(), ids, contacts);
        db.sql("update chronology.combining set done = :asked where review_id = :review")
                .param("asked", asked.get())
                .param("review", review)
                .update();
    }

    private List<Contacts.Judgement> judgements(UUID review) {
        return db.sql("""
                        select j.one, j.other, j.same from chronology.judgement j
                        join chronology.entry a on a.id = j.one and not a.withdrawn join chronology.entry b on b.id = j.other and not b.withdrawn
                        where j.review_id = :review""")
                .param("review", review)
                .query(Contacts.Judgement.class)
                .list();
    }

    private void write(UUID review, List<Entry> ordered, Map<Entry, UUID> ids, List<Contacts.Contact> contacts) {
        db.sql("delete from chronology.same_event where review_id = :review")
                .param("review", review)
                .update();
        rows.batchUpdate(
                "insert into chronology.same_event (id, review_id, reason, confirmed) values (:id, :review, :reason, :confirmed)",
                contacts.stream()
                        .map(contact -> new MapSqlParameterSource("id", contact.id())
                                .addValue("review", review)
                                .addValue("reason", contact.reason())
                                .addValue("confirmed", contact.confirmed()))
                        .toArray(MapSqlParameterSource[]::new));
        var linked = new HashMap<UUID, UUID>();
        contacts.forEach(contact -> contact.entries().forEach(entry -> linked.put(entry, contact.id())));
        var order = new UUID[ordered.size()];
        @Nullable UUID[] links = new @Nullable UUID[ordered.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = java.util.Objects.requireNonNull(ids.get(ordered.get(i)));
            links[i] = linked.get(order[i]);
        }
        db.sql("""
                        update chronology.entry e set position = n.position, same_event = n.link
                        from unnest(cast(:ids as uuid[]), cast(:links as uuid[])) with ordinality as n(id, link, position)
                        where e.id = n.id and e.review_id = :review
                          and (e.position, e.same_event) is distinct from (n.position, n.link)""")
                .param("ids", order)
                .param("links", links)
                .param("review", review)
                .update();
    }
}
