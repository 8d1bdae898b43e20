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
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.search.RoleAudience;
import nl.noaber.search.SearchDocument;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.stakeholders.OrganisationId;

/** Makes divisions findable, by whoever sees them: once one was sent, by its parties as well. */
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
        search.put(List.of(document(division)));
    }

    void found(Collection<CostDivisionId> ids) {
        if (!ids.isEmpty()) {
            search.put(divisions.all(ids).stream().map(DivisionSearch::document).toList());
        }
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
            search.put(divisions.all(places.keySet()).stream()
                    .map(division -> document(
                            division,
                            share -> places.getOrDefault(division.row().id(), List.of())
                                            .contains(share.position())
                                    ? now
                                    : share.partyId()))
                    .toList());
        }
    }

    private static SearchDocument document(WholeDivision division) {
        return document(division, ShareRow::partyId);
    }

    private static SearchDocument document(WholeDivision division, Function<ShareRow, OrganisationId> party) {
        DivisionRow row = division.row();
        Visibility visibility = visibility(division);
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
