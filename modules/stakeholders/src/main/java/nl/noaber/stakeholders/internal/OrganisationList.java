package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
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
        boolean up = isUp(order) != page.isBackwards();
        List<OrganisationPlace> found = database.sql(OrganisationRow.SELECT)
                .append(FROM)
                .append(conditions(viewer, filter, today))
                .append(keyset(order).after(page, order.name(), up))
                .append(sorted(order, up))
                .append("LIMIT :size")
                .bind("size", page.size() + 1)
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

    private static Keyset keyset(OrganisationOrder order) {
        return switch (order) {
            case NAME_UP, NAME_DOWN -> Keyset.NAME;
            case KIND_UP, KIND_DOWN -> Keyset.KIND;
            case UPDATED_UP, UPDATED_DOWN -> Keyset.UPDATED;
        };
    }

    private static boolean isUp(OrganisationOrder order) {
        return switch (order) {
            case NAME_UP, KIND_UP, UPDATED_UP -> true;
            case NAME_DOWN, KIND_DOWN, UPDATED_DOWN -> false;
        };
    }

    private static Fragment sorted(OrganisationOrder order, boolean up) {
        return switch (keyset(order)) {
            case KIND ->
                up
                        ? sql -> sql.append("ORDER BY kind, sort_name, id")
                        : sql -> sql.append("ORDER BY kind DESC, sort_name DESC, id DESC");
            case UPDATED ->
                up
                        ? sql -> sql.append("ORDER BY updated_at, id")
                        : sql -> sql.append("ORDER BY updated_at DESC, id DESC");
            default ->
                up
                        ? sql -> sql.append("ORDER BY sort_name, id")
                        : sql -> sql.append("ORDER BY sort_name DESC, id DESC");
        };
    }

    private static Cursor cursor(OrganisationOrder order, OrganisationPlace place) {
        String id = place.organisation().id().value().toString();
        return new Cursor(
                order.name(),
                switch (keyset(order)) {
                    case KIND -> List.of(place.organisation().kind().name(), place.sortName(), id);
                    case UPDATED -> List.of(place.updatedAt().toString(), id);
                    default -> List.of(place.sortName(), id);
                });
    }
}
