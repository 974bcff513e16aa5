package org.throughline.chronology.out;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Bodies;
import org.throughline.access.NotAllowed;
import org.throughline.access.Organisation;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.chronology.Entries;
import org.throughline.chronology.Judgements;
import org.throughline.chronology.RecordedEntry;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.store.Sealed;

/** Brings a chronology that was taken away as JSON into a review, entry by entry, with its links and what was worked on it. */
@Component
public class ChronologyImport {

    private final JdbcClient db;
    private final NamedParameterJdbcOperations rows;
    private final Bodies bodies;
    private final Entries entries;
    private final ImportedMarks marks;
    private final Judgements judgements;
    private final Reviews reviews;
    private final Sealed sealed;

    ChronologyImport(
            JdbcClient db,
            NamedParameterJdbcOperations rows,
            Bodies bodies,
            Entries entries,
            ImportedMarks marks,
            Judgements judgements,
            Reviews reviews,
            Sealed sealed) {
        this.db = db;
        this.rows = rows;
        this.bodies = bodies;
        this.entries = entries;
        this.marks = marks;
        this.judgements = judgements;
        this.reviews = reviews;
        this.sealed = sealed;
    }

    public static boolean mayImport(Reader reader, Review review) {
        return review.heldBy(reader, Role.COORDINATOR);
    }

    /** Why it cannot be brought in; empty if it can. */
    @Transactional
    public List<String> obstacles(Reader reader, Review review, ChronologyJson file) {
        var obstacles = new ArrayList<String>();
        var known = organisations(review);
        var there = entries.byFile(reader, review.id()).stream()
                .map(RecordedEntry::organisationId)
                .collect(Collectors.toSet());
        if (file.entries().isEmpty()) {
            obstacles.add("The file has no entries");
        }
        file.entries().stream()
                .map(ChronologyJson.Item::sentBy)
                .distinct()
                .sorted()
                .forEach(name -> {
                    var organisation = known.get(key(name));
                    if (organisation == null) {
                        obstacles.add("“" + name + "” is not an organisation of this partnership. Add it first");
                    } else if (there.contains(organisation.id())) {
                        obstacles.add(name + " already has a chronology in this review. Nothing is mixed with it");
                    }
                });
        return obstacles;
    }

