package nl.noaber.messages.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.messages.Consistency;
import nl.noaber.messages.MessageConsistency;
import nl.noaber.messages.SameMoney;
import org.jspecify.annotations.Nullable;

/** What does not fit together, as the schema shows it. */
@Singleton
final class ConsistencyGraphQl {

    private final Consistency consistency;

    ConsistencyGraphQl(Consistency consistency) {
        this.consistency = consistency;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("messageConsistency", this::consistency))
                .type(
                        "SameMoney",
                        type -> type.dataFetcher(
                                "budgetChapter",
                                asked -> Loaders.one(
                                        asked,
                                        Loaders.CHAPTER,
                                        Asked.<SameMoney>source(asked).budgetChapterId())));
    }

    private @Nullable MessageConsistency consistency(DataFetchingEnvironment asked) {
        return consistency.of(Asked.viewer(asked), Asked.page(asked).size()).orElse(null);
    }
}
