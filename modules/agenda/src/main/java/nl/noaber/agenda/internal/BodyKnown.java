package nl.noaber.agenda.internal;

import java.util.Map;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;

/** The records of other modules that a body names, as far as they are there. */
record BodyKnown(Map<OrganisationId, Organisation> organisations, Map<PostId, Post> posts) {

    /** As it is now: one that was merged is the one it was merged into. */
    OrganisationId living(OrganisationId id) {
        Organisation organisation = organisations.get(id);
        return organisation == null ? id : organisation.id();
    }

    String name(OrganisationId id) {
        Organisation organisation = organisations.get(id);
        return organisation == null ? id.value().toString() : organisation.name();
    }

    /** With where it is, as far as that is known. */
    String name(PostId id) {
        Post post = posts.get(id);
        if (post == null) {
            return id.value().toString();
        }
        Organisation at = organisations.get(post.organisationId());
        return at == null ? post.name() : post.name() + ", " + at.name();
    }
}
