package org.throughline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationProvider;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Accounts;
import org.throughline.access.Attempts;
import org.throughline.access.Links;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.access.SignedIn;
import org.throughline.web.Form;

/**
 * A one-time link. Opening it does not use it up, since programs that guard post boxes open links too: the person presses a button.
 */
@Controller
class LinkController {

    private final Links links;
    private final Accounts accounts;
    private final People people;
    private final Attempts attempts;
    private final SecurityContextRepository contexts;
    private final ReaderArgument readers;
    private final OneTimeTokenAuthenticationProvider judge;

    LinkController(
            Links links,
            Accounts accounts,
            People people,
            Attempts attempts,
            SecurityContextRepository contexts,
            ReaderArgument readers) {
        this.readers = readers;
        this.links = links;
        this.accounts = accounts;
        this.people = people;
        this.attempts = attempts;
        this.contexts = contexts;
        this.judge = new OneTimeTokenAuthenticationProvider(links, accounts);
    }

    @GetMapping("/sign-in/link/{token}")
    String ask(@PathVariable String token, Form form, org.springframework.ui.Model model) {
        model.addAttribute("token", token);
        if (links.isGood(token)) {
            return "access/link";
        }
        var within = readers.current().filter(Reader::isOnlyFamily);
        if (within.isPresent()) {
            return "redirect:" + FirstPage.of(within.get());
        }
        model.addAttribute("ended", links.ended(token));
        return "access/linkOver";
    }

    @PostMapping("/sign-in/link/{token}")
    String open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Reader reader;
        try {
            var judged = judge.authenticate(new OneTimeTokenAuthenticationToken(token));
            var person = UUID.fromString(
                    ((UserDetails) java.util.Objects.requireNonNull(judged.getPrincipal())).getUsername());
            reader = people.reader(person).orElseThrow();
            var old = request.getSession(false);
            if (old != null) {
                old.invalidate();
            }
            var proofs = new ArrayList<GrantedAuthority>(judged.getAuthorities());
            proofs.add(new SimpleGrantedAuthority(Factors.LINK));
            var context = new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person), null, proofs));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        } catch (AuthenticationException used) {
            return "redirect:/sign-in/link/" + token;
        }
        accounts.did(reader, "signed in with a one-time link");
        return "redirect:" + FirstPage.of(reader);
    }

    /** For those who came by a link and to whom nothing is shared any more. */
    @GetMapping("/sign-in/ended")
    String ended() {
        return "access/ended";
    }

    @GetMapping("/sign-in/new-link")
    String wish(Form form) {
        return "access/newLink";
    }

    @PostMapping("/sign-in/new-link")
    String wished(Form form, RedirectAttributes next) {
        var email = form.text("email", "Type the e-mail address that you gave us", 200);
        if (form.hasProblems()) {
            return "access/newLink";
        }
        if (attempts.begin(Attempts.Of.CODE, "link for " + email)) {
            links.wish(email)
                    .filter(links::canSend)
                    .ifPresent(person -> links.send(person, links.make(Reader.SERVICE, person.id())));
        }
        next.addFlashAttribute(
                "done",
                "Thank you. If we know this address, a new link is on its way, or the person who writes to you will send it.");
        return "redirect:/sign-in/new-link";
    }
}
