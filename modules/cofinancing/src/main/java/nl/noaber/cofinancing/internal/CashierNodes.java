package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.cofinancing.CashierMandate;
import nl.noaber.cofinancing.CashierMandateId;
import nl.noaber.cofinancing.Cashiers;
import nl.noaber.history.ChangeAction;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.NodeLookup;

/** Mandates by id; that somebody asked for one that is not his to see is noted. */
@Singleton
final class CashierNodes implements NodeLookup {

    private final Cashiers cashiers;
    private final Refusals refusals;

    CashierNodes(Cashiers cashiers, Refusals refusals) {
        this.cashiers = cashiers;
        this.refusals = refusals;
    }

    @Override
    public Map<UUID, CashierMandate> byIds(Viewer viewer, Set<UUID> ids) {
        Map<UUID, CashierMandate> found = new HashMap<>();
        cashiers.byIds(viewer, ids.stream().map(CashierMandateId::new).collect(Collectors.toSet()))
                .forEach((id, mandate) -> found.put(id.value(), mandate));
        return found;
    }

    @Override
    public void missed(Viewer viewer, Set<UUID> ids) {
        refusals.missedMandates(viewer, ids, ChangeAction.READ);
    }
}
