package org.throughline.chronology.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.chronology.ChronologyPolicy;
import org.throughline.chronology.Entries;
import org.throughline.chronology.RecordedEntry;
import org.throughline.review.KeyLineSource;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Subject;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** Flags, key lines of enquiry and people concerned, on entries of a review. They stand beside the record and never change it. */
@Component
public class EntryWork {

    private final JdbcClient db;
    private final Marking marking;
    private final Entries entries;
    private final Reviews reviews;
    private final ObjectProvider<KeyLineSource> keyLines;

    EntryWork(
            JdbcClient db, Marking marking, Entries entries, Reviews reviews, ObjectProvider<KeyLineSource> keyLines) {
        this.db = db;
        this.entries = entries;
        this.marking = marking;
        this.reviews = reviews;
        this.keyLines = keyLines;
    }

    /** The key lines in force. */
    @Transactional
    public List<KeyLineSource.Line> keyLines(Reader reader, UUID review) {
        return keyLines.stream()
                .flatMap(source -> source.keyLines(reader, review).stream())
                .toList();
    }

    /** What these entries are marked with; an entry with nothing is left out. Give all ids of one page, or of a file. */
    @Transactional
    public Map<UUID, Work> of(Reader reader, UUID review, Collection<UUID> entries) {
        var ids = entries.toArray(UUID[]::new);
        var flags = rows(
                review,
                ids,
                "select entry_id, flag, set_by, set_at from chronology.entry_flag",
                row -> new Work.Flagged(Flag.valueOf(row.getString(2)), row.getString(3), at(row, 4)));
        var numbers = new HashMap<UUID, KeyLineSource.Line>();
        keyLines(reader, review).forEach(line -> numbers.put(line.id(), line));
        var lines = rows(
                review, ids, "select entry_id, key_line_id, set_by, set_at from chronology.entry_key_line", row -> {
                    var line = numbers.get(row.getObject(2, UUID.class));
                    return line == null
                            ? null
                            : new Work.Line(line.id(), line.number(), line.words(), row.getString(3), at(row, 4));
                });
        var names = new LinkedHashMap<UUID, Subject>();
        reviews.people(reader, review).forEach(person -> names.put(person.id(), person));
        var people = rows(
                review,
                ids,
                "select entry_id, person_id, set_by, concerned from chronology.entry_person",
                row -> named(names, row));
        var comments = rows(
                review,
                ids,
                "select entry_id, id, words, made_by, made_by_person, made_at, taken_back_at, of_version from chronology.entry_comment",
                EntryWork::comment);
        var order = new ArrayList<>(names.keySet());
        var all = new HashMap<UUID, Work>();
        for (var id : entries) {
            var work = new Work(
                    sorted(flags.get(id), Comparator.comparing(Work.Flagged::flag)),
                    sorted(lines.get(id), Comparator.comparingInt(Work.Line::number)),
                    sorted(people.get(id), Comparator.comparingInt(person -> order.indexOf(person.id()))),
                    sorted(comments.get(id), Comparator.comparing(Work.Comment::at)));
            if (!work.equals(Work.NONE)) {
                all.put(id, work);
            }
        }
        return all;
    }

    private static Work.@org.jspecify.annotations.Nullable Person named(Map<UUID, Subject> names, ResultSet row)
            throws SQLException {
        var person = names.get(row.getObject(2, UUID.class));
        return person == null || !row.getBoolean(4)
                ? null
                : new Work.Person(person.id(), person.shown(), row.getString(3));
    }

    private static Work.@org.jspecify.annotations.Nullable Comment comment(ResultSet row) throws SQLException {
        return row.getObject(7) != null
                ? null
                : new Work.Comment(
                        row.getObject(2, UUID.class),
                        row.getObject(1, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, UUID.class),
                        at(row, 6),
                        row.getObject(8, Integer.class));
    }

