package org.throughline.access.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.authorization.RequiredFactor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.access.SignedIn;

/**
 * What counts as signed in: a passkey, or a password and a code; for family and advocates a one-time link; in the demonstration, a name
 * that was chosen. Sessions last longer than a
 * service, so one that the demonstration began is worth nothing elsewhere.
 */
@Component
class Factors {

    static final String DEMONSTRATION = "DEMONSTRATION";
    /** Came in by a one-time link, which is enough for family and advocates, and for nobody else. */
    static final String LINK = "ONE_TIME_LINK";

    private final AuthorizationManager<Object> enough;

    Factors(Environment environment, People people) {
        var passkey = AllRequiredFactorsAuthorizationManager.builder()
                .requireFactor(RequiredFactor.builder().webauthnAuthority().build())
                .build();
        var passwordAndCode = AllRequiredFactorsAuthorizationManager.builder()
                .requireFactor(RequiredFactor.builder().passwordAuthority().build())
                .requireFactor(RequiredFactor.builder().ottAuthority().build())
                .build();
        AuthorizationManager<Object> link = (who, what) -> new AuthorizationDecision(known(who.get())
                .filter(person -> cameByLink(who.get()))
                .flatMap(person -> people.reader(person.person()))
                .filter(Reader::isOnlyFamily)
                .isPresent());
        enough = environment.acceptsProfiles(Profiles.of("demo"))
                ? AuthorizationManagers.anyOf(
                        AuthorityAuthorizationManager.hasAuthority(DEMONSTRATION), passkey, passwordAndCode, link)
                : AuthorizationManagers.anyOf(passkey, passwordAndCode, link);
    }

    <T> AuthorizationManager<T> enough() {
        return (who, what) -> enough.authorize(who, List.of());
    }

    /** Who is signed in with enough of them. */
    Optional<SignedIn> signedIn(@Nullable Authentication who) {
        return known(who).filter(person -> {
            var answer = enough.authorize(() -> who, List.of());
            return answer != null && answer.isGranted();
        });
    }

    static boolean cameByLink(@Nullable Authentication who) {
        return who != null && who.getAuthorities().stream().anyMatch(proof -> LINK.equals(proof.getAuthority()));
    }

    /** Who has begun to sign in, perhaps with too little. */
    static Optional<SignedIn> known(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof SignedIn person ? Optional.of(person) : Optional.empty();
    }
}
