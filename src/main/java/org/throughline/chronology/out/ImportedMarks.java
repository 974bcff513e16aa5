package org.throughline.chronology.out;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.throughline.access.Reader;
import org.throughline.chronology.work.Abbreviations;
import org.throughline.chronology.work.Abbreviations.Origin;
import org.throughline.chronology.work.EntryWork;
import org.throughline.review.Review;
import org.throughline.review.Reviews;

/** What was worked on entries before they were taken away as JSON: flags, key lines, people, comments, questions, corrections, what was said of contacts, abbreviations. */
@Component
class ImportedMarks {

    private final NamedParameterJdbcOperations rows;
    private final EntryWork work;
    private final Abbreviations abbreviations;
    private final Reviews reviews;

    ImportedMarks(NamedParameterJdbcOperations rows, EntryWork work, Abbreviations abbreviations, Reviews reviews) {
        this.rows = rows;
        this.work = work;
        this.abbreviations = abbreviations;
        this.reviews = reviews;
    }

    /**
     * Keeps all marks of a file.
     *
     * @param ids the entries of the file by their ids there, as kept here
     * @return what cannot be kept, in words: key lines and people this review does not have
     */
    List<String> keep(Reader reader, Review review, ChronologyJson file, Map<String, UUID> ids) {
        var lines = work.keyLines(reader, review.id()).stream()
                .collect(Collectors.toMap(line -> line.words(), line -> line.id(), (one, other) -> one));
        var people = reviews.people(reader, review.id()).stream()
                .collect(Collectors.toMap(person -> person.shown(), person -> person.id(), (one, other) -> one));
        var left = new TreeSet<String>();
        var flags = new ArrayList<MapSqlParameterSource>();
        var keyLines = new ArrayList<MapSqlParameterSource>();
        var persons = new ArrayList<MapSqlParameterSource>();
        var comments = new ArrayList<MapSqlParameterSource>();
        for (var item : file.entries()) {
            var entry = Objects.requireNonNull(ids.get(item.id()));
            item.flags()
                    .forEach(flag -> flags.add(of(review, entry)
                            .addValue("flag", flag.flag().name())
                            .addValue("by", flag.by())
                            .addValue("at", flag.at().atOffset(ZoneOffset.UTC))));
            for (var words : item.keyLines()) {
                add(keyLines, left, review, entry, lines.get(words), "Key line “" + words + "”", reader.name());
            }
            for (var person : item.people()) {
                if (person.saidBy() != null) {
                    add(persons, left, review, entry, people.get(person.name()), person.name(), person.saidBy());
                }
            }
            item.comments()
                    .forEach(comment -> comments.add(of(review, entry)
                            .addValue("id", UUID.randomUUID())
                            .addValue("words", comment.words())
                            .addValue("by", comment.by())
                            .addValue("at", comment.at().atOffset(ZoneOffset.UTC))));
        }
        write(
                "entry_flag (review_id, entry_id, flag, set_by, set_at) values (:review, :entry, :flag, :by, :at)",
                flags);
        write(
                "entry_key_line (review_id, entry_id, key_line_id, set_by) values (:review, :entry, :value, :by)",
                keyLines);
        write("entry_person (review_id, entry_id, person_id, set_by) values (:review, :entry, :value, :by)", persons);
        write(
                "entry_comment (id, review_id, entry_id, words, made_by, made_at) values (:id, :review, :entry, :words, :by, :at)",
                comments);
        questions(review, file, ids);
        corrections(review, file, ids);
        judgements(review, file, ids);
        glossary(reader, review, file, left);
        return List.copyOf(left);
    }

    private void questions(Review review, ChronologyJson file, Map<String, UUID> ids) {
        var questions = new ArrayList<MapSqlParameterSource>();
        for (var item : file.entries()) {
            var entry = Objects.requireNonNull(ids.get(item.id()));
            for (var each : item.questions()) {
                boolean answered = each.answer() != null;
                var at = each.answeredAt();
                questions.add(of(review, entry)
                        .addValue("id", UUID.randomUUID())
                        .addValue("words", each.words())
                        .addValue("by", each.by())
                        .addValue("at", each.at().atOffset(ZoneOffset.UTC))
                        .addValue("answer", each.answer(), Types.VARCHAR)
                        .addValue("answeredBy", answered ? each.answeredBy() : null, Types.VARCHAR)
                        .addValue(
                                "answeredAt",
                                answered && at != null ? at.atOffset(ZoneOffset.UTC) : null,
                                Types.TIMESTAMP_WITH_TIMEZONE));
            }
        }
        rows.batchUpdate("""
                insert into chronology.entry_note (id, review_id, organisation_id, entry_id, words, asked_by, asked_at, answer, answered_by,
                    answered_at)
                select :id, :review, e.organisation_id, :entry, :words, :by, :at, :answer, :answeredBy, :answeredAt
                from chronology.entry e where e.id = :entry""", questions.toArray(MapSqlParameterSource[]::new));
    }

