package org.throughline.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.engagement.Contact;
import org.throughline.engagement.Family;
import org.throughline.evidence.Agencies;
import org.throughline.evidence.AgencyState;
import org.throughline.panel.Appointment;
import org.throughline.panel.Appointments;
import org.throughline.panel.Meeting;
import org.throughline.panel.Meetings;
import org.throughline.panel.Seat;
import org.throughline.report.Publishing;
import org.throughline.review.Decision;
import org.throughline.review.Decisions;
import org.throughline.review.DraftLetter;
import org.throughline.review.Letters;
import org.throughline.review.Review;
import org.throughline.review.Stage;
import org.throughline.settings.LetterKind;
import org.throughline.settings.Placeholder;
import org.throughline.store.Settings;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** Fills a letter with what every room knows, for somebody to read, change and send. */
@Component
public class Writing {

    /** Stands where the writer has to say something no room knows yet. A letter with it in is not sent. */
    public static final String TO_SAY = "[say here]";

    /** Letters that are written from the list; the one to the Home Office is written where it is told. */
    public static final List<LetterKind> KINDS = List.of(
            LetterKind.FAMILY_DECISION,
            LetterKind.FAMILY_NO_REVIEW,
            LetterKind.FAMILY_DIRECTED,
            LetterKind.SCOPING_REQUEST,
            LetterKind.COMMISSION,
            LetterKind.REMINDER,
            LetterKind.PANEL_INVITATION,
            LetterKind.TAKING_PART,
            LetterKind.PERPETRATOR,
            LetterKind.SUBMISSION,
            LetterKind.COMMISSIONER,
            LetterKind.PUBLICATION);

    /** Those of them that speak of a review that is held. */
    private static final Set<LetterKind> OF_A_REVIEW =
            EnumSet.of(LetterKind.TAKING_PART, LetterKind.PERPETRATOR, LetterKind.SUBMISSION, LetterKind.COMMISSIONER);

    private static final Set<LetterKind> TO_THE_FAMILY = EnumSet.of(
            LetterKind.FAMILY_DECISION,
            LetterKind.FAMILY_NO_REVIEW,
            LetterKind.FAMILY_DIRECTED,
            LetterKind.TAKING_PART,
            LetterKind.PUBLICATION);

    /** Letters to the family on a decision: one for a yes, one for a no, one for a direction of the Home Office. */
    private static final Set<LetterKind> OF_THE_DECISION =
            EnumSet.of(LetterKind.FAMILY_DECISION, LetterKind.FAMILY_NO_REVIEW, LetterKind.FAMILY_DIRECTED);

    private final Letters letters;
    private final Decisions decisions;
    private final Agencies agencies;
    private final Appointments appointments;
    private final Meetings meetings;
    private final Family family;
    private final Publishing publishing;
    private final Settings settings;
    private final Environment environment;
    private final Clock clock;

    Writing(
            Letters letters,
            Decisions decisions,
            Agencies agencies,
            Appointments appointments,
            Meetings meetings,
            Family family,
            Publishing publishing,
            Settings settings,
            Environment environment,
            Clock clock) {
        this.letters = letters;
        this.decisions = decisions;
        this.agencies = agencies;
        this.appointments = appointments;
        this.meetings = meetings;
        this.family = family;
        this.publishing = publishing;
        this.settings = settings;
        this.environment = environment;
        this.clock = clock;
    }

    /** Whether a letter of this kind goes to an agency. */
    public static boolean toAgency(LetterKind kind) {
        return kind.placeholders().contains(Placeholder.AGENCY);
    }

    /** Those that can be written now: none tells of a decision before there is one, or of a review that is not held. */
    @Transactional
    public List<LetterKind> kinds(Reader reader, Review review) {
        var told = ofTheDecision(reader, review);
        return KINDS.stream()
                .filter(kind -> told.contains(kind) || !OF_THE_DECISION.contains(kind))
                .filter(kind -> review.stage().compareTo(Stage.COMMISSIONING) >= 0 || !OF_A_REVIEW.contains(kind))
                .toList();
    }

    /** Letters to the family on what was decided here, the one that tells what stands now first; none before there is a decision. */
    @Transactional
    public List<LetterKind> ofTheDecision(Reader reader, Review review) {
        return decisions.of(reader, review.id()).reversed().stream()
                .map(each -> switch (each) {
                    case Decision.Hold hold -> LetterKind.FAMILY_DECISION;
                    case Decision.NoReview no -> LetterKind.FAMILY_NO_REVIEW;
                    case Decision.Directed directed -> LetterKind.FAMILY_DIRECTED;
                })
                .toList();
    }

    /**
     * The letter asked for. One to the family on the decision is the one that tells what stands now, unless another of what was decided is
     * asked for; {@link NotFound} before there is a decision.
     */
    @Transactional
    public LetterKind asked(Reader reader, Review review, LetterKind kind) {
        if (!OF_THE_DECISION.contains(kind)) {
            return kind;
        }
        var told = ofTheDecision(reader, review);
        return told.contains(kind) ? kind : told.stream().findFirst().orElseThrow(NotFound::new);
    }