    private Map<String, Organisation> organisations(Review review) {
        return bodies.organisations(review.partnerships()).stream()
                .collect(Collectors.toMap(each -> key(each.name()), each -> each, (one, other) -> one));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.UK);
    }

    /** The entries of a file by their ids there, as kept here; to link them once they are combined. */
    public record Kept(Map<String, UUID> ids, int entries, List<String> left) {}

    /** Keeps every entry. Afterwards combine, then call {@link #link}, then combine again. */
    @Transactional
    public Kept keep(Reader reader, Review review, ChronologyJson file) {
        if (!mayImport(reader, review)) {
            throw new NotAllowed("The co-ordinator brings a chronology in.");
        }
        if (!obstacles(reader, review, file).isEmpty()) {
            throw new IllegalStateException("Callers show the obstacles before.");
        }
        var known = organisations(review);
        var bySender = file.entries().stream().collect(Collectors.groupingBy(item -> key(item.sentBy())));
        var ids = new HashMap<String, UUID>();
        bySender.forEach((name, items) -> items.stream()
                .collect(Collectors.groupingBy(item -> item.inFile().number()))
                .forEach((number, own) ->
                        keep(reader, review, Objects.requireNonNull(known.get(name)), number, file, own, ids)));
        var left = marks.keep(reader, review, file, ids);
        db.sql("""
                        insert into chronology.combining (review_id, asked) values (:review, 1)
                        on conflict (review_id) do update set asked = combining.asked + 1""").param("review", review.id()).update();
        reviews.did(
                reader,
                review.id(),
                "brought in a chronology of %d entries from %d agencies".formatted(ids.size(), bySender.size()));
        return new Kept(ids, ids.size(), left);
    }

    private void keep(
            Reader reader,
            Review review,
            Organisation organisation,
            int number,
            ChronologyJson file,
            List<ChronologyJson.Item> items,
            Map<String, UUID> ids) {
        var own = new ChronologyJson(
                        file.format(),
                        file.version(),
                        file.schema(),
                        file.review(),
                        items,
                        List.of(),
                        List.of(),
                        List.of())
                .bytes();
        var id = UUID.randomUUID();
        db.sql("""
                        insert into chronology.chronology_file (id, review_id, organisation_id, file_name, fingerprint, bytes, number, version,
                            uploaded_by)
                        select :id, :review, :organisation, 'chronology.json', :fingerprint, :bytes, :number, coalesce(max(version), 0) + 1, :by
                        from chronology.chronology_file
                        where review_id = :review and organisation_id = :organisation and number = :number""")
                .param("id", id)
                .param("number", number)
                .param("review", review.id())
                .param("organisation", organisation.id())
                .param("fingerprint", fingerprint(own))
                .param("bytes", sealed.seal(own))
                .param("by", reader.person(), Types.OTHER)
                .update();
        rows.batchUpdate(
                """
                insert into chronology.entry (id, review_id, organisation_id, file_id, row, agency, written, edtf, earliest, latest, certainty,
                    time_of_day, event, source, outcome, seen, comment, attention, position,
                    file_number, sheet, sheet_row)
                values (:id, :review, :organisation, :file, :row, :agency, :written, :edtf, :earliest, :latest, :certainty,
                    :time, :event, :source, :outcome, :seen, :comment, :attention, :row, :number, :sheet, :sheetRow)""",
                items.stream()
                        .map(item -> {
                            var entry = UUID.randomUUID();
                            ids.put(item.id(), entry);
                            return new MapSqlParameterSource("id", entry)
                                    .addValue("review", review.id())
                                    .addValue("organisation", organisation.id())
                                    .addValue("file", id)
                                    .addValue("row", item.row())
                                    .addValue("number", number)
                                    .addValue("sheet", item.inFile().sheet())
                                    .addValue("sheetRow", item.sheetRow(), Types.INTEGER)
                                    .addValue("agency", item.agency())
                                    .addValue("written", item.date().written())
                                    .addValue("edtf", item.date().edtf(), Types.VARCHAR)
                                    .addValue("earliest", item.date().earliest(), Types.DATE)
                                    .addValue("latest", item.date().latest(), Types.DATE)
                                    .addValue(
                                            "certainty", item.date().certainty().name())
                                    .addValue(
                                            "time",
                                            item.time() == null ? null : LocalTime.parse(item.time()),
                                            Types.TIME)
                                    .addValue("event", item.event())
                                    .addValue("source", item.source())
                                    .addValue("outcome", item.outcome())
                                    .addValue("seen", item.seen())
                                    .addValue("comment", item.comment())
                                    .addValue("attention", item.attention());
                        })
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Where combining found other contacts than the file has, the file is right: it is said as a person's judgement would be. */
    @Transactional
    public void link(Reader reader, Review review, ChronologyJson file, Kept kept) {
        var now = entries.combined(reader, review.id()).stream()
                .collect(Collectors.toMap(RecordedEntry::id, entry -> entry));
        var linked = file.entries().stream()
                .filter(item -> item.sameContact() != null)
                .collect(Collectors.groupingBy(item -> Objects.requireNonNull(item.sameContact())));
        var wanted = new HashMap<UUID, String>();
        linked.forEach((contact, items) -> items.forEach(
                item -> wanted.put(Objects.requireNonNull(kept.ids().get(item.id())), contact)));
        for (var items : linked.values()) {
            var first = entry(now, kept, items.getFirst());
            for (var item : items.subList(1, items.size())) {
                var other = entry(now, kept, item);
                if (first.sameEvent() == null || !first.sameEvent().equals(other.sameEvent())) {
                    judgements.join(reader, review, first, other);
                }
            }
        }
        confirm(reader, review, file, linked, now, kept);
        kept.ids().values().stream()
                .filter(id -> !wanted.containsKey(id))
                .map(id -> Objects.requireNonNull(now.get(id)))
                .filter(entry -> entry.sameEvent() != null)
                .forEach(entry -> judgements.split(reader, review, entry));
    }

    /** A contact confirmed through an entry that the file does not have, a filtered one's, is confirmed all the same. */
    private void confirm(
            Reader reader,
            Review review,
            ChronologyJson file,
            Map<String, List<ChronologyJson.Item>> linked,
            Map<UUID, RecordedEntry> now,
            Kept kept) {
        var confirmed = judgements.reasons(reader, review.id()).stream()
                .filter(Judgements.Reason::confirmed)
                .map(Judgements.Reason::id)
                .collect(Collectors.toSet());
        for (var contact : file.contacts()) {
            var items = linked.getOrDefault(contact.id(), List.of());
            if (contact.confirmed() && !items.isEmpty()) {
                var event = entry(now, kept, items.getFirst()).sameEvent();
                if (event != null && !confirmed.contains(event)) {
                    judgements.confirm(reader, review, event);
                }
            }
        }
    }

    private static RecordedEntry entry(Map<UUID, RecordedEntry> now, Kept kept, ChronologyJson.Item item) {
        return Objects.requireNonNull(now.get(kept.ids().get(item.id())));
    }

    private static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
