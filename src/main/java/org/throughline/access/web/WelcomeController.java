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
import org.throughline.web.NotFound;

/** An invited person chooses a password. */
@Controller
class WelcomeController {

    private final Invitations invitations;

    WelcomeController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping("/sign-in/invitation/{token}")
    String ask(@PathVariable String token, Form form, Model model) {
        model.addAttribute("person", invitations.of(token).orElseThrow(NotFound::new));
        model.addAttribute("token", token);
        return "access/invitation";
    }

    @PostMapping("/sign-in/invitation/{token}")
    String accept(
            @PathVariable String token, HttpServletRequest request, Form form, Model model, RedirectAttributes next) {
        var password = NewPassword.of(request, form);
        if (form.hasProblems()) {
            return ask(token, form, model);
        }
        if (!invitations.accept(token, password.words())) {
            throw new NotFound();
        }
        next.addFlashAttribute("done", "Your password is set. Sign in with it now; we then send you a code.");
        return "redirect:/sign-in";
    }
}
