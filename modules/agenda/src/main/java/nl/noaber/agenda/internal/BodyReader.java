package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.agenda.BodyLevel;
import nl.noaber.agenda.DeadlineRule;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Keyset;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/** Reads bodies, which everybody may see: three statements, however many there are. */
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

    Map<GovernanceBodyId, GovernanceBody> byIds(Set<GovernanceBodyId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : whole(database.sql("SELECT")
                        .append(BodyRow.COLUMNS)
                        .append("FROM governance_body b WHERE b.id IN (:ids)")
                        .bind("ids", ids)
                        .list(BodyRow::read));
    }

    /** The whole of it, which nobody else changes until the open transaction ends. */
    Optional<GovernanceBody> locked(GovernanceBodyId id) {
        List<BodyRow> found = database.sql("SELECT")
                .append(BodyRow.COLUMNS)
                .append("FROM governance_body b WHERE b.id = :id FOR UPDATE")
                .bind("id", id)
                .list(BodyRow::read);
        return Optional.ofNullable(whole(found).get(id));
    }

    Map<OrganisationId, GovernanceBody> ofOrganisations(Set<OrganisationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Found> found = database.sql("SELECT COALESCE(s.merged_into, s.id) AS asked,")
                .append(BodyRow.COLUMNS)
                .append("""
                      FROM governance_body b
                      JOIN stakeholder s ON s.id = b.organisation_id
                     WHERE b.organisation_id IN (:ids) OR s.merged_into IN (:ids)
                     ORDER BY b.id
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

    Page<GovernanceBody> list(@Nullable BodyLevel level, PageRequest page) {
        List<Named> found = database.sql("SELECT o.sort_name,")
                .append(BodyRow.COLUMNS)
                .append("FROM governance_body b JOIN organisation o ON o.id = b.organisation_id WHERE TRUE")
                .append(on(level))
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

    long count(@Nullable BodyLevel level) {
        return database.sql("SELECT COUNT(*) FROM governance_body b WHERE TRUE")
                .append(on(level))
                .count();
    }

    private static Fragment on(@Nullable BodyLevel level) {
        return sql -> sql.appendIfSet("AND b.level = :level", "level", level);
    }

    private Map<GovernanceBodyId, GovernanceBody> whole(Collection<BodyRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        List<GovernanceBodyId> ids = rows.stream().map(BodyRow::id).toList();
        Map<GovernanceBodyId, List<DeadlineRule>> rules =
                database.sql("""
                    SELECT body_id, kind, count, unit
                      FROM governance_body_deadline
                     WHERE body_id IN (:ids)
                     ORDER BY body_id, kind
                    """).bind("ids", ids).group(BodyReader::bodyId, BodyRow::rule);
        Map<GovernanceBodyId, List<PostId>> members =
                database.sql("""
                    SELECT body_id, post_id
                      FROM governance_body_member
                     WHERE body_id IN (:ids)
                     ORDER BY body_id, post_id
                    """).bind("ids", ids).group(BodyReader::bodyId, row -> row.id("post_id", PostId::new));
        Map<GovernanceBodyId, GovernanceBody> whole = new HashMap<>();
        rows.forEach(row -> whole.put(
                row.id(),
                row.with(
                        rules.getOrDefault(row.id(), List.of()),
                        new HashSet<>(members.getOrDefault(row.id(), List.of())))));
        return whole;
    }

    private static GovernanceBodyId bodyId(Row row) {
        return row.id("body_id", GovernanceBodyId::new);
    }
}
