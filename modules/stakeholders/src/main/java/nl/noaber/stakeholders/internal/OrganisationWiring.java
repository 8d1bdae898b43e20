package nl.noaber.stakeholders.internal;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.access.Users;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.Posts;
import org.jspecify.annotations.Nullable;

/** The fields of {@code Organisation} that lead elsewhere. */
@Singleton
final class OrganisationWiring {

    private static final String CHILDREN = "Organisation.children";
    private static final String CHILD_COUNT = "Organisation.children.totalCount";
    private static final String PREDECESSORS = "Organisation.predecessors";
    private static final String POSTS = "Organisation.posts";
    private static final String POST_COUNT = "Organisation.posts.totalCount";

    private final Organisations organisations;
    private final Posts posts;
    private final Clock clock;

    OrganisationWiring(Organisations organisations, Posts posts, Clock clock) {
        this.organisations = organisations;
        this.posts = posts;
        this.clock = clock;
    }

    private record ChildrenKey(OrganisationId parent, PageRequest page) {}

    private record PostsKey(OrganisationId organisation, Posts.Which which, PageRequest page) {}

    private record PostCountKey(OrganisationId organisation, Posts.Which which) {}

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Organisation",
                type -> type.dataFetcher("englishName", of(OrganisationDetails::englishName))
                        .dataFetcher("otherNames", of(OrganisationDetails::otherNames))
                        .dataFetcher("description", of(OrganisationDetails::description))
                        .dataFetcher("website", of(OrganisationDetails::website))
                        .dataFetcher("visitingAddress", of(OrganisationDetails::visitingAddress))
                        .dataFetcher("identifiers", of(OrganisationDetails::identifiers))
                        .dataFetcher("contactRhythm", of(OrganisationDetails::contactRhythm))
                        .dataFetcher(
                                "validFrom", of(details -> details.validity().from()))
                        .dataFetcher(
                                "validUntil", of(details -> details.validity().until()))
                        .dataFetcher("active", env -> source(env).existsOn(DutchTime.today(clock)))
                        .dataFetcher(
                                "parent",
                                env -> Edges.organisation(
                                        env, source(env).details().parentId()))
                        .dataFetcher(
                                "successor",
                                env -> Edges.organisation(
                                        env, source(env).details().successorId()))
                        .dataFetcher("children", OrganisationWiring::children)
                        .dataFetcher(
                                "predecessors",
                                env -> Edges.list(env, PREDECESSORS, source(env).id()))
                        .dataFetcher("posts", OrganisationWiring::posts)
                        .dataFetcher("relationshipOwner", OrganisationWiring::owner));
        TieWiring.stakeholder(wiring, "Organisation");
    }

    List<Loader<?, ?>> loaders() {
        return List.of(
                new Loader<OrganisationId, Organisation>(Edges.ORGANISATION, organisations::byIds),
                new Loader<OrganisationId, List<Organisation>>(PREDECESSORS, organisations::predecessors),
                new Loader<ChildrenKey, Page<Organisation>>(CHILDREN, this::children),
                new Loader<OrganisationId, Long>(CHILD_COUNT, this::countChildren),
                new Loader<PostsKey, Page<Post>>(POSTS, this::posts),
                new Loader<PostCountKey, Long>(POST_COUNT, this::countPosts));
    }

    private static Organisation source(DataFetchingEnvironment environment) {
        return Asked.source(environment);
    }

    private static <T extends @Nullable Object> DataFetcher<T> of(Function<OrganisationDetails, T> part) {
        return environment -> part.apply(source(environment).details());
    }

    private static @Nullable CompletableFuture<User> owner(DataFetchingEnvironment environment) {
        UserId owner = source(environment).details().relationshipOwnerId();
        return owner == null ? null : Asked.load(environment, Users.LOADER, owner);
    }

    private static CompletableFuture<Connection<Organisation>> children(DataFetchingEnvironment environment) {
        OrganisationId id = source(environment).id();
        ChildrenKey key = new ChildrenKey(id, Asked.page(environment));
        return Asked.<ChildrenKey, Page<Organisation>>load(environment, CHILDREN, key)
                .thenApply(page -> Connection.counted(
                        page == null ? Page.<Organisation>empty() : page,
                        () -> Asked.<OrganisationId, Long>load(environment, CHILD_COUNT, id)));
    }

    private static CompletableFuture<Connection<Post>> posts(DataFetchingEnvironment environment) {
        OrganisationId id = source(environment).id();
        boolean endedToo = Boolean.TRUE.equals(Asked.arguments(environment).flag("ended"));
        Posts.Which which = endedToo ? Posts.Which.ENDED_TOO : Posts.Which.EXISTING;
        PostsKey key = new PostsKey(id, which, Asked.page(environment));
        return Asked.<PostsKey, Page<Post>>load(environment, POSTS, key)
                .thenApply(page -> Connection.counted(
                        page == null ? Page.<Post>empty() : page,
                        () -> Asked.<PostCountKey, Long>load(environment, POST_COUNT, new PostCountKey(id, which))));
    }

    /** One statement for each page that is asked for; nearly always that is one. */
    private Map<ChildrenKey, Page<Organisation>> children(Viewer viewer, Set<ChildrenKey> keys) {
        Map<ChildrenKey, Page<Organisation>> all = new HashMap<>();
        keys.stream()
                .collect(Collectors.groupingBy(
                        ChildrenKey::page, Collectors.mapping(ChildrenKey::parent, Collectors.toSet())))
                .forEach((page, parents) -> organisations
                        .children(viewer, parents, page)
                        .forEach((parent, found) -> all.put(new ChildrenKey(parent, page), found)));
        return all;
    }

    private Map<OrganisationId, Long> countChildren(Viewer viewer, Set<OrganisationId> ids) {
        Map<OrganisationId, Long> counts = new HashMap<>(organisations.countChildren(viewer, ids));
        ids.forEach(id -> counts.putIfAbsent(id, 0L));
        return counts;
    }

    private Map<PostsKey, Page<Post>> posts(Viewer viewer, Set<PostsKey> keys) {
        Map<PostsKey, Page<Post>> all = new HashMap<>();
        Map<PostsKey, Set<OrganisationId>> groups = new HashMap<>();
        OrganisationId any = new OrganisationId(new UUID(0L, 0L));
        keys.forEach(key -> groups.computeIfAbsent(new PostsKey(any, key.which(), key.page()), _ -> new HashSet<>())
                .add(key.organisation()));
        groups.forEach((key, ids) -> posts.ofOrganisations(viewer, ids, key.which(), key.page())
                .forEach((id, page) -> all.put(new PostsKey(id, key.which(), key.page()), page)));
        return all;
    }

    private Map<PostCountKey, Long> countPosts(Viewer viewer, Set<PostCountKey> keys) {
        Map<PostCountKey, Long> counts = new HashMap<>();
        keys.forEach(key -> counts.put(key, 0L));
        keys.stream()
                .collect(Collectors.groupingBy(
                        PostCountKey::which, Collectors.mapping(PostCountKey::organisation, Collectors.toSet())))
                .forEach((which, ids) -> posts.countOfOrganisations(viewer, ids, which)
                        .forEach((id, count) -> counts.put(new PostCountKey(id, which), count)));
        return counts;
    }
}
