package nl.noaber.contacts.internal;

import java.util.List;
import nl.noaber.stakeholders.OrganisationId;

/**
 * Who does not stand behind what a joint message says now: did not answer it, or objects.
 *
 * @param asked how many are asked
 * @param organisations those who lack, who objects first
 */
record Lacking(int asked, List<OrganisationId> organisations) {

    static final Lacking NOBODY = new Lacking(0, List.of());

    Lacking {
        organisations = List.copyOf(organisations);
    }
}
