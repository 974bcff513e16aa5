package org.throughline.letters.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.letters.Message;
import org.throughline.letters.Messages;
import org.throughline.letters.Post;
import org.throughline.letters.Sending;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.Show;

/** What was sent by e-mail, what waits, and what could not be sent. */
@Controller
class MessagesController {

    private static final int SHOWN = 200;
    private static final int MOST = 100_000;

    private final Messages messages;
    private final Sending sending;

    MessagesController(Messages messages, Sending sending) {
        this.messages = messages;
        this.sending = sending;
    }

    @GetMapping("/messages")
    String list(Reader reader, Form form, Model model) {
        model.addAttribute("messages", messages.of(reader, state(form), SHOWN));
        model.addAttribute("shown", SHOWN);
        model.addAttribute("counts", messages.counts(reader));
        model.addAttribute("post", sending.post().map(Post::words).orElse(null));
        return "letters/messages";
    }

    private static Message.@Nullable State state(Form form) {
        return form.optionalChoice("state", Message.State.class);
    }

    @GetMapping("/messages.csv")
    void csv(Reader reader, Form form, HttpServletResponse response) throws IOException {
        Csv.response(
                response,
                "e-mails",
                List.of("Written", "To", "Why", "Partnership", "State", "Tried", "Sent", "Problem"),
                messages.of(reader, state(form), MOST).stream()
                        .map(each -> List.of(
                                Show.moment(each.createdAt()),
                                each.to(),
                                each.notice().words(),
                                Objects.requireNonNullElse(each.partnership(), ""),
                                each.state().words(),
                                String.valueOf(each.attempts()),
                                each.sentAt() == null ? "" : Show.moment(each.sentAt()),
                                Objects.requireNonNullElse(each.problem(), ""))));
    }

    @PostMapping("/messages/{id}/again")
    String again(Reader reader, @PathVariable UUID id, RedirectAttributes next) {
        messages.again(reader, id);
        next.addFlashAttribute("done", "It is sent again with the next round, in a few seconds.");
        return "redirect:/messages";
    }
}
