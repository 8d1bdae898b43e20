package nl.noaber.stakeholders;

import nl.noaber.kernel.Ids;

/**
 * An organisation to register.
 *
 * @param id the client's own, so that it can be sent again without being stored twice
 * @param notADuplicate whether the user has looked at the organisations that look the same
 */
public record NewOrganisation(OrganisationId id, OrganisationDetails details, boolean notADuplicate) {

    public static NewOrganisation of(OrganisationDetails details) {
        return new NewOrganisation(new OrganisationId(Ids.next()), details, false);
    }

    public static NewOrganisation of(OrganisationKind kind, String name) {
        return of(OrganisationDetails.of(kind, name));
    }
}
