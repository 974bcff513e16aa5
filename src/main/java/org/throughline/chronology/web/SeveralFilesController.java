package org.throughline.chronology.web;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Bodies;
import org.throughline.access.Organisation;
import org.throughline.access.Reader;
import org.throughline.chronology.ChronologyFile;
import org.throughline.chronology.ChronologyFiles;
import org.throughline.chronology.ChronologyPolicy;
import org.throughline.chronology.Entry;
import org.throughline.chronology.Meaning;
import org.throughline.chronology.PendingFiles;
import org.throughline.chronology.Reading;
import org.throughline.chronology.Understood;
import org.throughline.chronology.work.CatchingUp;
import org.throughline.documents.UnreadableFile;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.Show;

/** Several agencies' files at once, for the co-ordinator who has them: whose each is, is read from it; nothing is kept before it is checked. */
@Controller
public class SeveralFilesController {

    private final Reviews reviews;
    private final Bodies bodies;
    private final CaseFrame frame;
    private final ChronologyFiles files;
    private final PendingFiles pending;
    private final CatchingUp catchingUp;

    SeveralFilesController(
            Reviews reviews,
            Bodies bodies,
            CaseFrame frame,
            ChronologyFiles files,
            PendingFiles pending,
            CatchingUp catchingUp) {
        this.reviews = reviews;
        this.bodies = bodies;
        this.frame = frame;
        this.files = files;
        this.pending = pending;
        this.catchingUp = catchingUp;
    }

    /**
     * A file that waits to be kept, and how it was understood.
     *
     * @param newest of those of its agency
     * @param notAlone whether another file of its agency waits too
     * @param overtaken the version whose place it takes, if that was kept after this file was sent
     */
    public record Waiting(
            Organisation agency,
            Understood understood,
            boolean newest,
            boolean notAlone,
            @Nullable ChronologyFile overtaken) {

        /** Whether keeping it is proposed: the newest of its agency, unless a version was kept since, or much would go unseen. */
        public boolean proposed() {
            return newest
                    && overtaken == null
                    && !muchGoes()
                    && !understood.place().open();
        }

        /** Whether it takes out or changes so much of what is kept that a person looks first. */
        public boolean muchGoes() {
            return understood.version() > 1 && understood.differences().muchGoes();
        }

        /** "“Date of event” is the date; “Detail” is what happened". */
        public String columns() {
            return understood.tables().stream()
                    .flatMap(table -> table.columns().columns().stream())
                    .filter(column -> column.meaning() != Meaning.NUMBER && column.meaning() != Meaning.OTHER)
                    .map(column -> (column.heading().isBlank() ? "no heading" : "“" + column.heading() + "”") + ": "
                            + Meanings.words(column.meaning()).toLowerCase(Locale.UK))
                    .distinct()
                    .collect(Collectors.joining("; "));
        }
    }

