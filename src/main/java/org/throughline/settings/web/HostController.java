package org.throughline.settings.web;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Bodies;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.settings.Hosting;
import org.throughline.settings.LocalPractices;
import org.throughline.web.Choice;
import org.throughline.web.Form;

/** A county hosting for its districts: which partnership's staff run this one's reviews. */
@Controller
class HostController {

    private final SettingsFrame frame;
    private final Bodies bodies;
    private final People people;
    private final Hosting hosting;

    HostController(SettingsFrame frame, Bodies bodies, People people, Hosting hosting) {
        this.frame = frame;
        this.bodies = bodies;
        this.people = people;
        this.hosting = hosting;
    }

    @GetMapping("/settings/{code}/host")
    String ask(Reader reader, @PathVariable String code, Form form, Model model) {
        var partnership = frame.open(reader, code).partnership();
        var host = bodies.host(partnership.id());
        var id = host.map(found -> found.id().toString()).orElse("");
        if (!form.hasProblems()) {
            form.with("host", id).with("before", id);
        }
        model.addAttribute("partnership", partnership);
        model.addAttribute("host", host.orElse(null));
        model.addAttribute("hosted", bodies.hostedBy(partnership.id()));
        model.addAttribute(
                "others",
                bodies.partnerships().stream()
                        .filter(each -> !each.id().equals(partnership.id()))
                        .map(each -> Choice.of(each.id().toString(), each.name()))
                        .toList());
        model.addAttribute("changes", hosting.changes(partnership));
        return "settings/host";
    }

    @PostMapping("/settings/{code}/host")
    @Transactional
    String set(Reader reader, @PathVariable String code, Form form, Model model, RedirectAttributes next) {
        var partnership = frame.open(reader, code).partnership();
        var id = form.optionalId("host");
        var before = form.optionalId("before");
        var host = id == null ? null : bodies.partnership(id).orElse(null);
        if (id != null && (host == null || id.equals(partnership.id()))) {
            form.problem("host", "Choose another partnership from the list");
        } else if (id != null && bodies.host(id).isPresent()) {
            form.problem("host", "Another partnership hosts for that one. Choose the one that hosts");
        } else if (id != null && !bodies.hostedBy(partnership.id()).isEmpty()) {
            form.problem("host", "Your partnership hosts for others, so none can host for it. Leave this empty");
        }
        if (form.hasProblems()) {
            return ask(reader, code, form, model);
        }
        if (Objects.equals(id, before)) {
            next.addFlashAttribute("done", "Nothing has changed.");
            return "redirect:/settings/" + code + "/host";
        }
        if (!form.has("checked", "yes")) {
            form.with("checked", "yes");
            model.addAttribute("partnership", partnership);
            model.addAttribute("host", host);
            model.addAttribute("was", bodies.host(partnership.id()).orElse(null));
            model.addAttribute("reviews", hosting.reviews(reader, partnership));
            model.addAttribute("come", host == null ? List.of() : hosting.staff(reader, host));
            model.addAttribute(
                    "go",
                    bodies.host(partnership.id())
                            .map(was -> hosting.staff(reader, was))
                            .orElse(List.of()));
            return "settings/hostCheck";
        }
        hosting.set(reader, partnership, before, host);
        next.addFlashAttribute(
                "done",
                host == null
                        ? "Your own staff run your reviews, and nobody else’s."
                        : "The staff of " + host.name() + " run your reviews from now on, with your own.");
        var still = people.reader(Objects.requireNonNull(reader.person()))
                .filter(now -> LocalPractices.mayChange(now, partnership.id()))
                .isPresent();
        return "redirect:/settings" + (still ? "/" + code + "/host" : "");
    }
}
