package nl.noaber.contacts.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import nl.noaber.access.UserId;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.Coverage;
import nl.noaber.contacts.CoverageCell;
import nl.noaber.contacts.CoverageFilter;
import nl.noaber.contacts.CoverageMap;
import nl.noaber.contacts.CoveragePlan;
import nl.noaber.contacts.CoverageRow;
import nl.noaber.contacts.CoverageStep;
import nl.noaber.contacts.Deliveries;
import nl.noaber.contacts.Delivery;
import nl.noaber.contacts.DeliveryParent;
import nl.noaber.contacts.OldDelivery;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.LinkedId;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.messages.BringableMessages;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.MessageConsistency;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.MessageVersions;
import nl.noaber.messages.VersionNumber;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;

/** Resolves what was brought to whom, and the coverage map. */
@Singleton
final class DeliveryGraphQl {

    private static final String IN = "ContactMoment.deliveries";
    private static final String UNDER = "deliveries.under";
    private static final String COUNTED = "deliveries.under.totalCount";
    private static final String COVERAGE = "LobbyMessage.coverage";
    private static final String MESSAGE = "deliveries.message";
    private static final String VERSION = "deliveries.version";
    private static final String SUBSTANTIVE = "deliveries.substantive";

    private final Deliveries deliveries;
    private final Coverage coverage;
    private final LobbyMessages messages;
    private final MessageVersions versions;
    private final BringableMessages bringable;
    private final Clock clock;

    DeliveryGraphQl(
            Deliveries deliveries,
            Coverage coverage,
            LobbyMessages messages,
            MessageVersions versions,
            BringableMessages bringable,
            Clock clock) {
        this.deliveries = deliveries;
        this.coverage = coverage;
        this.messages = messages;
        this.versions = versions;
        this.bringable = bringable;
        this.clock = clock;
    }

    private record Listed(DeliveryParent parent, PageRequest page) {}

    List<Loader<?, ?>> loaders() {
        return List.of(
                new Loader<>(IN, deliveries::in),
                new Loader<>(UNDER, this::under),
                new Loader<>(COUNTED, deliveries::countUnder),
                new Loader<>(COVERAGE, coverage::of),
                new Loader<>(MESSAGE, messages::byIds),
                new Loader<>(VERSION, versions::byNumbers),
                new Loader<>(SUBSTANTIVE, this::substantive));
    }

    private Map<Listed, Page<Delivery>> under(Viewer viewer, Set<Listed> keys) {
        Map<PageRequest, Set<DeliveryParent>> same = keys.stream()
                .collect(Collectors.groupingBy(Listed::page, Collectors.mapping(Listed::parent, Collectors.toSet())));
        Map<Listed, Page<Delivery>> found = new HashMap<>();
        same.forEach((page, parents) -> deliveries
                .under(viewer, new HashSet<>(parents), page)
                .forEach((parent, part) -> found.put(new Listed(parent, page), part)));
        return found;
    }

    private Map<LobbyMessageId, Integer> substantive(Viewer viewer, Set<LobbyMessageId> ids) {
        Map<LobbyMessageId, Integer> numbers = new HashMap<>();
        bringable.byIds(viewer, ids, clock.instant()).forEach((id, one) -> numbers.put(id, one.substantiveNow()));
        return numbers;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", this::query)
                .type(
                        ContactMoment.TYPE,
                        type -> type.dataFetcher(
                                "deliveries",
                                asked -> Loaders.list(
                                        asked,
                                        IN,
                                        Asked.<ContactMoment>source(asked).id())))
                .type(LobbyMessage.TYPE, DeliveryGraphQl::message)
                .type(
                        "Organisation",
                        type -> type.dataFetcher(
                                "deliveries",
                                asked -> listed(
                                        asked,
                                        DeliveryParent.of(Asked.<Organisation>source(asked)
                                                .id()))))
                .type("Delivery", DeliveryGraphQl::delivery)
                .type(
                        "CoverageMap",
                        type -> type.dataFetcher(
                                "colleagues",
                                asked -> Loaders.many(
                                        asked,
                                        Loaders.USER,
                                        Asked.<ShownMap>source(asked).colleagueIds())))
                .type("CoverageCell", DeliveryGraphQl::cell)
                .type(
                        MessageConsistency.TYPE,
                        type -> type.dataFetcher(
                                "oldDeliveries",
                                asked -> coverage.old(
                                        Asked.viewer(asked),
                                        Asked.<MessageConsistency>source(asked).most())))
                .type("OldDelivery", DeliveryGraphQl::old)
                .type("CoverageStep", DeliveryGraphQl::step);
    }

