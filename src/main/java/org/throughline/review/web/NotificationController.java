package org.throughline.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Bodies;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.Notifications;
import org.throughline.review.OwnAnswers;
import org.throughline.review.Subject;
import org.throughline.settings.LocalPractices;
import org.throughline.settings.OwnFields.OwnField;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Records a notification. A death that is already in a register is pointed out before it is recorded twice. */
@Controller
class NotificationController {

    private final Notifications notifications;
    private final Bodies bodies;
    private final OwnAnswers ownAnswers;
    private final LocalPractices practices;

    private final Clock clock;

    NotificationController(
            Notifications notifications, Bodies bodies, OwnAnswers ownAnswers, LocalPractices practices, Clock clock) {
        this.clock = clock;
        this.notifications = notifications;
        this.bodies = bodies;
        this.ownAnswers = ownAnswers;
        this.practices = practices;
    }

    @GetMapping("/reviews/new")
    String ask(Reader reader, Form form, Model model) {
        var mine = partnerships(reader);
        model.addAttribute("partnerships", mine);
        model.addAttribute("ownFields", OwnFieldsForm.asked(practices, mine));
        model.addAttribute("alike", List.of());
        return "review/notification";
    }

    @PostMapping("/reviews/new")
    @Transactional
    String record(Reader reader, Form form, Model model, RedirectAttributes next) {
        var partnerships = partnerships(reader);
        if (NotifiedPeople.grow(form)) {
            return ask(reader, form, model);
        }
        var partnership = partnerships.size() == 1
                ? partnerships.getFirst().id()
                : form.id("partnership", "Choose the partnership");
        var today = LocalDate.now(clock);
        var people = new ArrayList<Subject>();
        var notification = NotificationForm.read(
                form,
                today,
                () -> people.add(NotifiedPeople.first(form, today)),
                () -> people.addAll(NotifiedPeople.others(form, today)));
        if (notification != null && NotifiedPeople.bornAfter(people.getFirst(), notification.diedOn())) {
            form.problem("died", "The day of the death is before the day of birth. Check both");
        }
        var own = partnership == null
                ? Map.<OwnField, String>of()
                : OwnFieldsForm.read(form, practices.of(partnership).ownFields().asked());
        if (form.hasProblems() || notification == null || partnership == null) {
            return ask(reader, form, model);
        }
        var alike = notifications.alike(reader, people, notification.diedOn());
        if (!alike.isEmpty() && !form.has("sure", "yes")) {
            form.problem("sure", "Look at the deaths already recorded, then say whether this is another one");
            model.addAttribute("partnerships", partnerships);
            model.addAttribute("ownFields", OwnFieldsForm.asked(practices, partnerships));
            model.addAttribute("alike", alike);
            return "review/notification";
        }
        var review = notifications.record(reader, partnership, notification, people);
        ownAnswers.keep(reader, review, own);
        next.addFlashAttribute("done", "The notification is recorded as " + review.reference() + ".");
        return "redirect:" + review.href();
    }

    private List<Partnership> partnerships(Reader reader) {
        var mine = reader.partnerships(Role.COORDINATOR, Role.CSP_CHAIR).stream()
                .map(id -> bodies.partnership(id).orElseThrow())
                .toList();
        if (mine.isEmpty()) {
            throw new NotFound();
        }
        return mine;
    }
}
