package org.throughline.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an agency answers (DOMAIN.md §4 "Scoping return").
 *
 * @param version from 1; each correction after sending is a new one. Of words to be kept: the one that was on the page, 0 for none
 * @param saves how often that version was written
 * @param sentAt null while it is a draft
 */
public record ScopingReturn(
        int version,
        int saves,
        String systems,
        String aliases,
        String securedBy,
        String securedOn,
        String securedWhere,
        @Nullable Contribution suggests,
        String earlyLearning,
        String staffSupport,
        String savedBy,
        @Nullable Instant sentAt,
        List<PersonAnswer> people) {

    /** What the agency knows of one of the case's people. */
    public record PersonAnswer(UUID subjectId, Known known, String nature, String dates) {}

    boolean saysTheSameAs(ScopingReturn other) {
        return inFull().equals(other.inFull()) && Set.copyOf(people).equals(Set.copyOf(other.people));
    }

    /** What it says of the records and of what comes next, and how many people are known, for comparing two of them. */
    String inFull() {
        return String.join(
                "\n",
                "Known: "
                        + people.stream()
                                .filter(person -> person.known() == Known.KNOWN)
                                .count() + " of " + people.size(),
                people.stream()
                        .map(person -> (person.nature() + " " + person.dates()).strip())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("\n")),
                "Systems searched: " + systems,
                "Other names: " + aliases,
                "Secured: " + String.join(", ", securedBy, securedOn, securedWhere),
                "Can give: " + (suggests == null ? "not said" : suggests.words()),
                "Learning that cannot wait: " + earlyLearning,
                "Support for staff: " + staffSupport);
    }

    public boolean draft() {
        return sentAt == null;
    }
}
