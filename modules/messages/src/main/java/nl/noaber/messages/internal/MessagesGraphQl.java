package nl.noaber.messages.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.graphql.NodeLookup;
import nl.noaber.kernel.page.Page;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageFilter;
import nl.noaber.messages.LobbyMessageOrder;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.MessageVersion;
import nl.noaber.messages.SignOff;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import org.jspecify.annotations.Nullable;

/** The module's part of the schema: its lists, its actions, and what it adds to the types of the modules below. */
@Singleton
final class MessagesGraphQl implements GraphQlModule {

    private static final String LOBBY_MESSAGES = "lobbyMessages";

    private final LobbyMessages messages;
    private final MessageGraphQl message;
    private final Loaders loaders;
    private final Nodes nodes;
    private final VersionNodes versionNodes;
    private final SignOffGraphQl signOff;
    private final SignOffLoaders signOffLoaders;
    private final SignOffNodes signOffNodes;
    private final OutcomeGraphQl outcome;
    private final PaperGraphQl paper;
    private final ConsistencyGraphQl consistency;

    MessagesGraphQl(
            LobbyMessages messages,
            MessageGraphQl message,
            Loaders loaders,
            Nodes nodes,
            VersionNodes versionNodes,
            SignOffGraphQl signOff,
            SignOffLoaders signOffLoaders,
            SignOffNodes signOffNodes,
            OutcomeGraphQl outcome,
            PaperGraphQl paper,
            ConsistencyGraphQl consistency) {
        this.messages = messages;
        this.message = message;
        this.loaders = loaders;
        this.nodes = nodes;
        this.versionNodes = versionNodes;
        this.signOff = signOff;
        this.signOffLoaders = signOffLoaders;
        this.signOffNodes = signOffNodes;
        this.outcome = outcome;
        this.paper = paper;
        this.consistency = consistency;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public List<Loader<?, ?>> loaders() {
        return Stream.of(
                        loaders.all(),
                        signOffLoaders.all(),
                        List.of(outcome.loader(), outcome.droppedLoader(), paper.loader()))
                .<Loader<?, ?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public Map<String, NodeLookup> nodes() {
        return Map.of(LobbyMessage.TYPE, nodes, MessageVersion.TYPE, versionNodes, SignOff.TYPE, signOffNodes);
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", this::query)
                .type("Mutation", this::mutations)
                .type("Challenge", type -> type.dataFetcher(LOBBY_MESSAGES, MessagesGraphQl::about));
        message.wire(wiring);
        signOff.wire(wiring);
        outcome.wire(wiring);
        paper.wire(wiring);
        consistency.wire(wiring);
    }

    private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(LOBBY_MESSAGES, this::list).dataFetcher("lobbyMessage", this::byId);
    }

    private TypeRuntimeWiring.Builder mutations(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("draftLobbyMessage", this::draft)
                .dataFetcher("reviseLobbyMessage", this::revise)
                .dataFetcher("restoreMessageVersion", this::restoreVersion)
                .dataFetcher("classifyMessageVersion", this::classify)
                .dataFetcher("updateLobbyMessage", this::update)
                .dataFetcher("moveLobbyMessage", this::move)
                .dataFetcher("withdrawLobbyMessage", this::withdraw)
                .dataFetcher("restoreLobbyMessage", this::restore);
    }

    private Connection<LobbyMessage> list(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        LobbyMessageFilter filter = Asked.arguments(asked)
                .input("filter")
                .map(MessagesGraphQl::filter)
                .orElse(LobbyMessageFilter.ALL);
        return Connection.of(
                Asked.selectsRecords(asked)
                        ? messages.list(viewer, filter, order(asked), Asked.page(asked))
                        : Page.empty(),
                () -> messages.count(viewer, filter));
    }

    static LobbyMessageFilter filter(Input input) {
        Set<MessageState> states =
                input.choices("states", MessageState.class).stream().collect(Collectors.toSet());
        return new LobbyMessageFilter(
                input.value("states", Object.class) == null ? null : states,
                input.choice("scope", MessageScope.class),
                Inputs.id(input, "challenge", Inputs.CHALLENGE, ChallengeId::new),
                input.number("budgetYear"),
                Inputs.id(input, "owner", Inputs.USER, UserId::new),
                input.flag("staleEvidence"),
                Boolean.TRUE.equals(input.flag("withdrawn")));
    }

    private static LobbyMessageOrder order(DataFetchingEnvironment asked) {
        return Asked.arguments(asked)
                .input("orderBy")
                .map(input -> new LobbyMessageOrder(
                        LobbyMessageOrder.Field.valueOf(String.valueOf(input.value("field", Object.class))),
                        LobbyMessageOrder.Direction.valueOf(String.valueOf(input.value("direction", Object.class)))))
                .orElse(LobbyMessageOrder.NEWEST);
    }

    private @Nullable LobbyMessage byId(DataFetchingEnvironment asked) {
        UUID id = Asked.arguments(asked).id("id", LobbyMessage.TYPE).orElse(null);
        if (id == null) {
            return null;
        }
        LobbyMessage found = nodes.byIds(Asked.viewer(asked), Set.of(id)).get(id);
        if (found == null) {
            nodes.missed(Asked.viewer(asked), Set.of(id));
        }
        return found;
    }

    private static CompletableFuture<Connection<LobbyMessage>> about(DataFetchingEnvironment asked) {
        ChallengeId challenge = Asked.<Challenge>source(asked).id();
        return under(asked, Loaders.ABOUT, challenge, () -> Asked.load(asked, Loaders.COUNTED_ABOUT, challenge));
    }

    /** A list under a record; who asks only how many there are is spared the reading of them. */
    static <I, T> CompletableFuture<Connection<T>> under(
            DataFetchingEnvironment asked, String loader, I parent, Supplier<CompletionStage<Long>> total) {
        CompletableFuture<Page<T>> page = Asked.selectsRecords(asked)
                ? Asked.load(asked, loader, new Loaders.Listed<>(parent, Asked.page(asked)))
                : CompletableFuture.completedFuture(Page.empty());
        return page.thenApply(found -> Connection.counted(found, total));
    }

    private Payload draft(DataFetchingEnvironment asked) {
        return Payload.of(messages.draft(Asked.viewer(asked), Inputs.drafted(Asked.input(asked))));
    }

    private Payload revise(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return Payload.of(
                messages.revise(Asked.viewer(asked), Inputs.id(input), Inputs.version(input), Inputs.revised(input)));
    }

    private Payload restoreVersion(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return Payload.of(messages.restoreVersion(
                Asked.viewer(asked),
                Inputs.id(input),
                Inputs.version(input),
                input.requiredNumber("number"),
                Inputs.change(input),
                input.text("note")));
    }

    private Payload classify(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return Payload.of(messages.classify(
                Asked.viewer(asked),
                Inputs.id(input),
                Inputs.version(input),
                input.requiredNumber("number"),
                new Disclosure(
                        input.requiredChoice("disclosureClass", DisclosureClass.class),
                        input.choices("disclosureGrounds", DisclosureGround.class))));
    }

    private Payload update(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return Payload.of(
                messages.update(Asked.viewer(asked), Inputs.id(input), Inputs.version(input), Inputs.updated(input)));
    }

    private Payload move(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return Payload.of(messages.move(
                Asked.viewer(asked),
                Inputs.id(input),
                Inputs.version(input),
                input.requiredChoice("state", MessageState.class),
                Set.copyOf(input.texts("acceptedWarnings"))));
    }

    private Payload withdraw(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return Payload.of(messages.withdraw(Asked.viewer(asked), Inputs.id(input), Inputs.version(input)));
    }

    private Payload restore(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return Payload.of(messages.restore(Asked.viewer(asked), Inputs.id(input), Inputs.version(input)));
    }
}
