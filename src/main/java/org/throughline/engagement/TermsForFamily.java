package org.throughline.engagement;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.engagement.SharedTerms.Part;
import org.throughline.engagement.SharedTerms.Section;
import org.throughline.panel.KeyLines;
import org.throughline.panel.Terms;
import org.throughline.panel.TermsOfReference;
import org.throughline.review.HoldsOnSharing;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Sharing;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** Terms of reference shared with the family: a copy of the version in force, in the sections that staff chose. */
@Component
public class TermsForFamily {

    private static final String COLUMNS = """
            select id, contact_id, version, approved_on, note, shared_by, shared_on, ended_on, ended_by from engagement.shared_terms""";

    private static final Pattern KEY_LINE = Pattern.compile("(\\d+)\\. (.*)");

    private final JdbcClient db;
    private final Reviews reviews;
    private final Family family;
    private final FamilyLog log;
    private final TermsOfReference terms;
    private final KeyLines lines;
    private final HoldsOnSharing holds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TermsForFamily(
            JdbcClient db,
            Reviews reviews,
            Family family,
            FamilyLog log,
            TermsOfReference terms,
            KeyLines lines,
            HoldsOnSharing holds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.reviews = reviews;
        this.family = family;
        this.log = log;
        this.terms = terms;
        this.lines = lines;
        this.holds = holds;
        this.events = events;
        this.clock = clock;
    }

    /** What would be shared now: the version in force. */
    public record InForce(int version, @Nullable LocalDate approvedOn, List<Part> parts) {}

    /** The version in force, in the words the family would read; nothing while none is approved. */
    @Transactional
    public Optional<InForce> inForce(Reader reader, Review review) {
        EngagementPolicy.needKeeper(reader, review);
        return terms.current(reader, review)
                .map(each -> new InForce(each.number(), each.approvedOn(), parts(reader, review, each)));
    }

    private List<Part> parts(Reader reader, Review review, Terms each) {
        var parts = new ArrayList<Part>();
        add(parts, Section.SUMMARY, each.summary());
        if (each.periodFrom() != null || each.periodTo() != null) {
            add(
                    parts,
                    Section.PERIOD,
                    Show.period(each.periodFrom(), each.periodTo())
                            + (each.periodWhy() == null ? "" : "\n" + each.periodWhy()));
        }
        add(parts, Section.PEOPLE, each.people());
        add(parts, Section.AGENCIES, each.agencies());
        if (each.keyLines() == null) {
            lines.of(reader, review.id())
                    .forEach(line -> parts.add(new Part(Section.KEY_LINES, line.number(), line.words())));
        } else {
            each.keyLines().lines().forEach(line -> {
                var written = KEY_LINE.matcher(line);
                parts.add(
                        written.matches()
                                ? new Part(Section.KEY_LINES, Integer.valueOf(written.group(1)), written.group(2))
                                : new Part(Section.KEY_LINES, null, line));
            });
        }
        add(parts, Section.EVERY_REVIEW, each.genericQuestions());
        add(parts, Section.FAMILY, each.familyQuestions());
        add(parts, Section.FAMILY_PART, each.familyPart());
        add(parts, Section.PARALLEL, each.parallel());
        add(parts, Section.CONFIDENTIALITY, each.confidentiality());
        add(parts, Section.MEDIA, each.media());
        add(parts, Section.TIMETABLE, each.timetable());
        return parts;
    }

