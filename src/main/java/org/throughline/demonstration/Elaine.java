package org.throughline.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.access.Organisation;
import org.throughline.actions.ActionStatus;
import org.throughline.actions.Actions;
import org.throughline.chronology.ChronologyFiles;
import org.throughline.chronology.Entries;
import org.throughline.chronology.PendingFiles;
import org.throughline.chronology.versions.SharedVersions;
import org.throughline.chronology.work.CatchingUp;
import org.throughline.engagement.Contact;
import org.throughline.engagement.Family;
import org.throughline.engagement.FamilyLog;
import org.throughline.engagement.LogEntry;
import org.throughline.engagement.LogKind;
import org.throughline.engagement.Questions;
import org.throughline.engagement.ToAsk;
import org.throughline.engagement.Updates;
import org.throughline.engagement.WhomToAsk;
import org.throughline.evidence.Commissions;
import org.throughline.evidence.Contribution;
import org.throughline.evidence.Known;
import org.throughline.panel.KeyLine;
import org.throughline.report.Finding;
import org.throughline.report.FindingKind;
import org.throughline.report.Findings;
import org.throughline.report.Lesson;
import org.throughline.report.Lessons;
import org.throughline.report.Move;
import org.throughline.report.Moves;
import org.throughline.report.Recommendation;
import org.throughline.report.Recommendations;
import org.throughline.report.Scope;
import org.throughline.report.Theme;
import org.throughline.review.Pauses;
import org.throughline.review.Review;
import org.throughline.review.Reviews;

/** The invented review of Elaine: eight agencies' chronologies, what the panel found, and a report being written. */
@Component
@Profile("demo")
class Elaine {

    static final String NAME = "Marian Holloway";

    /** Its answer to scoping came when the review began again. */
    private static final String LATE = "Northmere General Hospital";

