package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.CountedPage;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.NewPost;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostDetails;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Posts;
import org.jspecify.annotations.Nullable;

@Singleton
final class StoredPosts implements Posts {

    private final PostRows posts;
    private final PostKeeper keeper;
    private final OrganisationRows organisations;
    private final Changes changes;
    private final Clock clock;

    StoredPosts(PostRows posts, PostKeeper keeper, OrganisationRows organisations, Changes changes, Clock clock) {
        this.posts = posts;
        this.keeper = keeper;
        this.organisations = organisations;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Map<PostId, Post> byIds(Viewer viewer, Set<PostId> ids) {
        return posts.byIds(ids);
    }

    @Override
    public Map<OrganisationId, CountedPage<Post>> ofOrganisations(
            Viewer viewer, Set<OrganisationId> ids, Which which, PageRequest page) {
        return posts.ofOrganisations(ids, which, DutchTime.today(clock), page);
    }

    @Override
    public Outcome<Post> establish(Viewer viewer, NewPost sent) {
        return changes.create(viewer, keeper, sent.id(), new Changes.Creation<>() {
            @Override
            public Optional<Outcome<Post>> refusal() {
                List<Problem> problems = keeper.rules(sent.organisationId(), PostKeeper.tidy(sent.details()));
                return problems.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Refused<>(problems));
            }

            @Override
            public Post over(Post there) {
                NewPost wanted = survivor(viewer, sent);
                return new Post(
                        there.id(), wanted.organisationId(), wanted.details(), there.version(), there.withdrawn());
            }

            @Override
            public boolean insert(Instant now) {
                return keeper.insert(viewer, survivor(viewer, sent), now);
            }
        });
    }

    /** A client may still know the organisation by the id it had before it was merged. */
    private NewPost survivor(Viewer viewer, NewPost post) {
        Organisation organisation =
                organisations.byIds(viewer, Set.of(post.organisationId())).get(post.organisationId());
        OrganisationId id = organisation == null ? post.organisationId() : organisation.id();
        return new NewPost(post.id(), id, PostKeeper.tidy(post.details()));
    }

    @Override
    public Outcome<Post> update(Viewer viewer, PostId id, int expectedVersion, UnaryOperator<PostDetails> change) {
        return changes.update(
                viewer,
                keeper,
                id,
                expectedVersion,
                stored -> new Post(
                        stored.id(),
                        stored.organisationId(),
                        change.apply(stored.details()),
                        stored.version(),
                        stored.withdrawn()));
    }

    @Override
    public Outcome<Post> withdraw(Viewer viewer, PostId id, int expectedVersion, @Nullable String reason) {
        return changes.withdraw(viewer, keeper, id, expectedVersion, reason);
    }

    @Override
    public Outcome<Post> restore(Viewer viewer, PostId id, int expectedVersion) {
        return changes.restore(viewer, keeper, id, expectedVersion);
    }
}
