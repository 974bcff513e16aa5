package org.throughline.access.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.throughline.access.People;
import org.throughline.access.Reader;
import org.throughline.access.Unchanged;
import org.throughline.web.NotFound;

/** Gives a controller method its {@link Reader}: who is signed in, with the grants of this moment. */
@Component
class ReaderArgument implements HandlerMethodArgumentResolver {

    private static final String KEPT = ReaderArgument.class.getName();

    private final People people;
    private final Factors factors;
    private final Unchanged unchanged;
    private final Clock clock;

    ReaderArgument(People people, Factors factors, Unchanged unchanged, Clock clock) {
        this.people = people;
        this.factors = factors;
        this.unchanged = unchanged;
        this.clock = clock;
    }

    /** A person and the day for which their grants are those in force. */
    private record Today(UUID person, LocalDate day) {}

    /** The reader of this request, looked up once. */
    Optional<Reader> current() {
        var request = RequestContextHolder.currentRequestAttributes();
        if (request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Reader reader) {
            return Optional.of(reader);
        }
        var reader = factors.signedIn(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(person -> unchanged.read(
                        new Today(person.person(), LocalDate.now(clock)), () -> people.reader(person.person())));
        reader.ifPresent(found -> request.setAttribute(KEPT, found, RequestAttributes.SCOPE_REQUEST));
        return reader;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reader.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return current().orElseThrow(NotFound::new);
    }
}
