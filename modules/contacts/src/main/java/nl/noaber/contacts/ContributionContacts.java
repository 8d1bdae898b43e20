package nl.noaber.contacts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * In which contact moments contributions were pledged, or another step of them was taken. Whoever may see the contribution, its
 * step and the contact moment may see it; others are not told that there is one. What was withdrawn is left out until it is
 * restored.
 */
public interface ContributionContacts {

    /** Those of each of these, the newest first; a contribution without any is absent. */
    Map<ContributionId, List<ContributionContact>> of(Viewer viewer, Set<ContributionId> contributions);

    /** What was contributed in each of these; a contact moment without any is absent. */
    Map<ContactMomentId, List<ContributionContact>> in(Viewer viewer, Set<ContactMomentId> moments);

    /**
     * Says that it was spoken of there. For the team. Said again it changes nothing but the step.
     *
     * @param step the number of the step that was taken there; null when it is not known
     */
    Recording<Contribution> link(
            Viewer viewer, ContributionId contribution, ContactMomentId moment, @Nullable Integer step);

    /** Takes that back. For the team. Where it was not said it changes nothing. */
    Recording<Contribution> unlink(Viewer viewer, ContributionId contribution, ContactMomentId moment);
}
