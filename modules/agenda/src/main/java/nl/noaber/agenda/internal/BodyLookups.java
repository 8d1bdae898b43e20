package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Posts;

/** Looks up what bodies name, each sort of record in one go. */
@Singleton
final class BodyLookups {

    private final Organisations organisations;
    private final Posts posts;

    BodyLookups(Organisations organisations, Posts posts) {
        this.organisations = organisations;
        this.posts = posts;
    }

    /** The organisations, and the posts with those where they are. */
    BodyKnown of(Viewer viewer, Set<OrganisationId> named, Set<PostId> members) {
        Map<PostId, Post> found = members.isEmpty() ? Map.of() : posts.byIds(viewer, members);
        Set<OrganisationId> all = new HashSet<>(named);
        found.values().forEach(post -> all.add(post.organisationId()));
        return new BodyKnown(organisations.byIds(viewer, all), found);
    }
}
