package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.CountedPage;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Reads organisations with their kin: all that is asked at once in one statement, and one more for each other page. */
@Singleton
final class KinRows {

    static final String ORDER = "children";

    private final Database database;

    KinRows(Database database) {
        this.database = database;
    }

    private record Asked(Kin.Sort sort, OrganisationId of) {}

    private record Line(Asked asked, long total, @Nullable OrganisationPlace place) {

        static Line read(Viewer viewer, Row row) {
            return new Line(
                    new Asked(row.choice("sort", Kin.Sort.class), row.id("asked_id", OrganisationId::new)),
                    row.longNumber("total"),
                    row.uuidOrNull("id") == null ? null : OrganisationPlace.read(viewer, row));
        }
    }

    /** Each key with its answer; one that is not there is absent. */
    Map<Kin, Object> read(Viewer viewer, Set<Kin> keys) {
        Map<PageRequest, Set<Kin>> pages = keys.stream()
                .filter(Kin.Children.class::isInstance)
                .collect(Collectors.groupingBy(key -> ((Kin.Children) key).page(), Collectors.toSet()));
        List<Set<Kin>> others = pages.values().stream().skip(1).toList();
        Set<Kin> together = new HashSet<>(keys);
        others.forEach(together::removeAll);
        Map<Kin, Object> all = new HashMap<>();
        Stream.concat(Stream.of(together), others.stream()).forEach(some -> all.putAll(readTogether(viewer, some)));
        return all;
    }

    /** The answers of one sort, to each of these organisations. */
    @SuppressWarnings("unchecked")
    <T> Map<OrganisationId, T> of(Viewer viewer, Set<OrganisationId> ids, Function<OrganisationId, Kin> key) {
        Map<OrganisationId, T> all = new HashMap<>();
        read(viewer, ids.stream().map(key).collect(Collectors.toSet()))
                .forEach((asked, answer) -> all.put(asked.of(), (T) answer));
        return all;
    }

    private Map<Kin, Object> readTogether(Viewer viewer, Set<Kin> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<Asked, List<Line>> found =
                database.sql("").append(new KinStatement(keys)).list(row -> Line.read(viewer, row)).stream()
                        .collect(Collectors.groupingBy(Line::asked));
        Map<Kin, Object> answers = new HashMap<>();
        keys.forEach(key -> {
            List<Line> lines = found.get(new Asked(key.sort(), key.of()));
            if (lines != null) {
                answers.put(key, answer(key, lines));
            }
        });
        return answers;
    }

    private static Object answer(Kin key, List<Line> lines) {
        List<OrganisationPlace> places =
                lines.stream().map(Line::place).filter(Objects::nonNull).toList();
        return switch (key) {
            case Kin.Children children ->
                counted(children.page(), places, lines.getFirst().total());
            case Kin.Predecessors _ ->
                places.stream().map(OrganisationPlace::organisation).toList();
            case Kin.Itself _, Kin.Parent _, Kin.Successor _ ->
                places.getFirst().organisation();
        };
    }

    private static CountedPage<Organisation> counted(PageRequest page, List<OrganisationPlace> places, long total) {
        return new CountedPage<>(Page.of(places, page, KinRows::cursor).map(OrganisationPlace::organisation), total);
    }

    private static Cursor cursor(OrganisationPlace place) {
        return new Cursor(
                ORDER,
                List.of(place.sortName(), place.organisation().id().value().toString()));
    }
}
