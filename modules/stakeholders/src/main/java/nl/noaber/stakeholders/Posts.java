package nl.noaber.stakeholders;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.CountedPage;
import nl.noaber.kernel.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** The posts; everybody who is signed in may read them, the team may change them. */
public interface Posts {

    /** Whether the posts that have ended are wanted too. */
    enum Which {
        EXISTING,
        ENDED_TOO
    }

    /** The posts with these ids, withdrawn ones included. */
    Map<PostId, Post> byIds(Viewer viewer, Set<PostId> ids);

    default Optional<Post> byId(Viewer viewer, PostId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /**
     * The posts at each of these organisations, the highest level first, then by name; the same part of each. One without
     * posts is absent.
     */
    Map<OrganisationId, CountedPage<Post>> ofOrganisations(
            Viewer viewer, Set<OrganisationId> ids, Which which, PageRequest page);

    /** Establishes it once; sent again by the same user it answers what is stored. */
    Outcome<Post> establish(Viewer viewer, NewPost post);

    Outcome<Post> update(Viewer viewer, PostId id, int expectedVersion, UnaryOperator<PostDetails> change);

    /**
     * Takes it out of the lists.
     *
     * @param reason why, at most 500 characters, for the change log; null when it was not said
     */
    Outcome<Post> withdraw(Viewer viewer, PostId id, int expectedVersion, @Nullable String reason);

    /** The same, without saying why. */
    default Outcome<Post> withdraw(Viewer viewer, PostId id, int expectedVersion) {
        return withdraw(viewer, id, expectedVersion, null);
    }

    Outcome<Post> restore(Viewer viewer, PostId id, int expectedVersion);
}
