package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonFilter;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonOrder;
import nl.noaber.stakeholders.PostId;

/** Reads persons, as far as the viewer may see them. */
@Singleton
final class PersonRows {

    private static final String FROM = " FROM person WHERE ";

    private final Database database;

    PersonRows(Database database) {
        this.database = database;
    }

    /** A person and where it stands in the orders of the list. */
    private record Place(Person person, String sortName, Instant updatedAt) {

        String in(PersonOrder order) {
            return switch (order) {
                case SURNAME_UP, SURNAME_DOWN -> sortName;
                case UPDATED_UP, UPDATED_DOWN -> updatedAt.toString();
                case REVIEW_UP, REVIEW_DOWN -> String.valueOf(person.details().reviewOn());
            };
        }
    }

    Map<PersonId, Person> byIds(Viewer viewer, Set<PersonId> ids) {
        return database.sql(PersonRow.SELECT)
                .append("""
                    , asked.id AS asked_id
                      FROM stakeholder asked
                      JOIN person ON person.id = COALESCE(asked.merged_into, asked.id)
                     WHERE asked.id IN (:ids)
                    """)
                .append(PersonRights.of(viewer))
                .bind("ids", ids)
                .map(row -> row.id("asked_id", PersonId::new), row -> PersonRow.read(viewer, row));
    }

    /** Who holds each of these posts on a day, who came last first. */
    Map<PostId, List<Person>> holders(Viewer viewer, Set<PostId> posts, LocalDate day) {
        return database.sql(PersonRow.SELECT)
                .append("""
                    , tenure.post_id
                      FROM tenure
                      JOIN person ON person.id = tenure.person_id
                     WHERE tenure.post_id IN (:posts)
                       AND tenure.withdrawn_at IS NULL
                       AND tenure.first_day <= :day
                       AND tenure.last_day >= :day
                    """)
                .append(PersonRights.of(viewer))
                .append("ORDER BY tenure.first_day DESC, tenure.id DESC")
                .bind("posts", posts)
                .bind("day", day)
                .group(row -> row.id("post_id", PostId::new), row -> PersonRow.read(viewer, row));
    }

    Page<Person> page(Viewer viewer, PersonFilter filter, PersonOrder order, PageRequest page, LocalDate today) {
        boolean up = isUp(order) != page.isBackwards();
        Keyset keyset = keyset(order);
        List<Place> found = database.sql(PersonRow.SELECT)
                .append(FROM)
                .append(PersonConditions.of(viewer, filter, today))
                .append(keyset.after(page, order.name(), up))
                .append(sorted(keyset, up))
                .append("LIMIT :size")
                .bind("size", page.size() + 1)
                .list(row -> new Place(PersonRow.read(viewer, row), row.text("sort_name"), row.instant("updated_at")));
        return Page.of(found, page, place -> cursor(order, place)).map(Place::person);
    }

    long count(Viewer viewer, PersonFilter filter, LocalDate today) {
        return database.sql("SELECT COUNT(*)")
                .append(FROM)
                .append(PersonConditions.of(viewer, filter, today))
                .count();
    }

    private static Keyset keyset(PersonOrder order) {
        return switch (order) {
            case SURNAME_UP, SURNAME_DOWN -> Keyset.PERSON_NAME;
            case UPDATED_UP, UPDATED_DOWN -> Keyset.PERSON_UPDATED;
            case REVIEW_UP, REVIEW_DOWN -> Keyset.PERSON_REVIEW;
        };
    }

    private static boolean isUp(PersonOrder order) {
        return switch (order) {
            case SURNAME_UP, UPDATED_UP, REVIEW_UP -> true;
            case SURNAME_DOWN, UPDATED_DOWN, REVIEW_DOWN -> false;
        };
    }

    private static Fragment sorted(Keyset keyset, boolean up) {
        if (keyset == Keyset.PERSON_UPDATED) {
            return up
                    ? sql -> sql.append("ORDER BY updated_at, id")
                    : sql -> sql.append("ORDER BY updated_at DESC, id DESC");
        }
        if (keyset == Keyset.PERSON_REVIEW) {
            return up
                    ? sql -> sql.append("ORDER BY review_on, id")
                    : sql -> sql.append("ORDER BY review_on DESC, id DESC");
        }
        return up ? sql -> sql.append("ORDER BY sort_name, id") : sql -> sql.append("ORDER BY sort_name DESC, id DESC");
    }

    private static Cursor cursor(PersonOrder order, Place place) {
        return new Cursor(
                order.name(),
                List.of(place.in(order), place.person().id().value().toString()));
    }
}
