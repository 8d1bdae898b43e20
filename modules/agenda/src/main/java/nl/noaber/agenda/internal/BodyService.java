package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.agenda.BodyLevel;
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
    private final RecessRepository recesses;

    BodyService(BodyReader reader, BodyWriting writing, RecessRepository recesses) {
        this.reader = reader;
        this.writing = writing;
        this.recesses = recesses;
    }

    @Override
    public Map<GovernanceBodyId, GovernanceBody> byIds(Viewer viewer, Set<GovernanceBodyId> ids) {
        return reader.byIds(ids);
    }

    @Override
    public Map<OrganisationId, GovernanceBody> ofOrganisations(Viewer viewer, Set<OrganisationId> ids) {
        return reader.ofOrganisations(ids);
    }

    @Override
    public Page<GovernanceBody> list(Viewer viewer, @Nullable BodyLevel level, PageRequest page) {
        return reader.list(level, page);
    }

    @Override
    public long count(Viewer viewer, @Nullable BodyLevel level) {
        return reader.count(level);
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
}
