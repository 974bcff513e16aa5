package org.throughline.access.web;

import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.access.People;

/** The first page, and the page on which people sign in. */
@Controller
public class HomeController {

    private final People people;
    private final ReaderArgument readers;
    private final boolean demonstration;

    HomeController(People people, ReaderArgument readers, Environment environment) {
        this.people = people;
        this.readers = readers;
        this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Someone to be in the demonstration. */
    public record Cast(String id, String name, String does) {}

    @GetMapping("/")
    String home() {
        return readers.current()
                .map(reader -> "redirect:" + FirstPage.of(reader))
                .orElse("redirect:/library");
    }

    @GetMapping("/sign-in")
    String signIn(Model model) {
        model.addAttribute("cast", demonstration ? cast() : List.of());
        return "access/sign-in";
    }

    private List<Cast> cast() {
        return people.all().stream()
                .map(person -> people.reader(person.id()))
                .flatMap(Optional::stream)
                .filter(reader -> !reader.grants().isEmpty())
                .sorted(java.util.Comparator.comparing(reader -> reader.grants().stream()
                        .map(grant -> grant.role().ordinal())
                        .min(Integer::compare)
                        .orElse(99)))
                .map(reader -> new Cast(String.valueOf(reader.person()), reader.name(), does(reader)))
                .toList();
    }

    private String does(org.throughline.access.Reader reader) {
        return people.describe(reader);
    }
}
