package org.throughline.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import org.throughline.access.Bodies;
import org.throughline.access.Reader;
import org.throughline.anonymity.Identities;
import org.throughline.anonymity.ReportText;
import org.throughline.documents.UnreadableFile;
import org.throughline.engagement.Contributions;
import org.throughline.publication.Edition;
import org.throughline.review.Notifications;
import org.throughline.review.Review;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** Writes the edition of a review as it stands: a copy that holds what the public may know and nothing else. */
@Component
public class EditionDraft {

    private final Versions versions;
    private final QualityRounds rounds;
    private final Lessons lessons;
    private final Recommendations recommendations;
    private final PlanSource plan;
    private final Preparations preparations;
    private final PrioritiesShown priorities;
    private final Identities identities;
    private final Notifications notifications;
    private final Bodies bodies;
    private final Contributions contributions;

    EditionDraft(
            Versions versions,
            QualityRounds rounds,
            Lessons lessons,
            Recommendations recommendations,
            PlanSource plan,
            Preparations preparations,
            PrioritiesShown priorities,
            Identities identities,
            Notifications notifications,
            Bodies bodies,
            Contributions contributions) {
        this.versions = versions;
        this.rounds = rounds;
        this.lessons = lessons;
        this.recommendations = recommendations;
        this.plan = plan;
        this.preparations = preparations;
        this.priorities = priorities;
        this.identities = identities;
        this.notifications = notifications;
        this.bodies = bodies;
        this.contributions = contributions;
    }

    /** Month and year of death: the day is never published. */
    @Transactional
    public @Nullable YearMonth died(Reader reader, Review review) {
        var day = notifications.get(reader, review.id()).diedOn();
        return day == null ? null : YearMonth.from(day);
    }

    /** The edition, or nothing while a part of it is missing. */
    @Transactional
    public Optional<Edition> of(Reader reader, Review review) {
        var version = versions.current(reader, review.id()).orElse(null);
        var prepared = preparations.of(reader, review.id()).orElse(null);
        var pseudonym = identities.pseudonym(reader, review);
        var died = died(reader, review);
        if (version == null || prepared == null || pseudonym == null || died == null) {
            return Optional.empty();
        }
        var summary = versions.summary(reader, version).orElse(null);
        var letter = rounds.latest(reader, review.id())
                .flatMap(round -> rounds.letter(reader, round))
                .orElse(null);
        try {
            return Optional.of(new Edition(
                    pseudonym,
                    bodies.partnership(review.partnershipId())
                            .orElseThrow(NotFound::new)
                            .name(),
                    died,
                    notifications.get(reader, review.id()).suicide(),
                    prepared.relationship(),
                    prepared.summary(),
                    themes(reader, review),
                    tributes(reader, review) + html(versions.overview(reader, version)),
                    summary == null ? null : html(summary),
                    letter == null ? null : html(letter),
                    recommendations(reader, review),
                    priorities.ofReview(reader, review).stream()
                            .map(each -> new Edition.LocalPriority(each.words(), each.strategy()))
                            .toList(),
                    null));
        } catch (UnreadableFile problem) {
            // uploads are read before they are stored, so this one was damaged since; without it there is no edition
            return Optional.empty();
        }
    }

    /** What family and friends wrote, before anything else. */
    private String tributes(Reader reader, Review review) {
        return Tributes.html(contributions.printed(reader, review.id()));
    }

    /** Only what a reader of the document sees, and of that only words, headings, lists and tables. */
    private static String html(Version.Upload file) throws UnreadableFile {
        return ReportText.of(file.bytes()).html();
    }

    private List<String> themes(Reader reader, Review review) {
        var themes = new TreeSet<Theme>();
        lessons.of(reader, review.id()).forEach(lesson -> themes.addAll(lesson.themes()));
        return themes.stream().map(Theme::words).toList();
    }

    private List<Edition.Recommendation> recommendations(Reader reader, Review review) {
        var actions = plan.plan(reader, review.id());
        return recommendations.of(reader, review.id()).stream()
                .map(recommendation -> new Edition.Recommendation(
                        recommendation.number(),
                        recommendation.words(),
                        recommendation.scope().words().toLowerCase(Locale.UK),
                        recommendation.addressee(),
                        actions.stream()
                                .filter(action -> action.recommendation().equals(recommendation.id()))
                                .map(action -> new Edition.PlannedAction(
                                        action.words(),
                                        action.lead(),
                                        action.due() == null ? "No date set" : Show.date(action.due()),
                                        action.progress().isBlank()
                                                ? action.status()
                                                : action.status() + ": " + action.progress()))
                                .toList()))
                .toList();
    }

    /** All the words of an edition as one page, for the last look. */
    static String page(Edition edition) {
        var page = new StringBuilder(
                "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Report</title></head><body>");
        for (var words : List.of(
                edition.pseudonym(), edition.summary(), edition.relationship() == null ? "" : edition.relationship())) {
            paragraph(page, words);
        }
        page.append(edition.overviewHtml());
        page.append(edition.executiveSummaryHtml() == null ? "" : edition.executiveSummaryHtml());
        page.append(edition.homeOfficeLetterHtml() == null ? "" : edition.homeOfficeLetterHtml());
        for (var priority : edition.priorities()) {
            paragraph(page, priority.words());
            paragraph(page, priority.strategy());
        }
        for (var recommendation : edition.recommendations()) {
            paragraph(page, recommendation.words());
            paragraph(page, recommendation.addressee());
            for (var action : recommendation.actions()) {
                paragraph(page, action.words());
                paragraph(page, action.lead());
                paragraph(page, action.progress());
            }
        }
        return page.append("</body></html>").toString();
    }

    private static void paragraph(StringBuilder page, String words) {
        page.append("<p>").append(HtmlUtils.htmlEscape(words)).append("</p>\n");
    }
}
