package org.throughline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Mail;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.web.Form;

/** The pages on which people sign in. Spring Security takes what they send; what it refuses comes back here. */
@Controller
public class SignInController {

    static final String TOO_MANY = SignInController.class.getName() + ".tooMany";

    private static final String WAIT = "There were too many tries. Wait a few minutes, then try again";

    private final People people;
    private final PasskeySignIn passkeys;
    private final boolean demonstration;
    private final boolean passwords;

    SignInController(People people, PasskeySignIn passkeys, Mail mail, Environment environment) {
        this.people = people;
        this.passkeys = passkeys;
        this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
        this.passwords = mail.isConfigured() || !demonstration;
    }

    /** Someone to be in the demonstration. */
    public record Cast(String id, String name, String does) {}

    @GetMapping("/sign-in")
    String signIn(
            Form form, @RequestParam(name = "signed-out", required = false) @Nullable String signedOut, Model model) {
        model.addAttribute("signedOut", signedOut != null);
        return signIn(form, model);
    }

    private String signIn(Form form, Model model) {
        model.addAttribute("cast", demonstration ? cast() : List.of());
        model.addAttribute("passwords", passwords);
        model.addAttribute("passkeys", passkeys.isOffered());
        return "access/sign-in";
    }

    @PostMapping("/sign-in/refused")
    String refused(HttpServletRequest request, Form form, Model model) {
        if (Boolean.TRUE.equals(request.getAttribute(TOO_MANY))) {
            form.problem("password", WAIT);
        } else if (!form.text("email", "Type your e-mail address").isEmpty()) {
            form.problem("password", "The e-mail address or the password is not right. Check both and try again");
        }
        return signIn(form, model);
    }

    @GetMapping("/sign-in/code")
    String code(Form form, @RequestParam(required = false) @Nullable String unsent, Model model) {
        model.addAttribute("unsent", unsent != null);
        return Factors.known(SecurityContextHolder.getContext().getAuthentication())
                        .isPresent()
                ? "access/code"
                : "redirect:/sign-in";
    }

    @PostMapping("/sign-in/code/refused")
    String codeRefused(HttpServletRequest request, Form form, Model model) {
        form.problem(
                "code",
                Boolean.TRUE.equals(request.getAttribute(TOO_MANY))
                        ? WAIT
                        : "This code is not right, or it is more than ten minutes old. Check it, or ask for another");
        // whoever is refused is still half signed in: the page stays open to them
        model.addAttribute("unsent", false);
        return "access/code";
    }

    private List<Cast> cast() {
        return people.all().stream()
                .map(person -> people.reader(person.id()))
                .flatMap(Optional::stream)
                .filter(reader -> !reader.grants().isEmpty())
                .sorted(Comparator.comparing(SignInController::first))
                .map(reader -> new Cast(String.valueOf(reader.person()), reader.name(), people.describe(reader)))
                .toList();
    }

    private static int first(Reader reader) {
        return reader.grants().stream()
                .mapToInt(grant -> grant.role().ordinal())
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
