package org.throughline.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.web.Show;

/**
 * What the police, or a professional, told the partnership of a death (DOMAIN.md §4 "Notification").
 *
 * @param receivedOn the day the partnership heard
 * @param notifiedBy force or body
 * @param inWriting whether they told it in writing
 * @param version for refusing a stale write
 * @param whyDomestic how the person who died and the suspect were connected, and why abuse is thought of
 * @param nextOfKinIsSuspect a warning that follows the case
 */
public record Notification(
        UUID reviewId,
        @Nullable String ownReference,
        @Nullable String homeOfficeReference,
        LocalDate receivedOn,
        String notifiedBy,
        @Nullable String officer,
        @Nullable String contact,
        @Nullable LocalDate diedOn,
        @Nullable String place,
        @Nullable String cause,
        boolean suicide,
        String whyDomestic,
        String briefFacts,
        @Nullable String agenciesKnown,
        Answer marac,
        Answer mappa,
        @Nullable String familyLiaison,
        @Nullable String nextOfKin,
        Answer nextOfKinIsSuspect,
        @Nullable String media,
        @Nullable String coroner,
        @Nullable String otherReviews,
        @Nullable String cspOfResidence,
        HeardFrom heardFrom,
        Answer inWriting,
        int version) {

    /** Who may tell a partnership of a death. */
    public enum HeardFrom {
        POLICE("The police"),
        PROFESSIONAL("A professional or agency"),
        CORONER("The coroner"),
        FAMILY("The family, or someone who knew them"),
        OTHER("Someone else");

        private final String words;

        HeardFrom(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Each fact under its label, "Not recorded" where there is none. */
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, @Nullable String>();
        facts.put("Heard of on", Show.date(receivedOn));
        facts.put("Heard from", heardFrom.words());
        facts.put("Told by", notifiedBy);
        facts.put("Officer or person", officer);
        facts.put("In writing", inWriting.words());
        facts.put("How to reach them", contact);
        facts.put("Their reference", ownReference);
        facts.put("Home Office reference", homeOfficeReference);
        facts.put("Died on", diedOn == null ? null : Show.date(diedOn));
        facts.put("Where", place);
        facts.put("Cause of death, or what is suspected", cause);
        facts.put("Suicide, or suspected", suicide ? "Yes" : "No");
        facts.put("Why domestic abuse is thought of", whyDomestic);
        facts.put("What is known, briefly", briefFacts);
        facts.put("Agencies known to have been involved", agenciesKnown);
        facts.put("Heard at MARAC", marac.words());
        facts.put("Managed under MAPPA", mappa.words());
        facts.put("Next of kin", nextOfKin);
        facts.put("Is the next of kin the suspect?", nextOfKinIsSuspect.words());
        facts.put("Family liaison officer", familyLiaison);
        facts.put("Coroner", coroner);
        facts.put("Media interest", media);
        facts.put("Other reviews it was referred to", otherReviews);
        facts.put("Partnership where they lived, if another", cspOfResidence);
        return recorded(facts);
    }

    static Map<String, String> recorded(Map<String, @Nullable String> facts) {
        var all = new LinkedHashMap<String, String>();
        facts.forEach((label, fact) -> all.put(label, fact == null || fact.isBlank() ? "Not recorded" : fact));
        return all;
    }

    /** A death already in a register that looks like the same one; nothing of it is shown but whose it is. */
    public record Alike(String reference, String partnership, String reason) {}

    /** The people, first the one who died. */
    public record WithPeople(Notification notification, List<Subject> people) {}
}
