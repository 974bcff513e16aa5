package org.throughline.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.throughline.review.Answer;

/** The five facts about the family that the Home Office's library records of every review, in its own words. */
public enum Indicator {
    CONTRIBUTED("Contributed to the review", "family contributed to dhr", LogKind.CONTRIBUTED, Set.of()),
    CONSULTED(
            "Consulted about the terms of reference",
            "family consulted about terms of reference",
            LogKind.TERMS_CONSULTED,
            Set.of()),
    SUPPORTED(
            "Supported by an expert advocate",
            "family supported by expert specialist advocate",
            LogKind.ADVOCATE_SUPPORTS,
            Set.of(LogKind.ADVOCACY_OFFERED)),
    RECEIVED_DRAFT("Received the draft report", "family received draft report", LogKind.DRAFT_GIVEN, Set.of()),
    ATTENDED_PANEL("Attended the panel", "family attended dhr panel", LogKind.MET_PANEL, Set.of());

    private final String words;
    private final String libraryWords;
    private final LogKind kind;
    private final Set<LogKind> refusedBy;

    Indicator(String words, String libraryWords, LogKind kind, Set<LogKind> refusedBy) {
        this.words = words;
        this.libraryWords = libraryWords;
        this.kind = kind;
        this.refusedBy = refusedBy;
    }

    public String words() {
        return words;
    }

    /** As the Home Office's library names it. */
    public String libraryWords() {
        return libraryWords;
    }

    /** Which entries bear on it: those of its own kind, and an offer that was declined. */
    boolean restsOn(LogEntry entry) {
        return entry.counts()
                && (entry.kind() == kind || entry.outcome() == LogEntry.Outcome.NO && refusedBy.contains(entry.kind()));
    }

    /**
     * What is known of it in one review.
     *
     * @param facts what the answer rests on, latest first
     */
    public record Known(Indicator indicator, Answer answer, List<Fact> facts) {}

    /** One entry of somebody's log, in words. */
    public record Fact(String name, LocalDate on, String words) {}
}
