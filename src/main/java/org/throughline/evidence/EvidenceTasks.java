package org.throughline.evidence;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.review.Review;
import org.throughline.review.TaskSource;
import org.throughline.settings.LocalPractices;
import org.throughline.settings.TimeLimit;
import org.throughline.web.Colour;
import org.throughline.web.Show;
import org.throughline.web.Task;

/** What is to be done about agencies' evidence, for staff. Agencies have their own list. */
@Component
public class EvidenceTasks implements TaskSource {

    private final Agencies agencies;
    private final LocalPractices practices;

    EvidenceTasks(Agencies agencies, LocalPractices practices) {
        this.agencies = agencies;
        this.practices = practices;
    }

    @Override
    @Transactional
    public List<Task> tasks(Reader reader, Review review) {
        if (!EvidencePolicy.seesAll(reader, review)) {
            return List.of();
        }
        var tasks = new ArrayList<Task>();
        var page = review.href() + "/agencies";
        var asks = EvidencePolicy.asks(reader, review);
        var commissions = EvidencePolicy.commissions(reader, review);
        var states = agencies.of(reader, review.id());
        long asked = states.stream().filter(state -> state.askedOn() != null).count();
        long awaited = states.stream().filter(AgencyState::awaited).count();
        // also later: an agency may be asked for more while the report is written
        states.stream()
                .filter(state -> state.submission() == SubmissionState.SENT)
                .forEach(state -> tasks.add(new Task(
                        "Check what " + state.agency() + " sent",
                        commissions ? review.href() + "/agencies/" + state.organisationId() + "/submission" : null,
                        "Independent chair",
                        "To do",
                        Colour.AMBER)));
        switch (review.stage()) {
            case NOTIFIED ->
                tasks.add(new Task(
                        "Ask agencies what they know",
                        asks ? page : null,
                        "Co-ordinator, by "
                                + Show.date(practices
                                        .of(review.partnershipId())
                                        .due(TimeLimit.FIRST_ASK, review.heardOn())),
                        "To do",
                        Colour.AMBER));
            case SCOPING ->
                tasks.add(new Task(
                        "Agencies' scoping returns",
                        page,
                        asked - awaited + " of " + Show.count(asked, "agency", "agencies") + " have answered",
                        awaited == 0 ? "All answered" : "Waiting for " + awaited,
                        awaited == 0 ? Colour.GREEN : Colour.TEAL));
            case COMMISSIONING ->
                tasks.add(new Task(
                        "Commission IMRs and chronologies",
                        commissions ? review.href() + "/commission" : null,
                        "Independent chair, or the co-ordinator for them",
                        "To do",
                        Colour.AMBER));
            case EVIDENCE -> {
                long outstanding = states.stream()
                        .filter(state -> !state.outstanding().isEmpty())
                        .count();
                tasks.add(new Task(
                        outstanding == 0 ? "Close evidence" : "Agencies' evidence",
                        page,
                        outstanding == 0 ? "Everything commissioned is in" : null,
                        outstanding == 0 ? "To do" : "Waiting for " + Show.count(outstanding, "agency", "agencies"),
                        outstanding == 0 ? Colour.AMBER : Colour.TEAL));
            }
            default -> {}
        }
        return tasks;
    }
}
