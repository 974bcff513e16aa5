package org.throughline.engagement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.engagement.ChangesOfMind;
import org.throughline.engagement.Family;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.Show;

/** What somebody in the family says who changed their mind about what was answered, and what is said to them; it stands on the family's page. */
@Controller
class ChangedMindController {

    private final Contacts contacts;
    private final Family family;
    private final ChangesOfMind minds;
    private final FamilyController room;
    private final Reviews reviews;

    ChangedMindController(
            Contacts contacts, Family family, ChangesOfMind minds, FamilyController room, Reviews reviews) {
        this.contacts = contacts;
        this.family = family;
        this.minds = minds;
        this.room = room;
        this.reviews = reviews;
    }

    @GetMapping("/reviews/{reference}/family/changed-minds.csv")
    @Transactional
    void csv(Reader reader, @PathVariable String reference, Model model, HttpServletResponse response)
            throws IOException {
        var review = contacts.review(reader, reference, model);
        var names = family.names(reader, review.id());
        reviews.looked(reader, review.id(), "took a copy of who in the family changed their mind");
        Csv.response(
                response,
                "changes-of-mind",
                List.of("Whose", "Written by", "When", "About", "It said", "Now", "Answer"),
                minds.ofReview(reader, review.id()).stream()
                        .map(each -> List.of(
                                names.getOrDefault(each.contactId(), ""),
                                each.saidBy(),
                                Show.moment(each.saidAt().toInstant()),
                                each.about().words(),
                                each.thing(),
                                each.words(),
                                each.answer() == null ? "" : each.answer())));
    }

    @PostMapping("/reviews/{reference}/family/changed-minds/{mind}")
    @Transactional
    String answer(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID mind,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = contacts.review(reader, reference, model);
        var words = form.text("mind-" + mind, "Write what you say to them", 4_000);
        if (form.hasProblems()) {
            return room.list(reader, reference, form, model);
        }
        minds.answer(reader, review, mind, words);
        next.addFlashAttribute("done", "The person who said this can read your answer now.");
        return "redirect:" + review.href() + "/family#minds";
    }
}
