package nl.noaber.stakeholders;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.Viewer;

/** Who holds and held which post; of persons that the viewer may see only. */
public interface Tenures {

    Map<TenureId, Tenure> byIds(Viewer viewer, Set<TenureId> ids);

    /** The tenures of each of these posts, newest first. */
    Map<PostId, List<Tenure>> ofPosts(Viewer viewer, Set<PostId> ids);

    /** The tenures of each of these persons, newest first. */
    Map<PersonId, List<Tenure>> ofPersons(Viewer viewer, Set<PersonId> ids);

    /** Who holds each of these posts on a day, newest first; a post that nobody held is left out. */
    default Map<PostId, List<PersonId>> holders(Viewer viewer, Set<PostId> ids, LocalDate day) {
        Map<PostId, List<PersonId>> holders = new HashMap<>();
        ofPosts(viewer, ids).forEach((post, tenures) -> {
            List<PersonId> then = tenures.stream()
                    .filter(tenure -> tenure.covers(day))
                    .map(Tenure::personId)
                    .distinct()
                    .toList();
            if (!then.isEmpty()) {
                holders.put(post, then);
            }
        });
        return holders;
    }

    /** Records it once; sent again by the same user it answers what is stored. */
    Outcome<Tenure> appoint(Viewer viewer, NewTenure tenure);

    Outcome<Tenure> update(Viewer viewer, TenureId id, int expectedVersion, UnaryOperator<Validity> change);

    /** Removes one that was recorded by mistake; the change log keeps it. */
    Outcome<Tenure> withdraw(Viewer viewer, TenureId id, int expectedVersion);
}
