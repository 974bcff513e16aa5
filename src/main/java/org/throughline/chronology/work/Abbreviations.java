package org.throughline.chronology.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.NotFound;
import org.throughline.web.StaleWrite;

/** A review's glossary: the letters its agencies write and what they stand for. */
@Component
public class Abbreviations {

    private final JdbcClient db;
    private final Reviews reviews;

    Abbreviations(JdbcClient db, Reviews reviews) {
        this.db = db;
        this.reviews = reviews;
    }

    /** Where a meaning comes from. */
    public enum Origin {
        KNOWN("Known to the service"),
        WRITTEN("Written out in an entry"),
        SAID("Said by a person"),
        UNEXPLAINED("Nobody has said yet");

        private final String words;

        Origin(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * @param meaning empty while nobody has said, or where it was said to be no abbreviation
     * @param saidBy null unless a person said it
     */
    public record Abbreviation(
            String letters,
            String meaning,
            Origin origin,
            @Nullable String saidBy,
            int entries,
            int version) {}

    /** All of a review, by letters. */
    @Transactional
    public List<Abbreviation> of(Reader reader, UUID review) {
        return db.sql("""
                        select letters, meaning, origin, said_by, entries, version from chronology.abbreviation where review_id = :review
                        order by letters""").param("review", review).query(Abbreviation.class).list();
    }

    /** What letters stand for, those that have a meaning. */
    @Transactional
    public Map<String, String> meanings(Reader reader, UUID review) {
        var meanings = new LinkedHashMap<String, String>();
        of(reader, review).stream()
                .filter(each -> !each.meaning().isEmpty())
                .forEach(each -> meanings.put(each.letters(), each.meaning()));
        return meanings;
    }

    /** Says what letters stand for; an empty meaning says that they abbreviate nothing. */
    @Transactional
    public void say(Reader reader, Review review, String letters, String meaning, int version) {
        EntryWork.need(reader, review);
        int changed = db.sql("""
                        update chronology.abbreviation set meaning = :meaning, origin = 'SAID', said_by = :by, version = version + 1
                        where review_id = :review and letters = :letters and version = :version""")
                .param("meaning", meaning)
                .param("by", reader.name())
                .param("review", review.id())
                .param("letters", letters)
                .param("version", version)
                .update();
        if (changed == 0) {
            var now = of(reader, review.id()).stream()
                    .filter(each -> each.letters().equals(letters))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            throw new StaleWrite("This abbreviation", now.meaning(), meaning, review.href() + "/chronology/glossary");
        }
        reviews.did(reader, review.id(), "said what an abbreviation of the chronology stands for");
    }

    /** Adds one that nobody has explained. What is explained already is changed where it stands, never from here. */
    @Transactional
    public void add(Reader reader, Review review, String letters, String meaning) {
        EntryWork.need(reader, review);
        int added = db.sql("""
                        insert into chronology.abbreviation (review_id, letters, meaning, origin, said_by)
                        values (:review, :letters, :meaning, 'SAID', :by)
                        on conflict (review_id, letters) do update set meaning = excluded.meaning, origin = 'SAID', said_by = excluded.said_by,
                            version = abbreviation.version + 1
                        where abbreviation.origin = 'UNEXPLAINED'""")
                .param("review", review.id())
                .param("letters", letters)
                .param("meaning", meaning)
                .param("by", reader.name())
                .update();
        if (added == 0) {
            var now = explained(reader, review, letters).orElseThrow(NotFound::new);
            throw new StaleWrite("This abbreviation", now.meaning(), meaning, review.href() + "/chronology/glossary");
        }
        reviews.did(reader, review.id(), "added an abbreviation to the glossary of the chronology");
    }

    /** The letters as the review explains them already, or empty. */
    @Transactional
    public Optional<Abbreviation> explained(Reader reader, Review review, String letters) {
        return of(reader, review.id()).stream()
                .filter(each -> each.letters().equals(letters) && each.origin() != Origin.UNEXPLAINED)
                .findFirst();
    }
}
