package org.throughline.review.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.access.Bodies;
import org.throughline.access.Partnership;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.HandedOver;
import org.throughline.review.Offers;
import org.throughline.review.Register;
import org.throughline.review.SavedViews;
import org.throughline.review.Sought;
import org.throughline.review.Stage;
import org.throughline.web.DrawnOnce;
import org.throughline.web.Form;
import org.throughline.web.Pager;

/** What a page of the register shows. */
@Component
class RegisterPages {

    private static final int SIZE = 25;
    private static final int EARLIEST_YEAR = 2011; // section 9 came into force

    private final Register register;
    private final SavedViews views;
    private final Offers offers;
    private final HandedOver handedOver;
    private final Bodies bodies;

    RegisterPages(Register register, SavedViews views, Offers offers, HandedOver handedOver, Bodies bodies) {
        this.handedOver = handedOver;
        this.register = register;
        this.views = views;
        this.offers = offers;
        this.bodies = bodies;
    }

    @Transactional
    public RegisterPage page(Reader reader, Form form, int number, LocalDate today) {
        var sought = sought(form);
        var query = query(form);
        var found = register.page(reader, sought, today, number, SIZE);
        return new RegisterPage(
                form,
                query,
                !sought.everything(),
                found.all(),
                found.lines(),
                Pager.over(found.all(), SIZE, number, "/reviews" + query),
                views.of(reader),
                partnerships(reader),
                years(today),
                offers.waiting(reader).size(),
                HandedOver.mayBeFor(reader) ? handedOver.of(reader).size() : 0,
                new DrawnOnce());
    }

    private static List<String> years(LocalDate today) {
        return IntStream.rangeClosed(EARLIEST_YEAR, today.getYear())
                .map(year -> EARLIEST_YEAR + today.getYear() - year)
                .mapToObj(String::valueOf)
                .toList();
    }

    private List<Partnership> partnerships(Reader reader) {
        var mine = reader.partnerships(Role.COORDINATOR, Role.CSP_CHAIR);
        return mine.size() < 2
                ? List.of()
                : bodies.partnerships().stream()
                        .filter(each -> mine.contains(each.id()))
                        .toList();
    }

    static Sought sought(Form form) {
        return new Sought(
                form.value("words").strip(),
                form.optionalChoice("which", Sought.Which.class),
                form.optionalChoice("stage", Stage.class),
                form.optionalId("partnership"),
                year(form.value("year")),
                Objects.requireNonNullElse(form.optionalChoice("order", Sought.Order.class), Sought.Order.NEWEST));
    }

    private static @Nullable Integer year(String typed) {
        return typed.matches("\\d{4}") ? Integer.valueOf(typed) : null;
    }

    /** The filters for an address, with the question mark; "" when there are none. */
    static String query(Form form) {
        var address = UriComponentsBuilder.newInstance();
        Stream.of("words", "which", "stage", "partnership", "year", "order")
                .filter(name -> !form.value(name).isBlank())
                .forEach(name -> address.queryParam(name, form.value(name)));
        return address.encode().build().toUriString();
    }
}
