package org.throughline.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the report shared with one person, for the days that were agreed.
 *
 * @param version of the report
 * @param note what they are told before they begin
 * @param warning stands before each hard part
 * @param warned numbers of the hard parts
 */
public record Reading(
        UUID id,
        UUID reviewId,
        UUID contactId,
        UUID draftId,
        int version,
        Kind kind,
        LocalDate fromDay,
        LocalDate toDay,
        @Nullable String note,
        String warning,
        List<Integer> warned,
        String sharedBy,
        LocalDate sharedOn,
        @Nullable LocalDate endedOn) {

    public Reading {
        warned = List.copyOf(warned);
    }

    /** What is read. */
    public enum Kind {
        DRAFT("The draft"),
        FINAL("The final report");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Whether it can be read on this day. */
    public boolean isOpen(LocalDate today) {
        return endedOn == null && !today.isBefore(fromDay) && !today.isAfter(toDay);
    }

    public boolean warnsBefore(int part) {
        return warned.contains(part);
    }

    /** One part as a page of the reading. */
    public record Part(int part, String title, int first, int last) {}

    /** One numbered paragraph. */
    public record Paragraph(int number, String html) {}

    /** Something the reader did with it. */
    public record Mark(MarkKind kind, @Nullable Integer part, String byName, java.time.OffsetDateTime at) {}

    /** What a mark says. */
    public enum MarkKind {
        OPENED("Opened"),
        WENT_ON("Chose to go on"),
        WITH_SOMEONE("Asked to read it with somebody"),
        NOT_NOW("Not now"),
        FINISHED("Read as much as they wanted");

        private final String words;

        MarkKind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** How far somebody has come. */
    public record Progress(List<Mark> marks, int parts) {

        /** The part they were last in, or 0. */
        public int last() {
            return marks.stream()
                    .filter(mark -> mark.kind() == MarkKind.OPENED && mark.part() != null)
                    .reduce((earlier, later) -> later)
                    .map(mark -> java.util.Objects.requireNonNullElse(mark.part(), 0))
                    .orElse(0);
        }

        /** How many different parts were opened. */
        public long opened() {
            return marks.stream()
                    .filter(mark -> mark.kind() == MarkKind.OPENED)
                    .map(Mark::part)
                    .distinct()
                    .count();
        }

        public boolean finished() {
            return marks.stream().anyMatch(mark -> mark.kind() == MarkKind.FINISHED);
        }

        /** Whether they chose, since this moment, to go on before this hard part: on another day they are asked again. */
        public boolean wentOn(int part, java.time.Instant since) {
            return marks.stream()
                    .anyMatch(mark -> mark.kind() == MarkKind.WENT_ON
                            && mark.part() != null
                            && mark.part() == part
                            && mark.at().toInstant().isAfter(since));
        }

        /** Whether this part was opened. */
        public boolean hasOpened(int part) {
            return has(MarkKind.OPENED, part);
        }

        /** Whether they asked to read this part with somebody. */
        public boolean withSomeone(int part) {
            return has(MarkKind.WITH_SOMEONE, part);
        }

        private boolean has(MarkKind kind, int part) {
            return marks.stream().anyMatch(mark -> mark.kind() == kind && mark.part() != null && mark.part() == part);
        }

        /** For staff, in a few words: "Opened 3 of 9 parts". */
        public String words() {
            if (marks.isEmpty()) {
                return "Not opened yet";
            }
            return "Opened " + opened() + " of " + parts + " parts"
                    + (finished() ? ", and read as much as they wanted" : "");
        }
    }
}