    private static void add(List<Part> parts, Section section, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            parts.add(new Part(section, null, words));
        }
    }

    /** Every sharing of a review, latest first; for a member of the family those they read. */
    @Transactional
    public List<SharedTerms> of(Reader reader, UUID review) {
        return db.sql(COLUMNS + " where review_id = :review order by shared_at desc")
                .param("review", review)
                .query(SharedTerms.class)
                .list();
    }

    /** What one person reads, latest first. */
    @Transactional
    public List<SharedTerms> forOne(Reader reader, Contact contact) {
        return of(reader, contact.reviewId()).stream()
                .filter(shared -> shared.isFor(contact))
                .toList();
    }

    /** Its sections, in order. */
    @Transactional
    public List<Part> parts(Reader reader, SharedTerms shared) {
        return db.sql("""
                        select section, key_line, words from engagement.shared_terms_part
                        where shared_id = :shared order by position""").param("shared", shared.id()).query(Part.class).list();
    }

    /** Whether newer terms than these are in force. */
    @Transactional
    public boolean isOld(Reader reader, Review review, SharedTerms shared) {
        return Boolean.TRUE.equals(db.sql("select engagement.newer_terms(:review, :version)")
                .param("review", review.id())
                .param("version", shared.version())
                .query(Boolean.class)
                .single());
    }

    /**
     * Shares the version in force. Says whether anything was shared: what they read already is not shared again, and they are told once.
     *
     * @param contact with whom alone; null for everybody who has a page of their own
     * @param version the one that was on the page; refused when another is in force meanwhile
     */
    @Transactional
    public boolean share(
            Reader reader,
            Review review,
            @Nullable Contact contact,
            Collection<Section> sections,
            @Nullable String note,
            int version) {
        EngagementPolicy.needKeeper(reader, review);
        if (contact != null && !contact.kind().mayHaveOwnPage()) {
            throw new NotAllowed("Nothing is shared with this person.");
        }
        holds.need(reader, review, Sharing.FAMILY_TERMS);
        var now = inForce(reader, review).orElseThrow(NotFound::new);
        if (now.version() != version) {
            throw new NotAllowed("Newer terms of reference were approved meanwhile. Open the page again.");
        }
        var chosen = now.parts().stream()
                .filter(part -> sections.contains(part.section()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("Nothing was chosen.");
        }
        if (of(reader, review.id()).stream()
                .anyMatch(each -> each.endedOn() == null
                        && each.version() == version
                        && Objects.equals(each.contactId(), contact == null ? null : contact.id())
                        && Objects.equals(each.note(), note)
                        && parts(reader, each).equals(chosen))) {
            return false;
        }
        var id = UUID.randomUUID();
        var today = LocalDate.now(clock);
        db.sql("""
                        insert into engagement.shared_terms (id, review_id, contact_id, version, approved_on, note, shared_by, shared_on)
                        values (:id, :review, :contact, :version, :approved, :note, :by, :today)""")
                .param("id", id)
                .param("review", review.id())
                .param("contact", contact == null ? null : contact.id(), Types.OTHER)
                .param("version", now.version())
                .param("approved", now.approvedOn(), Types.DATE)
                .param("note", note, Types.VARCHAR)
                .param("by", reader.name())
                .param("today", today)
                .update();
        for (int position = 0; position < chosen.size(); position++) {
            var part = chosen.get(position);
            db.sql("insert into engagement.shared_terms_part values (:id, :review, :position, :section, :line, :words)")
                    .param("id", id)
                    .param("review", review.id())
                    .param("position", position)
                    .param("section", part.section().name())
                    .param("line", part.keyLine(), Types.INTEGER)
                    .param("words", part.words())
                    .update();
        }
        var told = contact == null ? family.contacts(reader, review.id()) : List.of(contact);
        told.stream()
                .filter(each -> each.personId() != null)
                .forEach(each -> log.write(
                        reader,
                        each,
                        LogEntry.of(
                                LogKind.TERMS_SHARED,
                                today,
                                LogEntry.Outcome.YES,
                                "Version " + now.version() + ", on their own page.")));
        events.publishEvent(NewForFamily.of(
                review.id(),
                told,
                today,
                reader.by(),
                "shared version " + now.version() + " of the terms of reference with "
                        + (contact == null ? "the family" : "someone close to the person who died")));
        return true;
    }

    /** From now on nobody reads it by this sharing. Says whether it was still shared; ending it again changes nothing. */
    @Transactional
    public boolean end(Reader reader, Review review, UUID id) {
        EngagementPolicy.needKeeper(reader, review);
        int written = db.sql("""
                        update engagement.shared_terms set ended_on = :today, ended_by = :by
                        where id = :id and review_id = :review and ended_on is null""")
                .param("today", LocalDate.now(clock))
                .param("by", reader.name())
                .param("id", id)
                .param("review", review.id())
                .update();
        if (written == 0) {
            int known = db.sql("select count(*) from engagement.shared_terms where id = :id and review_id = :review")
                    .param("id", id)
                    .param("review", review.id())
                    .query(Integer.class)
                    .single();
            if (known == 0) {
                throw new NotFound();
            }
            return false;
        }
        reviews.did(reader, review.id(), "ended the sharing of the terms of reference");
        return true;
    }
}
