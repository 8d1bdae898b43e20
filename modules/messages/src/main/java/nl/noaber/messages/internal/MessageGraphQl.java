package nl.noaber.messages.internal;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import nl.noaber.access.Users;
import nl.noaber.history.Timelines;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.ComparedVersions;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.MessageAsk;
import nl.noaber.messages.MessageEvidence;
import nl.noaber.messages.MessageVariant;
import nl.noaber.messages.MessageVersion;
import nl.noaber.messages.VersionNumber;
import org.jspecify.annotations.Nullable;

/** Resolves lobby messages and their versions. */
@Singleton
final class MessageGraphQl {

    private final Clock clock;

    MessageGraphQl(Clock clock) {
        this.clock = clock;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(LobbyMessage.TYPE, MessageGraphQl::message)
                .type(MessageVersion.TYPE, MessageGraphQl::version)
                .type("MessageEvidence", type -> type.dataFetcher("stale", this::isStale))
                .type(
                        "MessageVariant",
                        type -> type.dataFetcher(
                                "organisation",
                                asked -> Loaders.one(
                                        asked,
                                        Loaders.ORGANISATION,
                                        Asked.<MessageVariant>source(asked).organisationId())))
                .type(
                        MessageAsk.TYPE,
                        type -> type.dataFetcher("id", MessageGraphQl::askId)
                                .dataFetcher(
                                        "budgetChapter",
                                        asked -> Loaders.one(
                                                asked,
                                                Loaders.CHAPTER,
                                                Asked.<MessageAsk>source(asked).budgetChapterId())));
    }

    private static TypeRuntimeWiring.Builder message(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "owner",
                        asked -> Asked.load(asked, Users.LOADER, one(asked).ownerId()))
                .dataFetcher(
                        "budgetRound",
                        asked -> Loaders.one(
                                asked, Loaders.BUDGET_ROUND, one(asked).budgetYear()))
                .dataFetcher("challenges", listed(Loaders.CHALLENGES))
                .dataFetcher(
                        "evidence",
                        asked -> reading(
                                asked,
                                () -> Loaders.list(
                                        asked, Loaders.EVIDENCE, one(asked).id())))
                .dataFetcher(
                        "current",
                        asked -> Asked.load(asked, Loaders.CURRENT, one(asked).id()))
                .dataFetcher("messageVersion", MessageGraphQl::numbered)
                .dataFetcher("versions", MessageGraphQl::versions)
                .dataFetcher("sharedWith", listed(Loaders.SHARED_WITH))
                .dataFetcher("confidentialTo", listed(Loaders.CONFIDENTIAL_TO))
                .dataFetcher(
                        "editable",
                        asked -> Asked.viewer(asked).isTeam() && !one(asked).withdrawn())
                .dataFetcher(
                        "timeline",
                        asked -> reading(
                                asked,
                                () -> Timelines.of(
                                        asked,
                                        RecordRef.of(
                                                LobbyMessage.TYPE, one(asked).id()))));
    }

    private static TypeRuntimeWiring.Builder version(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "message",
                        asked -> Asked.load(
                                asked, SignOffLoaders.MESSAGE, worded(asked).messageId()))
                .dataFetcher(
                        "text",
                        asked -> content(
                                asked,
                                () -> Asked.load(
                                        asked, Loaders.TEXT, worded(asked).id())))
                .dataFetcher(
                        "variants",
                        asked -> content(
                                asked,
                                () -> Loaders.list(
                                        asked, Loaders.VARIANTS, worded(asked).id())))
                .dataFetcher(
                        "asks",
                        asked -> content(
                                asked,
                                () -> Loaders.list(
                                        asked, Loaders.ASKS, worded(asked).id())))
                .dataFetcher("difference", asked -> content(asked, () -> difference(asked)));
    }

    private static CompletableFuture<Object> difference(DataFetchingEnvironment asked) {
        MessageVersion version = worded(asked);
        return Asked.load(
                asked,
                Loaders.DIFFERENCE,
                new ComparedVersions(
                        version.messageId(), Asked.arguments(asked).requiredNumber("from"), version.number()));
    }

    private static CompletableFuture<@Nullable MessageVersion> numbered(DataFetchingEnvironment asked) {
        return Asked.load(
                asked,
                Loaders.VERSION,
                new VersionNumber(one(asked).id(), Asked.arguments(asked).requiredNumber("number")));
    }

    private static CompletableFuture<Connection<MessageVersion>> versions(DataFetchingEnvironment asked) {
        LobbyMessage message = one(asked);
        return MessagesGraphQl.under(
                asked, Loaders.VERSIONS, message.id(), () -> Asked.load(asked, Loaders.COUNTED_VERSIONS, message.id()));
    }

    private boolean isStale(DataFetchingEnvironment asked) {
        return Asked.<MessageEvidence>source(asked).isStale(DutchTime.today(clock));
    }

    private static <T extends @Nullable Object> CompletableFuture<T> reading(
            DataFetchingEnvironment asked, Supplier<CompletableFuture<T>> content) {
        return Loaders.reading(asked, one(asked).visibility(), one(asked).id(), content);
    }

    private static <T extends @Nullable Object> CompletableFuture<T> content(
            DataFetchingEnvironment asked, Supplier<CompletableFuture<T>> content) {
        return Loaders.reading(asked, worded(asked).visibility(), worded(asked).messageId(), content);
    }

    private static DataFetcher<?> listed(String loader) {
        return asked -> Loaders.list(asked, loader, one(asked).id());
    }

    private static String askId(DataFetchingEnvironment asked) {
        return new GlobalId(
                        MessageAsk.TYPE, Asked.<MessageAsk>source(asked).id().value())
                .toString();
    }

    private static LobbyMessage one(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }

    private static MessageVersion worded(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }
}
