package org.throughline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.ott.OneTimeTokenGenerationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import org.throughline.access.Accounts;
import org.throughline.access.Codes;
import org.throughline.access.Mail;
import org.throughline.access.People;

/** What follows each step of signing in: the code is sent, or the person arrives where they wanted to go. */
@Component
class Arrival implements OneTimeTokenGenerationSuccessHandler {

    private final Codes codes;
    private final People people;
    private final Accounts accounts;
    private final Mail mail;
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    Arrival(Codes codes, People people, Accounts accounts, Mail mail) {
        this.codes = codes;
        this.people = people;
        this.accounts = accounts;
        this.mail = mail;
    }

    /** After the password. */
    void sendCode(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        handle(request, response, codes.generate(new GenerateOneTimeTokenRequest(who.getName())));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, OneTimeToken code) throws IOException {
        var sent = people.find(UUID.fromString(code.getUsername()))
                .map(person -> mail.send(person.email(), "Your code for Throughline", """
                        Your code is %s-%s

                        Type it into the page where you are signing in. It works once, for ten minutes.

                        If you are not signing in, somebody knows your password. Tell your administrator.
                        """.formatted(
                                code.getTokenValue().substring(0, 4),
                                code.getTokenValue().substring(4))))
                .orElse(false);
        response.sendRedirect(sent ? "/sign-in/code" : "/sign-in/code?unsent");
    }

    /** Where somebody goes who is signed in with all that is asked. */
    String arrive(HttpServletRequest request, HttpServletResponse response, Authentication who, String how) {
        var reader = Factors.known(who)
                .flatMap(person -> people.reader(person.person()))
                .orElseThrow();
        accounts.did(reader, how);
        var before = wanted.getRequest(request, response);
        if (before != null && "GET".equals(before.getMethod())) {
            wanted.removeRequest(request, response);
            return before.getRedirectUrl();
        }
        return FirstPage.of(reader);
    }
}
