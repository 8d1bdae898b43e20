package nl.noaber.messages.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.PaperDetails;
import nl.noaber.messages.ParliamentaryPaper;
import nl.noaber.messages.ParliamentaryPaperId;
import nl.noaber.messages.ParliamentaryPaperKind;
import nl.noaber.messages.ParliamentaryPapers;
import nl.noaber.messages.ParliamentaryVote;
import nl.noaber.messages.VotePosition;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What Parliament did with messages: shown with them, and recorded. */
@Singleton
final class PaperGraphQl {

    private static final String PAPERS = "parliamentaryPapers";
    private static final String ABOUT = "LobbyMessage.parliamentaryPapers";

    private final ParliamentaryPapers papers;

    PaperGraphQl(ParliamentaryPapers papers) {
        this.papers = papers;
    }

    Loader<LobbyMessageId, List<ParliamentaryPaper>> loader() {
        return new Loader<>(ABOUT, papers::about);
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Mutation",
                        type -> type.dataFetcher("recordParliamentaryPaper", this::record)
                                .dataFetcher("withdrawParliamentaryPaper", this::withdraw))
                .type(LobbyMessage.TYPE, type -> type.dataFetcher(PAPERS, PaperGraphQl::about))
                .type(ParliamentaryPaper.TYPE, PaperGraphQl::paper)
                .type(
                        "ParliamentaryVote",
                        type -> type.dataFetcher(
                                "group",
                                asked -> Loaders.one(
                                        asked,
                                        Loaders.ORGANISATION,
                                        Asked.<ParliamentaryVote>source(asked).group())));
    }

    /** Of a confidential message not before it is logged that somebody reads it. */
    private static CompletableFuture<List<ParliamentaryPaper>> about(DataFetchingEnvironment asked) {
        LobbyMessage message = Asked.source(asked);
        return Loaders.reading(
                asked, message.visibility(), message.id(), () -> Loaders.list(asked, ABOUT, message.id()));
    }

    private static TypeRuntimeWiring.Builder paper(TypeRuntimeWiring.Builder type) {
        detail(type, "kind", PaperDetails::kind);
        detail(type, "number", PaperDetails::number);
        detail(type, "subject", PaperDetails::subject);
        detail(type, "status", PaperDetails::status);
        detail(type, "cabinetAppreciation", PaperDetails::cabinetAppreciation);
        detail(type, "date", PaperDetails::date);
        detail(type, "address", PaperDetails::address);
        detail(type, "votes", PaperDetails::votes);
        return type.dataFetcher(
                "id",
                asked -> new GlobalId(
                                ParliamentaryPaper.TYPE,
                                Asked.<ParliamentaryPaper>source(asked).id().value())
                        .toString());
    }

    private static void detail(
            TypeRuntimeWiring.Builder type, String field, Function<PaperDetails, @Nullable Object> value) {
        type.dataFetcher(
                field,
                asked -> value.apply(Asked.<ParliamentaryPaper>source(asked).details()));
    }

    private Payload record(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return Payload.of(papers.record(
                Asked.viewer(asked),
                ownId(input),
                Objects.requireNonNull(Inputs.id(input, "message", LobbyMessage.TYPE, LobbyMessageId::new)),
                input.number("expectedVersion"),
                new PaperDetails(
                        input.requiredChoice("kind", ParliamentaryPaperKind.class),
                        input.text("number"),
                        input.requiredText("subject"),
                        input.text("status"),
                        input.text("cabinetAppreciation"),
                        input.date("date"),
                        input.text("address"),
                        input.inputs("votes").stream().map(PaperGraphQl::vote).toList())));
    }

    private static ParliamentaryVote vote(Input input) {
        return new ParliamentaryVote(
                Objects.requireNonNull(Inputs.id(input, "group", "Organisation", OrganisationId::new)),
                input.requiredChoice("position", VotePosition.class));
    }

    private Payload withdraw(DataFetchingEnvironment asked) {
        return Payload.of(papers.withdraw(Asked.viewer(asked), ownId(Asked.input(asked))));
    }

    private static ParliamentaryPaperId ownId(Input input) {
        String text = input.requiredText("id");
        return new ParliamentaryPaperId(Ids.parse(text)
                .or(() -> input.id("id", ParliamentaryPaper.TYPE))
                .orElseGet(() -> Ids.named("messages/paper/" + text)));
    }
}
