package nl.noaber.briefings.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.noaber.access.Users;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.briefings.Briefing;
import nl.noaber.briefings.BriefingId;
import nl.noaber.briefings.BriefingPaper;
import nl.noaber.briefings.BriefingPassage;
import nl.noaber.briefings.BriefingReading;
import nl.noaber.briefings.BriefingSection;
import nl.noaber.briefings.Briefings;
import nl.noaber.history.Timelines;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.graphql.NodeLookup;
import org.jspecify.annotations.Nullable;

/** Briefings in the schema. */
@Singleton
final class BriefingGraphQl implements GraphQlModule {

    private final Briefings briefings;
    private final BriefingNodes nodes;
    private final BriefingLoaders loaders;

    BriefingGraphQl(Briefings briefings, BriefingNodes nodes, BriefingLoaders loaders) {
        this.briefings = briefings;
        this.nodes = nodes;
        this.loaders = loaders;
    }

    @Override
    public String name() {
        return "briefings";
    }

    @Override
    public List<Loader<?, ?>> loaders() {
        return loaders.all();
    }

    @Override
    public Map<String, NodeLookup> nodes() {
        return Map.of(Briefing.TYPE, nodes);
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", this::queries)
                .type("Mutation", this::mutations)
                .type(Briefing.TYPE, BriefingGraphQl::briefing)
                .type(
                        "BriefingReading",
                        type -> type.dataFetcher(
                                "user",
                                asked -> Asked.load(
                                        asked,
                                        Users.LOADER,
                                        Asked.<BriefingReading>source(asked).userId())))
                .type(
                        "BriefingPassage",
                        type -> type.dataFetcher(
                                "record",
                                asked -> Asked.<BriefingPassage>source(asked)
                                        .record()
                                        .globalId()
                                        .toString()))
                .type(
                        AgendaItem.TYPE,
                        type -> type.dataFetcher(
                                "briefings",
                                asked -> BriefingLoaders.list(
                                        asked,
                                        BriefingLoaders.OF_ITEM,
                                        Asked.<AgendaItem>source(asked).id())));
    }

    private TypeRuntimeWiring.Builder queries(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("briefing", this::byId)
                .dataFetcher("unreadBriefings", asked -> briefings.unread(Asked.viewer(asked)))
                .dataFetcher("briefingPaper", this::paper)
                .dataFetcher(
                        "briefingPassages",
                        asked -> asked(asked)
                                .map(id -> briefings.passages(Asked.viewer(asked), id))
                                .orElse(List.of()))
                .dataFetcher(
                        "briefingProposal",
                        asked -> asked(asked)
                                .map(id -> briefings.proposal(Asked.viewer(asked), id))
                                .orElse(List.of()));
    }

    private TypeRuntimeWiring.Builder mutations(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("draftBriefing", this::draft)
                .dataFetcher("updateBriefing", this::update)
                .dataFetcher("handOutBriefing", this::handOut)
                .dataFetcher("newBriefingEdition", this::newEdition)
                .dataFetcher("withdrawBriefing", this::withdraw)
                .dataFetcher("restoreBriefing", this::restore)
                .dataFetcher("markBriefingRead", this::markRead);
    }

    private static TypeRuntimeWiring.Builder briefing(TypeRuntimeWiring.Builder type) {
        for (BriefingSection section : BriefingSection.values()) {
            type.dataFetcher(
                    section.field(),
                    asked -> BriefingLoaders.text(asked, one(asked).id(), section));
        }
        return type.dataFetcher(
                        "agendaItem",
                        asked -> Asked.load(
                                asked, BriefingLoaders.ITEM, one(asked).itemId()))
                .dataFetcher(
                        "recipient",
                        asked -> BriefingLoaders.one(
                                asked, BriefingLoaders.RECIPIENT, one(asked).recipient()))
                .dataFetcher(
                        "follows",
                        asked -> BriefingLoaders.one(
                                asked, BriefingLoaders.EDITION, one(asked).follows()))
                .dataFetcher(
                        "followedBy",
                        asked -> BriefingLoaders.one(
                                asked, BriefingLoaders.EDITION, one(asked).followedBy()))
                .dataFetcher(
                        "intact",
                        asked -> BriefingLoaders.one(
                                asked, BriefingLoaders.INTACT, one(asked).id()))
                .dataFetcher("visibility", asked -> one(asked).handedOut() == null ? Visibility.TEAM : Visibility.BOARD)
                .dataFetcher(
                        "readings",
                        asked -> BriefingLoaders.list(
                                asked, BriefingLoaders.READINGS, one(asked).id()))
                .dataFetcher(
                        "editable",
                        asked -> Asked.viewer(asked).isTeam() && one(asked).handedOut() == null)
                .dataFetcher(
                        "timeline",
                        asked -> Timelines.of(
                                asked, RecordRef.of(Briefing.TYPE, one(asked).id())));
    }

    private @Nullable Briefing byId(DataFetchingEnvironment asked) {
        return asked(asked)
                .flatMap(id -> briefings.byId(Asked.viewer(asked), id).or(() -> missed(asked, id)))
                .orElse(null);
    }

    private @Nullable BriefingPaper paper(DataFetchingEnvironment asked) {
        return asked(asked)
                .flatMap(id -> briefings.paper(Asked.viewer(asked), id).or(() -> missed(asked, id)))
                .orElse(null);
    }

    private <T> Optional<T> missed(DataFetchingEnvironment asked, BriefingId id) {
        nodes.missed(Asked.viewer(asked), Set.of(id.value()));
        return Optional.empty();
    }

    private static Optional<BriefingId> asked(DataFetchingEnvironment asked) {
        Optional<UUID> id = Asked.arguments(asked).id("id", Briefing.TYPE);
        return id.map(BriefingId::new);
    }

    private BriefingPayload draft(DataFetchingEnvironment asked) {
        return BriefingPayload.of(briefings.draft(Asked.viewer(asked), BriefingInputs.drafted(Asked.input(asked))));
    }

    private BriefingPayload update(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return BriefingPayload.of(briefings.update(
                Asked.viewer(asked),
                BriefingInputs.briefing(input),
                BriefingInputs.version(input),
                BriefingInputs.changed(input)));
    }

    private BriefingPayload handOut(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return BriefingPayload.of(briefings.handOut(
                Asked.viewer(asked),
                BriefingInputs.briefing(input),
                BriefingInputs.version(input),
                Set.copyOf(input.texts("acceptedWarnings"))));
    }

    private BriefingPayload newEdition(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        Input input = Asked.input(asked);
        return BriefingPayload.of(briefings.newEdition(
                viewer,
                BriefingInputs.briefing(input),
                new BriefingId(BriefingInputs.ownId(input, "newId")),
                Objects.requireNonNullElse(input.text("reason"), "")));
    }

    private BriefingPayload withdraw(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return BriefingPayload.of(briefings.withdraw(
                Asked.viewer(asked),
                BriefingInputs.briefing(input),
                BriefingInputs.version(input),
                input.text("reason")));
    }

    private BriefingPayload restore(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return BriefingPayload.of(
                briefings.restore(Asked.viewer(asked), BriefingInputs.briefing(input), BriefingInputs.version(input)));
    }

    private BriefingPayload markRead(DataFetchingEnvironment asked) {
        return BriefingPayload.of(briefings.markRead(Asked.viewer(asked), BriefingInputs.briefing(Asked.input(asked))));
    }

    private static Briefing one(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }
}
