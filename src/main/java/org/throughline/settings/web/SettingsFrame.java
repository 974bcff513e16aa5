package org.throughline.settings.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Bodies;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.settings.Chapter;
import org.throughline.settings.LocalPractice;
import org.throughline.settings.LocalPractices;
import org.throughline.settings.Topic;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** What every page of settings begins with. */
@Component
class SettingsFrame {

    private final Bodies bodies;
    private final LocalPractices practices;

    SettingsFrame(Bodies bodies, LocalPractices practices) {
        this.bodies = bodies;
        this.practices = practices;
    }

    /** The partnerships whose settings the reader may change, by name. */
    List<Partnership> mine(Reader reader) {
        return bodies.partnerships().stream()
                .filter(each -> LocalPractices.mayChange(reader, each.id()))
                .toList();
    }

    LocalPractice open(Reader reader, String code) {
        return mine(reader).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(each -> practices.of(each.id()))
                .orElseThrow(NotFound::new);
    }

    /** The page of one group of settings, with its form as it was typed or empty. */
    String show(LocalPractice practice, Topic topic, Form form, Model model) {
        if (form.value("version").isEmpty()) {
            form.with("version", String.valueOf(practice.version(topic)));
        }
        model.addAttribute("partnership", practice.partnership());
        model.addAttribute("topic", topic);
        model.addAttribute("now", practice.chapter(topic).lines());
        model.addAttribute("changes", practices.history(practice.partnership(), topic));
        return "settings/" + topic.path();
    }

    /**
     * Keeps a group of settings as they now are, and goes back to their page. Where nothing is different nothing is kept, and the page says so.
     *
     * @param what to follow the name of who did it: "set that One Panel decides"
     * @param done what the page then says
     */
    String keep(
            Reader reader,
            LocalPractice practice,
            Chapter now,
            int version,
            String what,
            String done,
            RedirectAttributes next) {
        boolean changed = practices.change(reader, practice.partnership(), now, version, what);
        next.addFlashAttribute("done", changed ? done : "Nothing has changed: it was so already. " + done);
        return "redirect:" + href(practice, now.topic());
    }

    /** The version that was on the page. */
    static int version(Form form) {
        var version = form.number("version", "Open this page again");
        return version == null ? -1 : version;
    }

    static String href(LocalPractice practice, Topic topic) {
        return LocalPractices.href(practice.partnership(), topic);
    }
}
