package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.stakeholders.NewRelation;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.Relation;
import nl.noaber.stakeholders.RelationDetails;
import nl.noaber.stakeholders.RelationId;
import nl.noaber.stakeholders.Relations;
import nl.noaber.stakeholders.StakeholderId;

@Singleton
final class StoredRelations implements Relations {

    private final TieRows ties;
    private final RelationKeeper keeper;
    private final StakeholderRows stakeholders;
    private final Changes changes;

    StoredRelations(TieRows ties, RelationKeeper keeper, StakeholderRows stakeholders, Changes changes) {
        this.ties = ties;
        this.keeper = keeper;
        this.stakeholders = stakeholders;
        this.changes = changes;
    }

    @Override
    public Map<StakeholderId, List<Relation>> ofStakeholders(Viewer viewer, Set<StakeholderId> ids) {
        return ties.read(viewer, TieRows.Sort.RELATION, Relation.class, ids);
    }

    @Override
    public Outcome<Relation> relate(Viewer viewer, NewRelation sent) {
        return changes.create(viewer, keeper, sent.id(), new Changes.Creation<>() {
            @Override
            public Optional<Outcome<Relation>> refusal() {
                List<Problem> problems = problems(sent);
                return problems.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Refused<>(problems));
            }

            @Override
            public Relation over(Relation there) {
                Map<StakeholderId, StakeholderId> live = live(sent);
                return new Relation(
                        there.id(),
                        live.getOrDefault(sent.from(), sent.from()),
                        sent.kind(),
                        live.getOrDefault(sent.to(), sent.to()),
                        sent.details(),
                        there.version());
            }

            @Override
            public boolean insert(Instant now) {
                Map<StakeholderId, StakeholderId> live = live(sent);
                return keeper.insert(
                        viewer,
                        sent,
                        Objects.requireNonNull(live.get(sent.from())),
                        Objects.requireNonNull(live.get(sent.to())),
                        now);
            }
        });
    }

    private List<Problem> problems(NewRelation sent) {
        List<Problem> problems = new ArrayList<>(RelationKeeper.rules(sent.details()));
        Map<StakeholderId, StakeholderId> live = live(sent);
        if (!live.containsKey(sent.from())) {
            problems.add(Problem.of("STAKEHOLDER_NOT_FOUND", "from"));
        }
        if (!live.containsKey(sent.to())) {
            problems.add(Problem.of("STAKEHOLDER_NOT_FOUND", "to"));
        }
        if (sent.from().equals(sent.to())
                || (live.size() == 2 && Set.copyOf(live.values()).size() == 1)) {
            problems.add(Problem.of("RELATES_TO_ITSELF", "to"));
        }
        return problems;
    }

    private Map<StakeholderId, StakeholderId> live(NewRelation sent) {
        return stakeholders.live(sent.from().equals(sent.to()) ? Set.of(sent.from()) : Set.of(sent.from(), sent.to()));
    }

    @Override
    public Outcome<Relation> update(
            Viewer viewer, RelationId id, int expectedVersion, UnaryOperator<RelationDetails> change) {
        return changes.update(
                viewer, keeper, id, expectedVersion, stored -> stored.with(change.apply(stored.details())));
    }

    @Override
    public Outcome<Relation> withdraw(Viewer viewer, RelationId id, int expectedVersion) {
        return changes.withdraw(viewer, keeper, id, expectedVersion);
    }
}