    private static TypeRuntimeWiring.Builder step(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "relationshipOwner",
                        asked -> Loaders.one(
                                asked,
                                Loaders.USER,
                                Asked.<CoverageStep>source(asked).relationshipOwnerId()))
                .dataFetcher(
                        "commitmentId",
                        asked -> Asked.<CoverageStep>source(asked)
                                .commitmentId()
                                .value()
                                .toString());
    }

    private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("coverageMap", this::map)
                .dataFetcher("coveragePlan", this::plan)
                .dataFetcher(
                        "doubtfulDeliveries",
                        asked -> deliveries.doubtful(
                                Asked.viewer(asked), Asked.page(asked).size()));
    }

    private static TypeRuntimeWiring.Builder message(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "deliveries",
                        asked -> listed(
                                asked,
                                DeliveryParent.of(
                                        Asked.<LobbyMessage>source(asked).id(),
                                        Inputs.id(
                                                Asked.arguments(asked),
                                                "to",
                                                Inputs.ORGANISATION,
                                                OrganisationId::new))))
                .dataFetcher(
                        "coverage",
                        asked -> Loaders.list(
                                asked,
                                COVERAGE,
                                Asked.<LobbyMessage>source(asked).id()));
    }

    private static TypeRuntimeWiring.Builder delivery(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "message",
                        asked -> Asked.load(asked, MESSAGE, one(asked).messageId()))
                .dataFetcher(
                        "version",
                        asked -> Asked.load(
                                asked,
                                VERSION,
                                new VersionNumber(
                                        one(asked).messageId(), one(asked).number())))
                .dataFetcher(
                        "organisation",
                        asked -> Asked.load(
                                asked, Loaders.ORGANISATION, one(asked).organisationId()))
                .dataFetcher(
                        "onBehalfOf",
                        asked -> Loaders.one(
                                asked, Loaders.ORGANISATION, one(asked).onBehalfOf()))
                .dataFetcher(
                        "contactMoment",
                        asked -> Asked.load(
                                asked, Loaders.CONTACT_MOMENT, one(asked).contactMomentId()))
                .dataFetcher(
                        "acceptedWarnings",
                        asked -> one(asked).accepted().stream().sorted().toList())
                .dataFetcher("stale", DeliveryGraphQl::isStale);
    }

    private static CompletableFuture<Boolean> isStale(DataFetchingEnvironment asked) {
        Delivery delivery = one(asked);
        return Asked.<LobbyMessageId, Integer>load(asked, SUBSTANTIVE, delivery.messageId())
                .thenApply(substantive -> delivery.number() < substantive);
    }

    private static TypeRuntimeWiring.Builder cell(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "targetId",
                        new LinkedId<CoverageCell>(
                                Inputs.ORGANISATION, cell -> cell.target().id()))
                .dataFetcher("lastById", new LinkedId<>(Inputs.USER, CoverageCell::lastById))
                .dataFetcher(
                        "lastBy",
                        asked -> Loaders.one(
                                asked,
                                Loaders.USER,
                                Asked.<CoverageCell>source(asked).lastById()))
                .dataFetcher(
                        "lastContact",
                        asked -> Loaders.one(
                                asked,
                                Loaders.CONTACT_MOMENT,
                                Asked.<CoverageCell>source(asked).lastContactId()));
    }

    private static TypeRuntimeWiring.Builder old(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "message",
                        asked -> Asked.load(
                                asked, MESSAGE, Asked.<OldDelivery>source(asked).messageId()))
                .dataFetcher(
                        "organisation",
                        asked -> Asked.load(
                                asked,
                                Loaders.ORGANISATION,
                                Asked.<OldDelivery>source(asked).organisationId()))
                .dataFetcher(
                        "contactMoment",
                        asked -> Asked.load(
                                asked,
                                Loaders.CONTACT_MOMENT,
                                Asked.<OldDelivery>source(asked).contactMomentId()));
    }

    private static CompletableFuture<Connection<Delivery>> listed(
            DataFetchingEnvironment asked, DeliveryParent parent) {
        CompletableFuture<Page<Delivery>> page = Asked.selectsRecords(asked)
                ? Asked.load(asked, UNDER, new Listed(parent, Asked.page(asked)))
                : CompletableFuture.completedFuture(Page.empty());
        return page.thenApply(found -> Connection.counted(found, () -> Asked.load(asked, COUNTED, parent)));
    }

    /** The map as the schema shows it. */
    record ShownMap(List<Organisation> targets, Set<UserId> colleagueIds, Connection<CoverageRow> rows) {}

    private ShownMap map(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        CoverageFilter filter = filter(asked);
        CoverageMap map = coverage.map(viewer, filter, Asked.page(asked));
        return new ShownMap(
                map.targets(),
                map.rows().nodes().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(CoverageCell::lastById)
                        .collect(Collectors.toSet()),
                Connection.of(map.rows(), () -> coverage.count(viewer, filter)));
    }

    private Connection<CoveragePlan> plan(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        CoverageFilter filter = filter(asked);
        return Connection.of(
                coverage.plan(viewer, filter, Asked.page(asked)),
                () -> viewer.isTeam() ? coverage.count(viewer, filter) : 0);
    }

    private static CoverageFilter filter(DataFetchingEnvironment asked) {
        return Asked.arguments(asked)
                .input("filter")
                .map(DeliveryGraphQl::filter)
                .orElse(CoverageFilter.ALL);
    }

    private static CoverageFilter filter(Input input) {
        return new CoverageFilter(
                input.number("budgetYear"),
                Inputs.id(input, "challenge", Inputs.CHALLENGE, ChallengeId::new),
                input.choice("scope", MessageScope.class));
    }

    private static Delivery one(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }
}
