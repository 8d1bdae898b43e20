package nl.noaber.access.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.access.Accounts;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.access.Users;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.graphql.NodeLookup;

/** The part of the schema that {@code access.graphqls} declares. */
@Singleton
final class AccessGraphQl implements GraphQlModule {

    private final Users users;
    private final AccountQueries accounts;
    private final AccountMutations mutations;

    AccessGraphQl(Users users, AccountQueries accounts, AccountMutations mutations) {
        this.users = users;
        this.accounts = accounts;
        this.mutations = mutations;
    }

    @Override
    public String name() {
        return "access";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher("viewer", AccessGraphQl::viewer)
                        .dataFetcher("colleagues", this::colleagues)
                        .dataFetcher("confidants", this::confidants));
        accounts.wire(wiring);
        mutations.wire(wiring);
    }

    @Override
    public List<Loader<?, ?>> loaders() {
        List<Loader<?, ?>> loaders = new ArrayList<>(accounts.loaders());
        loaders.add(new Loader<>(Users.LOADER, users::byIds));
        return loaders;
    }

    @Override
    public Map<String, NodeLookup> nodes() {
        Map<String, NodeLookup> nodes = new HashMap<>(accounts.nodes());
        nodes.put("User", this::byIds);
        return nodes;
    }

    /** The viewer knows all that the schema asks about a user. */
    private static User viewer(DataFetchingEnvironment environment) {
        Viewer viewer = Asked.viewer(environment);
        return new User(new UserId(viewer.userId()), viewer.name(), viewer.role(), viewer.organisationId());
    }

    private List<User> colleagues(DataFetchingEnvironment environment) {
        return users.colleagues(
                Asked.viewer(environment), Asked.arguments(environment).text("text"));
    }

    private List<User> confidants(DataFetchingEnvironment environment) {
        return users.confidants(
                Asked.viewer(environment), Asked.arguments(environment).text("text"));
    }

    /** Who looks after users or works with them may look any of them up; others meet them in what they may see. */
    private Map<UUID, User> byIds(Viewer viewer, Set<UUID> ids) {
        Set<UUID> open = viewer.isTeam() || Accounts.isOpenTo(viewer) ? ids : own(viewer, ids);
        return users.byIds(viewer, open.stream().map(UserId::new).collect(Collectors.toSet())).values().stream()
                .collect(Collectors.toMap(user -> user.id().value(), user -> user));
    }

    private static Set<UUID> own(Viewer viewer, Set<UUID> ids) {
        return ids.contains(viewer.userId()) ? Set.of(viewer.userId()) : Set.of();
    }
}
