package org.throughline.chronology.out;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.anonymity.Identities;
import org.throughline.anonymity.Pseudonyms;
import org.throughline.chronology.ChronologyPolicy;
import org.throughline.chronology.Edition;
import org.throughline.chronology.Entries;
import org.throughline.chronology.EntrySearch;
import org.throughline.chronology.Question;
import org.throughline.chronology.RecordedEntry;
import org.throughline.chronology.versions.SharedVersions;
import org.throughline.chronology.work.Ages;
import org.throughline.chronology.work.EntryWork;
import org.throughline.chronology.work.Work;
import org.throughline.review.Review;
import org.throughline.review.Reviews;

/** Reads lines of a chronology: entries with the work on them, ages, intervals, and names or pseudonyms. */
@Component
public class Lines {

    private static final int ALL = 1_000_000;

    private final JdbcClient db;
    private final EntrySearch search;
    private final Entries entries;
    private final EntryWork work;
    private final SharedVersions versions;
    private final Identities identities;
    private final Reviews reviews;

    Lines(
            JdbcClient db,
            EntrySearch search,
            Entries entries,
            EntryWork work,
            SharedVersions versions,
            Identities identities,
            Reviews reviews) {
        this.db = db;
        this.search = search;
        this.entries = entries;
        this.work = work;
        this.versions = versions;
        this.identities = identities;
        this.reviews = reviews;
    }

    /** In which words a reader wants it. Only those with the whole file can choose. */
    public enum Names {
        /** Now: real names. A version: as it was shared. */
        AS_IS,
        PSEUDONYMS,
        REAL
    }

    /** Everything found. */
    @Transactional
    public List<Line> all(Reader reader, Review review, Edition edition, Question question, Names names) {
        return of(reader, review, edition, question, names, ALL, 0).lines();
    }

    /** These entries of the chronology as it is now, in its order, without what they are marked with. */
    @Transactional
    public List<Line> these(Reader reader, Review review, Edition edition, Collection<UUID> ids, Names names) {
        var found = entries.these(reader, review.id(), ids).stream()
                .sorted(Comparator.comparingInt(RecordedEntry::position))
                .toList();
        var shown = worded(reader, review, edition, found, names);
        var also = search.alsoRecorded(reader, edition, shown);
        var confirmed = search.confirmed(reader, edition, shown);
        return shown.stream()
                .map(entry -> new Line(
                        entry,
                        Work.NONE,
                        also.getOrDefault(entry.id(), List.of()),
                        confirmed.contains(entry.sameEvent()),
                        null,
                        ""))
                .toList();
    }

    /** @param total how many there are on all pages */
    public record Shown(int total, List<Line> lines) {}

    /** A page of what is found. */
    @Transactional
    public Shown of(
            Reader reader, Review review, Edition edition, Question question, Names names, int most, long skip) {
        var before = skip == 0 ? 0 : 1;
        var page = search.page(reader, edition, question, most + before, skip - before);
        var found = page.entries();
        var first = before == 1 && !found.isEmpty() ? found.getFirst() : null;
        var shown = worded(reader, review, edition, found.subList(Math.min(before, found.size()), found.size()), names);
        var ids = shown.stream().map(RecordedEntry::id).toList();
        var marks = edition.version() == null ? work.of(reader, review.id(), ids) : versions.work(reader, edition, ids);
        var also = most > 1_000 ? Map.<UUID, List<RecordedEntry>>of() : search.alsoRecorded(reader, edition, shown);
        var confirmed = search.confirmed(reader, edition, shown);
        var people = reviews.people(reader, review.id());
        boolean intervals = question.order() != Question.Order.AGENCY;
        var wording = wording(reader, review, names);
        var lines = new ArrayList<Line>(shown.size());
        var last = first;
        for (var entry : shown) {
            lines.add(new Line(
                    entry,
                    worded(marks.getOrDefault(entry.id(), Work.NONE), wording),
                    also.getOrDefault(entry.id(), List.of()),
                    confirmed.contains(entry.sameEvent()),
                    intervals ? Interval.between(last, entry) : null,
                    Ages.on(people, entry.earliest(), entry.latest())));
            last = entry.earliest() == null && entry.latest() == null ? last : entry;
        }
        return new Shown(page.total(), lines);
    }

    /** How words that are no entry's read for this reader: pseudonyms in place of names where they are asked for. */
    @Transactional
    public UnaryOperator<String> wording(Reader reader, Review review, Names names) {
        if (names != Names.PSEUDONYMS || !ChronologyPolicy.seesAll(reader, review)) {
            return text -> text;
        }
        var pseudonyms = Pseudonyms.of(identities.of(reader, review));
        return text -> text.isEmpty() ? text : pseudonyms.in(text).text();
    }

    private static Work worded(Work work, UnaryOperator<String> wording) {
        return work.comments().isEmpty()
                ? work
                : new Work(
                        work.flags(),
                        work.keyLines(),
                        work.people(),
                        work.comments().stream()
                                .map(each -> each.with(wording.apply(each.words())))
                                .toList());
    }

    private List<RecordedEntry> worded(
            Reader reader, Review review, Edition edition, List<RecordedEntry> found, Names names) {
        if (names == Names.AS_IS || !ChronologyPolicy.seesAll(reader, review)) {
            return found;
        }
        if (names == Names.PSEUDONYMS) {
            var pseudonyms = Pseudonyms.of(identities.of(reader, review));
            return found.stream()
                    .map(entry -> entry.worded(
                            text -> text.isEmpty() ? text : pseudonyms.in(text).text()))
                    .toList();
        }
        return edition.version() == null ? found : real(review, found);
    }

    /** A version's entries in the agencies' own words, which never change. */
    private List<RecordedEntry> real(Review review, List<RecordedEntry> found) {
        record Words(UUID id, String event, String source, String outcome, String comment, String sheet) {}
        var words = db
                .sql("""
                        select id, event, source, outcome, comment, sheet from chronology.entry
                        where review_id = :review and id = any(:ids)""")
                .param("review", review.id())
                .param("ids", found.stream().map(RecordedEntry::id).toArray(UUID[]::new))
                .query(Words.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Words::id, Function.identity()));
        return found.stream()
                .map(entry -> {
                    var own = words.get(entry.id());
                    return own == null
                            ? entry
                            : entry.worded(own.event(), own.source(), own.outcome(), own.comment(), own.sheet());
                })
                .toList();
    }
}
