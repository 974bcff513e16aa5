package org.throughline.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** Who gets in where. What a signed-in person may then see is each room's policy, and the store's. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "access.spring_session", maxInactiveIntervalInSeconds = 4 * 60 * 60)
class Security {

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, SecurityContextRepository contexts) {
        return http.authorizeHttpRequests(who -> who.requestMatchers(
                                "/",
                                "/assets/**",
                                "/sign-in/**",
                                "/library/**",
                                "/published/**",
                                "/learning/**",
                                "/help/**",
                                "/error",
                                "/favicon.ico")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(context -> context.securityContextRepository(contexts))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                        (request, response, problem) -> response.sendRedirect("/sign-in")))
                .logout(out -> out.logoutUrl("/logout").logoutSuccessUrl("/sign-in?signed-out"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }
}
