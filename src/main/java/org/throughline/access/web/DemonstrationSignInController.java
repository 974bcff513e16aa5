package org.throughline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.People;
import org.throughline.access.SignedIn;
import org.throughline.web.NotFound;

/** One click and you are an invented person. Only in the demonstration, which only starts on a loopback address. */
@Controller
@Profile("demo")
class DemonstrationSignInController {

    private final People people;
    private final SecurityContextRepository contexts;

    DemonstrationSignInController(People people, SecurityContextRepository contexts) {
        this.people = people;
        this.contexts = contexts;
    }

    @PostMapping("/sign-in/as")
    String signIn(@RequestParam UUID person, HttpServletRequest request, HttpServletResponse response) {
        var reader = people.reader(person).orElseThrow(NotFound::new);
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person), null, AuthorityUtils.createAuthorityList(Factors.DEMONSTRATION));
        var context = new SecurityContextImpl(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return "redirect:" + FirstPage.of(reader);
    }
}
