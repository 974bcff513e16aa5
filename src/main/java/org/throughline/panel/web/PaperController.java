package org.throughline.panel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.access.Reader;
import org.throughline.documents.UnreadableFile;
import org.throughline.panel.Appointment;
import org.throughline.panel.Appointments;
import org.throughline.panel.Meetings;
import org.throughline.panel.PanelPolicy;
import org.throughline.panel.Paper;
import org.throughline.panel.Papers;
import org.throughline.review.CaseFrame;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Csv;
import org.throughline.web.Form;
import org.throughline.web.NotFound;
import org.throughline.web.SavedFile;
import org.throughline.web.Show;

/** A paper of a meeting: attaching it, reading it on screen, taking it away, and who has read it. */
@Controller
class PaperController {

    private static final long LARGEST = 50L << 20;
    private static final String PAPERS = "/reviews/{reference}/meetings/{meeting}/papers";

    private final Reviews reviews;
    private final Meetings meetings;
    private final Papers papers;
    private final Appointments appointments;
    private final CaseFrame frame;

    PaperController(Reviews reviews, Meetings meetings, Papers papers, Appointments appointments, CaseFrame frame) {
        this.reviews = reviews;
        this.meetings = meetings;
        this.papers = papers;
        this.appointments = appointments;
        this.frame = frame;
    }

    @GetMapping(PAPERS + "/new")
    @Transactional
    String ask(Reader reader, @PathVariable String reference, @PathVariable UUID meeting, Form form, Model model) {
        var review = runnable(reader, reference);
        about(reader, review, meeting, model);
        return "panel/newPaper";
    }

    @PostMapping(PAPERS + "/new")
    @Transactional
    String attach(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID meeting,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = runnable(reader, reference);
        var title = form.text("title", "Say what the paper is", 200);
        if (file == null || file.isEmpty()) {
            form.problem("file", "Choose the paper’s file");
        } else if (file.getSize() > LARGEST) {
            form.problem("file", "The file is larger than 50 MB. Take the pictures out and choose it again");
        }
        if (form.hasProblems() || file == null) {
            return ask(reader, reference, meeting, form, model);
        }
        try {
            papers.attach(reader, review, meeting, title, name(file), file.getBytes());
        } catch (UnreadableFile unreadable) {
            form.problem("file", unreadable.sentence());
            return ask(reader, reference, meeting, form, model);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        next.addFlashAttribute("done", "The paper is attached. The panel’s members can read it now.");
        return "redirect:" + review.href() + "/meetings/" + meeting;
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isBlank() ? "paper" : last;
    }

    @GetMapping(PAPERS + "/{id}")
    @Transactional
    String read(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID meeting,
            @PathVariable UUID id,
            Form form,
            Model model) {
        var review = readable(reader, reference);
        return show(reader, review, meeting, paper(reader, review, meeting, id), model);
    }

    private String show(Reader reader, Review review, UUID meeting, Paper paper, Model model) {
        about(reader, review, meeting, model);
        var runs = PanelPolicy.runs(reader, review);
        model.addAttribute("content", paper.withdrawnOn() == null ? papers.read(reader, review, paper) : null);
        model.addAttribute("paper", papers.get(reader, review.id(), paper.id()));
        model.addAttribute("runs", runs);
        var opened = runs ? papers.opened(reader, review.id(), paper.id()) : List.<Paper.Opened>of();
        var had = opened.stream().map(Paper.Opened::personId).collect(Collectors.toSet());
        model.addAttribute("opened", opened);
        model.addAttribute(
                "notYet",
                !runs
                        ? List.of()
                        : appointments.standing(reader, review.id()).stream()
                                .filter(each -> !had.contains(each.personId()))
                                .map(Appointment::name)
                                .distinct()
                                .toList());
        return "panel/paper";
    }

    @GetMapping(PAPERS + "/{id}/file")
    @Transactional
    ResponseEntity<byte[]> file(
            Reader reader, @PathVariable String reference, @PathVariable UUID meeting, @PathVariable UUID id) {
        var review = readable(reader, reference);
        var paper = paper(reader, review, meeting, id);
        return SavedFile.of("paper" + paper.ending(), papers.file(reader, review, paper));
    }

    @PostMapping(PAPERS + "/{id}/read")
    @Transactional
    String haveRead(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID meeting,
            @PathVariable UUID id,
            RedirectAttributes next) {
        var review = readable(reader, reference);
        papers.haveRead(reader, review, paper(reader, review, meeting, id));
        next.addFlashAttribute("done", "Thank you. It is noted that you have read it.");
        return "redirect:" + review.href() + "/meetings/" + meeting;
    }

    @GetMapping(PAPERS + "/{id}/readers.csv")
    @Transactional
    void csv(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID meeting,
            @PathVariable UUID id,
            HttpServletResponse response)
            throws IOException {
        var review = runnable(reader, reference);
        var paper = paper(reader, review, meeting, id);
        reviews.looked(reader, review.id(), "took out the list of who has read a paper");
        Csv.response(
                response,
                "readers",
                List.of("Name", "Opened", "Said they have read it"),
                papers.opened(reader, review.id(), paper.id()).stream()
                        .map(each -> List.of(
                                each.name(),
                                Show.moment(each.openedAt()),
                                each.readAt() == null ? "" : Show.moment(each.readAt()))));
    }

    @PostMapping(PAPERS + "/{id}/withdrawal")
    @Transactional
    String withdraw(
            Reader reader,
            @PathVariable String reference,
            @PathVariable UUID meeting,
            @PathVariable UUID id,
            Form form,
            Model model,
            RedirectAttributes next) {
        var review = runnable(reader, reference);
        var paper = paper(reader, review, meeting, id);
        var why = form.text("why", "Say why the paper is taken back", 1_000);
        if (form.hasProblems()) {
            return show(reader, review, meeting, paper, model);
        }
        papers.withdraw(reader, review, id, why);
        next.addFlashAttribute("done", "The paper is taken back. Nobody can open it any more.");
        return "redirect:" + review.href() + "/meetings/" + meeting;
    }

    private Paper paper(Reader reader, Review review, UUID meeting, UUID id) {
        var paper = papers.get(reader, review.id(), id);
        if (!paper.meetingId().equals(meeting)) {
            throw new NotFound();
        }
        return paper;
    }

    private void about(Reader reader, Review review, UUID meeting, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("header", frame.of(reader, review, "meetings"));
        model.addAttribute("meeting", meetings.get(reader, review.id(), meeting));
    }

    private Review readable(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!PanelPolicy.reads(reader, review)) {
            throw new NotFound();
        }
        return review;
    }

    private Review runnable(Reader reader, String reference) {
        var review = reviews.get(reader, reference);
        if (!PanelPolicy.runs(reader, review)) {
            throw new NotFound();
        }
        return review;
    }
}
