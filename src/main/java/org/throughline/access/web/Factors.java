package org.throughline.access.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.authorization.RequiredFactor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.throughline.access.SignedIn;

/**
 * What counts as signed in: a passkey, or a password and a code; in the demonstration, a name that was chosen. Sessions last longer than a
 * service, so one that the demonstration began is worth nothing elsewhere.
 */
@Component
class Factors {

    static final String DEMONSTRATION = "DEMONSTRATION";

    private final AuthorizationManager<Object> enough;

    Factors(Environment environment) {
        var passkey = AllRequiredFactorsAuthorizationManager.builder()
                .requireFactor(RequiredFactor.builder().webauthnAuthority().build())
                .build();
        var passwordAndCode = AllRequiredFactorsAuthorizationManager.builder()
                .requireFactor(RequiredFactor.builder().passwordAuthority().build())
                .requireFactor(RequiredFactor.builder().ottAuthority().build())
                .build();
        enough = environment.acceptsProfiles(Profiles.of("demo"))
                ? AuthorizationManagers.anyOf(
                        AuthorityAuthorizationManager.hasAuthority(DEMONSTRATION), passkey, passwordAndCode)
                : AuthorizationManagers.anyOf(passkey, passwordAndCode);
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

    /** Who has begun to sign in, perhaps with too little. */
    static Optional<SignedIn> known(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof SignedIn person ? Optional.of(person) : Optional.empty();
    }
}
