package org.throughline.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.settings.LocalPractices;
import org.throughline.web.Colour;
import org.throughline.web.Show;
import org.throughline.web.Task;

/** What happens next about the decision, the people, the clock and the proceedings beside a review. */
@Component
@Order(10)
class ReviewTasks implements TaskSource {

    private final Decisions decisions;
    private final HomeOffice homeOffice;
    private final FamilyTold family;
    private final Pauses pauses;
    private final Proceedings proceedings;
    private final Reviews reviews;
    private final LocalPractices practices;
    private final Clock clock;

    ReviewTasks(
            Decisions decisions,
            HomeOffice homeOffice,
            FamilyTold family,
            Pauses pauses,
            Proceedings proceedings,
            Reviews reviews,
            LocalPractices practices,
            Clock clock) {
        this.decisions = decisions;
        this.homeOffice = homeOffice;
        this.family = family;
        this.pauses = pauses;
        this.proceedings = proceedings;
        this.reviews = reviews;
        this.practices = practices;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Task> tasks(Reader reader, Review review) {
        if (!CaseFrame.seesWholeFile(reader, review)) {
            return List.of();
        }
        var tasks = new ArrayList<Task>();
        beforeTheDecision(reader, review, tasks);
        afterTheDecision(reader, review, tasks);
        besides(reader, review, tasks);
        return tasks;
    }

    private void beforeTheDecision(Reader reader, Review review, List<Task> tasks) {
        if (review.stage().isAfter(Stage.DECISION)) {
            return;
        }
        boolean runs = ReviewPolicy.runs(reader, review);
        var practice = practices.of(review.partnershipId());
        var today = LocalDate.now(clock);
        var route = practice.routes().on(today);
        var due = "by "
                + Show.date(Clocks.decide(practice.limits(), review.heardOn(), today)
                        .due());
        if (review.stage() == Stage.SCOPING) {
            tasks.add(todo(
                    practice.scopingReview().on(review.heardOn())
                            ? "Close scoping and begin the scoping review"
                            : "Close scoping and put it to " + (route.isPanel() ? route.words() : "the chair"),
                    runs,
                    review,
                    "/decision/scoping",
                    "Co-ordinator, " + due));
        }
        if (review.stage() == Stage.SCOPING_REVIEW) {
            tasks.add(todo(
                    "Write the scoping review and put it to " + (route.isPanel() ? route.words() : "the chair"),
                    runs,
                    review,
                    "/scoping-review",
                    "Co-ordinator, " + due));
        }
        boolean prepared = decisions.prepared(reader, review.id()).isPresent();
        if (!prepared && review.stage() != Stage.NOTIFIED) {
            tasks.add(todo("Prepare the decision", runs, review, "/decision/prepare", "Co-ordinator, " + due));
        }
        if (review.stage() == Stage.DECISION) {
            boolean decides = ReviewPolicy.decides(reader, review, route);
            tasks.add(new Task(
                    "Decide whether a review is held",
                    decides ? review.href() + "/decision/decide" : null,
                    (route.isPanel() ? route.words() : "Chair of the partnership") + ", " + due,
                    decides ? "To do" : "Waiting for " + (route.isPanel() ? route.words() : "the chair"),
                    decides ? Colour.TEAL : Colour.GREY));
        }
    }

    private void afterTheDecision(Reader reader, Review review, List<Task> tasks) {
        var decision = decisions.chairs(reader, review.id());
        if (decision.isEmpty()) {
            return;
        }
        boolean runs = ReviewPolicy.runs(reader, review);
        var told = homeOffice.told(reader, review);
        if (told.isEmpty()) {
            tasks.add(todo(
                    "Tell the Home Office",
                    runs,
                    review,
                    "/decision/tell",
                    "Co-ordinator, at once: decided on "
                            + Show.date(decision.get().on())));
        } else if (told.get().answer() == null) {
            tasks.add(new Task(
                    "Record what the Home Office answers",
                    runs ? review.href() + "/decision/answer" : null,
                    "Home Office, told on " + Show.date(told.get().toldOn()),
                    "Waiting for the Home Office",
                    Colour.AMBER));
        }
        var family = this.family.of(reader, review.id());
        var directed = decisions.direction(reader, review.id());
        if (directed.isPresent()) {
            if (family.stream().noneMatch(FamilyTold.Telling::directed)) {
                tasks.add(todo(
                        "Tell the family that a review is now held",
                        runs,
                        review,
                        "/decision/family",
                        "Co-ordinator, at once: the Home Office directed it on "
                                + Show.date(directed.get().on())));
            }
        } else if (family.isEmpty()) {
            tasks.add(todo("Tell the family of the decision", runs, review, "/decision/family", "Co-ordinator"));
        }
    }

    private void besides(Reader reader, Review review, List<Task> tasks) {
        if (review.stage().held()
                && reviews.people(reader, review.id()).stream()
                        .anyMatch(person -> person.part() == Part.VICTIM && person.pseudonym() == null)) {
            tasks.add(todo(
                    "Choose a pseudonym for the person who died",
                    true,
                    review,
                    "/people",
                    "Independent chair, with the family"));
        }
        if (pauses.isOpen(reader, review.id())) {
            boolean may = ReviewPolicy.pauses(reader, review);
            tasks.add(new Task(
                    "Let the clock go on",
                    may ? review.href() + "/resume" : null,
                    "Co-ordinator or independent chair, when the reason for the pause has ended",
                    "Paused",
                    Colour.AMBER));
        }
        var all = proceedings.of(reader, review.id());
        long open = all.stream()
                .filter(each -> each.status() != Proceeding.Status.ENDED)
                .count();
        if (review.stage() != Stage.CLOSED && review.stage() != Stage.CLOSED_WITHOUT_REVIEW) {
            tasks.add(new Task(
                    "Keep the list of parallel proceedings",
                    review.href() + "/proceedings",
                    next(all),
                    all.isEmpty() ? "None recorded" : open == 0 ? "All ended" : open + " not ended",
                    Colour.GREY));
        }
    }

    private static @Nullable String next(List<Proceeding> all) {
        return all.stream()
                .filter(each -> each.nextOn() != null && each.status() != Proceeding.Status.ENDED)
                .findFirst()
                .map(each -> each.kind().words() + ", next on " + Show.date(each.nextOn()))
                .orElse(null);
    }

    private static Task todo(String words, boolean may, Review review, String path, String hint) {
        return new Task(words, may ? review.href() + path : null, hint, "To do", Colour.TEAL);
    }
}