    private void corrections(Review review, ChronologyJson file, Map<String, UUID> ids) {
        var corrections = new ArrayList<MapSqlParameterSource>();
        for (var item : file.entries()) {
            var entry = Objects.requireNonNull(ids.get(item.id()));
            item.corrections()
                    .forEach(each -> corrections.add(of(review, entry)
                            .addValue("id", UUID.randomUUID())
                            .addValue("before", each.before(), Types.VARCHAR)
                            .addValue("edtf", each.edtf())
                            .addValue("reason", each.reason())
                            .addValue("by", each.by())
                            .addValue("at", each.at().atOffset(ZoneOffset.UTC))));
        }
        rows.batchUpdate("""
                insert into chronology.date_correction (id, review_id, organisation_id, entry_id, before_edtf, edtf, reason, corrected_by,
                    corrected_at)
                select :id, :review, e.organisation_id, :entry, :before, :edtf, :reason, :by, :at
                from chronology.entry e where e.id = :entry""", corrections.toArray(MapSqlParameterSource[]::new));
    }

    /** One that speaks of an entry the file does not have is passed over. */
    private void judgements(Review review, ChronologyJson file, Map<String, UUID> ids) {
        rows.batchUpdate(
                """
                insert into chronology.judgement (review_id, one, other, same, judged_by, judged_at)
                values (:review, least(:one, :other), greatest(:one, :other), :same, :by, :at) on conflict do nothing""",
                file.judgements().stream()
                        .filter(each -> ids.containsKey(each.one())
                                && ids.containsKey(each.other())
                                && !each.one().equals(each.other()))
                        .map(each -> new MapSqlParameterSource("review", review.id())
                                .addValue("one", ids.get(each.one()))
                                .addValue("other", ids.get(each.other()))
                                .addValue("same", each.same())
                                .addValue("by", each.by())
                                .addValue("at", each.at().atOffset(ZoneOffset.UTC)))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** What a person said of letters; the rest is found in the words again. What was said in this review stays. */
    private void glossary(Reader reader, Review review, ChronologyJson file, Collection<String> left) {
        var said = abbreviations.of(reader, review.id()).stream()
                .filter(each -> each.origin() == Origin.SAID)
                .collect(Collectors.toMap(Abbreviations.Abbreviation::letters, each -> each));
        var values = new ArrayList<MapSqlParameterSource>();
        for (var each : file.glossary()) {
            var here = said.get(each.letters());
            if (each.origin() == Origin.SAID && here == null) {
                values.add(new MapSqlParameterSource("review", review.id())
                        .addValue("letters", each.letters())
                        .addValue("meaning", each.meaning())
                        .addValue("by", Objects.requireNonNullElse(each.saidBy(), reader.name())));
            } else if (here != null && !here.meaning().equals(each.meaning())) {
                left.add(each.letters() + " as “" + each.meaning() + "”");
            }
        }
        rows.batchUpdate("""
                insert into chronology.abbreviation (review_id, letters, meaning, origin, said_by)
                values (:review, :letters, :meaning, 'SAID', :by)
                on conflict (review_id, letters) do update set meaning = excluded.meaning, origin = 'SAID', said_by = excluded.said_by,
                    version = abbreviation.version + 1""", values.toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource of(Review review, UUID entry) {
        return new MapSqlParameterSource("review", review.id()).addValue("entry", entry);
    }

    private static void add(
            List<MapSqlParameterSource> to,
            Set<String> left,
            Review review,
            UUID entry,
            @Nullable UUID value,
            String words,
            String by) {
        if (value == null) {
            left.add(words);
        } else {
            to.add(of(review, entry).addValue("value", value).addValue("by", by));
        }
    }

    private void write(String into, List<MapSqlParameterSource> values) {
        rows.batchUpdate(
                "insert into chronology." + into + " on conflict do nothing",
                values.toArray(MapSqlParameterSource[]::new));
    }
}
