package org.throughline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.config.annotation.authorization.EnableMultiFactorAuthentication;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.throughline.access.Accounts;
import org.throughline.access.Codes;
import org.throughline.access.Unchanged;
import org.throughline.store.Settings;

/** Who gets in where. What a signed-in person may then see is each room's policy, and the store's. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "access.spring_session", maxInactiveIntervalInSeconds = 4 * 60 * 60)
@EnableMultiFactorAuthentication(authorities = {})
class Security {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Open to everybody; all else is private. */
    private static final String[] OPEN = {
        "/",
        "/assets/**",
        "/sign-in/**",
        "/library/**",
        "/library.csv",
        "/published/**",
        "/learning/**",
        "/help/**",
        "/language",
        "/error",
        "/favicon.ico"
    };

    /** Two requests of one session may write the same attribute at once: the later one wins, neither fails. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsInPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    @Primary
    Sessions<?> sessions(JdbcIndexedSessionRepository store, Unchanged unchanged) {
        return new Sessions<>(store, unchanged);
    }

    /** For sessions alone: all else asks for a transaction template. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager manager) {
        return Sessions.transactions(manager);
    }

    @Bean
    FilterRegistrationBean<Sessions.Remembering> remembering(Unchanged unchanged) {
        var filter = new FilterRegistrationBean<>(new Sessions.Remembering(unchanged));
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    /** Told, so that Spring Session need not ask the store, which may still be opening. */
    @Bean
    @SuppressWarnings({"deprecation", "removal"})
    org.springframework.jdbc.support.lob.LobHandler springSessionLobHandler() {
        return new org.springframework.jdbc.support.lob.DefaultLobHandler();
    }

    @Bean
    @ConditionalOnProperty("throughline.public-address")
    WebAuthnRelyingPartyOperations passkeyParty(
            Settings settings, PublicKeyCredentialUserEntityRepository owners, UserCredentialRepository passkeys) {
        return PasskeySignIn.party(Objects.requireNonNull(settings.publicAddress()), owners, passkeys);
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CookieSerializer sessionCookie(Settings settings) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("throughline");
        cookie.setSameSite("Lax");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(isSecure(settings));
        return cookie;
    }

    /** Whether cookies only travel over https. */
    static boolean isSecure(Settings settings) {
        var address = settings.publicAddress();
        return address != null && address.startsWith("https:");
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            SecurityContextRepository contexts,
            Factors factors,
            Judges judges,
            Arrival arrival,
            Accounts accounts,
            Codes codes,
            PasskeySignIn passkeys) {
        http.authorizeHttpRequests(who ->
                        who.requestMatchers(OPEN).permitAll().anyRequest().access(factors.enough()))
                .securityContext(context -> context.securityContextRepository(contexts))
                .userDetailsService(accounts)
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .successHandler(arrival::sendCode)
                        .failureHandler(refusedAt("/sign-in/refused")))
                .authenticationProvider(judges.ofPasswords())
                .oneTimeTokenLogin(code -> code.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in/code")
                        .showDefaultSubmitPage(false)
                        .tokenGeneratingUrl("/sign-in/code/again")
                        .generateRequestResolver(Security::anotherCode)
                        .tokenService(codes)
                        .tokenGenerationSuccessHandler(arrival)
                        .authenticationConverter(Security::code)
                        .authenticationProvider(judges.ofCodes())
                        .successHandler((request, response, who) -> response.sendRedirect(
                                arrival.arrive(request, response, who, "signed in with a password and a code")))
                        .failureHandler(refusedAt("/sign-in/code/refused")))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, problem) -> response.sendRedirect("/sign-in"))
                        .accessDeniedHandler(Security::denied))
                .logout(out -> out.logoutUrl("/logout").logoutSuccessUrl("/sign-in?signed-out"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        passkeys.add(http, arrival);
        return http.build();
    }

    private static AuthenticationFailureHandler refusedAt(String page) {
        return (request, response, problem) -> {
            request.setAttribute(SignInController.TOO_MANY, problem instanceof LockedException);
            request.getRequestDispatcher(page).forward(request, response);
        };
    }

    /** Half signed in is not enough: the code is still to come. */
    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws IOException, jakarta.servlet.ServletException {
        if (problem instanceof CsrfException
                || Factors.known(current()).isEmpty()
                || !"GET".equals(request.getMethod())) {
            new AccessDeniedHandlerImpl().handle(request, response, problem);
            return;
        }
        response.sendRedirect(Factors.cameByLink(current()) ? "/sign-in/ended" : "/sign-in/code");
    }

    private static @Nullable Authentication current() {
        return SecurityContextHolder.getContext().getAuthentication();
    }

    private static @Nullable GenerateOneTimeTokenRequest anotherCode(HttpServletRequest request) {
        return Factors.known(current())
                .map(person -> new GenerateOneTimeTokenRequest(person.getName()))
                .orElse(null);
    }

    private static @Nullable Authentication code(HttpServletRequest request) {
        var code = request.getParameter("code");
        return Factors.known(current())
                .map(person -> new OneTimeTokenAuthenticationToken(person, code == null ? "" : code))
                .orElse(null);
    }
}
