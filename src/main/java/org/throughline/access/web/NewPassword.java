package org.throughline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.throughline.access.Accounts;
import org.throughline.web.Form;

/** A new password, typed twice; taken exactly as typed, since it is compared exactly as typed. */
record NewPassword(String words) {

    /** Reads both fields; what is wrong with them stands in the form afterwards. */
    static NewPassword of(HttpServletRequest request, Form form) {
        var password = typed(request, "password");
        Accounts.problem(password).ifPresent(sentence -> form.problem("password", sentence));
        if (!password.equals(typed(request, "again"))) {
            form.problem("again", "The two passwords differ. Type the same one in both fields");
        }
        return new NewPassword(password);
    }

    private static String typed(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("");
    }

    @Override
    public String toString() {
        return "a password";
    }
}
