package nl.noaber.agenda.internal;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.noaber.access.Users;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemFilter;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaItems;
import nl.noaber.agenda.Meeting;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.Project;
import nl.noaber.history.Timelines;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.graphql.NodeLookup;
import nl.noaber.kernel.page.Page;
import org.jspecify.annotations.Nullable;

/** Agenda items in the schema. */
@Singleton
final class AgendaItemGraphQl implements GraphQlModule {

    private final AgendaItems items;
    private final AgendaItemNodes nodes;
    private final AgendaItemLoaders loaders;

    AgendaItemGraphQl(AgendaItems items, AgendaItemNodes nodes, AgendaItemLoaders loaders) {
        this.items = items;
        this.nodes = nodes;
        this.loaders = loaders;
    }

    @Override
    public String name() {
        return "agendaItems";
    }

    @Override
    public List<Loader<?, ?>> loaders() {
        return loaders.all();
    }

    @Override
    public Map<String, NodeLookup> nodes() {
        return Map.of(AgendaItem.TYPE, nodes);
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("agendaItems", this::list).dataFetcher("agendaItem", this::byId))
                .type("Mutation", this::mutations)
                .type(AgendaItem.TYPE, AgendaItemGraphQl::item)
                .type(
                        Meeting.TYPE,
                        type -> type.dataFetcher(
                                "agendaItems",
                                asked -> AgendaItemLoaders.list(
                                        asked,
                                        AgendaItemLoaders.AGENDA,
                                        Asked.<Meeting>source(asked).id())))
                .type(
                        Contribution.TYPE,
                        type -> type.dataFetcher(
                                "agendaItems",
                                asked -> AgendaItemLoaders.list(
                                        asked,
                                        AgendaItemLoaders.ABOUT_CONTRIBUTION,
                                        Asked.<Contribution>source(asked).id())))
                .type(
                        Project.TYPE,
                        type -> type.dataFetcher(
                                "agendaItems",
                                asked -> AgendaItemLoaders.list(
                                        asked,
                                        AgendaItemLoaders.ABOUT_PROJECT,
                                        Asked.<Project>source(asked).id())));
    }

    private TypeRuntimeWiring.Builder mutations(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("putOnAgenda", this::put)
                .dataFetcher("updateAgendaItem", this::update)
                .dataFetcher("placeAgendaItem", this::place)
                .dataFetcher("decideAgendaItem", this::decide)
                .dataFetcher("correctAgendaDecision", this::correct)
                .dataFetcher("withdrawAgendaDecision", this::withdraw)
                .dataFetcher("carryOverAgendaItem", this::carryOver);
    }

    private static TypeRuntimeWiring.Builder item(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "meeting",
                        asked -> Asked.load(
                                asked, AgendaItemLoaders.MEETING, one(asked).meetingId()))
                .dataFetcher(
                        "lead",
                        asked -> AgendaItemLoaders.one(
                                asked, AgendaItemLoaders.LEAD, one(asked).lead()))
                .dataFetcher(
                        "owner",
                        asked -> Asked.load(asked, Users.LOADER, one(asked).owner()))
                .dataFetcher("challenges", about(AgendaItemLoaders.About::challenges))
                .dataFetcher("messages", about(AgendaItemLoaders.About::messages))
                .dataFetcher("projects", about(AgendaItemLoaders.About::projects))
                .dataFetcher("contributions", about(AgendaItemLoaders.About::contributions))
                .dataFetcher("parties", about(AgendaItemLoaders.About::parties))
                .dataFetcher(
                        "documents",
                        asked -> AgendaItemLoaders.list(
                                asked, AgendaItemLoaders.DOCUMENTS, one(asked).id()))
                .dataFetcher(
                        "carriedFrom",
                        asked -> AgendaItemLoaders.one(
                                asked, AgendaItemLoaders.ITEM, one(asked).carriedFrom()))
                .dataFetcher(
                        "carriedTo",
                        asked -> AgendaItemLoaders.one(
                                asked, AgendaItemLoaders.ITEM, one(asked).carriedTo()))
                .dataFetcher("editable", asked -> Asked.viewer(asked).isTeam())
                .dataFetcher(
                        "timeline",
                        asked -> Timelines.of(
                                asked, RecordRef.of(AgendaItem.TYPE, one(asked).id())));
    }

    private static DataFetcher<?> about(Function<AgendaItemLoaders.About, List<?>> which) {
        return asked -> AgendaItemLoaders.about(asked, one(asked).id()).thenApply(which);
    }

    private Connection<AgendaItem> list(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        AgendaItemFilter filter = Asked.arguments(asked)
                .input("filter")
                .map(AgendaItemInputs::filter)
                .orElse(AgendaItemFilter.ALL);
        return Connection.of(
                Asked.selectsRecords(asked) ? items.list(viewer, filter, Asked.page(asked)) : Page.empty(),
                () -> items.count(viewer, filter));
    }

    private @Nullable AgendaItem byId(DataFetchingEnvironment asked) {
        UUID id = Asked.arguments(asked).id("id", AgendaItem.TYPE).orElse(null);
        if (id == null) {
            return null;
        }
        AgendaItem found = nodes.byIds(Asked.viewer(asked), Set.of(id)).get(id);
        if (found == null) {
            nodes.missed(Asked.viewer(asked), Set.of(id));
        }
        return found;
    }

    private AgendaItemPayload put(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        return AgendaItemPayload.of(items.put(viewer, AgendaItemInputs.put(viewer, Asked.input(asked))));
    }

    private AgendaItemPayload update(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return AgendaItemPayload.of(items.update(
                Asked.viewer(asked),
                AgendaItemInputs.item(input),
                BodyInputs.version(input),
                AgendaItemInputs.updated(input)));
    }

    private AgendaItemPayload place(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return AgendaItemPayload.of(items.place(
                Asked.viewer(asked),
                AgendaItemInputs.item(input),
                input.text("after") == null ? null : AgendaItemInputs.item(input, "after")));
    }

    private AgendaItemPayload decide(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return AgendaItemPayload.of(items.decide(
                Asked.viewer(asked),
                AgendaItemInputs.item(input),
                BodyInputs.version(input),
                AgendaItemInputs.decision(input)));
    }

    private AgendaItemPayload correct(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return AgendaItemPayload.of(items.correct(
                Asked.viewer(asked),
                AgendaItemInputs.item(input),
                BodyInputs.version(input),
                AgendaItemInputs.decision(input)));
    }

    private AgendaItemPayload withdraw(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return AgendaItemPayload.of(items.withdrawDecision(
                Asked.viewer(asked), AgendaItemInputs.item(input), BodyInputs.version(input), input.text("reason")));
    }

    private AgendaItemPayload carryOver(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return AgendaItemPayload.of(items.carryOver(
                Asked.viewer(asked),
                AgendaItemInputs.item(input),
                BodyInputs.version(input),
                new AgendaItemId(AgendaItemInputs.ownId(input, "newId")),
                AgendaItemInputs.meeting(input, "meeting")));
    }

    private static AgendaItem one(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }
}
