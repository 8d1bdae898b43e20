package nl.noaber.messages.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import nl.noaber.history.Change;
import nl.noaber.history.LiveChanges;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.AnswerWords;
import nl.noaber.messages.ComparedVersions;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.MessageDifference;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffAnswer;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.SignOffMail;
import nl.noaber.messages.SignOffs;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Resolves sign-offs, their answers and mails, and tells of them as they change. */
@Singleton
final class SignOffGraphQl {

    private final SignOffs signOffs;
    private final SignOffActions actions;
    private final SignOffLists lists;
    private final LiveChanges live;
    private final Clock clock;

    SignOffGraphQl(SignOffs signOffs, SignOffActions actions, SignOffLists lists, LiveChanges live, Clock clock) {
        this.signOffs = signOffs;
        this.actions = actions;
        this.lists = lists;
        this.live = live;
        this.clock = clock;
    }

    void wire(RuntimeWiring.Builder wiring) {
        actions.wire(wiring);
        lists.wire(wiring);
        wiring.type("Subscription", type -> type.dataFetcher("signOffChanged", this::changed))
                .type(
                        LobbyMessage.TYPE,
                        type -> type.dataFetcher(
                                "signOffs",
                                asked -> Loaders.list(
                                        asked,
                                        SignOffLoaders.SIGN_OFFS,
                                        Asked.<LobbyMessage>source(asked).id())))
                .type(SignOff.TYPE, this::signOff)
                .type(SignOffAnswer.TYPE, SignOffGraphQl::answer)
                .type(SignOffMail.TYPE, SignOffGraphQl::mail);
    }

    private TypeRuntimeWiring.Builder signOff(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "message",
                        asked -> Asked.load(
                                asked, SignOffLoaders.MESSAGE, one(asked).messageId()))
                .dataFetcher(
                        "organisation",
                        asked -> Asked.load(
                                asked, Loaders.ORGANISATION, one(asked).organisationId()))
                .dataFetcher("daysLeft", asked -> (int) ChronoUnit.DAYS.between(
                        DutchTime.today(clock), one(asked).deadline()))
                .dataFetcher("overdue", asked -> one(asked).isOverdue(DutchTime.today(clock)))
                .dataFetcher("answerable", asked -> one(asked).isAnswerable(Asked.viewer(asked)))
                .dataFetcher("answers", SignOffGraphQl::answers)
                .dataFetcher(
                        "lastMail",
                        asked -> Loaders.one(
                                asked,
                                SignOffLoaders.LAST_MAIL,
                                Asked.viewer(asked).isTeam() ? one(asked).id() : null));
    }

    private static CompletableFuture<Connection<SignOffAnswer>> answers(DataFetchingEnvironment asked) {
        SignOffId id = one(asked).id();
        return MessagesGraphQl.under(
                asked, SignOffLoaders.ANSWERS, id, () -> Asked.load(asked, SignOffLoaders.COUNTED_ANSWERS, id));
    }

    private static TypeRuntimeWiring.Builder answer(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "id", asked -> id(SignOffAnswer.TYPE, given(asked).id().value()))
                .dataFetcher("reason", asked -> words(asked, AnswerWords::reason))
                .dataFetcher("proposedText", asked -> words(asked, AnswerWords::proposedText))
                .dataFetcher("takenOverIn", asked -> words(asked, AnswerWords::takenOverIn))
                .dataFetcher("overtaken", SignOffGraphQl::isOvertaken)
                .dataFetcher("answeredBy", asked -> words(asked, AnswerWords::answeredBy))
                .dataFetcher("receivedBy", asked -> words(asked, AnswerWords::receivedBy));
    }

    /** What was written with an answer to a confidential message not before it is logged that somebody reads it. */
    private static <T> CompletableFuture<@Nullable T> words(
            DataFetchingEnvironment asked, Function<AnswerWords, @Nullable T> part) {
        SignOffAnswer answer = given(asked);
        return Loaders.reading(
                asked,
                answer.visibility(),
                answer.messageId(),
                () -> Asked.<Object, @Nullable AnswerWords>load(asked, SignOffLoaders.WORDS, answer.id())
                        .thenApply(words -> words == null ? null : part.apply(words)));
    }

    /** Whether the core text changed since the version that a proposal was written on. */
    private static CompletableFuture<Boolean> isOvertaken(DataFetchingEnvironment asked) {
        SignOffAnswer answer = given(asked);
        CompletableFuture<@Nullable Boolean> proposes =
                words(asked, words -> words.proposedText() != null && words.takenOverIn() == null);
        return proposes.thenCompose(proposed -> !Boolean.TRUE.equals(proposed)
                ? CompletableFuture.completedFuture(false)
                : Asked.<Object, @Nullable LobbyMessage>load(asked, SignOffLoaders.MESSAGE, answer.messageId())
                        .thenCompose(message -> message == null || message.number() == answer.number()
                                ? CompletableFuture.completedFuture(false)
                                : isReworded(asked, answer, message.number())));
    }

    private static CompletableFuture<Boolean> isReworded(DataFetchingEnvironment asked, SignOffAnswer answer, int to) {
        return Asked.<Object, @Nullable MessageDifference>load(
                        asked, Loaders.DIFFERENCE, new ComparedVersions(answer.messageId(), answer.number(), to))
                .thenApply(difference -> difference != null
                        && difference.fields().stream()
                                .anyMatch(field -> field.field().equals("text")));
    }

    private static TypeRuntimeWiring.Builder mail(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "id",
                        asked -> id(
                                SignOffMail.TYPE,
                                Asked.<SignOffMail>source(asked).id().value()))
                .dataFetcher(
                        "signOff",
                        asked -> Asked.load(
                                asked,
                                SignOffLoaders.SIGN_OFF,
                                Asked.<SignOffMail>source(asked).signOffId()));
    }

    /** Of a message that is none nothing will ever be told; like of one that the viewer may not see. */
    private Publisher<SignOff> changed(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        LobbyMessageId only = Inputs.id(Asked.arguments(asked), "message", LobbyMessage.TYPE, LobbyMessageId::new);
        return Flux.from(live.changes(viewer, Set.of(SignOff.TYPE)))
                .map(Change::record)
                .concatMapIterable(record -> signOffs.byIds(viewer, Set.of(new SignOffId(record.id())))
                        .values())
                .filter(signOff -> only == null || signOff.messageId().equals(only));
    }

    private static String id(String type, UUID id) {
        return new GlobalId(type, id).toString();
    }

    private static SignOff one(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }

    private static SignOffAnswer given(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }
}
