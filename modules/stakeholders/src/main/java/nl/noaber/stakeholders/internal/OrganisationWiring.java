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
import nl.noaber.access.Account;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.access.Users;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.page.CountedPage;
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

    private static final String KIN = "Organisation.kin";
    private static final String POSTS = "Organisation.posts";

    private final Organisations organisations;
    private final KinRows kin;
    private final Posts posts;
    private final Clock clock;

    OrganisationWiring(Organisations organisations, KinRows kin, Posts posts, Clock clock) {
        this.organisations = organisations;
        this.kin = kin;
        this.posts = posts;
        this.clock = clock;
    }

    private record PostsKey(OrganisationId organisation, Posts.Which which, PageRequest page) {}

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
                        .dataFetcher("parent", OrganisationWiring::parent)
                        .dataFetcher("successor", OrganisationWiring::successor)
                        .dataFetcher("children", OrganisationWiring::children)
                        .dataFetcher(
                                "predecessors",
                                env -> Edges.list(
                                        env,
                                        KIN,
                                        new Kin.Predecessors(source(env).id())))
                        .dataFetcher("posts", OrganisationWiring::posts)
                        .dataFetcher("relationshipOwner", OrganisationWiring::owner));
        wiring.type(
                Account.TYPE,
                type -> type.dataFetcher(
                        "organisation",
                        env -> ofId(env, Asked.<Account>source(env).organisationId())));
        wiring.type(
                "User",
                type -> type.dataFetcher(
                        "organisation", env -> ofId(env, Asked.<User>source(env).organisationId())));
        TieWiring.stakeholder(wiring, "Organisation");
    }

    List<Loader<?, ?>> loaders() {
        return List.of(
                new Loader<OrganisationId, Organisation>(Edges.ORGANISATION, organisations::byIds),
                new Loader<Kin, Object>(KIN, kin::read),
                new Loader<PostsKey, CountedPage<Post>>(POSTS, this::posts));
    }

    /** The organisation; what the document asks of its kin is read with it. */
    static CompletableFuture<Organisation> one(DataFetchingEnvironment environment, OrganisationId id) {
        CompletableFuture<?>[] together = Kin.askedBy(
                        id, environment.getSelectionSet().getImmediateFields())
                .stream()
                .map(key -> Asked.<Kin, Object>load(environment, KIN, key))
                .toArray(CompletableFuture[]::new);
        CompletableFuture<Organisation> itself = Asked.load(environment, KIN, new Kin.Itself(id));
        return CompletableFuture.allOf(together).thenCompose(_ -> itself);
    }

    /** Access knows the id alone. */
    private static @Nullable CompletableFuture<Organisation> ofId(
            DataFetchingEnvironment environment, @Nullable UUID id) {
        return Edges.organisation(environment, id == null ? null : new OrganisationId(id));
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

    private static @Nullable CompletableFuture<Organisation> parent(DataFetchingEnvironment environment) {
        Organisation organisation = source(environment);
        return organisation.details().parentId() == null
                ? null
                : Asked.load(environment, KIN, new Kin.Parent(organisation.id()));
    }

    private static @Nullable CompletableFuture<Organisation> successor(DataFetchingEnvironment environment) {
        Organisation organisation = source(environment);
        return organisation.details().successorId() == null
                ? null
                : Asked.load(environment, KIN, new Kin.Successor(organisation.id()));
    }

    private static CompletableFuture<Connection<Organisation>> children(DataFetchingEnvironment environment) {
        Kin key = new Kin.Children(source(environment).id(), Asked.page(environment));
        return Asked.<Kin, CountedPage<Organisation>>load(environment, KIN, key)
                .thenApply(page -> Connection.of(page == null ? CountedPage.empty() : page));
    }

    private static CompletableFuture<Connection<Post>> posts(DataFetchingEnvironment environment) {
        boolean endedToo = Boolean.TRUE.equals(Asked.arguments(environment).flag("ended"));
        Posts.Which which = endedToo ? Posts.Which.ENDED_TOO : Posts.Which.EXISTING;
        PostsKey key = new PostsKey(source(environment).id(), which, Asked.page(environment));
        return Asked.<PostsKey, CountedPage<Post>>load(environment, POSTS, key)
                .thenApply(page -> Connection.of(page == null ? CountedPage.empty() : page));
    }

    /** One statement for each page that is asked for; nearly always that is one. */
    private Map<PostsKey, CountedPage<Post>> posts(Viewer viewer, Set<PostsKey> keys) {
        Map<PostsKey, CountedPage<Post>> all = new HashMap<>();
        Map<PostsKey, Set<OrganisationId>> groups = new HashMap<>();
        OrganisationId any = new OrganisationId(new UUID(0L, 0L));
        keys.forEach(key -> groups.computeIfAbsent(new PostsKey(any, key.which(), key.page()), _ -> new HashSet<>())
                .add(key.organisation()));
        groups.forEach((key, ids) -> posts.ofOrganisations(viewer, ids, key.which(), key.page())
                .forEach((id, page) -> all.put(new PostsKey(id, key.which(), key.page()), page)));
        return all;
    }
}
