package org.throughline.anonymity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.NotAllowed;
import org.throughline.access.Reader;
import org.throughline.anonymity.Identity.Kind;
import org.throughline.review.CaseFrame;
import org.throughline.review.Notifications;
import org.throughline.review.Part;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.review.Subject;
import org.throughline.web.NotFound;

/** Everything a case knows that would tell a reader who somebody is: its people as notified, and what staff add. */
@Component
public class Identities {

    private static final Pattern POSTCODE = Pattern.compile("(?i)\\b[a-z]{1,2}\\d[a-z\\d]?\\s?\\d[a-z]{2}\\b");

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){1,3}");

    private final JdbcClient db;
    private final Reviews reviews;
    private final Notifications notifications;

    Identities(JdbcClient db, Reviews reviews, Notifications notifications) {
        this.db = db;
        this.reviews = reviews;
        this.notifications = notifications;
    }

    /** One that somebody added. */
    public record Added(UUID id, Identity identity, String addedBy) {}

    /** What the people of the notification give, and what was added. */
    @Transactional
    public List<Identity> of(Reader reader, Review review) {
        var all = new ArrayList<Identity>();
        reviews.people(reader, review.id()).forEach(person -> all.addAll(of(person)));
        var notified = notifications.get(reader, review.id());
        var died = notified.diedOn();
        if (died != null) {
            // the month and year of a death are published, the day never
            all.add(new Identity("the day of death", "", Kind.OTHER, written(died)));
            all.add(new Identity(
                    "the day of death",
                    "",
                    Kind.OTHER,
                    died.getDayOfMonth() + "/" + died.getMonthValue() + "/" + died.getYear()));
            all.add(new Identity(
                    "the day of death",
                    "",
                    Kind.OTHER,
                    "%02d/%02d/%d".formatted(died.getDayOfMonth(), died.getMonthValue(), died.getYear())));
        }
        named(all, "next of kin", notified.nextOfKin());
        named(all, "family liaison officer", notified.familyLiaison());
        reference(all, notified.ownReference());
        reference(all, notified.homeOfficeReference());
        added(reader, review.id()).forEach(each -> all.add(each.identity()));
        return all.stream().distinct().toList();
    }

    /** "Jean Alder, sister" holds a name before the comma; what is no name is left to staff to add. */
    private static void named(List<Identity> all, String role, @Nullable String written) {
        var name = written == null ? "" : written.split("[,(]", 2)[0].strip();
        if (NAME.matcher(name).matches()) {
            all.add(new Identity(role, "[" + role + "]", Kind.NAME, name));
        }
    }

    private static void reference(List<Identity> all, @Nullable String reference) {
        if (reference != null && !reference.isBlank()) {
            all.add(new Identity("the case", "", Kind.CASE_REFERENCE, reference));
        }
    }

    private static String written(LocalDate day) {
        return org.throughline.web.Show.date(day);
    }

    private static List<Identity> of(Subject person) {
        var role = person.part().words().toLowerCase(java.util.Locale.UK);
        var called = person.pseudonym() == null ? "[" + role + "]" : person.pseudonym();
        var all = new ArrayList<Identity>();
        all.add(new Identity(role, called, Kind.NAME, person.name()));
        var knownAs = person.knownAs();
        if (knownAs != null && !knownAs.isBlank()) {
            all.add(new Identity(role, called, Kind.KNOWN_AS, knownAs));
        }
        var born = person.born();
        if (born != null) {
            all.add(new Identity(role, called, Kind.DOB, born.toString()));
        }
        var address = person.address();
        if (address != null && !address.isBlank()) {
            var postcode = POSTCODE.matcher(address);
            if (postcode.find()) {
                all.add(new Identity(role, called, Kind.POSTCODE, postcode.group()));
                address = postcode.replaceAll("").strip().replaceAll("[,\\s]+$", "");
            }
            if (!address.isBlank()) {
                all.add(new Identity(role, called, Kind.ADDRESS, address));
            }
        }
        return all;
    }

    /** What staff added, oldest first. */
    @Transactional
    public List<Added> added(Reader reader, UUID review) {
        return db.sql("""
                        select id, role, pseudonym, kind, value, added_by from anonymity.identity
                        where review_id = :review order by added_at, id""")
                .param("review", review)
                .query((row, line) -> new Added(
                        row.getObject("id", UUID.class),
                        new Identity(
                                row.getString("role"),
                                row.getString("pseudonym"),
                                Kind.valueOf(row.getString("kind")),
                                row.getString("value")),
                        row.getString("added_by")))
                .list();
    }

    @Transactional
    public void add(Reader reader, Review review, Identity identity) {
        need(reader, review);
        db.sql("insert into anonymity.identity (id, review_id, role, pseudonym, kind, value, added_by)"
                        + " values (:id, :review, :role, :pseudonym, :kind, :value, :by)")
                .param("id", UUID.randomUUID())
                .param("review", review.id())
                .param("role", identity.role())
                .param("pseudonym", identity.pseudonym())
                .param("kind", identity.kind().name())
                .param("value", identity.value())
                .param("by", reader.name())
                .update();
        reviews.did(reader, review.id(), "added something to look for in the report");
    }

    @Transactional
    public void remove(Reader reader, Review review, UUID id) {
        need(reader, review);
        if (db.sql("delete from anonymity.identity where id = :id and review_id = :review")
                        .param("id", id)
                        .param("review", review.id())
                        .update()
                == 0) {
            throw new NotFound();
        }
        reviews.did(reader, review.id(), "removed something to look for in the report");
    }

    /** The name the report uses for the person who died, or null while none is chosen. */
    @Transactional
    public @Nullable String pseudonym(Reader reader, Review review) {
        return reviews.people(reader, review.id()).stream()
                .filter(person -> person.part() == Part.VICTIM)
                .map(Subject::pseudonym)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** The names that the report uses for everybody in the case, as far as they are chosen. */
    @Transactional
    public List<String> pseudonyms(Reader reader, Review review) {
        return reviews.people(reader, review.id()).stream()
                .map(Subject::pseudonym)
                .filter(name -> name != null && !name.isBlank())
                .distinct()
                .toList();
    }

    private static void need(Reader reader, Review review) {
        if (!CaseFrame.seesWholeFile(reader, review)) {
            throw new NotAllowed("Staff of the partnership, the chair and the author say who is who.");
        }
    }
}
