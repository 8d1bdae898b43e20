package nl.noaber.stakeholders;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.kernel.GlobalId;

/** The types of stakeholders. */
public enum StakeholderType {
    ORGANISATION("Organisation"),
    PERSON("Person");

    private final String typeName;

    StakeholderType(String typeName) {
        this.typeName = typeName;
    }

    /** The GraphQL object type. */
    public String typeName() {
        return typeName;
    }

    public StakeholderId id(UUID value) {
        return switch (this) {
            case ORGANISATION -> new OrganisationId(value);
            case PERSON -> new PersonId(value);
        };
    }

    /** The stakeholder that a global id points at; empty when it points at something else. */
    public static Optional<StakeholderId> idOf(GlobalId id) {
        return Arrays.stream(values())
                .filter(type -> type.typeName.equals(id.type()))
                .findFirst()
                .map(type -> type.id(id.id()));
    }
}
