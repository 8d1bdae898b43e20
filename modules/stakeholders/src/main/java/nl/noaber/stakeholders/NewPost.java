package nl.noaber.stakeholders;

import nl.noaber.kernel.Ids;

/**
 * A post to establish.
 *
 * @param id the client's own, so that it can be sent again without being stored twice
 */
public record NewPost(PostId id, OrganisationId organisationId, PostDetails details) {

    public static NewPost of(OrganisationId organisationId, String name, PostLevel level) {
        PostDetails details = new PostDetails(name, level, false, Validity.OPEN);
        return new NewPost(new PostId(Ids.next()), organisationId, details);
    }
}
