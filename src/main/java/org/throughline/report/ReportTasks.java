package org.throughline.report;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Stage;
import org.throughline.review.TaskSource;
import org.throughline.web.Colour;
import org.throughline.web.Task;

/** What this room says happens next. */
@Component
class ReportTasks implements TaskSource {

    private final Moves moves;
    private final Findings findings;
    private final Versions versions;

    ReportTasks(Moves moves, Findings findings, Versions versions) {
        this.moves = moves;
        this.findings = findings;
        this.versions = versions;
    }

    @Override
    @Transactional
    public List<Task> tasks(Reader reader, Review review) {
        if (!CaseFrame.seesWholeFile(reader, review)) {
            return List.of();
        }
        var tasks = new ArrayList<Task>();
        if (review.stage() == Stage.ANALYSIS || review.stage() == Stage.DRAFTING) {
            var none = findings.of(reader, review.id()).isEmpty();
            add(
                    tasks,
                    Authority.mayWrite(reader, review),
                    none ? "Record what the panel found" : "Tie findings, lessons and recommendations together",
                    review.href() + "/findings",
                    "Chair, author or co-ordinator",
                    none ? "To do" : "Under way");
        }
        if (review.stage() == Stage.DRAFTING) {
            var none = versions.current(reader, review.id()).isEmpty();
            add(
                    tasks,
                    Authority.mayUpload(reader, review),
                    none ? "Upload the overview report" : "Upload a new version of the report",
                    review.href() + "/report/new",
                    "Chair, author or co-ordinator",
                    none ? "To do" : "When it changes");
        }
        for (var move : Move.values()) {
            if (move.from().contains(review.stage()) && worthSaying(reader, review, move)) {
                add(
                        tasks,
                        Authority.may(reader, review, move),
                        move.title(),
                        review.href() + "/report/moves/" + move.path(),
                        move.whose(),
                        moves.obstacles(reader, review, move).isEmpty() ? "To do" : "Not yet");
            }
        }
        if (review.stage() == Stage.QA_PANEL) {
            add(
                    tasks,
                    Authority.mayRecordLetter(reader, review),
                    "Record the Home Office's answer",
                    review.href() + "/report/quality-assurance",
                    "Co-ordinator",
                    "Waiting for the Home Office");
        }
        if (review.stage() == Stage.PRE_PUBLICATION) {
            add(
                    tasks,
                    Authority.mayPublish(reader, review),
                    "Publish the report",
                    review.href() + "/publication",
                    "Co-ordinator or chair of the partnership",
                    "To do");
        }
        return tasks;
    }

    /** Ways back are on the report's page, not among what happens next. */
    private boolean worthSaying(Reader reader, Review review, Move move) {
        return !move.returns()
                && move != Move.BACK_TO_ANALYSIS
                && (move != Move.CONFIRM
                        || moves.obstacles(reader, review, move).isEmpty());
    }

    private static void add(List<Task> tasks, boolean may, String words, String href, String whose, String status) {
        tasks.add(
                new Task(words, may ? href : null, whose, status, status.equals("To do") ? Colour.TEAL : Colour.GREY));
    }
}
