package org.throughline.access.web;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationProvider;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.throughline.access.Accounts;
import org.throughline.store.Settings;

/**
 * Passkeys, where the service knows its public address: a passkey is bound to it. The authenticator must check that it is held by its
 * owner (a finger, a face, a PIN), which is why a passkey alone is enough.
 */
@Component
class PasskeySignIn {

    private final @Nullable String address;
    private final Accounts accounts;
    private final ObjectProvider<WebAuthnRelyingPartyOperations> party;

    PasskeySignIn(Settings settings, Accounts accounts, ObjectProvider<WebAuthnRelyingPartyOperations> party) {
        this.address = settings.publicAddress();
        this.accounts = accounts;
        this.party = party;
    }

    boolean isOffered() {
        return address != null && !address.isBlank();
    }

    void add(HttpSecurity http, Arrival arrival) {
        var operations = party.getIfAvailable();
        if (operations == null || address == null) {
            return;
        }
        http.webAuthn(passkey -> passkey.rpId(host(address))
                .disableDefaultRegistrationPage(true)
                .withObjectPostProcessor(new ObjectPostProcessor<WebAuthnAuthenticationFilter>() {
                    @Override
                    public <F extends WebAuthnAuthenticationFilter> F postProcess(F filter) {
                        settle(filter, operations, arrival);
                        return filter;
                    }
                }));
    }

    /** Who we are to a passkey. Spring Security takes it from the context and nowhere else. */
    static Webauthn4JRelyingPartyOperations party(
            String address, PublicKeyCredentialUserEntityRepository owners, UserCredentialRepository passkeys) {
        var origin = URI.create(address);
        var party = new Webauthn4JRelyingPartyOperations(
                owners,
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(host(address))
                        .name("Throughline")
                        .build(),
                Set.of(origin.getScheme() + "://" + host(address)
                        + (origin.getPort() == -1 ? "" : ":" + origin.getPort())));
        party.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        party.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return party;
    }

    private static String host(String address) {
        return Objects.requireNonNull(URI.create(address).getHost(), "THROUGHLINE_PUBLIC_ADDRESS names no host");
    }

    private void settle(WebAuthnAuthenticationFilter filter, WebAuthnRelyingPartyOperations party, Arrival arrival) {
        filter.setAuthenticationManager(
                new ProviderManager(Judges.as(new WebAuthnAuthenticationProvider(party, accounts))));
        var json = new JacksonJsonHttpMessageConverter();
        filter.setAuthenticationSuccessHandler((request, response, who) -> json.write(
                Map.of(
                        "authenticated",
                        true,
                        "redirectUrl",
                        arrival.arrive(request, response, who, "signed in with a passkey")),
                MediaType.APPLICATION_JSON,
                new ServletServerHttpResponse(response)));
    }
}
