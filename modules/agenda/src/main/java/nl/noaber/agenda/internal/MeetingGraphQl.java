package nl.noaber.agenda.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import nl.noaber.agenda.Deadline;
import nl.noaber.agenda.GovernanceBodies;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingFilter;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.MeetingOrder;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.Meetings;
import nl.noaber.agenda.Recess;
import nl.noaber.history.Timelines;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.graphql.NodeLookup;
import nl.noaber.kernel.page.Page;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/** Meetings in the schema. */
@Singleton
final class MeetingGraphQl implements GraphQlModule {

    static final String BODY = "Meeting.body";
    private static final String RECESSES = "Meeting.deadlines.recesses";
    private static final String SHARED_WITH = "Meeting.sharedWith";

    private final Meetings meetings;
    private final GovernanceBodies bodies;
    private final Organisations organisations;
    private final MeetingNodes nodes;

    MeetingGraphQl(Meetings meetings, GovernanceBodies bodies, Organisations organisations, MeetingNodes nodes) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.organisations = organisations;
        this.nodes = nodes;
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public List<Loader<?, ?>> loaders() {
        return List.of(
                new Loader<>(BODY, bodies::byIds),
                new Loader<>(RECESSES, this::recesses),
                new Loader<>(SHARED_WITH, this::sharedWith));
    }

