package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.cofinancing.CashierBook;
import nl.noaber.cofinancing.CashierFilter;
import nl.noaber.cofinancing.CashierLine;
import nl.noaber.cofinancing.CashierLineSort;
import nl.noaber.cofinancing.CashierMandate;
import nl.noaber.cofinancing.CashierMandate.Totals;
import nl.noaber.cofinancing.CashierMandateId;
import nl.noaber.cofinancing.CashierParty;
import nl.noaber.cofinancing.CashierSight;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Keyset;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Reads mandates with their books, as the viewer may see them: nine statements at most, however many there are. */
@Singleton
final class CashierReader {

    private static final Keyset<Instant> NEWEST_FIRST = Keyset.byMoment(
                    "cashierMandates.UPDATED_AT", "m.updated_at", "m.id")
            .turned();
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private final Database database;
    private final CashierRepository cashiers;
    private final CashierAsks asks;

    CashierReader(Database database, CashierRepository cashiers, CashierAsks asks) {
        this.database = database;
        this.cashiers = cashiers;
        this.asks = asks;
    }

    private record Seen(CashierRow row, CashierSeeing.Seeing seeing) {
        static Seen read(Row row) {
            return new Seen(CashierRow.read(row), CashierSeeing.Seeing.read(row));
        }

        boolean isWhole() {
            return seeing.sight() == CashierSight.WHOLE;
        }

        boolean shows(OrganisationId party) {
            return isWhole() || party.value().equals(seeing.own());
        }
    }

