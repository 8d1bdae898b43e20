package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.noaber.agenda.AgendaAbout;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaItems;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.contacts.FollowUps;
import nl.noaber.contacts.NewCommitment;
import nl.noaber.contacts.Recording;
import nl.noaber.contacts.Recording.Recorded;
import nl.noaber.history.ChangeAction;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;

@Singleton
final class FollowUpService implements FollowUps {

    private static final String ITEM = "agendaItem";
    private static final Comparator<Commitment> FIRST_DUE = Comparator.comparing(
                    Commitment::due, Comparator.nullsLast(Comparator.comparing(PartialDate::latest)))
            .thenComparing(commitment -> commitment.id().value());

    private final FollowUpRepository followUps;
    private final AgendaItems items;
    private final CommitmentReader commitments;
    private final CommitmentMaking making;
    private final Refusals refusals;
    private final Transactions transactions;

    FollowUpService(
            FollowUpRepository followUps,
            AgendaItems items,
            CommitmentReader commitments,
            CommitmentMaking making,
            Refusals refusals,
            Transactions transactions) {
        this.followUps = followUps;
        this.items = items;
        this.commitments = commitments;
        this.making = making;
        this.refusals = refusals;
        this.transactions = transactions;
    }

    @Override
    public Map<AgendaItemId, List<Commitment>> ofItems(Viewer viewer, Set<AgendaItemId> ids) {
        Map<AgendaItemId, List<CommitmentId>> linked = followUps.ofItems(ids);
        if (linked.isEmpty()) {
            return Map.of();
        }
        Set<CommitmentId> all = new HashSet<>();
        linked.values().forEach(all::addAll);
        Map<CommitmentId, Commitment> seen = commitments.byIds(viewer, all);
        Map<AgendaItemId, List<Commitment>> each = new HashMap<>();
        linked.forEach((item, named) -> each.put(
                item,
                named.stream()
                        .map(seen::get)
                        .filter(Objects::nonNull)
                        .filter(commitment -> !commitment.withdrawn())
                        .sorted(FIRST_DUE)
                        .toList()));
        return each;
    }

    @Override
    public Map<CommitmentId, AgendaItemId> itemsOf(Viewer viewer, Set<CommitmentId> ids) {
        Map<CommitmentId, AgendaItemId> linked = new HashMap<>(followUps.itemsOf(ids));
        linked.keySet().retainAll(commitments.byIds(viewer, linked.keySet()).keySet());
        return linked;
    }

    @Override
    public Recording<Commitment> record(Viewer viewer, AgendaItemId id, NewCommitment given) {
        if (!viewer.isTeam()) {
            return refusals.notAllowed(viewer, Commitment.TYPE, given.id(), ChangeAction.CREATED);
        }
        return transactions.retrying(() -> {
            AgendaItem item = items.byIds(viewer, Set.of(id)).get(id);
            if (item == null) {
                return refusals.notFound(viewer, AgendaItem.TYPE, id, ChangeAction.UPDATED, ITEM);
            }
            if (item.decision() == null) {
                return Recording.refused(Problem.of("NOTHING_DECIDED", ITEM));
            }
            if (followUps.itemOf(given.id()).filter(other -> !other.equals(id)).isPresent()) {
                return Recording.refused(Problem.of("ID_IN_USE", "id"));
            }
            Recording<Commitment> made = making.make(viewer, about(viewer, item, given));
            if (made instanceof Recorded<Commitment>(Commitment commitment)) {
                followUps.link(commitment.id(), id);
            }
            return made;
        });
    }

    private NewCommitment about(Viewer viewer, AgendaItem item, NewCommitment given) {
        if (given.challenges() != null) {
            return given;
        }
        AgendaAbout about = items.about(viewer, Set.of(item.id())).get(item.id());
        return given.about(
                about == null ? List.of() : List.copyOf(about.subjects().challenges()));
    }
}
