package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Keyset;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationFilter;
import nl.noaber.stakeholders.OrganisationOrder;
import org.jspecify.annotations.Nullable;

/** The list of organisations with its filters and orders. */
@Singleton
final class OrganisationList {

    private static final String FROM = " FROM organisation WHERE ";

    private final Database database;

    OrganisationList(Database database) {
        this.database = database;
    }

    Page<Organisation> page(
            Viewer viewer, OrganisationFilter filter, OrganisationOrder order, PageRequest page, LocalDate today) {
        List<OrganisationPlace> found = database.sql(OrganisationRow.SELECT)
                .append(FROM)
                .append(conditions(viewer, filter, today))
                .append(slice(order, page))
                .list(row -> OrganisationPlace.read(viewer, row));
        return Page.of(found, page, place -> cursor(order, place)).map(OrganisationPlace::organisation);
    }

    long count(Viewer viewer, OrganisationFilter filter, LocalDate today) {
        return database.sql("SELECT COUNT(*)")
                .append(FROM)
                .append(conditions(viewer, filter, today))
                .count();
    }

    static Fragment conditions(Viewer viewer, OrganisationFilter filter, LocalDate today) {
        return sql -> {
            if (filter.withdrawn()) {
                sql.append("organisation.withdrawn_at IS NOT NULL");
            } else {
                sql.append("organisation.withdrawn_at IS NULL");
            }
            if (!filter.kinds().isEmpty()) {
                sql.append("AND organisation.kind IN (:kinds)").bind("kinds", filter.kinds());
            }
            sql.append(activeOn(filter.active(), today))
                    .appendIfSet("AND organisation.parent_id = :parent", "parent", filter.parentId())
                    .append(teamOnly(viewer, filter))
                    .append(Words.ofOrganisations(filter.text()));
        };
    }

    private static Fragment activeOn(@Nullable Boolean active, LocalDate today) {
        if (active == null) {
            return Fragment.NOTHING;
        }
        return sql -> {
            if (active) {
                sql.append("AND organisation.first_day <= :today AND organisation.last_day >= :today");
            } else {
                sql.append("AND organisation.last_day < :today");
            }
            sql.bind("today", today);
        };
    }

    private static Fragment teamOnly(Viewer viewer, OrganisationFilter filter) {
        if (filter.tags().isEmpty() && filter.relationshipOwnerId() == null) {
            return Fragment.NOTHING;
        }
        if (!viewer.isTeam()) {
            return sql -> sql.append("AND FALSE");
        }
        return sql -> {
            sql.appendIfSet("AND organisation.relationship_owner_id = :owner", "owner", filter.relationshipOwnerId());
            if (!filter.tags().isEmpty()) {
                sql.append("""
                    AND organisation.id IN (
                        SELECT stakeholder_id FROM stakeholder_tag WHERE tag IN (:tags)
                         GROUP BY stakeholder_id HAVING COUNT(*) = :tagCount)
                    """)
                        .bind("tags", filter.tags())
                        .bind("tagCount", filter.tags().size());
            }
        };
    }

    private static Fragment slice(OrganisationOrder order, PageRequest page) {
        return switch (order) {
            case NAME_UP, NAME_DOWN -> byName(order).slice(page);
            case KIND_UP, KIND_DOWN -> KindOrder.slice(order, page);
            case UPDATED_UP, UPDATED_DOWN -> byUpdate(order).slice(page);
        };
    }

    private static Cursor cursor(OrganisationOrder order, OrganisationPlace place) {
        UUID id = place.organisation().id().value();
        return switch (order) {
            case NAME_UP, NAME_DOWN -> byName(order).cursor(place.sortName(), id);
            case KIND_UP, KIND_DOWN -> KindOrder.cursor(order, place);
            case UPDATED_UP, UPDATED_DOWN -> byUpdate(order).cursor(place.updatedAt(), id);
        };
    }

    private static Keyset<String> byName(OrganisationOrder order) {
        Keyset<String> up = Keyset.byText(order.name(), "sort_name", "organisation.id");
        return order == OrganisationOrder.NAME_DOWN ? up.turned() : up;
    }

    private static Keyset<Instant> byUpdate(OrganisationOrder order) {
        Keyset<Instant> up = Keyset.byMoment(order.name(), "updated_at", "organisation.id");
        return order == OrganisationOrder.UPDATED_DOWN ? up.turned() : up;
    }
}
