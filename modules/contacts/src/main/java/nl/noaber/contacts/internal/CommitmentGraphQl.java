package nl.noaber.contacts.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.Commitments;
import nl.noaber.history.Timelines;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.time.DutchTime;
import org.jspecify.annotations.Nullable;

/** Resolves commitments and what is done to them. */
@Singleton
final class CommitmentGraphQl {

    private final Commitments commitments;
    private final Clock clock;

    CommitmentGraphQl(Commitments commitments, Clock clock) {
        this.commitments = commitments;
        this.clock = clock;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", this::mutations).type(Commitment.TYPE, this::commitment);
    }

    private TypeRuntimeWiring.Builder mutations(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("makeCommitment", this::make)
                .dataFetcher("updateCommitment", this::update)
                .dataFetcher("settleCommitment", this::settle)
                .dataFetcher("withdrawCommitment", this::withdraw)
                .dataFetcher("restoreCommitment", this::restore);
    }

    private CommitmentPayload make(DataFetchingEnvironment asked) {
        return CommitmentPayload.of(commitments.make(Asked.viewer(asked), CommitmentInputs.made(Asked.input(asked))));
    }

    private CommitmentPayload update(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return CommitmentPayload.of(commitments.update(
                Asked.viewer(asked),
                CommitmentInputs.id(input),
                Inputs.version(input),
                CommitmentInputs.changed(input)));
    }

    private CommitmentPayload settle(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return CommitmentPayload.of(commitments.settle(
                Asked.viewer(asked),
                CommitmentInputs.id(input),
                Inputs.version(input),
                CommitmentInputs.settled(input)));
    }

    private CommitmentPayload withdraw(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return CommitmentPayload.of(
                commitments.withdraw(Asked.viewer(asked), CommitmentInputs.id(input), Inputs.version(input)));
    }

    private CommitmentPayload restore(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return CommitmentPayload.of(
                commitments.restore(Asked.viewer(asked), CommitmentInputs.id(input), Inputs.version(input)));
    }

    private TypeRuntimeWiring.Builder commitment(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "organisation",
                        asked -> Loaders.one(
                                asked, Loaders.ORGANISATION, one(asked).organisationId()))
                .dataFetcher("overdue", asked -> one(asked).overdue(DutchTime.today(clock)))
                .dataFetcher(
                        "owner",
                        asked -> Loaders.one(asked, Loaders.USER, one(asked).ownerId()))
                .dataFetcher(
                        "contactMoment",
                        asked -> Loaders.one(
                                asked, Loaders.CONTACT_MOMENT, one(asked).contactMomentId()))
                .dataFetcher(
                        "challenges",
                        asked -> ContactMomentGraphQl.challenges(
                                asked, one(asked).challengeIds()))
                .dataFetcher(
                        "editable",
                        asked -> Asked.viewer(asked).isTeam() && !one(asked).withdrawn())
                .dataFetcher("timeline", asked -> read(asked, () -> Timelines.of(asked, record(asked))))
                .dataFetcher(
                        "quote",
                        asked -> read(
                                asked,
                                () -> CompletableFuture.completedFuture(
                                        one(asked).quote())));
    }

    private static <T extends @Nullable Object> CompletableFuture<T> read(
            DataFetchingEnvironment asked, Supplier<CompletableFuture<T>> content) {
        return Loaders.reading(asked, one(asked).visibility(), record(asked), content);
    }

    private static RecordRef record(DataFetchingEnvironment asked) {
        return RecordRef.of(Commitment.TYPE, one(asked).id());
    }

    private static Commitment one(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }
}
