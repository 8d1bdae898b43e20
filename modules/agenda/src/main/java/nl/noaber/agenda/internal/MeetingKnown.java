package nl.noaber.agenda.internal;

import java.util.List;
import java.util.Map;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.Recess;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting names, as far as it is there.
 *
 * @param body null when there is none with the id that was given
 * @param organisations that of the body, and those that it is shared with
 */
record MeetingKnown(
        @Nullable GovernanceBody body, Map<OrganisationId, Organisation> organisations, List<Recess> recesses) {

    /** What the body is called, when it exists and until when. */
    @Nullable
    Organisation organisation() {
        return body == null ? null : organisations.get(body.organisationId());
    }

    /** As it is now: one that was merged is the one it was merged into. */
    OrganisationId living(OrganisationId id) {
        Organisation organisation = organisations.get(id);
        return organisation == null ? id : organisation.id();
    }

    String name(OrganisationId id) {
        Organisation organisation = organisations.get(id);
        return organisation == null ? id.value().toString() : organisation.name();
    }
}
