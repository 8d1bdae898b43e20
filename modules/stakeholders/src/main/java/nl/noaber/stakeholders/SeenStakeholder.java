package nl.noaber.stakeholders;

/**
 * A record as a user saw it.
 *
 * @param version the version that was seen
 */
public record SeenStakeholder(StakeholderId id, int version) {

    public static SeenStakeholder of(Stakeholder seen) {
        return new SeenStakeholder(seen.id(), seen.version());
    }
}
