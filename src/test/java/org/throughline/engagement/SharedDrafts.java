package org.throughline.engagement;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.report.InventedReport;
import org.throughline.report.Version;
import org.throughline.report.Versions;
import org.throughline.review.Stage;

/** An invented review whose draft is shared with a sister, who has said something about it, and not with her father. */
@Component
public class SharedDrafts {

    private final InventedReport reports;
    private final Versions versions;
    private final Bereaved bereaved;
    private final Readings readings;
    private final Comments comments;
    private final Questions questions;
    private final ProposedNames names;
    private final Updates updates;
    private final WhomToAsk whom;

    SharedDrafts(
            InventedReport reports,
            Versions versions,
            Bereaved bereaved,
            Readings readings,
            Comments comments,
            Questions questions,
            ProposedNames names,
            Updates updates,
            WhomToAsk whom) {
        this.reports = reports;
        this.versions = versions;
        this.bereaved = bereaved;
        this.readings = readings;
        this.comments = comments;
        this.questions = questions;
        this.names = names;
        this.updates = updates;
        this.whom = whom;
    }

    /** What was made. */
    public record Made(
            InventedReport.Case report,
            Bereaved.Case held,
            Bereaved.Person sister,
            Bereaved.Person father,
            Reading reading) {}

    public Made make() {
        var report = reports.at(Stage.DRAFTING);
        var held = new Bereaved.Case(report.partnership(), report.coordinator(), report.review());
        upload(report);
        var sister = bereaved.person(held, "Ilse Inventor");
        var father = bereaved.person(held, "Otto Inventor");
        var reading = share(held, sister, 2);
        comments.say(sister.reader(), held.review(), sister.contact(), reading, 2, "She was not late that day.");
        readings.mark(sister.reader(), held.review(), sister.contact(), reading, Reading.MarkKind.OPENED, 1);
        for (var each : List.of(sister, father)) {
            questions.ask(each.reader(), held.review(), each.contact(), "Why?", false);
            names.propose(each.reader(), held.review(), each.contact(), "my child", "Quintessa", null);
        }
        updates.share(held.coordinator(), held.review(), null, "The draft is ready.", null, null);
        whom.name(
                held.coordinator(), held.review(), new ToAsk("Ada Inventor", "chair", "01632 960 001", null, null, 0));
        return new Made(report, held, sister, father, reading);
    }

    /** Shares the newest version with somebody, with a warning before one part. */
    public Reading share(Bereaved.Case held, Bereaved.Person person, int warned) {
        var today = LocalDate.now();
        readings.share(
                held.coordinator(),
                held.review(),
                person.contact(),
                new Readings.Wanted(
                        Reading.Kind.DRAFT,
                        today,
                        today.plusDays(28),
                        "Take your time.",
                        "This part is hard.",
                        List.of(warned)));
        return readings.of(held.coordinator(), person.contact()).getFirst();
    }

    /** A report in three parts, the second of them hard to read. */
    public void upload(InventedReport.Case report) {
        try {
            versions.upload(
                    report.chair(),
                    report.review(),
                    new Version.Upload(
                            "draft.docx",
                            InventedReport.docx(
                                    "# Who she was",
                                    "She loved rain.",
                                    "She was often late.",
                                    "# How she died",
                                    "He strangled her.",
                                    "# What we learned",
                                    "Ask why people want to move.")),
                    null,
                    "First draft");
        } catch (org.throughline.documents.UnreadableFile problem) {
            throw new AssertionError(problem);
        }
    }
}
