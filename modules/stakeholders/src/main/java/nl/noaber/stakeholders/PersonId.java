package nl.noaber.stakeholders;

import java.util.UUID;

/** Identifies a person. */
public record PersonId(UUID value) implements StakeholderId {
    @Override
    public StakeholderType type() {
        return StakeholderType.PERSON;
    }
}
