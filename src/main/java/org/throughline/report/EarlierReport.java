package org.throughline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that a partnership published before it used this service. It belongs to no review.
 *
 * @param html the document as a page: h2 and below; empty where there is none
 * @param href its permanent address; null until it was public
 * @param publicVersion which version the public reads; null until it was public
 */
public record EarlierReport(
        UUID id,
        UUID partnershipId,
        int version,
        Words words,
        String html,
        @Nullable String href,
        @Nullable Integer publicVersion,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnWhy,
        @Nullable Discarded discarded) {

    /** That a report which never was public is not to become so, and why. */
    public record Discarded(LocalDate on, String by, String why) {}

    /** How somebody died, as far as the library says it. */
    public enum Kind {
        HOMICIDE("They were killed"),
        SUICIDE("They took their own life, or this is suspected");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * What the partnership's staff write of it.
     *
     * @param pseudonym the name the report uses: "Adult Q" is one
     * @param died the year of death
     * @param firstPublished the year in which the partnership published it
     * @param recommendations one to a line; empty for none
     */
    public record Words(
            String pseudonym,
            int died,
            int firstPublished,
            Kind kind,
            Set<Theme> themes,
            String summary,
            String recommendations) {

        /** The recommendations, without empty lines. */
        public List<String> recommended() {
            return recommendations
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        public List<String> themeWords() {
            return new TreeSet<>(themes).stream().map(Theme::words).toList();
        }

        /** All of it as text, for two people who write at once. */
        public String asText() {
            return String.join(
                    "\n",
                    pseudonym + ", died in " + died + ", published in " + firstPublished,
                    kind.words(),
                    "Themes: " + String.join(", ", themeWords()),
                    summary,
                    recommendations);
        }
    }

    /** The same as it was in an earlier version. */
    EarlierReport as(EarlierVersions.Version before) {
        return new EarlierReport(
                id,
                partnershipId,
                before.number(),
                before.words(),
                before.html(),
                href,
                publicVersion,
                withdrawnOn,
                withdrawnWhy,
                discarded);
    }

    /** "“Adult Q” of 2011". */
    public String called() {
        return "“" + words.pseudonym() + "” of " + words.died();
    }

    /** What the public can read of it, in words. */
    public String state() {
        if (discarded != null) {
            return "Discarded";
        }
        if (href == null) {
            return "Not public yet";
        }
        if (withdrawnOn != null) {
            return "Withdrawn from the web";
        }
        return isAsPublic() ? "Public" : "Public; what was changed since is not public yet";
    }

    /** Whether it can be discarded: it never was public. One that was is withdrawn. */
    public boolean mayBeDiscarded() {
        return href == null && discarded == null;
    }

    /** Whether the public reads what stands here. */
    public boolean isAsPublic() {
        return publicVersion != null && publicVersion == version && withdrawnOn == null;
    }

    /** Where it is, for the partnership's staff. */
    public String path(String partnershipCode) {
        return list(partnershipCode) + "/" + id;
    }

    /** Where the partnership's earlier reports are. */
    public static String list(String partnershipCode) {
        return String.format(Locale.ROOT, "/settings/%s/earlier-reports", partnershipCode);
    }
}
