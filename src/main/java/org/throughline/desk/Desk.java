package org.throughline.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Grant;
import org.throughline.access.Reader;
import org.throughline.access.Role;
import org.throughline.review.Register;
import org.throughline.review.Review;
import org.throughline.review.Sought;
import org.throughline.review.TaskSource;
import org.throughline.web.Task;

/** Asks every room what the reader could do next in each of their reviews. */
@Component
public class Desk {

    private final Register register;
    private final List<TaskSource> rooms;
    private final Clock clock;

    Desk(Register register, List<TaskSource> rooms, Clock clock) {
        this.register = register;
        this.rooms = rooms;
        this.clock = clock;
    }

    /**
     * A review, its clock in words, with what can be done in it now.
     *
     * @param mine what is the reader's to do, by role or by name
     * @param open what the reader may do and others usually do
     * @param waiting what waits for somebody else
     */
    public record OnTheDesk(Review review, String time, List<Task> mine, List<Task> open, List<Task> waiting) {}

    /**
     * One page of the reviews that are not closed, what is due first before the rest; of those, first what waits for this reader.
     *
     * @param all how many there are on all pages
     */
    public record Page(int all, List<OnTheDesk> reviews) {}

    /** That page, from 1, {@code size} to a page; the last one for a number past it. */
    @Transactional
    public Page page(Reader reader, int number, int size) {
        var found = register.page(reader, Sought.OPEN, LocalDate.now(clock), number, size);
        return new Page(
                found.all(),
                found.lines().stream()
                        .map(line -> onTheDesk(reader, line))
                        .sorted(Comparator.comparing(each -> each.mine().isEmpty()))
                        .toList());
    }

    private OnTheDesk onTheDesk(Reader reader, Register.Line line) {
        var tasks = rooms.stream()
                .flatMap(room -> room.tasks(reader, line.review()).stream())
                .toList();
        return new OnTheDesk(
                line.review(),
                line.time(),
                tasks.stream()
                        .filter(task -> task.href() != null && isFor(reader, task))
                        .toList(),
                tasks.stream()
                        .filter(task -> task.href() != null && !isFor(reader, task))
                        .toList(),
                tasks.stream().filter(task -> task.href() == null).toList());
    }

    /** Whether a task says that it is for one of the reader's roles, or for the reader by name. */
    private static boolean isFor(Reader reader, Task task) {
        var whose = Objects.requireNonNullElse(task.hint(), "").toLowerCase(Locale.UK);
        return whose.contains(reader.name().toLowerCase(Locale.UK))
                || reader.grants().stream().map(Grant::role).distinct().anyMatch(role -> names(whose, role))
                || reader.holds(Role.PANEL_MEMBER)
                        && task.words().toLowerCase(Locale.UK).contains("panel");
    }

    private static boolean names(String whose, Role role) {
        return switch (role) {
            case COORDINATOR -> whose.contains("co-ordinator");
            case CSP_CHAIR -> whose.contains("chair of the partnership");
            case INDEPENDENT_CHAIR ->
                whose.replace("chair of the partnership", "").contains("chair");
            case AUTHOR -> whose.contains("author");
            case PANEL_MEMBER -> whose.contains("panel");
            default -> false;
        };
    }
}
