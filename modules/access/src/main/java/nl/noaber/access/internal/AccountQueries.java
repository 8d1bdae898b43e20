package nl.noaber.access.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.access.Account;
import nl.noaber.access.AccountFilter;
import nl.noaber.access.Accounts;
import nl.noaber.access.ApiToken;
import nl.noaber.access.ApiTokenId;
import nl.noaber.access.ApiTokens;
import nl.noaber.access.BarredIdentity;
import nl.noaber.access.BarredIdentityId;
import nl.noaber.access.IdentityBars;
import nl.noaber.access.OpenSession;
import nl.noaber.access.OpenSessions;
import nl.noaber.access.UserId;
import nl.noaber.access.Users;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Id;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.graphql.NodeLookup;
import nl.noaber.kernel.graphql.RefusedFieldException;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;

/** Reads accounts and tokens for the schema. */
@Singleton
final class AccountQueries {

    private static final String SESSIONS = "Account.sessions";
    private static final String TOKENS = "Account.apiTokens";

    private final Accounts accounts;
    private final OpenSessions sessions;
    private final ApiTokens tokens;
    private final IdentityBars bars;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Object> events;

    AccountQueries(
            Accounts accounts,
            OpenSessions sessions,
            ApiTokens tokens,
            IdentityBars bars,
            Transactions transactions,
            ApplicationEventPublisher<Object> events) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.bars = bars;
        this.transactions = transactions;
        this.events = events;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher("ownAccount", this::own)
                        .dataFetcher("account", this::one)
                        .dataFetcher("accounts", this::all)
                        .dataFetcher("apiTokens", this::allTokens)
                        .dataFetcher("barredIdentities", this::allBars)
                        .dataFetcher("secondFactorRoles", this::secondFactorRoles));
        wiring.type(
                Account.TYPE,
                account -> account.dataFetcher("user", asked -> account(asked).user())
                        .dataFetcher("sessions", asked -> listOf(asked, SESSIONS))
                        .dataFetcher("apiTokens", asked -> listOf(asked, TOKENS)));
        wiring.type(
                BarredIdentity.TYPE,
                bar -> bar.dataFetcher("id", AccountQueries::barId).dataFetcher("barredBy", AccountQueries::barredBy));
        TokenActions.wire(wiring);
        wiring.type(
                ApiToken.TYPE,
                token -> token.dataFetcher("owner", AccountQueries::owner)
                        .dataFetcher(
                                "mutations",
                                asked -> Asked.<ApiToken>source(asked).mutations().stream()
                                        .sorted()
                                        .toList()));
    }

    List<Loader<?, ?>> loaders() {
        return List.of(
                new Loader<UserId, List<OpenSession>>(SESSIONS, sessions::of),
                new Loader<UserId, List<ApiToken>>(TOKENS, tokens::of));
    }

    Map<String, NodeLookup> nodes() {
        return Map.of(
                Account.TYPE,
                (viewer, ids) -> values(accounts.byIds(viewer, typed(ids, UserId::new))),
                ApiToken.TYPE,
                (viewer, ids) -> values(tokens.byIds(viewer, typed(ids, ApiTokenId::new))));
    }

    private Account own(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        return accounts.byId(viewer, new UserId(viewer.userId())).orElseThrow();
    }

    private @Nullable Account one(DataFetchingEnvironment asked) {
        return Asked.arguments(asked)
                .id("id", Account.TYPE)
                .flatMap(id -> accounts.byId(Asked.viewer(asked), new UserId(id)))
                .orElse(null);
    }

    private Connection<Account> all(DataFetchingEnvironment asked) {
        Viewer viewer = looker(asked);
        AccountFilter filter = Asked.arguments(asked)
                .input("filter")
                .map(AccountQueries::filter)
                .orElse(AccountFilter.ALL);
        return Connection.of(accounts.list(viewer, filter, Asked.page(asked)), () -> accounts.count(viewer, filter));
    }

    private static AccountFilter filter(Input input) {
        return new AccountFilter(input.text("text"), input.choice("role", Role.class), input.flag("active"));
    }

    private Connection<ApiToken> allTokens(DataFetchingEnvironment asked) {
        Viewer viewer = looker(asked);
        return Connection.of(tokens.list(viewer, Asked.page(asked)), () -> tokens.count(viewer));
    }

    private Connection<BarredIdentity> allBars(DataFetchingEnvironment asked) {
        Viewer viewer = looker(asked);
        return Connection.of(bars.list(viewer, Asked.page(asked)), () -> bars.count(viewer));
    }

    private static String barId(DataFetchingEnvironment asked) {
        BarredIdentityId id = Asked.<BarredIdentity>source(asked).id();
        return new GlobalId(BarredIdentity.TYPE, id.value()).toString();
    }

    private static CompletableFuture<@Nullable Object> barredBy(DataFetchingEnvironment asked) {
        UserId user = Asked.<BarredIdentity>source(asked).barredBy();
        return user == null ? CompletableFuture.completedFuture(null) : Asked.load(asked, Users.LOADER, user);
    }

    private List<Role> secondFactorRoles(DataFetchingEnvironment asked) {
        return accounts.secondFactorRoles(looker(asked)).stream().sorted().toList();
    }

    /** Who may look at all of them; that others tried is written down. */
    private Viewer looker(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        if (!Accounts.isOpenTo(viewer)) {
            UserId own = new UserId(viewer.userId());
            transactions.retrying(() -> events.publishEvent(AccountNews.refused(viewer, own)));
            throw new RefusedFieldException(Problem.of("FORBIDDEN", ""));
        }
        return viewer;
    }

    private static Account account(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }

    private static CompletableFuture<Object> owner(DataFetchingEnvironment asked) {
        return Asked.load(asked, Users.LOADER, Asked.<ApiToken>source(asked).owner());
    }

    private static CompletableFuture<List<Object>> listOf(DataFetchingEnvironment asked, String loader) {
        UserId id = account(asked).id();
        return Asked.<UserId, @Nullable List<Object>>load(asked, loader, id)
                .thenApply(found -> found == null ? List.of() : found);
    }

    private static <I extends Id> Set<I> typed(Set<UUID> ids, Function<UUID, I> type) {
        return ids.stream().map(type).collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<UUID, ?> values(Map<? extends Id, ?> found) {
        Map<UUID, Object> values = new HashMap<>();
        found.forEach((id, record) -> values.put(id.value(), record));
        return values;
    }
}
