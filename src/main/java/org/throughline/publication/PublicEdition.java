package org.throughline.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.Sentence;

/**
 * An edition as the public reads it.
 *
 * @param address permanent path on this site
 * @param title pseudonym, partnership, year of death and letter, since pseudonyms repeat: "Elaine – Northmere – 2021/a"
 * @param contents headings of the overview report with the anchors the page gives them
 */
public record PublicEdition(
        String address,
        String title,
        Edition edition,
        LocalDate publishedOn,
        EditionStatus status,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnBecause,
        List<Heading> contents) {

    /** When it was published, as the public is told. */
    public Sentence publishedInWords() {
        return inWords(edition.firstPublished(), publishedOn);
    }

    static Sentence inWords(@Nullable Integer firstPublished, LocalDate publishedOn) {
        return firstPublished == null
                ? Sentence.of("{0}", publishedOn)
                : Sentence.of(
                        "{0}, before this service was used; in this library since {1}",
                        String.valueOf(firstPublished), publishedOn);
    }

    /** A heading of the overview report and where on the page it is. */
    public record Heading(String anchor, String words) {}

    /** The title of one that is withdrawn: what it was, whose, and its year and letter, without the name. */
    public Sentence titleWithoutName() {
        return Sentence.of("A review{0}", title.substring(edition.pseudonym().length()));
    }

    public boolean withdrawn() {
        return status == EditionStatus.WITHDRAWN;
    }
}
