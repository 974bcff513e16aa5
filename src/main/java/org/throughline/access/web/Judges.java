package org.throughline.access.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.stereotype.Component;
import org.throughline.access.Accounts;
import org.throughline.access.Attempts;
import org.throughline.access.Codes;
import org.throughline.access.Passkeys;
import org.throughline.access.SignedIn;

/** Judge passwords, codes and passkeys with Spring Security's own providers; count tries first, and name the person as {@link SignedIn}. */
@Component
class Judges {

    private final Attempts attempts;
    private final DaoAuthenticationProvider passwords;
    private final OneTimeTokenAuthenticationProvider codes;

    Judges(Attempts attempts, Accounts accounts, Codes codes) {
        this.attempts = attempts;
        this.passwords = new DaoAuthenticationProvider(accounts);
        this.passwords.setPasswordEncoder(accounts.encoder());
        this.codes = new OneTimeTokenAuthenticationProvider(codes, accounts);
    }

    AuthenticationProvider ofPasswords() {
        return new Judge(passwords) {
            @Override
            public Authentication authenticate(Authentication tried) {
                var address = address(tried);
                if (!attempts.begin(Attempts.Of.ADDRESS, address)
                        || !attempts.begin(Attempts.Of.ACCOUNT, tried.getName())) {
                    throw new LockedException("too many tries");
                }
                var who = super.authenticate(tried);
                attempts.succeeded(Attempts.Of.ACCOUNT, tried.getName());
                attempts.uncount(Attempts.Of.ADDRESS, address);
                return who;
            }
        };
    }

    AuthenticationProvider ofCodes() {
        return new Judge(codes) {
            @Override
            public Authentication authenticate(Authentication tried) {
                if (!attempts.begin(Attempts.Of.CODE, tried.getName())) {
                    throw new LockedException("too many tries");
                }
                var who = super.authenticate(tried);
                attempts.succeeded(Attempts.Of.CODE, tried.getName());
                return who;
            }
        };
    }

    static AuthenticationProvider as(AuthenticationProvider judge) {
        return new Judge(judge);
    }

    private static String address(Authentication tried) {
        return Optional.ofNullable(tried.getDetails())
                .filter(WebAuthenticationDetails.class::isInstance)
                .map(details -> ((WebAuthenticationDetails) details).getRemoteAddress())
                .orElse("");
    }

    /** Hands over what another judged, in our own terms. */
    private static class Judge implements AuthenticationProvider {

        private final AuthenticationProvider judge;

        Judge(AuthenticationProvider judge) {
            this.judge = judge;
        }

        @Override
        public Authentication authenticate(Authentication tried) {
            var judged = java.util.Objects.requireNonNull(judge.authenticate(tried));
            var who = UsernamePasswordAuthenticationToken.authenticated(
                    new SignedIn(person(judged)), null, judged.getAuthorities());
            who.setDetails(judged.getDetails());
            return who;
        }

        private static UUID person(Authentication judged) {
            return judged.getPrincipal() instanceof PublicKeyCredentialUserEntity owner
                    ? Passkeys.person(owner.getId())
                    : UUID.fromString(
                            ((UserDetails) java.util.Objects.requireNonNull(judged.getPrincipal())).getUsername());
        }

        @Override
        public boolean supports(Class<?> tried) {
            return judge.supports(tried);
        }
    }
}
