package org.throughline.review.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.audit.Trail;
import org.throughline.review.CaseFrame;
import org.throughline.review.Decision;
import org.throughline.review.Decisions;
import org.throughline.review.OwnAnswers;
import org.throughline.review.Review;
import org.throughline.review.ReviewPolicy;
import org.throughline.review.Reviews;
import org.throughline.review.ScopingReviews;
import org.throughline.review.Stage;
import org.throughline.review.TaskSource;
import org.throughline.review.ThreadSource;
import org.throughline.review.WhoIsWho;
import org.throughline.settings.LocalPractices;
import org.throughline.web.HistoryLine;
import org.throughline.web.Show;

/** One review at a glance: what happens next, the golden thread, the latest history. */
@Controller
class ReviewController {

    private static final int LATEST = 8;
    private static final int MOST = 2_000;

    private final Reviews reviews;
    private final CaseFrame frame;
    private final Trail trail;
    private final WhoIsWho people;
    private final OwnAnswers ownAnswers;
    private final ScopingReviews scopingReviews;
    private final Decisions decisions;
    private final LocalPractices practices;
    private final List<TaskSource> tasks;
    private final List<ThreadSource> threads;

    ReviewController(
            Reviews reviews,
            CaseFrame frame,
            Trail trail,
            WhoIsWho people,
            OwnAnswers ownAnswers,
            ScopingReviews scopingReviews,
            Decisions decisions,
            LocalPractices practices,
            List<TaskSource> tasks,
            List<ThreadSource> threads) {
        this.reviews = reviews;
        this.frame = frame;
        this.trail = trail;
        this.people = people;
        this.ownAnswers = ownAnswers;
        this.scopingReviews = scopingReviews;
        this.decisions = decisions;
        this.practices = practices;
        this.tasks = tasks;
        this.threads = threads;
    }

    @GetMapping("/reviews/{reference}")
    @Transactional
    String overview(Reader reader, @PathVariable String reference, Model model) {
        var review = reviews.get(reader, reference);
        var whole = CaseFrame.seesWholeFile(reader, review);
        if (!whole
                && reader.appointedTo(review.id(), Role.FAMILY, Role.ADVOCATE)
                && !reader.appointedTo(review.id(), Role.PANEL_MEMBER)) {
            throw new org.throughline.web.NotFound();
        }
        model.addAttribute("review", review);
        model.addAttribute("whole", whole);
        model.addAttribute("runs", ReviewPolicy.runs(reader, review));
        model.addAttribute("early", scopingReviews.title(review));
        model.addAttribute(
                "warning", whole ? people.nextOfKinWarning(reader, review).orElse(null) : null);
        model.addAttribute("header", frame.of(reader, review, ""));
        var all = tasks.stream()
                .flatMap(source -> source.tasks(reader, review).stream())
                .collect(Collectors.partitioningBy(task -> task.status().startsWith("Waiting")));
        model.addAttribute("tasks", all.getOrDefault(false, List.of()));
        model.addAttribute("waiting", all.getOrDefault(true, List.of()));
        model.addAttribute(
                "thread",
                !whole
                        ? List.of()
                        : threads.stream()
                                .flatMap(source -> source.thread(reader, review).stream())
                                .sorted(Comparator.comparing(ThreadSource.Length::position))
                                .toList());
        model.addAttribute("instead", whole ? instead(reader, review) : null);
        model.addAttribute("own", whole ? ownAnswers.of(reader, review.id()) : List.of());
        model.addAttribute(
                "mayWriteOwn",
                ReviewPolicy.runs(reader, review)
                        && !practices
                                .of(review.partnershipId())
                                .ownFields()
                                .asked()
                                .isEmpty());
        model.addAttribute("history", lines(review, false, LATEST));
        reviews.looked(reader, review.id(), "looked at the overview");
        return "review/overview";
    }

    /** What is done instead of a review that is closed without being held; null while it is not closed so. */
    private @Nullable String instead(Reader reader, Review review) {
        return review.stage() != Stage.CLOSED_WITHOUT_REVIEW
                ? null
                : decisions
                        .chairs(reader, review.id())
                        .map(each -> each instanceof Decision.NoReview no ? no.insteadInFull() : null)
                        .orElse(null);
    }

    @GetMapping("/reviews/{reference}/history")
    @Transactional
    String history(Reader reader, @PathVariable String reference, Model model) {
        var review = reviews.get(reader, reference);
        if (!CaseFrame.seesWholeFile(reader, review)) {
            throw new org.throughline.web.NotFound();
        }
        model.addAttribute("header", frame.of(reader, review, "history"));
        model.addAttribute("changes", lines(review, false, MOST));
        model.addAttribute("everything", lines(review, true, MOST));
        reviews.looked(reader, review.id(), "looked at the history");
        return "review/history";
    }

    private List<HistoryLine> lines(Review review, boolean withReads, int most) {
        return trail.of(review.id(), withReads, most).stream()
                .map(line -> new HistoryLine(Show.moment(line.at()), line.name(), line.sentence()))
                .toList();
    }
}
