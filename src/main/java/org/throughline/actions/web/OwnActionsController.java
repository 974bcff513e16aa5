package org.throughline.actions.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.actions.Actions;
import org.throughline.audit.Act;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** What an agency has to do, and what it says of it. */
@Controller
class OwnActionsController {

    private final Actions actions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnActionsController(Actions actions, ApplicationEventPublisher events, Clock clock) {
        this.actions = actions;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/our-actions")
    @Transactional
    String all(Reader reader, Model model) {
        if (Actions.led(reader).isEmpty()) {
            throw new NotFound();
        }
        var own = actions.own(reader);
        model.addAttribute("own", own);
        model.addAttribute("today", LocalDate.now(clock));
        own.stream()
                .map(each -> each.action().reviewId())
                .distinct()
                .forEach(review -> looked(reader, review, "looked at their agency's actions"));
        return "actions/own";
    }

    private void looked(Reader reader, UUID review, String sentence) {
        events.publishEvent(new Act.Looked(review, reader.by(), sentence));
    }

    @GetMapping("/our-actions/{id}")
    @Transactional
    String one(Reader reader, @PathVariable UUID id, Form form, Model model) {
        var own = actions.own(reader, id);
        looked(
                reader,
                own.action().reviewId(),
                "looked at action " + own.action().number());
        return show(own, model);
    }

    private String show(Actions.Own own, Model model) {
        model.addAttribute("own", own);
        model.addAttribute("today", LocalDate.now(clock));
        return "actions/ownAction";
    }

    @PostMapping("/our-actions/{id}")
    @Transactional
    String progress(
            Reader reader,
            @PathVariable UUID id,
            Form form,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes next) {
        var own = actions.own(reader, id);
        if (!ProgressForm.add(actions, reader, own.action(), form, file)) {
            return show(own, model);
        }
        next.addFlashAttribute("done", "Thank you. The partnership sees what you wrote.");
        return "redirect:/our-actions/" + id;
    }

    @GetMapping("/our-actions/{id}/evidence/{progress}")
    @Transactional
    ResponseEntity<byte[]> evidence(Reader reader, @PathVariable UUID id, @PathVariable UUID progress) {
        var own = actions.own(reader, id);
        looked(
                reader,
                own.action().reviewId(),
                "downloaded evidence of action " + own.action().number());
        return ProgressForm.file(actions.evidence(reader, progress).orElseThrow(NotFound::new));
    }
}
