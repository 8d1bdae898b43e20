package nl.noaber.access.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.access.Account;
import nl.noaber.access.AccountChange;
import nl.noaber.access.AccountConflict;
import nl.noaber.access.AccountOutcome;
import nl.noaber.access.Accounts;
import nl.noaber.access.ApiToken;
import nl.noaber.access.ApiTokenId;
import nl.noaber.access.ApiTokens;
import nl.noaber.access.ApiTokens.Creation;
import nl.noaber.access.BarredIdentity;
import nl.noaber.access.BarredIdentityId;
import nl.noaber.access.IdentityBars;
import nl.noaber.access.IdentityBars.Lifting;
import nl.noaber.access.LinkDelivery;
import nl.noaber.access.NewAccount;
import nl.noaber.access.NewApiToken;
import nl.noaber.access.OpenSessions;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Does what the schema asks about accounts, tokens and sessions. */
@Singleton
final class AccountMutations {

    private static final String VERSION = "expectedVersion";
    private static final UUID NONE = new UUID(0L, 0L);

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final OpenSessions sessions;
    private final IdentityBars bars;

    AccountMutations(Accounts accounts, ApiTokens tokens, OpenSessions sessions, IdentityBars bars) {
        this.bars = bars;
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Mutation",
                mutation -> mutation.dataFetcher("inviteUser", this::invite)
                        .dataFetcher("updateAccount", this::update)
                        .dataFetcher(
                                "closeAccount",
                                asked -> payload(accounts.close(
                                        Asked.viewer(asked),
                                        account(asked),
                                        Asked.input(asked).requiredNumber(VERSION))))
                        .dataFetcher(
                                "reopenAccount",
                                asked -> payload(accounts.reopen(
                                        Asked.viewer(asked),
                                        account(asked),
                                        Asked.input(asked).requiredNumber(VERSION))))
                        .dataFetcher(
                                "sendSignInLink",
                                asked -> payload(accounts.sendLink(Asked.viewer(asked), account(asked))))
                        .dataFetcher(
                                "removeSecondFactor",
                                asked -> payload(accounts.removeSecondFactor(Asked.viewer(asked), account(asked))))
                        .dataFetcher("requireSecondFactor", this::requireSecondFactor)
                        .dataFetcher("createApiToken", this::createToken)
                        .dataFetcher("revokeApiToken", this::revokeToken)
                        .dataFetcher("endSessions", this::endSessions)
                        .dataFetcher("liftBar", this::lift));
    }

    private Map<String, @Nullable Object> invite(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return payload(accounts.invite(
                Asked.viewer(asked),
                new NewAccount(
                        new UserId(newId(input, Account.TYPE)),
                        input.requiredText("name"),
                        input.requiredText("email"),
                        input.requiredChoice("role", Role.class),
                        organisation(input))));
    }

    private Map<String, @Nullable Object> update(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        AccountChange change = new AccountChange(
                input.patch("name", AccountMutations::text),
                input.patch("email", AccountMutations::text),
                input.patch("role", (sent, field) -> sent.requiredChoice(field, Role.class)),
                input.patch("organisation", (sent, _) -> organisation(sent)));
        return payload(accounts.update(Asked.viewer(asked), account(asked), input.requiredNumber(VERSION), change));
    }

    private Map<String, @Nullable Object> requireSecondFactor(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        List<Role> roles = Asked.input(asked).choices("roles", Role.class);
        boolean done = accounts.requireSecondFactor(viewer, Set.copyOf(roles));
        return Map.of(
                "roles",
                accounts.secondFactorRoles(viewer).stream().sorted().toList(),
                "userErrors",
                done ? List.of() : List.of(Problem.of("NOT_ALLOWED", "")));
    }

    private Map<String, @Nullable Object> createToken(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        Set<String> mutations = Set.copyOf(input.texts("mutations"));
        Optional<String> unknown = unknown(asked, mutations);
        if (unknown.isPresent()) {
            return refused(List.of(Problem.of("MUTATION_UNKNOWN", "mutations", unknown.get())));
        }
        NewApiToken wanted = new NewApiToken(
                new ApiTokenId(newId(input, ApiToken.TYPE)),
                input.requiredText("name"),
                input.requiredDate("expiresOn"),
                mutations);
        return switch (tokens.create(Asked.viewer(asked), wanted)) {
            case Creation.Created(ApiToken token, String secret) -> token(token, secret);
            case Creation.Refused(List<Problem> problems) -> refused(problems);
        };
    }

    /** A name that is no action would be a right to something that comes later. */
    private static Optional<String> unknown(DataFetchingEnvironment asked, Set<String> mutations) {
        GraphQLObjectType type =
                Objects.requireNonNull(asked.getGraphQLSchema().getMutationType(), "this is a mutation");
        return mutations.stream()
                .filter(name -> type.getFieldDefinition(name) == null)
                .sorted()
                .findFirst();
    }

    private Map<String, @Nullable Object> revokeToken(DataFetchingEnvironment asked) {
        Optional<UUID> id = Asked.input(asked).id("id", ApiToken.TYPE);
        ApiToken token = id.map(ApiTokenId::new)
                .map(known -> tokens.revoke(Asked.viewer(asked), known))
                .orElse(null);
        return token == null ? refused(List.of(Problem.of("NOT_FOUND", "id"))) : token(token, null);
    }

    private Map<String, @Nullable Object> endSessions(DataFetchingEnvironment asked) {
        Set<UUID> ids = Asked.input(asked).texts("sessions").stream()
                .flatMap(id -> Ids.parse(id).stream())
                .collect(Collectors.toSet());
        return Map.of("ended", sessions.end(Asked.viewer(asked), ids), "userErrors", List.of());
    }

    private Map<String, @Nullable Object> lift(DataFetchingEnvironment asked) {
        BarredIdentityId id = new BarredIdentityId(
                Asked.input(asked).id("id", BarredIdentity.TYPE).orElse(NONE));
        return switch (bars.lift(Asked.viewer(asked), id)) {
            case Lifting.Lifted(BarredIdentity bar) -> Map.of("lifted", bar, "userErrors", List.of());
            case Lifting.Refused(List<Problem> problems) -> refused(problems);
        };
    }

    private static Map<String, @Nullable Object> payload(AccountOutcome outcome) {
        Map<String, @Nullable Object> payload = new HashMap<>();
        switch (outcome) {
            case AccountOutcome.Done(Account account, LinkDelivery delivery) -> {
                payload.put("account", account);
                payload.put("delivery", delivery == null ? null : delivery.means());
                payload.put("link", delivery == null ? null : delivery.link());
                payload.put("userErrors", List.of());
            }
            case AccountOutcome.Conflicted(Account account, AccountConflict conflict) -> {
                payload.put("account", account);
                payload.put("conflict", conflict);
                payload.put("userErrors", List.of());
            }
            case AccountOutcome.Refused(List<Problem> problems) -> payload.put("userErrors", problems);
        }
        return payload;
    }

    private static Map<String, @Nullable Object> token(ApiToken token, @Nullable String secret) {
        Map<String, @Nullable Object> payload = new HashMap<>();
        payload.put("apiToken", token);
        payload.put("secret", secret);
        payload.put("userErrors", List.of());
        return payload;
    }

    private static Map<String, @Nullable Object> refused(List<Problem> problems) {
        return Map.of("userErrors", problems);
    }

    private static UserId account(DataFetchingEnvironment asked) {
        return new UserId(Asked.input(asked).id("id", Account.TYPE).orElse(NONE));
    }

    private static @Nullable UUID organisation(Input input) {
        return input.id("organisation", "Organisation").orElse(null);
    }

    /** The caller's own id, as a UUID or as we write them. */
    private static UUID newId(Input input, String type) {
        String text = input.text("id");
        return text == null
                ? Ids.next()
                : input.id("id", type).or(() -> Ids.parse(text)).orElseGet(Ids::next);
    }

    private static String text(Input input, String field) {
        return Objects.requireNonNullElse(input.text(field), "");
    }
}
