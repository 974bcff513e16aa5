package org.throughline.report;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.chronology.Entries;
import org.throughline.chronology.RecordedEntry;
import org.throughline.report.Knot.Kind;
import org.throughline.review.Review;
import org.throughline.review.ThreadSource;

/** Gathers a review's golden thread, and says where it is broken. */
@Component
public class Threads implements ThreadSource {

    private final Entries entries;
    private final Findings findings;
    private final Lessons lessons;
    private final Recommendations recommendations;
    private final PlanSource plan;

    Threads(Entries entries, Findings findings, Lessons lessons, Recommendations recommendations, PlanSource plan) {
        this.entries = entries;
        this.findings = findings;
        this.lessons = lessons;
        this.recommendations = recommendations;
        this.plan = plan;
    }

    /** The whole thread. Of the entries, only those a finding is tied to are on it. */
    @Transactional
    public GoldenThread of(Reader reader, UUID review) {
        var thread = new GoldenThread();
        var found = findings.of(reader, review);
        var tied = found.stream().flatMap(finding -> finding.entries().stream()).collect(Collectors.toSet());
        entries.combined(reader, review).stream()
                .filter(entry -> tied.contains(entry.id()))
                .forEach(entry -> thread.add(knot(entry)));
        found.forEach(finding -> thread.add(knot(finding)));
        var learned = lessons.of(reader, review);
        learned.forEach(lesson -> thread.add(knot(lesson)));
        var recommended = recommendations.of(reader, review);
        recommended.forEach(recommendation -> thread.add(knot(recommendation)));
        var planned = plan.plan(reader, review);
        planned.forEach(action -> thread.add(knot(action)));

        for (var finding : found) {
            tie(thread, knot(finding), finding.entries(), "rests on an entry that the agency has since taken out");
            if (finding.entries().isEmpty()) {
                thread.breaks(knot(finding), "rests on no entry");
            }
        }
        for (var lesson : learned) {
            tie(thread, knot(lesson), lesson.findings(), "rests on a finding that was taken out");
            if (lesson.findings().isEmpty()) {
                thread.breaks(knot(lesson), "rests on no finding");
            }
        }
        for (var recommendation : recommended) {
            tie(thread, knot(recommendation), recommendation.lessons(), "rests on a lesson that was taken out");
            if (recommendation.lessons().isEmpty()) {
                thread.breaks(knot(recommendation), "rests on no lesson");
            }
        }
        for (var action : planned) {
            tie(
                    thread,
                    knot(action),
                    List.of(action.recommendation()),
                    "carries out a recommendation that was taken out");
        }
        for (var finding : found) {
            // good practice may stand by itself
            if (finding.kind() != FindingKind.GOOD_PRACTICE
                    && thread.after(knot(finding)).isEmpty()) {
                thread.breaks(knot(finding), "led to no lesson");
            }
        }
        learned.stream()
                .map(Threads::knot)
                .filter(knot -> thread.after(knot).isEmpty())
                .forEach(knot -> thread.breaks(knot, "led to no recommendation"));
        recommended.stream()
                .map(Threads::knot)
                .filter(knot -> thread.after(knot).isEmpty())
                .forEach(knot -> thread.breaks(knot, "has no action"));
        return thread;
    }

    private static void tie(GoldenThread thread, Knot later, List<UUID> earlier, String missing) {
        for (var each : earlier) {
            if (!thread.tie(each, later.id())) {
                thread.breaks(later, missing);
            }
        }
    }

    @Override
    @Transactional
    public List<ThreadSource.Length> thread(Reader reader, Review review) {
        var thread = of(reader, review.id());
        return java.util.Arrays.stream(Kind.values())
                .map(kind -> new ThreadSource.Length(
                        kind.ordinal() + 1,
                        thread.all(kind).size() == 1 ? kind.one() : kind.many(),
                        thread.all(kind).size(),
                        (int) thread.all(kind).stream()
                                .filter(knot -> !thread.brokenAt(knot).isEmpty())
                                .count(),
                        review.href()
                                + (kind == Kind.ACTION
                                        ? "/actions"
                                        : kind == Kind.ENTRY ? "/thread" : "/findings#" + kind.many())))
                .toList();
    }

    private static Knot knot(RecordedEntry entry) {
        return new Knot(Kind.ENTRY, entry.id(), entry.agency() + ", " + entry.written(), entry.event(), "/chronology");
    }

    private static Knot knot(Finding finding) {
        return new Knot(Kind.FINDING, finding.id(), "Finding " + finding.number(), finding.words(), finding.path());
    }

    private static Knot knot(Lesson lesson) {
        return new Knot(Kind.LESSON, lesson.id(), "Lesson " + lesson.number(), lesson.words(), lesson.path());
    }

    private static Knot knot(Recommendation recommendation) {
        return new Knot(
                Kind.RECOMMENDATION,
                recommendation.id(),
                "Recommendation " + recommendation.number(),
                recommendation.words(),
                recommendation.path());
    }

    private static Knot knot(PlanSource.Planned action) {
        return new Knot(Kind.ACTION, action.id(), "Action " + action.number(), action.words(), action.path());
    }
}
