package org.throughline.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.throughline.review.Answer;
import org.throughline.review.Notification;
import org.throughline.review.Notifications;
import org.throughline.review.OwnAnswers;
import org.throughline.review.Part;
import org.throughline.review.Subject;
import org.throughline.settings.LocalPractices;
import org.throughline.settings.OwnFields.OwnField;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Records a notification. A death that is already in a register is pointed out before it is recorded twice. */
@Controller
class NotificationController {

    private static final UUID NONE = new UUID(0, 0);
    private static final int LONG_TEXT = 20_000;

    private final Notifications notifications;
    private final Bodies bodies;
    private final OwnAnswers ownAnswers;
    private final LocalPractices practices;

    NotificationController(
            Notifications notifications, Bodies bodies, OwnAnswers ownAnswers, LocalPractices practices) {
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
        var partnership = partnerships.size() == 1
                ? partnerships.getFirst().id()
                : form.id("partnership", "Choose the partnership");
        var notification = notification(form);
        var people = people(form);
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

    private static @Nullable Notification notification(Form form) {
        var received = form.date("received", "Give the day the partnership heard of the death");
        var notifiedBy = form.text("notifiedBy", "Say who told the partnership, such as the police force", 300);
        var died = form.optionalDate("died", "Check the day of the death");
        if (received != null && died != null && died.isAfter(received)) {
            form.problem("died", "The day of the death is after the day you heard of it. Check both");
        }
        var why = form.text("whyDomestic", "Say why domestic abuse is thought of", LONG_TEXT);
        var facts = form.text("briefFacts", "Say in a few sentences what is known", LONG_TEXT);
        if (received == null) {
            return null;
        }
        return new Notification(
                NONE,
                form.optional("ownReference", 100),
                form.optional("homeOfficeReference", 100),
                received,
                notifiedBy,
                form.optional("officer", 300),
                form.optional("contact", 300),
                died,
                form.optional("place", 500),
                form.optional("cause", 500),
                form.has("suicide", "yes"),
                why,
                facts,
                form.optional("agenciesKnown", 2_000),
                answer(form, "marac"),
                answer(form, "mappa"),
                form.optional("familyLiaison", 300),
                form.optional("nextOfKin", 300),
                answer(form, "nextOfKinIsSuspect"),
                form.optional("media", 2_000),
                form.optional("coroner", 300),
                form.optional("otherReviews", 2_000),
                form.optional("cspOfResidence", 300));
    }

    private static Answer answer(Form form, String name) {
        return Objects.requireNonNullElse(form.optionalChoice(name, Answer.class), Answer.NOT_KNOWN);
    }

    private static List<Subject> people(Form form) {
        var people = new ArrayList<Subject>();
        people.add(person(
                form, "victim", Part.VICTIM, form.text("victim-name", "Give the name of the person who died", 200)));
        for (var prefix : List.of("victim2", "suspect", "suspect2", "child", "child2", "child3")) {
            var name = form.optional(prefix + "-name", 200);
            if (name != null) {
                people.add(person(form, prefix, part(prefix), name));
            }
        }
        return people;
    }

    private static Part part(String prefix) {
        return prefix.startsWith("victim") ? Part.VICTIM : prefix.startsWith("child") ? Part.CHILD : Part.SUSPECT;
    }

    private static Subject person(Form form, String prefix, Part part, String name) {
        return new Subject(
                NONE,
                NONE,
                part,
                name,
                form.optional(prefix + "-knownAs", 200),
                form.optionalDate(prefix + "-born", "Check the date of birth"),
                form.optional(prefix + "-sex", 50),
                form.optional(prefix + "-ethnicity", 100),
                form.optional(prefix + "-address", 500),
                form.optional(prefix + "-relationship", 200),
                form.optional(prefix + "-details", 2_000),
                null,
                0);
    }
}
