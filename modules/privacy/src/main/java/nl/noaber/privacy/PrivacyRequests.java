package nl.noaber.privacy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;

/** The requests of persons under the AVG. For administrators; nobody else sees that there are any. */
public interface PrivacyRequests {

    Map<PrivacyRequestId, PrivacyRequest> byIds(Viewer viewer, Set<PrivacyRequestId> ids);

    default Optional<PrivacyRequest> byId(Viewer viewer, PrivacyRequestId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /** The open ones, or those that were answered; the one that is due first comes first. */
    Page<PrivacyRequest> list(Viewer viewer, boolean open, PageRequest page);

    long count(Viewer viewer, boolean open);

    /** Records it once; sent again by the same user it answers what is stored. */
    Decision<PrivacyRequest> record(Viewer viewer, NewPrivacyRequest request);

    /**
     * Says how it was answered; an answer can be put right.
     *
     * @param expectedVersion the version that the user saw; another one is refused
     */
    Decision<PrivacyRequest> answer(
            Viewer viewer, PrivacyRequestId id, int expectedVersion, PrivacyRequestAnswer answer);
}
