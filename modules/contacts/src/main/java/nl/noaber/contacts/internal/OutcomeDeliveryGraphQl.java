package nl.noaber.contacts.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.contacts.Delivery;
import nl.noaber.contacts.OutcomeDeliveries;
import nl.noaber.contacts.Recording;
import nl.noaber.contacts.Recording.Recorded;
import nl.noaber.contacts.Recording.Refused;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.messages.Outcome;
import nl.noaber.messages.OutcomeId;
import org.jspecify.annotations.Nullable;

/** Resolves which deliveries led to an outcome. */
@Singleton
final class OutcomeDeliveryGraphQl {

    private static final String BEHIND = "Outcome.deliveries";
    private static final String OF = "Delivery.outcomes";
    private static final UUID NOBODY = new UUID(0L, 0L);

    private final OutcomeDeliveries outcomes;

    OutcomeDeliveryGraphQl(OutcomeDeliveries outcomes) {
        this.outcomes = outcomes;
    }

    /** The answer to it. */
    record Payload(@Nullable Outcome outcome, List<Problem> userErrors) {

        static Payload of(Recording<Outcome> recording) {
            return switch (recording) {
                case Recorded<Outcome>(Outcome outcome) -> new Payload(outcome, List.of());
                case Refused<Outcome>(List<Problem> problems) -> new Payload(null, problems);
                case Recording.Warned<Outcome> warned -> throw new IllegalStateException("nobody warns: " + warned);
                case Recording.Conflicting<Outcome> conflicting ->
                    throw new IllegalStateException("nothing is edited: " + conflicting);
            };
        }
    }

    List<Loader<?, ?>> loaders() {
        return List.of(new Loader<>(BEHIND, outcomes::behind), new Loader<>(OF, outcomes::of));
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", type -> type.dataFetcher("attributeOutcome", this::attribute))
                .type(
                        Outcome.TYPE,
                        type -> type.dataFetcher(
                                "deliveries",
                                asked -> Loaders.list(
                                        asked,
                                        BEHIND,
                                        Asked.<Outcome>source(asked).id())))
                .type(
                        "Delivery",
                        type -> type.dataFetcher(
                                "outcomes", asked -> Loaders.list(asked, OF, Asked.<Delivery>source(asked))));
    }

    private Payload attribute(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return Payload.of(outcomes.attribute(
                Asked.viewer(asked),
                Inputs.requiredId(input, "outcome", Outcome.TYPE, OutcomeId::new),
                ids(input, "led"),
                ids(input, "notLed")));
    }

    private static Set<UUID> ids(Input input, String field) {
        return input.texts(field).stream()
                .map(text -> Ids.parse(text).orElse(NOBODY))
                .collect(Collectors.toSet());
    }
}
