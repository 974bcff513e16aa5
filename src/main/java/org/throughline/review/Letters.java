package org.throughline.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.settings.LetterKind;
import org.throughline.settings.LocalPractices;
import org.throughline.settings.Placeholder;
import org.throughline.settings.ReviewName;
import org.throughline.store.Sealed;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** Letters of a review: written in the partnership's own wording, and kept exactly as they were sent. */
@Component
public class Letters {

    private final JdbcClient db;
    private final Reviews reviews;
    private final Notifications notifications;
    private final LocalPractices practices;
    private final Sealed sealed;
    private final Clock clock;

    Letters(
            JdbcClient db,
            Reviews reviews,
            Notifications notifications,
            LocalPractices practices,
            Sealed sealed,
            Clock clock) {
        this.db = db;
        this.reviews = reviews;
        this.notifications = notifications;
        this.practices = practices;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** What the review is called, by the day of the death; where that is not known, the day it was heard of. */
    @Transactional
    public ReviewName name(Reader reader, Review review) {
        var died = notifications.get(reader, review.id()).diedOn();
        return practices.of(review.partnershipId()).names().on(died == null ? review.heardOn() : died);
    }

    /**
     * A letter in the partnership's wording. The partnership, the day, the reference, the review's name and the writer are filled in here.
     *
     * @param values what else is filled in
     */
    @Transactional
    public DraftLetter draft(Reader reader, Review review, LetterKind kind, Map<Placeholder, String> values) {
        var practice = practices.of(review.partnershipId());
        var all = new EnumMap<Placeholder, String>(Placeholder.class);
        all.put(Placeholder.PARTNERSHIP, String.join(" and ", holders(review)));
        all.put(Placeholder.DATE, Show.date(LocalDate.now(clock)));
        all.put(Placeholder.REFERENCE, review.reference());
        all.put(Placeholder.REVIEW, name(reader, review).words());
        all.put(Placeholder.FROM, reader.isService() ? "" : reader.name());
        all.putAll(values);
        return new DraftLetter(
                kind.title() + ": " + review.reference(), practice.wordings().fill(kind, all), about(values));
    }

    /** The names of the partnerships that hold it, the one that leads first. */
    private List<String> holders(Review review) {
        return review.partnerships().stream()
                .map(each -> practices.of(each).partnership().name())
                .toList();
    }

    /** What an agency is asked for, and by when: "IMR and chronology, by 3 March 2027". */
    private static String about(Map<Placeholder, String> values) {
        if (!values.containsKey(Placeholder.AGENCY)) {
            return "";
        }
        var due = values.getOrDefault(Placeholder.DUE, "");
        return Stream.of(
                        values.getOrDefault(Placeholder.CONTRIBUTION, values.getOrDefault(Placeholder.OUTSTANDING, "")),
                        due.isEmpty() ? "" : "by " + due)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** What a letter to a national body fills in of the death: its day, and the Home Office's reference. */
    @Transactional
    public Map<Placeholder, String> deathWords(Reader reader, Review review) {
        return DecisionWords.death(notifications.get(reader, review.id()));
    }

    /** What a letter about a decision that the Home Office turned fills in. */
    @Transactional
    public Map<Placeholder, String> decisionWords(
            Reader reader, Review review, Decision decision, Decision.Directed directed) {
        return DecisionWords.of(
                practices.of(review.partnershipId()),
                name(reader, review),
                review,
                notifications.get(reader, review.id()),
                decision,
                directed);
    }

    /** What a letter about this decision fills in. */
    @Transactional
    public Map<Placeholder, String> decisionWords(Reader reader, Review review, Decision decision) {
        return DecisionWords.of(
                practices.of(review.partnershipId()),
                name(reader, review),
                review,
                notifications.get(reader, review.id()),
                decision);
    }

    /**
     * Keeps a letter as it is sent, a .docx, and gives back its id.
     *
     * @param organisation the agency it goes to, whose people can then open it; null when it goes to nobody's agency
     */
    @Transactional
    public UUID keep(
            Reader reader,
            Review review,
            LetterKind kind,
            String to,
            @Nullable UUID organisation,
            DraftLetter letter,
            LocalDate sentOn) {
        if (!reader.isService() && !CaseFrame.seesWholeFile(reader, review)) {
            throw new NotAllowed("Letters of a review are written by those who run it.");
        }
        if (sentOn.isBefore(review.heardOn())) {
            throw new NotAllowed("No letter was sent before the partnership heard of the death.");
        }
        var id = UUID.randomUUID();
        db.sql("""
                        insert into review.letter (id, review_id, kind, title, bytes, kept_by, addressee, organisation_id, sent_on, about)
                        values (:id, :review, :kind, :title, :bytes, :by, :to, :organisation, :on, :about)""")
                .param("id", id)
                .param("review", review.id())
                .param("kind", kind.name())
                .param("title", letter.title())
                .param("bytes", sealed.seal(letter.file()))
                .param("by", reader.name())
                .param("to", to)
                .param("organisation", organisation, Types.OTHER)
                .param("on", sentOn)
                .param("about", letter.about())
                .update();
        reviews.did(reader, review.id(), "wrote a letter to " + to + " (" + lower(kind.words()) + ")");
        return id;
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static final String SENT = """
            select review_id, id, kind, title, addressee, organisation_id, sent_on, kept_at, kept_by, about
            from review.letter""";

    /** Every letter of a review that the reader may see, the latest first; an agency sees its own. */
    @Transactional
    public List<SentLetter> of(Reader reader, UUID review) {
        return db.sql(SENT + " where review_id = :review order by kept_at desc")
                .param("review", review)
                .query(Letters::sent)
                .list();
    }

    /** Letters to these agencies that the reader may see, by review, the latest first. */
    @Transactional
    public Map<UUID, List<SentLetter>> to(Reader reader, Collection<UUID> organisations) {
        return db
                .sql(SENT + " where organisation_id = any(:organisations) order by kept_at desc")
                .param("organisations", organisations.toArray(UUID[]::new))
                .query(Letters::sent)
                .list()
                .stream()
                .collect(Collectors.groupingBy(SentLetter::reviewId));
    }

    private static SentLetter sent(ResultSet row, int number) throws SQLException {
        return new SentLetter(
                row.getObject("id", UUID.class),
                row.getObject("review_id", UUID.class),
                LetterKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("addressee"),
                row.getObject("organisation_id", UUID.class),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                row.getString("kept_by"),
                row.getString("about"));
    }

    /** The letter as it was sent, a .docx; that it was opened is recorded. */
    @Transactional
    public byte[] open(Reader reader, UUID review, UUID letter) {
        var found = of(reader, review).stream()
                .filter(each -> each.id().equals(letter))
                .findFirst()
                .orElseThrow(NotFound::new);
        var bytes = db.sql("select bytes from review.letter where id = :id")
                .param("id", letter)
                .query(byte[].class)
                .single();
        reviews.looked(reader, review, "opened the letter to " + found.to());
        return sealed.open(bytes);
    }
}