    Map<CashierMandateId, CashierMandate> byIds(Viewer viewer, Set<CashierMandateId> ids) {
        Map<CashierMandateId, CashierMandate> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            List<Seen> seen = seen(viewer)
                    .append("WHERE m.id IN (:ids)")
                    .bind("ids", ids)
                    .append(CashierSeeing.of(viewer))
                    .append("ORDER BY m.id")
                    .list(Seen::read);
            shown(viewer, seen).forEach(mandate -> found.put(mandate.id(), mandate));
        }
        return found;
    }

    Optional<CashierMandate> byId(Viewer viewer, CashierMandateId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    Page<CashierMandate> list(Viewer viewer, CashierFilter filter, PageRequest page) {
        List<Seen> found = seen(viewer)
                .append("WHERE TRUE")
                .append(CashierSeeing.of(viewer))
                .append(like(filter))
                .append(NEWEST_FIRST.slice(page))
                .list(Seen::read);
        return Page.of(
                shown(viewer, found),
                page,
                one -> NEWEST_FIRST.cursor(one.updatedAt(), one.id().value()));
    }

    long count(Viewer viewer, CashierFilter filter) {
        return database.sql("SELECT COUNT(*)")
                .append(CashierRow.TABLES)
                .append("WHERE TRUE")
                .append(CashierSeeing.of(viewer))
                .append(like(filter))
                .count();
    }

    private Sql seen(Viewer viewer) {
        return database.sql("SELECT")
                .append(CashierRow.COLUMNS)
                .append(CashierSeeing.seeing(viewer))
                .append(CashierRow.TABLES);
    }

    private static Fragment like(CashierFilter filter) {
        return sql -> sql.append(filter.withdrawn() ? "AND m.withdrawn_at IS NOT NULL" : "AND m.withdrawn_at IS NULL")
                .appendIfSet("AND COALESCE(m.project_id, d.project_id) = :project", "project", filter.project())
                .appendIfSet("AND m.division_id = :division", "division", filter.division());
    }

    private List<CashierMandate> shown(Viewer viewer, List<Seen> seen) {
        if (seen.isEmpty()) {
            return List.of();
        }
        List<CashierRow> rows = seen.stream().map(Seen::row).toList();
        List<CashierMandateId> ids = rows.stream().map(CashierRow::id).toList();
        Map<CashierMandateId, List<CashierLineRow>> lines = cashiers.lines(ids, CashierSeeing.lines(viewer));
        Map<CashierMandateId, Map<OrganisationId, CashierAsks.Ask>> asked = asks.of(rows, viewer.isTeam());
        Map<CashierMandateId, Totals> paid = viewer.isTeam() ? Map.of() : paid(ids);
        return seen.stream()
                .map(one -> shown(
                        one,
                        lines.getOrDefault(one.row().id(), List.of()).stream()
                                .map(CashierLineRow::shown)
                                .toList(),
                        asked.getOrDefault(one.row().id(), Map.of()),
                        paid.getOrDefault(one.row().id(), Totals.NOTHING)))
                .toList();
    }

    private static CashierMandate shown(
            Seen seen, List<CashierLine> lines, Map<OrganisationId, CashierAsks.Ask> asked, Totals paid) {
        CashierRow row = seen.row();
        Map<OrganisationId, BigDecimal> received = CashierBook.received(lines);
        Totals totals = totals(seen, lines, asked, paid);
        Map<OrganisationId, BigDecimal> remains =
                seen.isWhole() && totals != null ? CashierBook.remains(received, totals.spent()) : Map.of();
        Set<OrganisationId> parties = new LinkedHashSet<>(asked.keySet());
        parties.addAll(received.keySet());
        List<CashierParty> shown = seen.seeing().sight() == CashierSight.TOTALS
                ? List.of()
                : parties.stream()
                        .filter(seen::shows)
                        .map(party -> party(party, asked.get(party), received, remains))
                        .toList();
        return new CashierMandate(
                row.id(),
                row.cashierId(),
                row.projectId(),
                row.divisionId(),
                row.document(),
                row.validFrom(),
                row.validUntil(),
                seen.isWhole() ? row.note() : null,
                seen.seeing().sight(),
                shown,
                lines,
                totals,
                row.updatedAt(),
                row.version(),
                row.isWithdrawn());
    }

    private static CashierParty party(
            OrganisationId party,
            CashierAsks.@Nullable Ask ask,
            Map<OrganisationId, BigDecimal> received,
            Map<OrganisationId, BigDecimal> remains) {
        return new CashierParty(
                party,
                ask == null ? null : ask.amount(),
                received.getOrDefault(party, NOTHING),
                remains.get(party),
                ask == null ? List.of() : ask.contributions());
    }

    /** Who sees its own alone is told of no total. */
    private static @Nullable Totals totals(
            Seen seen, List<CashierLine> lines, Map<OrganisationId, CashierAsks.Ask> asked, Totals paid) {
        BigDecimal all = NOTHING;
        for (CashierAsks.Ask ask : asked.values()) {
            all = ask.amount() == null ? all : all.add(ask.amount());
        }
        return switch (seen.seeing().sight()) {
            case OWN -> null;
            case TOTALS -> new Totals(all, paid.received(), paid.spent());
            case WHOLE ->
                new Totals(
                        all,
                        CashierBook.total(lines, CashierLineSort.RECEIPT),
                        CashierBook.total(lines, CashierLineSort.EXPENSE));
        };
    }

    /** In all, for who sees no lines. */
    private Map<CashierMandateId, Totals> paid(List<CashierMandateId> ids) {
        Map<CashierMandateId, Totals> paid = new HashMap<>();
        database.sql("""
            SELECT mandate_id,
                   SUM(CASE WHEN sort = 'RECEIPT' THEN amount ELSE 0 END) AS received,
                   SUM(CASE WHEN sort = 'EXPENSE' THEN amount ELSE 0 END) AS spent
              FROM cashier_line
             WHERE mandate_id IN (:ids)
               AND withdrawn_at IS NULL
             GROUP BY mandate_id
             ORDER BY mandate_id
            """)
                .bind("ids", ids)
                .list(row -> Map.entry(
                        row.id("mandate_id", CashierMandateId::new),
                        new Totals(NOTHING, row.decimal("received"), row.decimal("spent"))))
                .forEach(one -> paid.put(one.getKey(), one.getValue()));
        return paid;
    }
}
