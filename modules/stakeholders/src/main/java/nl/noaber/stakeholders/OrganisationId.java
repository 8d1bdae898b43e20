package nl.noaber.stakeholders;

import java.util.UUID;

/** Identifies an organisation. */
public record OrganisationId(UUID value) implements StakeholderId {
    @Override
    public StakeholderType type() {
        return StakeholderType.ORGANISATION;
    }
}
