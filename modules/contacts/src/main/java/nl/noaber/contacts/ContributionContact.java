package nl.noaber.contacts;

import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.ContributionStep;
import org.jspecify.annotations.Nullable;

/**
 * That a contribution was spoken of in a contact moment, for instance pledged.
 *
 * @param step the step that it took there; null when it is not known
 */
public record ContributionContact(
        ContributionId contributionId,
        ContactMomentId contactMomentId,
        @Nullable ContributionStep step) {

    /** The name of this type in the GraphQL schema. */
    public static final String TYPE = "ContributionContact";
}
