package nl.noaber.stakeholders;

/**
 * A relation between two stakeholders, read from the first to the second.
 *
 * @param kind what the first is to the second
 * @param version counts its changes, from 1
 */
public record Relation(
        RelationId id, StakeholderId from, RelationKind kind, StakeholderId to, RelationDetails details, int version) {

    /** The same relation with other details. */
    public Relation with(RelationDetails changed) {
        return new Relation(id, from, kind, to, changed, version);
    }
}
