package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.agenda.BodyFilter;
import nl.noaber.agenda.DeadlineRule;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Keyset;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/** Reads bodies: by their ids in one statement, otherwise in two, however many there are. */
@Singleton
final class BodyReader {

    private static final Keyset<String> BY_NAME = Keyset.byText("governanceBodies.NAME", "o.sort_name", "b.id");

    private final Database database;

    BodyReader(Database database) {
        this.database = database;
    }

    private record Named(BodyRow row, String name) {
        static Named read(Row row) {
            return new Named(BodyRow.read(row), row.text("sort_name"));
        }
    }

    private record Found(OrganisationId asked, BodyRow row) {
        static Found read(Row row) {
            return new Found(row.id("asked", OrganisationId::new), BodyRow.read(row));
        }
    }

    private record Joined(BodyRow row, Beside beside) {
        static Joined read(Row row) {
            return new Joined(BodyRow.read(row), Beside.read(row));
        }

        static GovernanceBody together(List<Joined> rows) {
            return Beside.with(
                    rows.getFirst().row(), rows.stream().map(Joined::beside).toList());
        }
    }

    /** What stands beside a body: a deadline, a member or both. */
    private record Beside(
            @Nullable DeadlineRule rule, @Nullable PostId member) {
        static Beside read(Row row) {
            return new Beside(
                    row.textOrNull("kind") == null ? null : BodyRow.rule(row), row.idOrNull("post_id", PostId::new));
        }

        static GovernanceBody with(BodyRow row, List<Beside> all) {
            return row.with(
                    all.stream()
                            .flatMap(one -> Stream.ofNullable(one.rule()))
                            .distinct()
                            .toList(),
                    all.stream().flatMap(one -> Stream.ofNullable(one.member())).collect(Collectors.toSet()));
        }
    }

    /** By the ids that were asked for; one that was merged into another is that one. */
    Map<GovernanceBodyId, GovernanceBody> byIds(Set<GovernanceBodyId> ids) {
        return byIds(ids, Fragment.NOTHING);
    }

    Map<GovernanceBodyId, GovernanceBody> byIds(Viewer viewer, Set<GovernanceBodyId> ids) {
        return byIds(ids, seen(viewer));
    }

    private Map<GovernanceBodyId, GovernanceBody> byIds(Set<GovernanceBodyId> ids, Fragment seen) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<GovernanceBodyId, GovernanceBody> each = new HashMap<>();
        database.sql("SELECT asked.id AS asked, rule.kind, rule.count, rule.unit, member.post_id,")
                .append(BodyRow.COLUMNS)
                .append("""
                      FROM governance_body asked
                      JOIN governance_body b ON b.id = COALESCE(asked.merged_into, asked.id)
                      LEFT JOIN governance_body_deadline rule ON rule.body_id = b.id
                      LEFT JOIN governance_body_member member ON member.body_id = b.id
                     WHERE asked.id IN (:ids)
                    """)
                .bind("ids", ids)
                .append(seen)
                .append("ORDER BY asked.id, rule.kind, member.post_id")
                .group(row -> row.id("asked", GovernanceBodyId::new), Joined::read)
                .forEach((id, rows) -> each.put(id, Joined.together(rows)));
        return each;
    }

    /** One that was withdrawn is for the team alone. */
    private static Fragment seen(Viewer viewer) {
        return viewer.isTeam() ? Fragment.NOTHING : sql -> sql.append("AND b.withdrawn_at IS NULL");
    }

    /** The whole of it, which nobody else changes until the open transaction ends. */
    Optional<GovernanceBody> locked(GovernanceBodyId id) {
        List<BodyRow> found = database.sql("SELECT")
                .append(BodyRow.COLUMNS)
                .append("FROM governance_body b WHERE b.id = :id AND b.merged_into IS NULL FOR UPDATE")
                .bind("id", id)
                .list(BodyRow::read);
        return Optional.ofNullable(whole(found).get(id));
    }

    /** Withdrawn or not. */
    Map<OrganisationId, GovernanceBody> ofOrganisations(Set<OrganisationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Found> found = database.sql("SELECT COALESCE(s.merged_into, s.id) AS asked,")
                .append(BodyRow.COLUMNS)
                .append("""
                      FROM governance_body b
                      JOIN stakeholder s ON s.id = b.organisation_id
                     WHERE b.merged_into IS NULL
                       AND (b.organisation_id IN (:ids) OR s.merged_into IN (:ids))
                     ORDER BY b.withdrawn_at IS NOT NULL, b.id
                    """)
                .bind("ids", ids)
                .list(Found::read);
        Map<GovernanceBodyId, GovernanceBody> bodies =
                whole(found.stream().map(Found::row).toList());
        Map<OrganisationId, GovernanceBody> each = new HashMap<>();
        found.forEach(one -> {
            GovernanceBody body = bodies.get(one.row().id());
            if (body != null) {
                each.putIfAbsent(one.asked(), body);
                each.putIfAbsent(body.organisationId(), body);
            }
        });
        return each;
    }

    Page<GovernanceBody> list(Viewer viewer, BodyFilter filter, PageRequest page) {
        List<Named> found = database.sql("SELECT o.sort_name,")
                .append(BodyRow.COLUMNS)
                .append("FROM governance_body b JOIN organisation o ON o.id = b.organisation_id WHERE b.merged_into IS"
                        + " NULL")
                .append(seen(viewer))
                .append(conditions(filter))
                .append(BY_NAME.slice(page))
                .list(Named::read);
        Map<GovernanceBodyId, GovernanceBody> bodies =
                whole(found.stream().map(Named::row).toList());
        Map<GovernanceBodyId, String> names =
                found.stream().collect(Collectors.toMap(one -> one.row().id(), Named::name));
        List<GovernanceBody> inOrder = found.stream()
                .map(one -> bodies.getOrDefault(one.row().id(), one.row().with(List.of(), Set.of())))
                .toList();
        return Page.of(
                inOrder,
                page,
                one -> BY_NAME.cursor(names.getOrDefault(one.id(), ""), one.id().value()));
    }

    long count(Viewer viewer, BodyFilter filter) {
        return database.sql("SELECT COUNT(*) FROM governance_body b WHERE b.merged_into IS NULL")
                .append(seen(viewer))
                .append(conditions(filter))
                .count();
    }

    private static Fragment conditions(BodyFilter filter) {
        return sql -> sql.append(filter.withdrawn() ? "AND b.withdrawn_at IS NOT NULL" : "AND b.withdrawn_at IS NULL")
                .appendIfSet("AND b.level = :level", "level", filter.level());
    }

    private Map<GovernanceBodyId, GovernanceBody> whole(Collection<BodyRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        List<GovernanceBodyId> ids = rows.stream().map(BodyRow::id).toList();
        Map<GovernanceBodyId, List<Beside>> beside =
                database.sql("""
                    SELECT body_id, kind, count, unit, NULL AS post_id
                      FROM governance_body_deadline
                     WHERE body_id IN (:ids)
                    UNION ALL
                    SELECT body_id, NULL, NULL, NULL, post_id
                      FROM governance_body_member
                     WHERE body_id IN (:ids)
                     ORDER BY body_id, kind, post_id
                    """).bind("ids", ids).group(BodyReader::bodyId, Beside::read);
        Map<GovernanceBodyId, GovernanceBody> whole = new HashMap<>();
        rows.forEach(row -> whole.put(row.id(), Beside.with(row, beside.getOrDefault(row.id(), List.of()))));
        return whole;
    }

    private static GovernanceBodyId bodyId(Row row) {
        return row.id("body_id", GovernanceBodyId::new);
    }
}
