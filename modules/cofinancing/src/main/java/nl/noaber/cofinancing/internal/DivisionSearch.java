package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.search.RoleAudience;
import nl.noaber.search.SearchDocument;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Makes divisions findable, by whoever sees them: once one was sent, by its parties, as long as its project is there. */
@Singleton
final class DivisionSearch {

    private final Database database;
    private final DivisionRepository divisions;
    private final SearchIndex search;

    DivisionSearch(Database database, DivisionRepository divisions, SearchIndex search) {
        this.database = database;
        this.divisions = divisions;
        this.search = search;
    }

    /** As it is in the open transaction. */
    void found(WholeDivision division) {
        put(List.of(division), (_, share) -> share.partyId());
    }

    void found(Collection<CostDivisionId> ids) {
        if (!ids.isEmpty()) {
            put(divisions.all(ids), (_, share) -> share.partyId());
        }
    }

    /** While its project is withdrawn, or restored. */
    void ofProject(ProjectId project) {
        found(database.sql("SELECT id FROM cost_division WHERE project_id = :project")
                .bind("project", project)
                .list(row -> row.id("id", CostDivisionId::new)));
    }

    /** While a party turns out to be another one, or not after all: as if what was named as the one were the other. */
    void merged(OrganisationId party, OrganisationId now) {
        Map<CostDivisionId, List<Integer>> places = database.sql("""
            SELECT s.division_id, s.position
              FROM cost_division_share s
              JOIN cost_division d ON d.id = s.division_id AND d.sent_number = s.number
             WHERE s.party_id = :party
             ORDER BY s.division_id, s.position
            """)
                .bind("party", party)
                .group(row -> row.id("division_id", CostDivisionId::new), row -> row.number("position"));
        if (!places.isEmpty()) {
            put(
                    divisions.all(places.keySet()),
                    (division, share) ->
                            places.getOrDefault(division.row().id(), List.of()).contains(share.position())
                                    ? now
                                    : share.partyId());
        }
    }

    /** Who bears a part of a division. */
    private interface Bearer {
        OrganisationId of(WholeDivision division, ShareRow share);
    }

    private void put(List<WholeDivision> all, Bearer bearer) {
        Set<ProjectId> gone = withdrawn(all);
        search.put(all.stream()
                .map(division -> document(
                        division,
                        isOf(gone, division.row().projectId()) ? Visibility.TEAM : visibility(division),
                        share -> bearer.of(division, share)))
                .toList());
    }

    private static boolean isOf(Set<ProjectId> projects, @Nullable ProjectId project) {
        return project != null && projects.contains(project);
    }

    private Set<ProjectId> withdrawn(List<WholeDivision> all) {
        Set<ProjectId> named = all.stream()
                .flatMap(division -> Stream.ofNullable(division.row().projectId()))
                .collect(Collectors.toSet());
        return named.isEmpty()
                ? Set.of()
                : Set.copyOf(database.sql("SELECT id FROM project WHERE id IN (:ids) AND withdrawn_at IS NOT NULL")
                        .bind("ids", named)
                        .list(row -> row.id("id", ProjectId::new)));
    }

    private static SearchDocument document(
            WholeDivision division, Visibility visibility, Function<ShareRow, OrganisationId> party) {
        DivisionRow row = division.row();
        return new SearchDocument(
                SearchType.COST_DIVISION,
                row.id().value(),
                row.title(),
                null,
                List.of(),
                Objects.requireNonNullElse(row.source(), ""),
                DutchTime.day(row.updatedAt()),
                visibility,
                visibility == Visibility.SHARED ? audience(division, party) : Set.of(),
                row.isWithdrawn());
    }

    /** A party finds what was sent to it, whoever else sees all parts. */
    private static Visibility visibility(WholeDivision division) {
        if (division.sent().isEmpty()) {
            return Visibility.TEAM;
        }
        return division.row().visibility() == Visibility.PUBLIC ? Visibility.PUBLIC : Visibility.SHARED;
    }

    private static Set<UUID> audience(WholeDivision division, Function<ShareRow, OrganisationId> party) {
        Set<UUID> audience = new HashSet<>();
        if (division.row().visibility() == Visibility.BOARD) {
            audience.addAll(RoleAudience.BOARD);
        }
        division.sent()
                .orElseThrow()
                .shares()
                .forEach(share -> audience.add(party.apply(share).value()));
        return audience;
    }
}