    private interface OfRow<T> {
        @org.jspecify.annotations.Nullable
        T read(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> rows(UUID review, UUID[] ids, String select, OfRow<T> of) {
        var found = new HashMap<UUID, List<T>>();
        db.sql(select + " where review_id = :review and entry_id = any(:ids)")
                .param("review", review)
                .param("ids", ids)
                .query((org.springframework.jdbc.core.RowCallbackHandler) row -> {
                    var read = of.read(row);
                    if (read != null) {
                        found.computeIfAbsent(row.getObject(1, UUID.class), key -> new ArrayList<>(1))
                                .add(read);
                    }
                });
        return found;
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <T> List<T> sorted(@org.jspecify.annotations.Nullable List<T> list, Comparator<T> by) {
        return list == null ? List.of() : list.stream().sorted(by).toList();
    }

    /** What one entry is marked with. */
    @Transactional
    public Work of(Reader reader, RecordedEntry entry) {
        return of(reader, entry.reviewId(), List.of(entry.id())).getOrDefault(entry.id(), Work.NONE);
    }

    /**
     * Marks one entry with exactly these.
     *
     * @param stamp {@link Work#stamp()} of what was shown; {@link StaleWrite} when somebody else was faster
     */
    @Transactional
    public void mark(Reader reader, Review review, RecordedEntry entry, Set<Mark> wanted, String stamp) {
        need(reader, review);
        entries.mustStand(reader, entry);
        wanted.forEach(mark -> known(reader, review, mark));
        var now = of(reader, entry);
        if (!now.stamp().equals(stamp)) {
            throw new StaleWrite(
                    "This entry",
                    now.words(),
                    Show.words(wanted, keyLines(reader, review.id()), reviews.people(reader, review.id())),
                    review.href() + "/chronology/entries/" + entry.id());
        }
        var had = new ArrayList<Mark>();
        now.sent().forEach(sent -> Mark.read(sent).ifPresent(had::add));
        var only = List.of(entry.id());
        had.stream()
                .filter(mark -> !wanted.contains(mark))
                .forEach(mark -> marking.write(review.id(), only, mark, false, reader.name()));
        wanted.stream()
                .filter(mark -> !had.contains(mark))
                .forEach(mark -> marking.write(review.id(), only, mark, true, reader.name()));
        confirm(reader, review, entry);
        reviews.did(reader, review.id(), "marked an entry of " + entry.agency());
    }

    /** People that stay as proposed were seen and left: they are said now. */
    private void confirm(Reader reader, Review review, RecordedEntry entry) {
        db.sql("""
                        update chronology.entry_person set set_by = :by, set_at = now()
                        where review_id = :review and entry_id = :entry and set_by is null""")
                .param("by", reader.name())
                .param("review", review.id())
                .param("entry", entry.id())
                .update();
    }

    /** Marks are of this review: its key lines, its people. */
    void known(Reader reader, Review review, Mark mark) {
        var is = switch (mark) {
            case Mark.Flagged flagged -> true;
            case Mark.KeyLine line ->
                keyLines(reader, review.id()).stream()
                        .anyMatch(each -> each.id().equals(line.id()));
            case Mark.Person person ->
                reviews.people(reader, review.id()).stream()
                        .anyMatch(each -> each.id().equals(person.id()));
        };
        if (!is) {
            throw new NotFound();
        }
    }

    static void need(Reader reader, Review review) {
        if (!ChronologyPolicy.judges(reader, review)) {
            throw new NotAllowed("The co-ordinator, the chair or the author works on the entries.");
        }
    }

    /** Marks in words, for a page that shows two versions. */
    private static final class Show {
        static String words(Set<Mark> marks, List<KeyLineSource.Line> lines, List<Subject> people) {
            var words = new ArrayList<String>();
            for (var mark : marks) {
                switch (mark) {
                    case Mark.Flagged flagged -> words.add(flagged.flag().words());
                    case Mark.KeyLine line ->
                        lines.stream()
                                .filter(each -> each.id().equals(line.id()))
                                .forEach(each -> words.add("Key line " + each.number()));
                    case Mark.Person person ->
                        people.stream()
                                .filter(each -> each.id().equals(person.id()))
                                .forEach(each -> words.add("Concerns " + each.shown()));
                }
            }
            return words.isEmpty() ? "No mark." : String.join(". ", words) + ".";
        }
    }
}
