package org.throughline.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.access.Organisation;
import org.throughline.web.Show;

/** Named lists of agencies that are asked together. */
public record RequestLists(List<RequestList> lists) implements Chapter {

    public static final RequestLists NONE = new RequestLists(List.of());

    /**
     * @param agencies with their names as they were when the list was written
     * @param usual chosen already when agencies are asked
     */
    public record RequestList(UUID id, String name, List<Organisation> agencies, boolean usual) {}

    public Optional<RequestList> usual() {
        return lists.stream().filter(RequestList::usual).findFirst();
    }

    public Optional<RequestList> get(UUID id) {
        return lists.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** With one more, or this one instead of its earlier self; one list at most is the usual one. */
    public RequestLists with(RequestList fresh) {
        return new RequestLists(Stream.concat(
                        without(fresh.id()).lists().stream()
                                .map(each -> new RequestList(
                                        each.id(), each.name(), each.agencies(), each.usual() && !fresh.usual())),
                        Stream.of(fresh))
                .sorted(Comparator.comparing(RequestList::name))
                .toList());
    }

    public RequestLists without(UUID id) {
        return new RequestLists(
                lists.stream().filter(each -> !each.id().equals(id)).toList());
    }

    @Override
    public Topic topic() {
        return Topic.REQUEST_LISTS;
    }

    @Override
    public List<String> lines() {
        return lists.stream()
                .map(each -> each.name() + (each.usual() ? " (chosen already)" : "") + ", "
                        + Show.count(each.agencies().size(), "agency", "agencies") + ": "
                        + String.join(
                                ", ",
                                each.agencies().stream().map(Organisation::name).toList()))
                .toList();
    }
}