    private Review review(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!ChronologyPolicy.sendsForAll(reader, review)) {
            throw new NotFound();
        }
        return review;
    }

    private List<Waiting> waiting(Reader reader, Review review) {
        var waiting = new ArrayList<Waiting>();
        for (var agency : bodies.organisations(review.partnerships())) {
            var all = pending.all(reader, review, agency.id());
            for (var file : all) {
                var understood = files.understood(reader, review, agency, file);
                var replaced = understood.place().replaces();
                waiting.add(new Waiting(
                        agency,
                        understood,
                        file.equals(all.getFirst()),
                        all.size() > 1,
                        replaced != null && replaced.uploadedAt().isAfter(file.sentAt()) ? replaced : null));
            }
        }
        return waiting;
    }

    @GetMapping("/reviews/{reference}/chronology/files")
    String show(Reader reader, @PathVariable String reference, Form form, Model model) {
        var review = review(reader, reference);
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "chronology"));
        model.addAttribute("waiting", waiting(reader, review));
        model.addAttribute("agencies", bodies.organisations(review.partnerships()));
        reviews.looked(reader, review.id(), "looked at chronologies that wait to be checked");
        return "chronology/files";
    }

    @PostMapping("/reviews/{reference}/chronology/files")
    String send(
            Reader reader,
            @PathVariable String reference,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
            Form form,
            Model model,
            RedirectAttributes next)
            throws IOException {
        var review = review(reader, reference);
        // a browser sends a nameless, empty one if none is chosen
        var chosen = sent == null
                ? List.<MultipartFile>of()
                : sent.stream()
                        .filter(file -> !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isEmpty())
                        .toList();
        var theirs = form.optionalId("agency");
        var agency = bodies.organisations(review.partnerships()).stream()
                .filter(each -> each.id().equals(theirs))
                .findFirst()
                .orElse(null);
        if (chosen.isEmpty()) {
            form.problem("files", "Choose the files that hold the chronologies");
        }
        if (form.hasProblems()) {
            return show(reader, reference, form, model);
        }
        var refused = new ArrayList<String>();
        int taken = 0;
        for (var file : chosen) {
            taken += take(reader, review, file, agency, refused) ? 1 : 0;
        }
        if (!refused.isEmpty()) {
            form.problem("files", String.join(". ", refused));
            if (taken > 0) {
                form.problem("files", "The other " + Show.count(taken, "file is", "files are") + " read, below");
            }
            return show(reader, reference, form, model);
        }
        next.addFlashAttribute(
                "done",
                Show.count(taken, "file was", "files were") + " read. Check what we understood, then keep "
                        + (taken == 1 ? "it." : "them."));
        return "redirect:" + review.href() + "/chronology/files";
    }

    /**
     * @param agency whose it is said to be, or null to read that from it
     * @return whether it waits now; else it is said why not
     */
    private boolean take(
            Reader reader, Review review, MultipartFile file, @Nullable Organisation agency, List<String> refused)
            throws IOException {
        var name = AgencyChronologyController.plain(file.getOriginalFilename());
        if (file.isEmpty()) {
            refused.add("“" + name + "” is empty: nothing is written in it");
            return false;
        }
        var copy = Files.createTempFile("chronology", ".sent");
        try {
            file.transferTo(copy);
            var reading = PendingFiles.check(name, copy);
            var whose = agency != null
                    ? Optional.of(agency)
                    : whose(review, named(reading)).or(() -> whose(review, name.replaceFirst("\\.[^.]*$", "")));
            if (whose.isEmpty()) {
                refused.add("We cannot see whose chronology “" + name
                        + "” is. Choose it again by itself, and say whose it is");
                return false;
            }
            var bytes = Files.readAllBytes(copy);
            var before = pending.inForceAlready(reader, review, whose.get().id(), bytes);
            if (before.isPresent()) {
                refused.add("“" + name + "” is the very same file as version "
                        + before.get().version() + " of " + whose.get().name() + ". Nothing was changed");
                return false;
            }
            pending.propose(reader, review, whose.get(), name, bytes);
            return true;
        } catch (UnreadableFile unreadable) {
            refused.add("“" + name + "”: " + unreadable.getMessage());
            return false;
        } finally {
            Files.delete(copy);
        }
    }

    /** Whose it says it is, in its heading or, by its entries, in its name. */
    private static String named(Reading reading) {
        if (reading.agency() != null) {
            return reading.agency();
        }
        var agencies = reading.entries().stream().map(Entry::agency).distinct().toList();
        return agencies.size() == 1 ? agencies.getFirst() : "";
    }

    /** By its name; else the only one whose name has all its words, or the other way round. */
    private Optional<Organisation> whose(Review review, String agency) {
        var wanted = words(agency);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var known = bodies.organisations(review.partnerships());
        var same =
                known.stream().filter(each -> words(each.name()).equals(wanted)).toList();
        var near = !same.isEmpty()
                ? same
                : known.stream()
                        .filter(each ->
                                words(each.name()).containsAll(wanted) || wanted.containsAll(words(each.name())))
                        .toList();
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.UK).replaceAll("['’]", "").split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    @PostMapping("/reviews/{reference}/chronology/files/kept")
    String keep(Reader reader, @PathVariable String reference, Form form, Model model, RedirectAttributes next) {
        var review = review(reader, reference);
        var ready = waiting(reader, review).stream()
                .filter(each -> form.has("file", each.understood().file().id().toString())
                        && !each.understood().needsColumns()
                        && !each.understood().place().open())
                .toList();
        if (ready.isEmpty()) {
            form.problem("file", "Tick the files that are understood rightly");
            return show(reader, reference, form, model);
        }
        int number = 0;
        int entries = 0;
        var changes = new ArrayList<String>();
        // what was sent first is kept first, so that the newest is in force
        for (var each : ready.reversed()) {
            var file = each.understood().file();
            // what was kept a moment ago may be of the same agency
            if (each.notAlone()
                    && files.understood(reader, review, each.agency(), file)
                            .place()
                            .open()) {
                changes.add("“" + file.fileName() + "” still waits: say whether it replaces the file of "
                        + each.agency().name() + " kept just now, or is a further one.");
                continue;
            }
            var kept = files.keep(reader, review, each.agency(), file);
            number++;
            entries += kept.file().entries();
            if (kept.file().version() > 1) {
                changes.add(each.agency().name() + ", version " + kept.file().version() + ": " + kept.words() + ".");
            }
        }
        catchingUp.after(review.id());
        next.addFlashAttribute(
                "done",
                Show.count(number, "file is", "files are") + " kept, with " + Show.count(entries, "entry", "entries")
                        + ". " + String.join(" ", changes));
        return "redirect:" + review.href() + "/chronology";
    }
}
