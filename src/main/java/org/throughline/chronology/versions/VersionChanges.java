package org.throughline.chronology.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.anonymity.Identities;
import org.throughline.anonymity.Pseudonyms;
import org.throughline.chronology.Edition;
import org.throughline.chronology.EntrySearch;
import org.throughline.chronology.Question;
import org.throughline.chronology.RecordedEntry;
import org.throughline.review.Review;

/** What has changed between a shared version and the chronology as it is now. */
@Component
public class VersionChanges {

    private static final int ALL = 1_000_000;

    private final JdbcClient db;
    private final EntrySearch search;
    private final Identities identities;

    VersionChanges(JdbcClient db, EntrySearch search, Identities identities) {
        this.db = db;
        this.search = search;
        this.identities = identities;
    }

    /** What became of an entry. */
    public enum What {
        ADDED("Added since"),
        REWORDED("Sent again in other words"),
        REMOVED("No longer in the agency's file"),
        REDATED("Its date is understood otherwise");

        private final String words;

        What(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * @param before as shared; null for an added one
     * @param now null for a removed one
     */
    public record Change(
            What what,
            @org.jspecify.annotations.Nullable RecordedEntry before,
            @org.jspecify.annotations.Nullable RecordedEntry now) {

        /** The same with the newer one in other words. */
        public Change with(UnaryOperator<RecordedEntry> wording) {
            return now == null ? this : new Change(what, before, wording.apply(now));
        }

        /** The newer of the two, or the only one. */
        public RecordedEntry shown() {
            return now == null ? Objects.requireNonNull(before) : now;
        }
    }

    /** In the order of the chronology. The reader needs the whole file. */
    @Transactional
    public List<Change> since(Reader reader, SharedVersion version) {
        var then = search.find(reader, version.edition(), Question.ALL, ALL, 0);
        var now = search.find(reader, Edition.now(version.reviewId()), Question.ALL, ALL, 0);
        return between(then, now, replaced(version.reviewId()));
    }

    /** How an entry as it is now reads beside one of this version: with pseudonyms where the version has them. */
    @Transactional
    public UnaryOperator<RecordedEntry> beside(Reader reader, Review review, SharedVersion version) {
        if (!version.pseudonyms()) {
            return entry -> entry;
        }
        var pseudonyms = Pseudonyms.of(identities.of(reader, review));
        return entry ->
                entry.worded(text -> text.isEmpty() ? text : pseudonyms.in(text).text());
    }

    private Map<UUID, UUID> replaced(UUID review) {
        var replaced = new HashMap<UUID, UUID>();
        db.sql("select id, replaces from chronology.entry where review_id = :review and replaces is not null")
                .param("review", review)
                .query((org.springframework.jdbc.core.RowCallbackHandler)
                        row -> replaced.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
        return replaced;
    }

    /** @param replaced by entry, the one it took the place of */
    static List<Change> between(List<RecordedEntry> then, List<RecordedEntry> now, Map<UUID, UUID> replaced) {
        var before = new HashMap<UUID, RecordedEntry>();
        then.forEach(entry -> before.put(entry.id(), entry));
        var met = new HashSet<UUID>();
        var changes = new ArrayList<Change>();
        for (var entry : now) {
            var was = before.get(entry.id());
            if (was != null) {
                met.add(was.id());
                if (!Objects.equals(was.edtf(), entry.edtf()) || !Objects.equals(was.timeOfDay(), entry.timeOfDay())) {
                    changes.add(new Change(What.REDATED, was, entry));
                }
                continue;
            }
            var earlier = replaced.get(entry.id());
            while (earlier != null && !before.containsKey(earlier)) {
                earlier = replaced.get(earlier);
            }
            if (earlier == null) {
                changes.add(new Change(What.ADDED, null, entry));
            } else {
                met.add(earlier);
                changes.add(new Change(What.REWORDED, before.get(earlier), entry));
            }
        }
        then.stream()
                .filter(entry -> !met.contains(entry.id()))
                .forEach(entry -> changes.add(new Change(What.REMOVED, entry, null)));
        return changes;
    }
}
