package nl.noaber.reviews;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;

/** The reviews of rights. Administrators hold them, auditors read them, to others there are none. */
public interface RightsReviews {

    /** Whether the viewer may read them. */
    static boolean isOpenTo(Viewer viewer) {
        return viewer.role() == Role.ADMIN || viewer.role() == Role.AUDITOR;
    }

    Map<RightsReviewId, RightsReview> byIds(Viewer viewer, Set<RightsReviewId> ids);

    default Optional<RightsReview> byId(Viewer viewer, RightsReviewId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /** The newest first. */
    Page<RightsReview> list(Viewer viewer, PageRequest page);

    long count(Viewer viewer);

    /** The same part of the lines of each of these, by name. */
    Map<RightsReviewId, Page<RightsReviewLine>> lines(
            Viewer viewer, Set<RightsReviewId> reviews, RightsReviewLines which, PageRequest page);

    Map<RightsReviewLineId, RightsReviewLine> linesByIds(Viewer viewer, Set<RightsReviewLineId> ids);

    /** Begins one, with a line for everybody who may come in now, and later for who comes in meanwhile; sent again by the same user it answers what is stored. */
    RightsReviewing<RightsReview> begin(Viewer viewer, RightsReviewId id);

    /**
     * Decides about one line, or otherwise than before; in the same transaction takes the measure, if there is one, by the
     * rules of {@link nl.noaber.access.Accounts}. What those refuse is refused as a whole. A measure never gives more rights.
     * Whose rights changed since the user saw them is decided about again: a conflict names what changed.
     *
     * @param expectedVersion the version of the line that the user saw
     */
    RightsReviewing<RightsReviewLine> decide(
            Viewer viewer, RightsReviewLineId id, int expectedVersion, RightsVerdict verdict);

    /** Closes it, when every line is decided: nothing in it changes any more. Done again it answers the same. */
    RightsReviewing<RightsReview> close(Viewer viewer, RightsReviewId id);
}
