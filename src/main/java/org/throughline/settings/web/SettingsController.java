package org.throughline.settings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.access.Reader;
import org.throughline.settings.Hosting;
import org.throughline.settings.LocalPractices;
import org.throughline.settings.Topic;
import org.throughline.web.Csv;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** All settings of a partnership on one page, and who changed what. */
@Controller
class SettingsController {

    private final SettingsFrame frame;
    private final LocalPractices practices;
    private final Hosting hosting;

    SettingsController(SettingsFrame frame, LocalPractices practices, Hosting hosting) {
        this.hosting = hosting;
        this.frame = frame;
        this.practices = practices;
    }

    @GetMapping("/settings")
    String choose(Reader reader, Model model) {
        var mine = frame.mine(reader);
        if (mine.isEmpty()) {
            throw new NotFound();
        }
        if (mine.size() == 1) {
            return "redirect:" + LocalPractices.href(mine.getFirst(), null);
        }
        model.addAttribute("partnerships", mine);
        return "settings/partnerships";
    }

    @GetMapping("/settings/{code}")
    String all(Reader reader, @PathVariable String code, Model model) {
        model.addAttribute("practice", frame.open(reader, code));
        return "settings/settings";
    }

    @GetMapping("/settings/{code}/changes.csv")
    void csv(Reader reader, @PathVariable String code, HttpServletResponse response) throws IOException {
        var partnership = frame.open(reader, code).partnership();
        Csv.response(
                response,
                "settings",
                List.of("Settings", "Version", "When", "Who and what", "All that it said then"),
                Stream.concat(
                        Arrays.stream(Topic.values())
                                .flatMap(topic -> practices.history(partnership, topic).stream()
                                        .map(change -> List.of(
                                                topic.words(),
                                                String.valueOf(change.version()),
                                                Show.moment(change.at()),
                                                change.by(),
                                                String.join("\n", change.lines())))),
                        hosting.changes(partnership).stream()
                                .map(change -> List.of(
                                        "Who runs your reviews", "", Show.moment(change.at()), change.by(), ""))));
    }
}
