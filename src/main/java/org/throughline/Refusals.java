package org.throughline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.throughline.store.CannotStart;
import org.throughline.store.Conditions;

/** Says why a start is refused: sentences for the person at the console, and no stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Refusals implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        var reasons = reasons(failure);
        if (reasons.isEmpty()) {
            return false;
        }
        System.err.println("Throughline does not start.");
        reasons.forEach(reason -> System.err.println(reasons.size() == 1 ? reason : " - " + reason));
        return true;
    }

    /** The reasons for a refusal, however deep Spring has wrapped it; none when it is something else. */
    static List<String> reasons(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CannotStart refusal -> {
                    return refusal.reasons();
                }
                case PortInUseException taken -> {
                    return List.of(Conditions.portInUse(taken.getPort()));
                }
                default -> {}
            }
        }
        return List.of();
    }
}
