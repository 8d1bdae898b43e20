package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.cofinancing.CashierMandateId;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.CostDivisionPart;
import nl.noaber.cofinancing.CostDivisionState;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What cashiers have to ask of each party in the years of their mandates: what it contributes in cash to the project and is
 * pledged, committed or paid, lapsed or not, as it is the cashier who asks for it still; of who does not, its part of a
 * division that all agreed to. Else nobody said how much.
 */
@Singleton
final class CashierAsks {

    private final Database database;
    private final DivisionRepository divisions;

    CashierAsks(Database database, DivisionRepository divisions) {
        this.database = database;
        this.divisions = divisions;
    }

    /** @param amount null when nobody said how much */
    record Ask(OrganisationId party, @Nullable BigDecimal amount, List<ContributionId> contributions) {

        static Ask unknown(OrganisationId party) {
            return new Ask(party, null, List.of());
        }

        Ask and(Given given) {
            BigDecimal before = amount == null ? BigDecimal.ZERO.setScale(2) : amount;
            return new Ask(
                    party,
                    before.add(given.amount()),
                    Stream.concat(contributions.stream(), Stream.of(given.id())).toList());
        }
    }

    record Given(OrganisationId party, ContributionId id, BigDecimal amount) {

        static Given read(Row row) {
            return new Given(
                    row.id("party_id", OrganisationId::new),
                    row.id("contribution_id", ContributionId::new),
                    row.decimal("amount"));
        }
    }

    /** @param drafts whether parties of a division count that were not asked yet */
    Map<CashierMandateId, Map<OrganisationId, Ask>> of(List<CashierRow> mandates, boolean drafts) {
        if (mandates.isEmpty()) {
            return Map.of();
        }
        Map<CashierMandateId, List<Given>> given = given(mandates);
        Map<CostDivisionId, WholeDivision> wholes = divided(mandates);
        Map<CashierMandateId, Map<OrganisationId, Ask>> asks = new HashMap<>();
        for (CashierRow mandate : mandates) {
            Map<OrganisationId, Ask> each = new LinkedHashMap<>();
            WholeDivision division = mandate.divisionId() == null ? null : wholes.get(mandate.divisionId());
            Map<OrganisationId, Ask> parts = division == null ? Map.of() : parts(mandate, division, drafts);
            parts.keySet().forEach(party -> each.put(party, Ask.unknown(party)));
            given.getOrDefault(mandate.id(), List.of())
                    .forEach(one -> each.put(
                            one.party(),
                            each.getOrDefault(one.party(), Ask.unknown(one.party()))
                                    .and(one)));
            parts.forEach((party, part) -> each.merge(
                    party, part, (found, agreed) -> found.contributions().isEmpty() ? agreed : found));
            asks.put(mandate.id(), each);
        }
        return asks;
    }

    private static Map<OrganisationId, Ask> parts(CashierRow mandate, WholeDivision division, boolean drafts) {
        Optional<WholeProposal> shown = division.sent()
                .or(() -> drafts && !division.proposals().isEmpty()
                        ? Optional.of(division.proposals().getLast())
                        : Optional.empty());
        Map<OrganisationId, Ask> parts = new LinkedHashMap<>();
        if (division.row().isWithdrawn() || shown.isEmpty()) {
            return parts;
        }
        CostDivisionState state = division.state(shown.get().row().number());
        boolean agreed = state == CostDivisionState.AGREED || state == CostDivisionState.BOOKED;
        for (CostDivisionPart part : shown.get().over(division.lines()).parts()) {
            parts.put(part.party(), new Ask(part.party(), agreed ? inPeriod(mandate, part) : null, List.of()));
        }
        return parts;
    }

    /** What a party bears in the years of the mandate; null as long as its part is open. */
    private static @Nullable BigDecimal inPeriod(CashierRow mandate, CostDivisionPart part) {
        int first = mandate.validFrom().getYear();
        int last = mandate.validUntil() == null
                ? Integer.MAX_VALUE
                : mandate.validUntil().getYear();
        return part.part() == null
                ? null
                : part.lines().stream()
                        .filter(line -> line.year() >= first && line.year() <= last)
                        .map(MoneyLine::amount)
                        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private Map<CostDivisionId, WholeDivision> divided(List<CashierRow> mandates) {
        Set<CostDivisionId> ids = mandates.stream()
                .flatMap(mandate -> Stream.ofNullable(mandate.divisionId()))
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : divisions.all(ids).stream()
                        .collect(Collectors.toMap(division -> division.row().id(), division -> division));
    }

    private Map<CashierMandateId, List<Given>> given(List<CashierRow> mandates) {
        return database.sql("""
            SELECT m.id AS mandate_id, COALESCE(party.merged_into, party.id) AS party_id, c.id AS contribution_id,
                   SUM(line.amount) AS amount
              FROM cashier_mandate m
              LEFT JOIN cost_division d ON d.id = m.division_id
              JOIN contribution c ON c.project_id = COALESCE(m.project_id, d.project_id)
              JOIN project p ON p.id = c.project_id AND p.withdrawn_at IS NULL
              JOIN stakeholder party ON party.id = c.party_id
              JOIN contribution_line line
                ON line.contribution_id = c.id
               AND line.year >= YEAR(m.valid_from)
               AND (m.valid_until IS NULL OR line.year <= YEAR(m.valid_until))
             WHERE m.id IN (:ids)
               AND c.form = 'CASH'
               AND c.state IN ('PLEDGED', 'COMMITTED', 'PAID')
             GROUP BY m.id, COALESCE(party.merged_into, party.id), c.id, c.created_at
             ORDER BY m.id, c.created_at, c.id
            """)
                .bind("ids", mandates.stream().map(CashierRow::id).toList())
                .group(row -> row.id("mandate_id", CashierMandateId::new), Given::read);
    }
}
