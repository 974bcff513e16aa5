package org.throughline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Invitations;
import org.throughline.web.Form;

/** An invited person chooses a password. */
@Controller
class WelcomeController {

    private final Invitations invitations;

    WelcomeController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping("/sign-in/invitation/{token}")
    String ask(@PathVariable String token, Form form, Model model) {
        var person = invitations.of(token);
        if (person.isEmpty()) {
            return "redirect:/sign-in/invitation-over";
        }
        model.addAttribute("person", person.get());
        model.addAttribute("token", token);
        return "access/invitation";
    }

    @GetMapping("/sign-in/invitation-over")
    String over() {
        return "access/invitationOver";
    }

    @PostMapping("/sign-in/invitation/{token}")
    String accept(
            @PathVariable String token, HttpServletRequest request, Form form, Model model, RedirectAttributes next) {
        var password = NewPassword.of(request, form);
        if (form.hasProblems()) {
            return ask(token, form, model);
        }
        if (!invitations.accept(token, password.words())) {
            return "redirect:/sign-in/invitation-over";
        }
        next.addFlashAttribute("done", "Your password is set. Sign in with it now; we then send you a code.");
        return "redirect:/sign-in";
    }
}
