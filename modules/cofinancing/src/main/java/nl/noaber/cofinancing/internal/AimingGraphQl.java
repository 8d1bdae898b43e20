package nl.noaber.cofinancing.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import nl.noaber.cofinancing.AimedGap;
import nl.noaber.cofinancing.AskAim;
import nl.noaber.cofinancing.AskAims;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Recorded;
import nl.noaber.cofinancing.Recording.Refused;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.messages.AskId;
import nl.noaber.messages.AskedInMessage;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.MessageAsk;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import org.jspecify.annotations.Nullable;

/** Resolves at which gaps asks aim. */
@Singleton
final class AimingGraphQl {

    private static final String AT_PROJECT = "Project.askedFor";
    private static final String AT_CHALLENGE = "Challenge.askedFor";
    private static final String OF_ASK = "MessageAsk.aims";
    private static final String MESSAGE = "AskAim.message";

    private final AskAims aims;
    private final LobbyMessages messages;

    AimingGraphQl(AskAims aims, LobbyMessages messages) {
        this.aims = aims;
        this.messages = messages;
    }

    /** The answer to it. */
    record Payload(@Nullable MessageAsk ask, List<Problem> userErrors) {

        static Payload of(Recording<AskedInMessage> recording) {
            return switch (recording) {
                case Recorded<AskedInMessage>(AskedInMessage asked) -> new Payload(asked.ask(), List.of());
                case Refused<AskedInMessage>(List<Problem> problems) -> new Payload(null, problems);
                case Recording.Conflicting<AskedInMessage> conflicting ->
                    throw new IllegalStateException("nothing is edited: " + conflicting);
            };
        }
    }

    List<Loader<?, ?>> loaders() {
        return List.of(
                new Loader<>(AT_PROJECT, aims::atProjects),
                new Loader<>(AT_CHALLENGE, aims::atChallenges),
                new Loader<>(OF_ASK, aims::ofAsks),
                new Loader<>(MESSAGE, messages::byIds));
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Mutation",
                        type -> type.dataFetcher("aimAsk", this::aim).dataFetcher("turnAskAway", this::turnAway))
                .type(
                        Project.TYPE,
                        type -> type.dataFetcher(
                                "askedFor",
                                asked -> Loaders.list(
                                        asked,
                                        AT_PROJECT,
                                        Asked.<Project>source(asked).id())))
                .type(
                        Challenge.TYPE,
                        type -> type.dataFetcher(
                                "askedFor",
                                asked -> Loaders.list(
                                        asked,
                                        AT_CHALLENGE,
                                        Asked.<Challenge>source(asked).id())))
                .type(
                        MessageAsk.TYPE,
                        type -> type.dataFetcher(
                                "aims",
                                asked -> Loaders.list(
                                        asked,
                                        OF_ASK,
                                        Asked.<MessageAsk>source(asked).id())))
                .type(AskAim.TYPE, AimingGraphQl::aimed);
    }

    private static TypeRuntimeWiring.Builder aimed(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("ask", asked -> one(asked).asked().ask())
                .dataFetcher("newest", asked -> one(asked).asked().newest())
                .dataFetcher(
                        "message",
                        asked -> Asked.load(asked, MESSAGE, one(asked).asked().messageId()))
                .dataFetcher(
                        "project",
                        asked -> Loaders.one(
                                asked, Loaders.PROJECT, one(asked).gap().project()))
                .dataFetcher(
                        "challenge",
                        asked -> Loaders.one(
                                asked, Loaders.CHALLENGE, one(asked).gap().challenge()));
    }

    private Payload aim(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return Payload.of(aims.aim(Asked.viewer(asked), ask(input), gap(input)));
    }

    private Payload turnAway(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return Payload.of(aims.turnAway(Asked.viewer(asked), ask(input), gap(input)));
    }

    private static AskId ask(Input input) {
        return Objects.requireNonNull(Inputs.id(input, "ask", MessageAsk.TYPE, AskId::new));
    }

    private static AimedGap gap(Input input) {
        return new AimedGap(
                Inputs.id(input, "project", Project.TYPE, ProjectId::new),
                Inputs.id(input, "challenge", Challenge.TYPE, ChallengeId::new));
    }

    private static AskAim one(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }
}
