package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.agenda.BodyFilter;
import nl.noaber.agenda.GovernanceBodies;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyChange;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.NewGovernanceBody;
import nl.noaber.agenda.Recess;
import nl.noaber.agenda.Recording;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

@Singleton
final class BodyService implements GovernanceBodies {

    private final BodyReader reader;
    private final BodyWriting writing;
    private final BodyWithdrawing withdrawing;
    private final RecessRepository recesses;

    BodyService(BodyReader reader, BodyWriting writing, BodyWithdrawing withdrawing, RecessRepository recesses) {
        this.reader = reader;
        this.writing = writing;
        this.withdrawing = withdrawing;
        this.recesses = recesses;
    }

    @Override
    public Map<GovernanceBodyId, GovernanceBody> byIds(Viewer viewer, Set<GovernanceBodyId> ids) {
        return reader.byIds(viewer, ids);
    }

    @Override
    public Map<OrganisationId, GovernanceBody> ofOrganisations(Viewer viewer, Set<OrganisationId> ids) {
        Map<OrganisationId, GovernanceBody> found = new HashMap<>(reader.ofOrganisations(ids));
        found.values().removeIf(GovernanceBody::withdrawn);
        return found;
    }

    @Override
    public Page<GovernanceBody> list(Viewer viewer, BodyFilter filter, PageRequest page) {
        return reader.list(viewer, filter, page);
    }

    @Override
    public long count(Viewer viewer, BodyFilter filter) {
        return reader.count(viewer, filter);
    }

    @Override
    public List<Recess> recesses(Viewer viewer) {
        return recesses.all();
    }

    @Override
    public Recording<GovernanceBody> establish(Viewer viewer, NewGovernanceBody body) {
        return writing.establish(viewer, body);
    }

    @Override
    public Recording<GovernanceBody> update(
            Viewer viewer, GovernanceBodyId id, int expectedVersion, GovernanceBodyChange change) {
        return writing.update(viewer, id, expectedVersion, change);
    }

    @Override
    public Recording<GovernanceBody> withdraw(
            Viewer viewer, GovernanceBodyId id, int expectedVersion, @Nullable String reason) {
        return withdrawing.withdraw(viewer, id, expectedVersion, reason);
    }

    @Override
    public Recording<GovernanceBody> restore(Viewer viewer, GovernanceBodyId id, int expectedVersion) {
        return withdrawing.restore(viewer, id, expectedVersion);
    }
}
