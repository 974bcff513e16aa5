package org.throughline.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.throughline.access.Reader;
import org.throughline.web.NotFound;

/** Those who are only family or advocates find their own pages and the public ones; every other page is not there for them. */
@Component
class FamilyPages implements HandlerInterceptor, WebMvcConfigurer {

    private static final List<PathPattern> THEIRS = List.of(
                    "/",
                    "/where-things-are/**",
                    "/account/**",
                    "/sign-in/**",
                    "/library/**",
                    "/library.csv",
                    "/published/**",
                    "/learning/**",
                    "/help/**",
                    "/language",
                    "/assets/**",
                    "/error",
                    "/favicon.ico")
            .stream()
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private final ReaderArgument readers;

    FamilyPages(ReaderArgument readers) {
        this.readers = readers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var path = PathContainer.parsePath(request.getRequestURI());
        if (THEIRS.stream().noneMatch(theirs -> theirs.matches(path))
                && readers.current().filter(Reader::isOnlyFamily).isPresent()) {
            throw new NotFound();
        }
        return true;
    }
}
