package nl.noaber.stakeholders;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.Viewer;

/** What stakeholders are to each other; for the team, empty for others. */
public interface Relations {

    /** The relations from and to each of these stakeholders, those in force first. */
    Map<StakeholderId, List<Relation>> ofStakeholders(Viewer viewer, Set<StakeholderId> ids);

    /** Records it once; sent again by the same user it answers what is stored. */
    Outcome<Relation> relate(Viewer viewer, NewRelation relation);

    Outcome<Relation> update(Viewer viewer, RelationId id, int expectedVersion, UnaryOperator<RelationDetails> change);

    Outcome<Relation> withdraw(Viewer viewer, RelationId id, int expectedVersion);
}
