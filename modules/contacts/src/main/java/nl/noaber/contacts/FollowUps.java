package nl.noaber.contacts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.kernel.Viewer;

/** What has to be done after a decision (vervolg): commitments, which whoever sees them may read; the team may record them. */
public interface FollowUps {

    /** Those of the decision on each of these items, as the viewer sees them, the first due first; not those that were withdrawn. */
    Map<AgendaItemId, List<Commitment>> ofItems(Viewer viewer, Set<AgendaItemId> items);

    /** On which item was decided what each of these follows from; one that follows from none is absent. */
    Map<CommitmentId, AgendaItemId> itemsOf(Viewer viewer, Set<CommitmentId> commitments);

    /**
     * Records one, once; sent again by the same user it answers what is stored.
     *
     * @param item on which it was decided
     * @param commitment about what the item is about when it names no challenges
     */
    Recording<Commitment> record(Viewer viewer, AgendaItemId item, NewCommitment commitment);
}
