package org.throughline.evidence;

import java.time.Clock;
import java.time.LocalDate;
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

/** The letter that says what one agency is commissioned to give, and by when. */
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
        var chair = appointments.standing(reader, review.id()).stream()
                .filter(each -> each.seat() == Seat.CHAIR)
                .map(Appointment::name)
                .findFirst()
                .orElse("still to be appointed");
        var due = wanted.due();
        var letter = letters.draft(
                reader,
                review,
                LetterKind.COMMISSION,
                Map.of(
                        Placeholder.AGENCY,
                        wanted.agency(),
                        Placeholder.CONTRIBUTION,
                        wanted.contribution().words(),
                        Placeholder.DUE,
                        due == null ? "" : Show.date(due),
                        Placeholder.CHAIR,
                        chair));
        letters.keep(
                reader,
                review,
                LetterKind.COMMISSION,
                wanted.agency(),
                wanted.organisation(),
                letter,
                LocalDate.now(clock));
    }
}
