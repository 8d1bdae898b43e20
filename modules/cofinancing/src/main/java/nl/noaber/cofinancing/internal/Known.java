package nl.noaber.cofinancing.internal;

import java.util.Map;
import java.util.UUID;
import nl.noaber.cofinancing.ProjectDetails;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.Programme;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The records of other modules that are named, as far as they are there for the viewer. */
record Known(
        Map<OrganisationId, Organisation> organisations,
        Map<ChallengeId, Challenge> challenges,
        Map<ProgrammeId, Programme> programmes) {

    private static final ProgrammeId NONE = new ProgrammeId(new UUID(0L, 0L));

    /** That of its challenge, or the one that is named; one that is not there when there is neither. */
    ProgrammeId programmeOf(ProjectDetails details) {
        Challenge challenge = details.challenge() == null ? null : challenges.get(details.challenge());
        if (challenge != null) {
            return challenge.programmeId();
        }
        return details.programme() == null ? NONE : details.programme();
    }

    /** As it is now: one that was merged is the one it was merged into. */
    @Nullable
    OrganisationId live(@Nullable OrganisationId id) {
        return id == null ? null : living(id);
    }

    OrganisationId living(OrganisationId id) {
        Organisation organisation = organisations.get(id);
        return organisation == null ? id : organisation.id();
    }

    String name(OrganisationId id) {
        Organisation organisation = organisations.get(id);
        return organisation == null ? id.value().toString() : organisation.name();
    }
}
