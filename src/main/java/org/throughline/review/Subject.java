package org.throughline.review;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.web.Show;

/**
 * Someone a review is about.
 *
 * @param relationship of a suspect or child to the person who died
 * @param details charge, plea, custody; school; orders
 * @param orientation sexual orientation
 * @param diedOn of each person who died but the first, whose day stands in the notification
 * @param dayUnknown why the day on which they died is not known
 * @param version for refusing a stale write
 * @param pseudonym the name the report will use, once chosen
 */
public record Subject(
        UUID id,
        UUID reviewId,
        Part part,
        String name,
        @Nullable String knownAs,
        @Nullable LocalDate born,
        @Nullable String sex,
        @Nullable String ethnicity,
        @Nullable String address,
        @Nullable String relationship,
        @Nullable String details,
        @Nullable String pseudonym,
        int position,
        @Nullable String religion,
        @Nullable String orientation,
        @Nullable String disability,
        @Nullable LocalDate diedOn,
        @Nullable String dayUnknown,
        int version) {

    /** Of whom nothing is said about a day of death. */
    public Subject(
            UUID id,
            UUID reviewId,
            Part part,
            String name,
            @Nullable String knownAs,
            @Nullable LocalDate born,
            @Nullable String sex,
            @Nullable String ethnicity,
            @Nullable String address,
            @Nullable String relationship,
            @Nullable String details,
            @Nullable String pseudonym,
            int position,
            @Nullable String religion,
            @Nullable String orientation,
            @Nullable String disability,
            int version) {
        this(
                id,
                reviewId,
                part,
                name,
                knownAs,
                born,
                sex,
                ethnicity,
                address,
                relationship,
                details,
                pseudonym,
                position,
                religion,
                orientation,
                disability,
                null,
                null,
                version);
    }

    /** Whether they are the person whose death the notification is about first, and whose day of death stands there. */
    public boolean isFirst() {
        return part == Part.VICTIM && position == 0;
    }

    /** The name without case, accents, punctuation and order, to notice the same person written in another way. */
    static String key(String name) {
        var letters = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        var latin = letters.replaceAll("[^a-z ]", " ").strip();
        // a name in another script is not the same as every other such name
        var plain = latin.isEmpty() ? letters.replaceAll("[^\\p{L} ]", " ").strip() : latin;
        return Arrays.stream(plain.split(" +")).sorted().collect(Collectors.joining(" "));
    }

    /** Each fact under its label, "Not recorded" where there is none. */
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, @Nullable String>();
        facts.put("Name", name);
        facts.put("Also known as", knownAs);
        facts.put("Date of birth", born == null ? null : Show.date(born));
        facts.put("Sex", sex);
        facts.put("Ethnicity", ethnicity);
        facts.put("Religion or belief", religion);
        facts.put("Sexual orientation", orientation);
        facts.put("Disability", disability);
        facts.put("Address", address);
        if (part == Part.VICTIM) {
            if (!isFirst()) {
                facts.put("Died on", diedOn == null ? null : Show.date(diedOn));
            }
            facts.put("Why the day of death is not known", dayUnknown);
        } else {
            facts.put("Relationship to the person who died", relationship);
            facts.put(
                    part == Part.CHILD ? "Where they are now, school, orders" : "Arrest, charge, plea, custody",
                    details);
        }
        return Notification.recorded(facts);
    }

    /** What the screen says of them while no pseudonym is chosen. */
    public String shown() {
        return pseudonym == null || pseudonym.isBlank() ? name : pseudonym;
    }
}
