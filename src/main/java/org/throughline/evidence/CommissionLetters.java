package org.throughline.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Reader;
import org.throughline.panel.Appointment;
import org.throughline.panel.Appointments;
import org.throughline.panel.Seat;
import org.throughline.review.Letters;
import org.throughline.review.Review;
import org.throughline.settings.LetterKind;
import org.throughline.settings.Placeholder;
import org.throughline.web.Show;

/** The letters that say what one agency is commissioned to give, and by when; and that its day has moved. */
@Component
public class CommissionLetters {

    private final Appointments appointments;
    private final Letters letters;
    private final Clock clock;

    CommissionLetters(Appointments appointments, Letters letters, Clock clock) {
        this.appointments = appointments;
        this.letters = letters;
        this.clock = clock;
    }

    @Transactional
    public void write(Reader reader, Review review, Commissions.Wanted wanted) {
        keep(reader, review, LetterKind.COMMISSION, wanted, Map.of());
    }

    /** Says that nothing changed but the day, which one it was, and why. */
    @Transactional
    public void writeMoved(Reader reader, Review review, Commissions.Wanted wanted, LocalDate before, String reason) {
        keep(
                reader,
                review,
                LetterKind.DAY_MOVED,
                wanted,
                Map.of(Placeholder.BEFORE, Show.date(before), Placeholder.WHY, reason));
    }

    private void keep(
            Reader reader, Review review, LetterKind kind, Commissions.Wanted wanted, Map<Placeholder, String> more) {
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        values.putAll(more);
        var chair = appointments.standing(reader, review.id()).stream()
                .filter(each -> each.seat() == Seat.CHAIR)
                .map(Appointment::name)
                .findFirst()
                .orElse("still to be appointed");
        var due = wanted.due();
        values.put(Placeholder.AGENCY, wanted.agency());
        values.put(Placeholder.CONTRIBUTION, wanted.contribution().words());
        values.put(Placeholder.DUE, due == null ? "" : Show.date(due));
        values.put(Placeholder.CHAIR, chair);
        letters.keep(
                reader,
                review,
                kind,
                wanted.agency(),
                wanted.organisation(),
                letters.draft(reader, review, kind, values),
                LocalDate.now(clock));
    }
}
