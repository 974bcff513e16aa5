package org.throughline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.web.Frame;
import org.throughline.web.Link;
import org.throughline.web.Page;
import org.throughline.web.Pages;

/** The frame of every page, by who is signed in (UX.md "Frame"). */
@Component
class AccessPages implements Pages, WebMvcConfigurer {

    private final ReaderArgument readers;
    private final boolean demonstration;

    AccessPages(ReaderArgument readers, Environment environment) {
        this.readers = readers;
        this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(readers);
    }

    @Override
    public Page of(HttpServletRequest request) {
        var plain = Pages.plain(request);
        var reader = readers.current().orElse(null);
        return new Page(
                plain.title(),
                frame(reader, request.getRequestURI()),
                plain.tongue(),
                plain.here(),
                reader == null ? null : reader.name(),
                reader == null ? null : reader.roleWords(),
                reader == null ? navigationOfAnyone(request) : navigation(reader, request),
                plain.csrfName(),
                plain.csrfToken(),
                demonstration,
                plain.done());
    }

    private static Frame frame(@org.jspecify.annotations.Nullable Reader reader, String path) {
        if (reader == null || path.startsWith("/library") || path.startsWith("/published")) {
            return path.startsWith("/sign-in") ? Frame.PLAIN : Frame.PUBLIC;
        }
        if (reader.isStaff()) {
            return Frame.STAFF;
        }
        return reader.holds(Role.FAMILY, Role.ADVOCATE) ? Frame.FAMILY : Frame.AGENCY;
    }

    private static List<Link> navigationOfAnyone(HttpServletRequest request) {
        var links = new ArrayList<>(publicNavigation(request));
        links.add(link(request, "Sign in", "/sign-in"));
        return links;
    }

    private static List<Link> publicNavigation(HttpServletRequest request) {
        return List.of(link(request, "Library", "/library"), link(request, "Learning", "/learning"));
    }

    private static List<Link> navigation(Reader reader, HttpServletRequest request) {
        var links = new ArrayList<Link>();
        if (reader.holds(Role.COORDINATOR, Role.CSP_CHAIR, Role.INDEPENDENT_CHAIR, Role.AUTHOR, Role.PANEL_MEMBER)) {
            links.add(link(request, "My work", "/work"));
            links.add(link(request, "Reviews", "/reviews"));
        }
        if (reader.holds(Role.COORDINATOR, Role.CSP_CHAIR)) {
            links.add(link(request, "Settings", "/settings"));
        }
        if (reader.holds(Role.AGENCY_LEAD, Role.IMR_AUTHOR)) {
            links.add(link(request, "What we have been asked", "/asked"));
            if (reader.holds(Role.AGENCY_LEAD)) {
                links.add(link(request, "Our actions", "/our-actions"));
            }
        }
        if (reader.grants().isEmpty() || reader.holds(Role.AGENCY_LEAD)) {
            links.add(link(request, "Reports shared with you", "/shared-reports"));
        }
        if (reader.holds(Role.FAMILY, Role.ADVOCATE)) {
            links.add(link(request, "Where things are", "/where-things-are"));
        }
        if (reader.holds(Role.ACTION_OWNER) && !reader.holds(Role.AGENCY_LEAD)) {
            links.add(link(request, "Our actions", "/our-actions"));
        }
        if (reader.holds(Role.HOME_OFFICE)) {
            links.add(link(request, "Oversight", "/oversight/decisions"));
            links.add(link(request, "Submitted reports", "/oversight/submitted"));
        }
        if (reader.holds(Role.COMMISSIONER)) {
            links.add(link(request, "Completed reviews", "/oversight/reviews"));
            links.add(link(request, "Recommendations", "/oversight/recommendations"));
        }
        if (reader.holds(Role.ADMINISTRATOR)) {
            links.add(link(request, "Administration", "/administration"));
        }
        if (reader.holds(Role.AUDITOR)) {
            links.add(link(request, "Audit trail", "/trail"));
        }
        if (!reader.isOnlyFamily()) {
            links.addAll(publicNavigation(request));
        }
        links.add(link(request, "Your account", "/account"));
        if (frame(reader, request.getRequestURI()) == Frame.STAFF) {
            links.add(link(request, "Search", "/search"));
        }
        return links;
    }

    private static Link link(HttpServletRequest request, String words, String href) {
        return new Link(words, href, request.getRequestURI().startsWith(href));
    }
}
