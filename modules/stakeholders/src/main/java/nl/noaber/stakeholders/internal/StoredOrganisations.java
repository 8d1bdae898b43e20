package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.CountedPage;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.KeptInTouch;
import nl.noaber.stakeholders.NewOrganisation;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationFilter;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationOrder;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.StakeholderType;
import org.jspecify.annotations.Nullable;

@Singleton
final class StoredOrganisations implements Organisations {

    private final OrganisationRows organisations;
    private final KinRows kin;
    private final OrganisationList list;
    private final OrganisationKeeper keeper;
    private final NewOrganisations inserts;
    private final StoredDuplicates duplicates;
    private final Changes changes;
    private final Clock clock;

    StoredOrganisations(
            OrganisationRows organisations,
            KinRows kin,
            OrganisationList list,
            OrganisationKeeper keeper,
            NewOrganisations inserts,
            StoredDuplicates duplicates,
            Changes changes,
            Clock clock) {
        this.organisations = organisations;
        this.kin = kin;
        this.list = list;
        this.keeper = keeper;
        this.inserts = inserts;
        this.duplicates = duplicates;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Map<OrganisationId, Organisation> byIds(Viewer viewer, Set<OrganisationId> ids) {
        return organisations.byIds(viewer, ids);
    }

    @Override
    public Page<Organisation> list(
            Viewer viewer, OrganisationFilter filter, OrganisationOrder order, PageRequest page) {
        return list.page(viewer, filter, order, page, DutchTime.today(clock));
    }

    @Override
    public long count(Viewer viewer, OrganisationFilter filter) {
        return list.count(viewer, filter, DutchTime.today(clock));
    }

    @Override
    public Map<OrganisationId, CountedPage<Organisation>> children(
            Viewer viewer, Set<OrganisationId> parents, PageRequest page) {
        return kin.of(viewer, parents, parent -> new Kin.Children(parent, page));
    }

    @Override
    public Map<OrganisationId, List<Organisation>> predecessors(Viewer viewer, Set<OrganisationId> ids) {
        return kin.of(viewer, ids, Kin.Predecessors::new);
    }

    @Override
    public List<KeptInTouch> keptInTouch(Viewer viewer, @Nullable UserId ownerId) {
        return viewer.isTeam() ? organisations.keptInTouch(DutchTime.today(clock), ownerId) : List.of();
    }

    @Override
    public Outcome<Organisation> register(Viewer viewer, NewOrganisation organisation) {
        OrganisationDetails details = OrganisationFields.tidy(organisation.details());
        return changes.create(viewer, keeper, organisation.id(), new Changes.Creation<>() {
            @Override
            public Optional<Outcome<Organisation>> refusal() {
                duplicates.awaitTurn(StakeholderType.ORGANISATION);
                return refused(viewer, organisation, details);
            }

            @Override
            public Organisation over(Organisation there) {
                return there.with(details);
            }

            @Override
            public boolean insert(Instant now) {
                return inserts.insert(viewer, organisation.id(), details, now);
            }
        });
    }

    private Optional<Outcome<Organisation>> refused(
            Viewer viewer, NewOrganisation organisation, OrganisationDetails details) {
        List<Problem> problems = keeper.rules(organisation.id(), details);
        if (!problems.isEmpty()) {
            return Optional.of(new Outcome.Refused<>(problems));
        }
        if (organisation.notADuplicate()) {
            return Optional.empty();
        }
        Set<OrganisationId> alike = duplicates.alike(organisation.id(), MatchKeys.of(details)).stream()
                .map(OrganisationId::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return alike.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome.Duplicated<>(
                        List.copyOf(organisations.byIds(viewer, alike).values())));
    }

    @Override
    public Outcome<Organisation> update(
            Viewer viewer, OrganisationId id, int expectedVersion, UnaryOperator<OrganisationDetails> change) {
        return changes.update(
                viewer, keeper, id, expectedVersion, stored -> stored.with(change.apply(stored.details())));
    }

    @Override
    public Outcome<Organisation> withdraw(
            Viewer viewer, OrganisationId id, int expectedVersion, @Nullable String reason) {
        return changes.withdraw(viewer, keeper, id, expectedVersion, reason);
    }

    @Override
    public Outcome<Organisation> restore(Viewer viewer, OrganisationId id, int expectedVersion) {
        return changes.restore(viewer, keeper, id, expectedVersion);
    }
}
