package nl.noaber.stakeholders;

/**
 * A relation to record.
 *
 * @param id the client's own, so that it can be sent again without being stored twice
 */
public record NewRelation(
        RelationId id, StakeholderId from, RelationKind kind, StakeholderId to, RelationDetails details) {}