    @Override
    public Map<String, NodeLookup> nodes() {
        return Map.of(Meeting.TYPE, nodes);
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("meetings", this::list).dataFetcher("meeting", this::byId))
                .type(
                        "Mutation",
                        type -> type.dataFetcher("planMeeting", this::plan)
                                .dataFetcher("updateMeeting", this::update)
                                .dataFetcher("withdrawMeeting", this::withdraw)
                                .dataFetcher("restoreMeeting", this::restore))
                .type(Meeting.TYPE, MeetingGraphQl::meeting)
                .type("MeetingTime", MeetingGraphQl::time);
    }

    private static TypeRuntimeWiring.Builder meeting(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "body", asked -> Asked.load(asked, BODY, one(asked).bodyId()))
                .dataFetcher("deadlines", MeetingGraphQl::deadlines)
                .dataFetcher("sharedWith", MeetingGraphQl::shared)
                .dataFetcher("bodyEnded", MeetingGraphQl::bodyEnded)
                .dataFetcher(
                        "editable",
                        asked -> Asked.viewer(asked).isTeam() && !one(asked).withdrawn())
                .dataFetcher(
                        "timeline",
                        asked -> Timelines.of(
                                asked, RecordRef.of(Meeting.TYPE, one(asked).id())));
    }

    /** All recesses are read at once, whatever is asked. */
    private enum Known {
        ALL
    }

    private Map<Known, List<Recess>> recesses(Viewer viewer, Set<Known> all) {
        return Map.of(Known.ALL, bodies.recesses(viewer));
    }

    private static CompletableFuture<List<Deadline>> deadlines(DataFetchingEnvironment asked) {
        Meeting meeting = one(asked);
        return Asked.<GovernanceBodyId, GovernanceBody>load(asked, BODY, meeting.bodyId())
                .thenCombine(Asked.<Known, List<Recess>>load(asked, RECESSES, Known.ALL), meeting::deadlines);
    }

    private static CompletableFuture<Boolean> bodyEnded(DataFetchingEnvironment asked) {
        MeetingTime time = one(asked).time();
        return Asked.<GovernanceBodyId, @Nullable GovernanceBody>load(
                        asked, BODY, one(asked).bodyId())
                .thenCompose(body -> body == null
                        ? CompletableFuture.completedFuture(null)
                        : Asked.<OrganisationId, @Nullable Organisation>load(
                                asked, BodyGraphQl.ORGANISATION, body.organisationId()))
                .thenApply(organisation -> organisation != null
                        && !organisation.existsOn(time.earliest())
                        && !organisation.existsOn(time.latest()));
    }

    private static TypeRuntimeWiring.Builder time(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("on", asked -> on(Asked.source(asked)))
                .dataFetcher(
                        "season",
                        asked -> Asked.<MeetingTime>source(asked) instanceof MeetingTime.InSeason season
                                ? season.season()
                                : null)
                .dataFetcher(
                        "year",
                        asked -> Asked.<MeetingTime>source(asked).earliest().getYear())
                .dataFetcher("from", asked -> clock(asked, MeetingTime.OnDay::from))
                .dataFetcher("until", asked -> clock(asked, MeetingTime.OnDay::until))
                .dataFetcher(
                        "startsAt",
                        asked -> Asked.<MeetingTime>source(asked).startsAt().orElse(null))
                .dataFetcher(
                        "endsAt",
                        asked -> Asked.<MeetingTime>source(asked).endsAt().orElse(null))
                .dataFetcher(
                        "earliest", asked -> Asked.<MeetingTime>source(asked).earliest())
                .dataFetcher("latest", asked -> Asked.<MeetingTime>source(asked).latest());
    }

    private static @Nullable String clock(
            DataFetchingEnvironment asked, Function<MeetingTime.OnDay, @Nullable LocalTime> which) {
        LocalTime time = Asked.<MeetingTime>source(asked) instanceof MeetingTime.OnDay day ? which.apply(day) : null;
        return time == null ? null : time.toString();
    }

    private static @Nullable PartialDate on(MeetingTime time) {
        return switch (time) {
            case MeetingTime.OnDay day -> new PartialDate.Day(day.day());
            case MeetingTime.InMonth month -> new PartialDate.Month(month.month());
            case MeetingTime.InSeason _ -> null;
        };
    }

    private static CompletableFuture<List<Organisation>> shared(DataFetchingEnvironment asked) {
        if (one(asked).visibility() != Visibility.SHARED) {
            return CompletableFuture.completedFuture(List.of());
        }
        return Asked.<MeetingId, @Nullable List<Organisation>>load(
                        asked, SHARED_WITH, one(asked).id())
                .thenApply(found -> found == null ? List.of() : found);
    }

    private Map<MeetingId, List<Organisation>> sharedWith(Viewer viewer, Set<MeetingId> ids) {
        Map<MeetingId, Set<OrganisationId>> named = meetings.sharedWith(viewer, ids);
        Set<OrganisationId> all = new HashSet<>();
        named.values().forEach(all::addAll);
        Map<OrganisationId, Organisation> found = organisations.byIds(viewer, all);
        Map<MeetingId, List<Organisation>> each = new HashMap<>();
        named.forEach((id, shared) -> each.put(
                id,
                shared.stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(Organisation::name))
                        .toList()));
        return each;
    }

    private Connection<Meeting> list(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        Input arguments = Asked.arguments(asked);
        MeetingFilter filter =
                arguments.input("filter").map(MeetingInputs::filter).orElse(MeetingFilter.ALL);
        MeetingOrder order =
                Objects.requireNonNullElse(arguments.choice("order", MeetingOrder.class), MeetingOrder.EARLIEST_FIRST);
        return Connection.of(
                Asked.selectsRecords(asked) ? meetings.list(viewer, filter, order, Asked.page(asked)) : Page.empty(),
                () -> meetings.count(viewer, filter));
    }

    private @Nullable Meeting byId(DataFetchingEnvironment asked) {
        UUID id = Asked.arguments(asked).id("id", Meeting.TYPE).orElse(null);
        if (id == null) {
            return null;
        }
        Meeting found = nodes.byIds(Asked.viewer(asked), Set.of(id)).get(id);
        if (found == null) {
            nodes.missed(Asked.viewer(asked), Set.of(id));
        }
        return found;
    }

    private MeetingPayload plan(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        MeetingTimes times = MeetingTimes.read(input.input("time").orElseThrow());
        return times.time() == null
                ? MeetingPayload.refused(times.problem())
                : MeetingPayload.of(meetings.plan(
                        Asked.viewer(asked),
                        MeetingInputs.planned(input, times.time()),
                        MeetingInputs.acceptedWarnings(input)));
    }

    private MeetingPayload update(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        Problem emptied = BodyInputs.emptied(input, "time", "state", "visibility");
        if (emptied != null) {
            return MeetingPayload.refused(emptied);
        }
        MeetingTimes times = input.input("time").map(MeetingTimes::read).orElse(MeetingTimes.NONE);
        return times.problem() != null
                ? MeetingPayload.refused(times.problem())
                : MeetingPayload.of(meetings.update(
                        Asked.viewer(asked),
                        MeetingInputs.meeting(input),
                        BodyInputs.version(input),
                        MeetingInputs.updated(input, times.time() == null ? Patch.kept() : Patch.set(times.time())),
                        MeetingInputs.acceptedWarnings(input)));
    }

    private MeetingPayload withdraw(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return MeetingPayload.of(meetings.withdraw(
                Asked.viewer(asked),
                MeetingInputs.meeting(input),
                BodyInputs.version(input),
                input.text("reason"),
                MeetingInputs.acceptedWarnings(input)));
    }

    private MeetingPayload restore(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return MeetingPayload.of(
                meetings.restore(Asked.viewer(asked), MeetingInputs.meeting(input), BodyInputs.version(input)));
    }

    private static Meeting one(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }
}