    /** What a letter says that is not so yet, as a sentence, where it is written before its time; null otherwise. */
    public static @Nullable String early(Review review, LetterKind kind) {
        var from = switch (kind) {
            case TAKING_PART, PERPETRATOR, COMMISSION, DAY_MOVED, PANEL_INVITATION -> Stage.COMMISSIONING;
            case SUBMISSION -> Stage.SUBMITTED;
            case PUBLICATION -> Stage.PRE_PUBLICATION;
            case COMMISSIONER -> Stage.PUBLISHED;
            default -> Stage.NOTIFIED;
        };
        if (review.stage().compareTo(from) >= 0) {
            return null;
        }
        var says = switch (kind) {
            case SUBMISSION -> "the report is finished, and approved by its chair and the partnership";
            case PUBLICATION -> "the report is published";
            case COMMISSIONER -> "the report is complete and can be read";
            default -> "a review is held";
        };
        return "This letter says that " + says + ". That is not so yet: the stage of this review is “"
                + review.stage().words() + "”. Send it when it is so.";
    }

    /** Those in the family who asked not to be written to for now, or not on some days; for a letter that goes to the family. */
    @Transactional
    public List<Contact> wishes(Reader reader, Review review, LetterKind kind) {
        return !TO_THE_FAMILY.contains(kind)
                ? List.of()
                : family.contacts(reader, review.id()).stream()
                        .filter(each -> each.kind() != Contact.Kind.PERPETRATOR)
                        .filter(each -> each.paused() || each.datesToAvoid() != null || each.interpreter() != null)
                        .toList();
    }

    /** Agencies with a part in the review. */
    @Transactional
    public List<AgencyState> agencies(Reader reader, Review review) {
        return agencies.of(reader, review.id()).stream()
                .filter(each -> each.askedOn() != null || each.contribution() != null)
                .toList();
    }

    /**
     * The letter as the service would write it.
     *
     * @param to whom it is for, where it goes to a person
     * @param agency whom it is for, where it goes to an agency
     */
    @Transactional
    public DraftLetter draft(
            Reader reader, Review review, LetterKind kind, @Nullable String to, @Nullable UUID agency) {
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        values.put(Placeholder.TO, to == null ? TO_SAY : to);
        switch (kind) {
            case FAMILY_DIRECTED -> values.putAll(direction(reader, review));
            case FAMILY_DECISION, FAMILY_NO_REVIEW, HOME_OFFICE_DECISION ->
                values.putAll(letters.decisionWords(
                        reader, review, decisions.chairs(reader, review.id()).orElseThrow(NotFound::new)));
            case SCOPING_REQUEST, COMMISSION, REMINDER, DAY_MOVED -> agency(values, reader, review, kind, agency);
            case PANEL_INVITATION -> values.put(Placeholder.MEETING, meeting(reader, review));
            case PUBLICATION -> publication(values, reader, review);
            case TAKING_PART, PERPETRATOR -> {}
            case SUBMISSION -> values.putAll(letters.deathWords(reader, review));
            case COMMISSIONER -> {
                publication(values, reader, review);
                values.putAll(letters.deathWords(reader, review));
            }
        }
        values.put(
                Placeholder.CHAIR,
                appointments.standing(reader, review.id()).stream()
                        .filter(each -> each.seat() == Seat.CHAIR)
                        .map(Appointment::name)
                        .findFirst()
                        .orElse(TO_SAY));
        return letters.draft(reader, review, kind, values);
    }

    private Map<Placeholder, String> direction(Reader reader, Review review) {
        var all = decisions.of(reader, review.id());
        if (all.isEmpty() || !(all.getLast() instanceof Decision.Directed directed)) {
            throw new NotFound();
        }
        return letters.decisionWords(reader, review, all.getFirst(), directed);
    }

    private void agency(
            Map<Placeholder, String> values, Reader reader, Review review, LetterKind kind, @Nullable UUID agency) {
        var state = Optional.ofNullable(agency)
                .flatMap(id -> agencies.of(reader, review.id(), id))
                .orElseThrow(NotFound::new);
        boolean scoping = kind == LetterKind.SCOPING_REQUEST || kind == LetterKind.REMINDER && state.awaited();
        var due = scoping ? state.due() : state.commissionDue();
        var wanted = state.contribution();
        values.put(Placeholder.AGENCY, state.agency());
        values.put(Placeholder.DUE, due == null ? TO_SAY : Show.date(due));
        values.put(Placeholder.CONTRIBUTION, wanted == null ? TO_SAY : wanted.words());
        var owed = state.outstanding();
        values.put(Placeholder.OUTSTANDING, scoping ? "what you know" : owed.isEmpty() ? TO_SAY : owed);
    }

    private String meeting(Reader reader, Review review) {
        var today = LocalDate.now(clock);
        return meetings.of(reader, review.id()).stream()
                .filter(each -> each.calledOffOn() == null && !each.heldOn().isBefore(today))
                .min(Comparator.comparing(Meeting::heldOn))
                .map(each -> "on " + each.when() + (each.place().isBlank() ? "" : ", " + each.place()))
                .orElse(TO_SAY);
    }

    private void publication(Map<Placeholder, String> values, Reader reader, Review review) {
        var published = publishing.published(reader, review.id());
        var base = Objects.requireNonNullElse(
                settings.publicAddress(), "http://127.0.0.1:" + environment.getProperty("server.port", "8080"));
        values.put(
                Placeholder.PUBLISHED,
                published.map(each -> Show.date(each.publishedOn())).orElse(TO_SAY));
        values.put(
                Placeholder.ADDRESS,
                published.map(each -> base.replaceAll("/+$", "") + each.href()).orElse(TO_SAY));
    }
}
