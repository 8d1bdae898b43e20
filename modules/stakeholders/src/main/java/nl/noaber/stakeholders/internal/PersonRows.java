package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Keyset;
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
    private record Listed(Person person, String sortName, Instant updatedAt) {}

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
                       AND person.withdrawn_at IS NULL
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
        List<Listed> found = database.sql(PersonRow.SELECT)
                .append(FROM)
                .append(PersonConditions.of(viewer, filter, today))
                .append(slice(order, page))
                .list(row -> new Listed(PersonRow.read(viewer, row), row.text("sort_name"), row.instant("updated_at")));
        return Page.of(found, page, listed -> cursor(order, listed)).map(Listed::person);
    }

    long count(Viewer viewer, PersonFilter filter, LocalDate today) {
        return database.sql("SELECT COUNT(*)")
                .append(FROM)
                .append(PersonConditions.of(viewer, filter, today))
                .count();
    }

    private static Fragment slice(PersonOrder order, PageRequest page) {
        return switch (order) {
            case SURNAME_UP, SURNAME_DOWN -> byName(order).slice(page);
            case UPDATED_UP, UPDATED_DOWN -> byUpdate(order).slice(page);
            case REVIEW_UP, REVIEW_DOWN -> byReview(order).slice(page);
        };
    }

    private static Cursor cursor(PersonOrder order, Listed listed) {
        UUID id = listed.person().id().value();
        return switch (order) {
            case SURNAME_UP, SURNAME_DOWN -> byName(order).cursor(listed.sortName(), id);
            case UPDATED_UP, UPDATED_DOWN -> byUpdate(order).cursor(listed.updatedAt(), id);
            case REVIEW_UP, REVIEW_DOWN ->
                byReview(order)
                        .cursor(
                                Objects.requireNonNull(listed.person().details().reviewOn(), "only those have one"),
                                id);
        };
    }

    private static Keyset<String> byName(PersonOrder order) {
        Keyset<String> up = Keyset.byText(order.name(), "sort_name", "person.id");
        return order == PersonOrder.SURNAME_DOWN ? up.turned() : up;
    }

    private static Keyset<Instant> byUpdate(PersonOrder order) {
        Keyset<Instant> up = Keyset.byMoment(order.name(), "updated_at", "person.id");
        return order == PersonOrder.UPDATED_DOWN ? up.turned() : up;
    }

    private static Keyset<LocalDate> byReview(PersonOrder order) {
        Keyset<LocalDate> up = Keyset.byDay(order.name(), "review_on", "person.id");
        return order == PersonOrder.REVIEW_DOWN ? up.turned() : up;
    }
}
