package nl.noaber.messages.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.messages.AskId;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.MessageAsk;
import nl.noaber.messages.NewOutcome;
import nl.noaber.messages.Outcome;
import nl.noaber.messages.OutcomeId;
import nl.noaber.messages.OutcomeResult;
import nl.noaber.messages.Outcomes;
import nl.noaber.programmes.BudgetChapterId;

/** What came of asks: shown with them, and booked. */
@Singleton
final class OutcomeGraphQl {

    private static final String OF_ASK = "MessageAsk.outcomes";
    private static final String DROPPED = "LobbyMessage.droppedAsks";

    private final Outcomes outcomes;

    OutcomeGraphQl(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    Loader<AskId, List<Outcome>> loader() {
        return new Loader<>(OF_ASK, outcomes::ofAsks);
    }

    Loader<LobbyMessageId, List<MessageAsk>> droppedLoader() {
        return new Loader<>(DROPPED, outcomes::droppedAsks);
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Mutation",
                        type -> type.dataFetcher("bookOutcome", this::book)
                                .dataFetcher("withdrawOutcome", this::withdraw))
                .type(LobbyMessage.TYPE, type -> type.dataFetcher("droppedAsks", OutcomeGraphQl::dropped))
                .type(
                        MessageAsk.TYPE,
                        type -> type.dataFetcher(
                                "outcomes",
                                asked -> Loaders.list(
                                        asked,
                                        OF_ASK,
                                        Asked.<MessageAsk>source(asked).id())))
                .type(
                        Outcome.TYPE,
                        type -> type.dataFetcher("id", OutcomeGraphQl::id)
                                .dataFetcher(
                                        "budgetChapter",
                                        asked -> Loaders.one(
                                                asked,
                                                Loaders.CHAPTER,
                                                Asked.<Outcome>source(asked).budgetChapterId())));
    }

    private static CompletableFuture<List<MessageAsk>> dropped(DataFetchingEnvironment asked) {
        LobbyMessage message = Asked.source(asked);
        return Loaders.reading(
                asked, message.visibility(), message.id(), () -> Loaders.list(asked, DROPPED, message.id()));
    }

    private static String id(DataFetchingEnvironment asked) {
        return new GlobalId(Outcome.TYPE, Asked.<Outcome>source(asked).id().value()).toString();
    }

    private Payload book(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return Payload.of(
                outcomes.book(Asked.viewer(asked), outcome(input), Set.copyOf(input.texts("acceptedWarnings"))));
    }

    private Payload withdraw(DataFetchingEnvironment asked) {
        return Payload.of(outcomes.withdraw(
                Asked.viewer(asked),
                Objects.requireNonNull(Inputs.id(Asked.input(asked), "id", Outcome.TYPE, OutcomeId::new))));
    }

    private static NewOutcome outcome(Input input) {
        return new NewOutcome(
                ownId(input),
                Objects.requireNonNull(Inputs.id(input, "ask", MessageAsk.TYPE, AskId::new)),
                input.requiredChoice("result", OutcomeResult.class),
                input.value("amount", Long.class),
                Inputs.id(input, "budgetChapter", "BudgetChapter", BudgetChapterId::new),
                input.text("budgetArticle"),
                input.text("decision"),
                input.date("decidedOn"),
                input.requiredText("source"),
                input.text("address"),
                input.text("note"));
    }

    private static OutcomeId ownId(Input input) {
        String text = input.text("id");
        return new OutcomeId(
                text == null
                        ? Ids.next()
                        : Ids.parse(text)
                                .or(() -> input.id("id", Outcome.TYPE))
                                .orElseGet(() -> Ids.named("messages/outcome/" + text)));
    }
}
