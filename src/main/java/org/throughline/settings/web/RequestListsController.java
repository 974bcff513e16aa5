package org.throughline.settings.web;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Bodies;
import org.throughline.access.Reader;
import org.throughline.settings.LocalPractice;
import org.throughline.settings.RequestLists.RequestList;
import org.throughline.settings.Topic;
import org.throughline.web.Choice;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** Lists of agencies that are asked together. */
@Controller
class RequestListsController {

    private final SettingsFrame frame;
    private final Bodies bodies;

    RequestListsController(SettingsFrame frame, Bodies bodies) {
        this.frame = frame;
        this.bodies = bodies;
    }

    @GetMapping("/settings/{code}/request-lists")
    String ask(Reader reader, @PathVariable String code, Form form, Model model) {
        var practice = frame.open(reader, code);
        var wanted = form.optionalId("list");
        if (wanted != null) {
            var list = practice.requestLists().get(wanted).orElseThrow(NotFound::new);
            form.with("name", list.name())
                    .with(
                            "agency",
                            list.agencies().stream()
                                    .map(each -> each.id().toString())
                                    .toList())
                    .with("usual", list.usual() ? "yes" : null);
        }
        return show(practice, form, model);
    }

    private String show(LocalPractice practice, Form form, Model model) {
        model.addAttribute("lists", practice.requestLists().lists());
        model.addAttribute(
                "agencies",
                bodies.organisations(practice.partnership().id()).stream()
                        .map(each -> Choice.of(each.id().toString(), each.name()))
                        .toList());
        return frame.show(practice, Topic.REQUEST_LISTS, form, model);
    }

    @PostMapping("/settings/{code}/request-lists")
    String keep(Reader reader, @PathVariable String code, Form form, Model model, RedirectAttributes next) {
        var practice = frame.open(reader, code);
        var id = Objects.requireNonNullElseGet(form.optionalId("list"), UUID::randomUUID);
        var name = form.text("name", "Give the list a name, such as “Usual agencies”", 100);
        var agencies = bodies.organisations(practice.partnership().id()).stream()
                .filter(each -> form.has("agency", each.id().toString()))
                .toList();
        int version = SettingsFrame.version(form);
        if (agencies.isEmpty()) {
            form.problem("agency", "Choose the agencies of the list");
        }
        if (practice.requestLists().lists().stream()
                .anyMatch(
                        each -> each.name().equalsIgnoreCase(name) && !each.id().equals(id))) {
            form.problem("name", "Another list has this name. Choose another");
        }
        if (form.hasProblems()) {
            return show(practice, form, model);
        }
        return frame.keep(
                reader,
                practice,
                practice.requestLists().with(new RequestList(id, name, agencies, form.has("usual", "yes"))),
                version,
                "set the request list “" + name + "”",
                "The list is kept. You find it where you ask agencies what they know.",
                next);
    }

    @PostMapping("/settings/{code}/request-lists/{list}/away")
    String takeAway(
            Reader reader,
            @PathVariable String code,
            @PathVariable UUID list,
            Form form,
            Model model,
            RedirectAttributes next) {
        var practice = frame.open(reader, code);
        var gone = practice.requestLists().get(list).orElseThrow(NotFound::new);
        return frame.keep(
                reader,
                practice,
                practice.requestLists().without(list),
                SettingsFrame.version(form),
                "took away the request list “" + gone.name() + "”",
                "The list is taken away. Agencies already asked stay asked.",
                next);
    }
}
