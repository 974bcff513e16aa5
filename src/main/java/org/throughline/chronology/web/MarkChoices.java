package org.throughline.chronology.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.access.Reader;
import org.throughline.chronology.work.EntryWork;
import org.throughline.chronology.work.Flag;
import org.throughline.chronology.work.Mark;
import org.throughline.review.Review;
import org.throughline.review.Reviews;
import org.throughline.web.Choice;

/** Everything an entry of a review can be marked with, as choices of a form. */
@Component
class MarkChoices {

    private final EntryWork work;
    private final Reviews reviews;

    MarkChoices(EntryWork work, Reviews reviews) {
        this.work = work;
        this.reviews = reviews;
    }

    static List<Choice> flags() {
        var choices = new ArrayList<Choice>();
        for (var flag : Flag.values()) {
            choices.add(Choice.of(new Mark.Flagged(flag).sent(), flag.words()));
        }
        return choices;
    }

    List<Choice> keyLines(Reader reader, Review review) {
        return work.keyLines(reader, review.id()).stream()
                .map(line -> Choice.of(
                        new Mark.KeyLine(line.id()).sent(), "Key line " + line.number() + ": " + line.words()))
                .toList();
    }

    List<Choice> people(Reader reader, Review review) {
        return reviews.people(reader, review.id()).stream()
                .map(person -> Choice.of(
                        new Mark.Person(person.id()).sent(),
                        "Concerns " + person.shown() + " (" + person.part().words() + ")"))
                .toList();
    }

    String words(Reader reader, Review review, Mark mark) {
        var all = new ArrayList<>(flags());
        all.addAll(keyLines(reader, review));
        all.addAll(people(reader, review));
        return all.stream()
                .filter(choice -> choice.value().equals(mark.sent()))
                .map(Choice::words)
                .findFirst()
                .orElse("");
    }
}
