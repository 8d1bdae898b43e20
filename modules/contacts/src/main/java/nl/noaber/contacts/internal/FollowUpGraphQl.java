package nl.noaber.contacts.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaItems;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.contacts.FollowUps;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import org.jspecify.annotations.Nullable;

/** What follows from decisions, in the schema. */
@Singleton
final class FollowUpGraphQl {

    private static final String OF_ITEM = "AgendaItem.followUps";
    private static final String ITEM_OF = "Commitment.agendaItem";

    private final FollowUps followUps;
    private final AgendaItems items;

    FollowUpGraphQl(FollowUps followUps, AgendaItems items) {
        this.followUps = followUps;
        this.items = items;
    }

    List<Loader<?, ?>> loaders() {
        return List.of(new Loader<>(OF_ITEM, followUps::ofItems), new Loader<>(ITEM_OF, this::itemsOf));
    }

    private Map<CommitmentId, AgendaItem> itemsOf(Viewer viewer, Set<CommitmentId> ids) {
        Map<CommitmentId, AgendaItemId> linked = followUps.itemsOf(viewer, ids);
        if (linked.isEmpty()) {
            return Map.of();
        }
        Map<AgendaItemId, AgendaItem> seen = items.byIds(viewer, new HashSet<>(linked.values()));
        Map<CommitmentId, AgendaItem> found = new HashMap<>();
        linked.forEach((commitment, item) -> {
            AgendaItem one = seen.get(item);
            if (one != null) {
                found.put(commitment, one);
            }
        });
        return found;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", type -> type.dataFetcher("followUpDecision", this::record))
                .type(
                        AgendaItem.TYPE,
                        type -> type.dataFetcher(
                                "followUps",
                                asked -> Asked.<AgendaItemId, @Nullable List<Commitment>>load(
                                                asked,
                                                OF_ITEM,
                                                Asked.<AgendaItem>source(asked).id())
                                        .thenApply(found -> found == null ? List.of() : found)))
                .type(
                        Commitment.TYPE,
                        type -> type.dataFetcher(
                                "agendaItem",
                                asked -> Asked.<CommitmentId, @Nullable AgendaItem>load(
                                        asked,
                                        ITEM_OF,
                                        Asked.<Commitment>source(asked).id())));
    }

    private CommitmentPayload record(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return CommitmentPayload.of(followUps.record(
                Asked.viewer(asked),
                Inputs.requiredId(input, "agendaItem", AgendaItem.TYPE, AgendaItemId::new),
                CommitmentInputs.made(input)));
    }
}