    /** The agencies' files, as they sent them. */
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("northmere-constabulary.xlsx", "Northmere Constabulary");
        FILES.put("larchfield-surgery.docx", "Larchfield Surgery");
        FILES.put("northmere-general-hospital.odt", "Northmere General Hospital");
        FILES.put("westvale-mental-health-trust.docx", "Westvale Mental Health Trust");
        FILES.put("northmere-borough-housing.csv", "Northmere Borough Housing");
        FILES.put("northmere-childrens-services.xlsx", "Northmere Children's Services");
        FILES.put("haven-domestic-abuse-service.csv", "Haven Domestic Abuse Service");
        FILES.put("probation-service-north.xlsx", "Probation Service North");
    }

    private final Cast cast;
    private final Steps steps;
    private final Reviews reviews;
    private final Pauses pauses;
    private final Returns returns;
    private final Commissions commissions;
    private final Imrs imrs;
    private final PendingFiles pending;
    private final ChronologyFiles files;
    private final Entries entries;
    private final Findings findings;
    private final Lessons lessons;
    private final Recommendations recommendations;
    private final Actions actions;
    private final Moves moves;
    private final Family family;
    private final FamilyLog log;
    private final Updates updates;
    private final Questions questions;
    private final WhomToAsk whom;
    private final ElainesDraft draft;
    private final SharedVersions shared;
    private final CatchingUp catchingUp;
    private final EntryQuestions asking;

    Elaine(
            Cast cast,
            Steps steps,
            Reviews reviews,
            Pauses pauses,
            Returns returns,
            Commissions commissions,
            Imrs imrs,
            PendingFiles pending,
            ChronologyFiles files,
            Entries entries,
            Findings findings,
            Lessons lessons,
            Recommendations recommendations,
            Actions actions,
            Moves moves,
            Family family,
            FamilyLog log,
            Updates updates,
            Questions questions,
            WhomToAsk whom,
            ElainesDraft draft,
            SharedVersions shared,
            CatchingUp catchingUp,
            EntryQuestions asking) {
        this.cast = cast;
        this.steps = steps;
        this.reviews = reviews;
        this.pauses = pauses;
        this.returns = returns;
        this.commissions = commissions;
        this.imrs = imrs;
        this.pending = pending;
        this.files = files;
        this.entries = entries;
        this.findings = findings;
        this.lessons = lessons;
        this.recommendations = recommendations;
        this.actions = actions;
        this.moves = moves;
        this.family = family;
        this.log = log;
        this.updates = updates;
        this.questions = questions;
        this.whom = whom;
        this.draft = draft;
        this.shared = shared;
        this.catchingUp = catchingUp;
        this.asking = asking;
    }

    void make() {
        var review = steps.elaineNotified();
        var agencies = agencies(review);
        review = steps.decided(review, agencies.values(), LocalDate.of(2021, 12, 13));
        review = steps.named(review, Map.of(NAME, "Elaine", "Dean Holloway", "Carl", "Tilly Holloway", "Child A"));
        steps.appoint(review, LocalDate.of(2022, 1, 10));
        steps.terms(
                review,
                Texts.parts("elaine/terms-of-reference.txt"),
                Texts.table("elaine/key-lines.txt").stream()
                        .map(line -> line.get(2))
                        .toList(),
                LocalDate.of(2014, 1, 1),
                LocalDate.of(2021, 11, 11));
        tellTheFamily(review);
        pauses.begin(cast.as(Cast.CHAIR), review, LocalDate.of(2022, 1, 20), "the trial and the inquest", "the police");
        pauses.end(cast.as(Cast.CHAIR), review, LocalDate.of(2026, 5, 29));
        review = evidence(review, agencies);
        shared.share(
                cast.as(Cast.CHAIR), again(review), "For the panel, before it looks at what was found", true, false);
        asking.ask(again(review));
        var found = findings(review, agencies);
        var learned = lessons(review, found);
        var recommended = recommendations(review, learned);
        plan(review, recommended, agencies);
        moves.take(cast.as(Cast.AUTHOR), again(review), Move.BEGIN_DRAFTING, LocalDate.of(2026, 10, 12), "");
        draft.share(again(review));
    }

    private Review again(Review review) {
        return reviews.get(cast.as(Cast.COORDINATOR), review.id());
    }

    private Map<String, Organisation> agencies(Review review) {
        return steps.agencies(review).stream().collect(Collectors.toMap(Organisation::name, agency -> agency));
    }

    private void tellTheFamily(Review review) {
        var coordinator = cast.as(Cast.COORDINATOR);
        var fresh = Contact.fresh(review.id(), Contact.Kind.FAMILY, Cast.SISTER, "Sister");
        var sister = new Contact(
                fresh.id(),
                review.id(),
                null,
                fresh.kind(),
                fresh.name(),
                fresh.relationship(),
                "By letter first, then by telephone in the evening",
                "3 September, her sister’s birthday; 9 November",
                null,
                null,
                0);
        family.keep(coordinator, review, sister);
        family.letIn(coordinator, review, sister, Cast.email(Cast.SISTER));
        for (var kind : List.of(LogKind.LEAFLETS, LogKind.ADVOCACY_OFFERED)) {
            log.record(
                    coordinator,
                    review,
                    sister,
                    LogEntry.of(kind, LocalDate.of(2022, 1, 12), LogEntry.Outcome.YES, null));
        }
        log.record(
                coordinator,
                review,
                sister,
                LogEntry.of(
                        LogKind.TERMS_CONSULTED,
                        LocalDate.of(2026, 6, 15),
                        LogEntry.Outcome.YES,
                        "By letter, with time to answer."));
        whom.name(
                coordinator,
                review,
                new ToAsk(
                        Cast.COORDINATOR,
                        "who looks after the review",
                        "01632 960 142",
                        "Monday to Friday, 9am to 5pm",
                        null,
                        0));
        updates.share(
                coordinator,
                review,
                null,
                "The trial and the inquest have ended, so the review has begun again. The chair would like to meet you,"
                        + " if and when you want to. You will be sent the questions that the review asks.",
                null,
                LocalDate.of(2026, 12, 18));
        var herself = cast.as(Cast.SISTER);
        questions.ask(
                herself,
                again(review),
                sister,
                "She asked for another flat so many times. Why did nobody move her?",
                true);
    }

    private Review evidence(Review review, Map<String, Organisation> agencies) {
        returns.send(
                again(review),
                agencies.values().stream()
                        .filter(agency -> agency.name().equals(LATE))
                        .toList(),
                Known.KNOWN);
        commissions.commission(
                cast.as(Cast.CHAIR),
                again(review),
                agencies.values().stream()
                        .map(agency -> new Commissions.Wanted(
                                agency.id(),
                                agency.name(),
                                Imrs.askedOf(agency.name()) ? Contribution.IMR : Contribution.CHRONOLOGY,
                                LocalDate.of(2026, 7, 31),
                                "Agency lead"))
                        .toList(),
                null);
        var now = again(review);
        FILES.forEach((file, name) -> {
            var agency = java.util.Objects.requireNonNull(agencies.get(name));
            var lead = cast.leadOf(name);
            pending.propose(lead, now, agency, file, Texts.bytes("elaine/chronology/" + file));
            files.keep(lead, now, agency, pending.of(lead, now, agency.id()).orElseThrow());
        });
        catchingUp.now(review.id());
        imrs.write(now, agencies);
        return commissions.close(cast.as(Cast.CHAIR), now, Imrs.GOING_ON);
    }

    private Map<String, Finding> findings(Review review, Map<String, Organisation> agencies) {
        var author = cast.as(Cast.AUTHOR);
        var lines = steps.keyLines(review).stream()
                .collect(Collectors.toMap(line -> String.valueOf(line.number()), KeyLine::id));
        var rows = entries.combined(author, review.id()).stream()
                .collect(Collectors.toMap(
                        entry -> entry.organisationId() + " " + entry.row(), entry -> entry.id(), (one, other) -> one));
        var found = new LinkedHashMap<String, Finding>();
        var ties = new LinkedHashMap<String, List<UUID>>();
        var current = "";
        for (var line : Texts.lines("elaine/findings.txt")) {
            if (line.contains("|")) {
                var fields = Arrays.stream(line.split("\\|")).map(String::strip).toList();
                current = fields.getFirst();
                found.put(
                        current,
                        findings.record(
                                author,
                                again(review),
                                fields.get(2),
                                FindingKind.MISSED_OPPORTUNITY,
                                lines.get(fields.get(1))));
                ties.put(current, new ArrayList<>());
            } else if (line.contains(":")) {
                var agency = java.util.Objects.requireNonNull(agencies.get(
                        FILES.get(line.substring(0, line.indexOf(':')).strip())));
                for (var row : line.substring(line.indexOf(':') + 1).split(",")) {
                    var entry = rows.get(agency.id() + " " + row.strip());
                    if (entry != null) {
                        java.util.Objects.requireNonNull(ties.get(current)).add(entry);
                    }
                }
            }
        }
        found.forEach((number, finding) ->
                findings.tie(author, again(review), finding, java.util.Objects.requireNonNull(ties.get(number))));
        return found;
    }

    private Map<String, Lesson> lessons(Review review, Map<String, Finding> found) {
        var learned = new LinkedHashMap<String, Lesson>();
        for (var fields : Texts.table("elaine/lessons.txt")) {
            var themes = Arrays.stream(fields.get(2).split(";"))
                    .map(word -> Theme.valueOf(word.strip().toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toSet());
            learned.put(
                    fields.getFirst(),
                    lessons.record(
                            cast.as(Cast.AUTHOR),
                            again(review),
                            fields.get(3),
                            themes,
                            numbers(fields.get(1)).stream()
                                    .map(number -> java.util.Objects.requireNonNull(found.get(number))
                                            .id())
                                    .toList()));
        }
        return learned;
    }

    private Map<String, Recommendation> recommendations(Review review, Map<String, Lesson> learned) {
        var recommended = new LinkedHashMap<String, Recommendation>();
        for (var fields : Texts.table("elaine/recommendations.txt")) {
            recommended.put(
                    fields.getFirst(),
                    recommendations.record(
                            cast.as(Cast.AUTHOR),
                            again(review),
                            fields.get(4),
                            Scope.valueOf(fields.get(2).toUpperCase(Locale.ROOT)),
                            fields.get(3),
                            numbers(fields.get(1)).stream()
                                    .map(number -> java.util.Objects.requireNonNull(learned.get(number))
                                            .id())
                                    .toList()));
        }
        return recommended;
    }

    private void plan(Review review, Map<String, Recommendation> recommended, Map<String, Organisation> agencies) {
        for (var fields : Texts.table("elaine/actions.txt")) {
            var agency = agencies.get(fields.get(1));
            var action = actions.plan(
                    cast.as(Cast.COORDINATOR),
                    again(review),
                    java.util.Objects.requireNonNull(recommended.get(fields.getFirst())),
                    fields.get(4),
                    agency == null ? null : agency.id(),
                    fields.get(1),
                    "",
                    LocalDate.of(2026, 11, 1).plusMonths(Long.parseLong(fields.get(2))));
            if (!fields.get(5).isEmpty()) {
                actions.progress(
                        cast.as(Cast.COORDINATOR),
                        action,
                        ActionStatus.valueOf(
                                fields.get(3).toUpperCase(Locale.ROOT).replace(' ', '_')),
                        fields.get(5),
                        "",
                        null);
            }
        }
    }

    private static List<String> numbers(String field) {
        return Arrays.stream(field.split(",")).map(String::strip).toList();
    }
}
