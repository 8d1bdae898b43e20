package nl.noaber.stakeholders;

/**
 * A post at an organisation: it stays when its holder leaves.
 *
 * @param version counts its changes, from 1
 */
public record Post(PostId id, OrganisationId organisationId, PostDetails details, int version, boolean withdrawn) {

    public String name() {
        return details.name();
    }
}
