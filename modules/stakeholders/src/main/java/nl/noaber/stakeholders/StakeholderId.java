package nl.noaber.stakeholders;

import nl.noaber.kernel.Id;
import nl.noaber.kernel.RecordRef;

/** Identifies an organisation or a person. */
public sealed interface StakeholderId extends Id permits OrganisationId, PersonId {

    StakeholderType type();

    default RecordRef ref() {
        return RecordRef.of(type().typeName(), this);
    }
}
