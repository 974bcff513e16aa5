package org.throughline.demonstration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.throughline.web.Pages;

/**
 * The service answers before the demonstration is whole. Nobody is shown half of it: who comes early waits a little, and then reads that
 * it is still being set up, on a page that asks again by itself.
 */
@Component
@Profile("demo")
class BeingSetUp implements HandlerInterceptor, WebMvcConfigurer {

    /** The first page comes within ten seconds of the start, whichever it is. */
    private static final Duration FIRST_PAGE = Duration.ofSeconds(8);

    private final Pages pages;
    private final Supplier<Duration> sinceStart;
    private final CountDownLatch done = new CountDownLatch(1);

    @Autowired
    BeingSetUp(Pages pages) {
        this(pages, () -> Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
    }

    BeingSetUp(Pages pages, Supplier<Duration> sinceStart) {
        this.pages = pages;
        this.sinceStart = sinceStart;
    }

    /** From now on every page is shown. */
    void isDone() {
        done.countDown();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/assets/**", "/webjars/**", "/error", "/favicon.ico");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ModelAndViewDefiningException, InterruptedException {
        var patience = FIRST_PAGE.minus(sinceStart.get()).toMillis();
        if (done.await(Math.max(0, patience), TimeUnit.MILLISECONDS)) {
            return true;
        }
        response.setHeader("Refresh", "2");
        response.setHeader("Cache-Control", "no-store");
        throw new ModelAndViewDefiningException(
                new ModelAndView("demonstration/beingSetUp", Map.of("page", pages.of(request))));
    }
}
