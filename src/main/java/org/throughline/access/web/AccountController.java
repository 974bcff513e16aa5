package org.throughline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Accounts;
import org.throughline.access.Passkeys;
import org.throughline.access.Reader;
import org.throughline.web.Form;
import org.throughline.web.NotFound;

/** A person's own ways in: their passkeys and their password. */
@Controller
class AccountController {

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final PasskeySignIn signIn;

    AccountController(Accounts accounts, Passkeys passkeys, PasskeySignIn signIn) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.signIn = signIn;
    }

    @GetMapping("/account")
    String account(Reader reader, Form form, Model model) {
        var person = reader.person();
        if (person == null) {
            throw new NotFound();
        }
        model.addAttribute("passkeys", passkeys.of(person));
        model.addAttribute("offered", signIn.isOffered());
        model.addAttribute("hasPassword", accounts.hasPassword(person));
        model.addAttribute("family", reader.isOnlyFamily());
        return "access/account";
    }

    @PostMapping("/account/passkeys/{id}/remove")
    @Transactional
    String remove(Reader reader, @PathVariable String id, RedirectAttributes next) {
        if (!passkeys.remove(reader, id)) {
            throw new NotFound();
        }
        accounts.did(reader, "removed a passkey");
        next.addFlashAttribute("done", "The passkey is removed. It no longer signs you in here.");
        return "redirect:/account";
    }

    @PostMapping("/account/password")
    @Transactional
    String password(Reader reader, HttpServletRequest request, Form form, Model model, RedirectAttributes next) {
        var password = NewPassword.of(request, form);
        var person = reader.person();
        if (form.hasProblems() || person == null) {
            return account(reader, form, model);
        }
        var changed = accounts.hasPassword(person);
        accounts.setPassword(reader, person, password.words());
        next.addFlashAttribute("done", changed ? "Your password is changed." : "You have a password now.");
        return "redirect:/account";
    }
}
