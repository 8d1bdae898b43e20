package nl.noaber.contacts.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.access.UserId;
import nl.noaber.contacts.ChallengeAudience;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.contacts.Commitments;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.contacts.ListParent;
import nl.noaber.contacts.QuietRelationship;
import nl.noaber.contacts.Relationships;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.graphql.NodeLookup;
import nl.noaber.kernel.page.Page;
import nl.noaber.programmes.Challenge;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Person;
import org.jspecify.annotations.Nullable;

/** The module's part of the schema: its lists, and what it adds to the types of the modules below. */
@Singleton
final class ContactsGraphQl implements GraphQlModule {

    private static final String CONTACT_MOMENTS = "contactMoments";
    private static final String COMMITMENTS = "commitments";

    private final ContactMoments moments;
    private final Commitments commitments;
    private final Relationships relationships;
    private final ContactMomentGraphQl contactMoment;
    private final CommitmentGraphQl commitment;
    private final DeliveryGraphQl delivery;
    private final OutcomeDeliveryGraphQl outcomeDelivery;
    private final PledgingGraphQl pledging;
    private final FollowUpGraphQl followUp;
    private final ListsUnder under;
    private final Loaders loaders;
    private final Confidences confidences;
    private final Refusals refusals;

    ContactsGraphQl(
            ContactMoments moments,
            Commitments commitments,
            Relationships relationships,
            ContactMomentGraphQl contactMoment,
            CommitmentGraphQl commitment,
            DeliveryGraphQl delivery,
            OutcomeDeliveryGraphQl outcomeDelivery,
            PledgingGraphQl pledging,
            FollowUpGraphQl followUp,
            ListsUnder under,
            Loaders loaders,
            Confidences confidences,
            Refusals refusals) {
        this.moments = moments;
        this.commitments = commitments;
        this.relationships = relationships;
        this.contactMoment = contactMoment;
        this.commitment = commitment;
        this.delivery = delivery;
        this.outcomeDelivery = outcomeDelivery;
        this.pledging = pledging;
        this.followUp = followUp;
        this.under = under;
        this.loaders = loaders;
        this.confidences = confidences;
        this.refusals = refusals;
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public List<Loader<?, ?>> loaders() {
        return Stream.of(
                        loaders.all(),
                        under.loaders(),
                        delivery.loaders(),
                        outcomeDelivery.loaders(),
                        pledging.loaders(),
                        followUp.loaders())
                .<Loader<?, ?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public Map<String, NodeLookup> nodes() {
        return Map.of(
                ContactMoment.TYPE,
                new Nodes(ContactMoment.TYPE, this::contactMoments, confidences, refusals),
                Commitment.TYPE,
                new Nodes(Commitment.TYPE, this::commitments, confidences, refusals));
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", this::query)
                .type("Organisation", this::organisation)
                .type("Person", this::person)
                .type("Challenge", this::challenge)
                .type("ChallengeAudience", ContactsGraphQl::audience)
                .type("QuietRelationship", ContactsGraphQl::quietRelationship);
        contactMoment.wire(wiring);
        commitment.wire(wiring);
        delivery.wire(wiring);
        outcomeDelivery.wire(wiring);
        pledging.wire(wiring);
        followUp.wire(wiring);
    }

    private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(CONTACT_MOMENTS, this::listContactMoments)
                .dataFetcher(COMMITMENTS, this::listCommitments)
                .dataFetcher("contactMoment", this::contactMomentById)
                .dataFetcher("commitment", this::commitmentById)
                .dataFetcher("quietRelationships", this::quietRelationships);
    }

    private TypeRuntimeWiring.Builder organisation(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        CONTACT_MOMENTS,
                        asked -> under.contactMoments(
                                asked,
                                ListParent.of(Asked.<Organisation>source(asked).id())))
                .dataFetcher(
                        COMMITMENTS,
                        asked -> under.commitments(
                                asked,
                                ListParent.of(Asked.<Organisation>source(asked).id())))
                .dataFetcher(
                        "lastContactOn",
                        asked -> ListsUnder.lastContact(
                                asked, Asked.<Organisation>source(asked).id()));
    }

    private TypeRuntimeWiring.Builder person(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        CONTACT_MOMENTS,
                        asked -> under.contactMoments(
                                asked, ListParent.of(Asked.<Person>source(asked).id())))
                .dataFetcher(
                        COMMITMENTS,
                        asked -> under.commitments(
                                asked, ListParent.of(Asked.<Person>source(asked).id())));
    }

    private TypeRuntimeWiring.Builder challenge(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        CONTACT_MOMENTS,
                        asked -> under.contactMoments(
                                asked,
                                ListParent.of(Asked.<Challenge>source(asked).id())))
                .dataFetcher(
                        COMMITMENTS,
                        asked -> under.commitments(
                                asked,
                                ListParent.of(Asked.<Challenge>source(asked).id())))
                .dataFetcher(
                        "heardBy",
                        asked -> Loaders.list(
                                asked,
                                Loaders.HEARD_BY,
                                Asked.<Challenge>source(asked).id()));
    }

    private static TypeRuntimeWiring.Builder audience(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                "organisation",
                asked -> Asked.load(
                        asked,
                        Loaders.ORGANISATION,
                        Asked.<ChallengeAudience>source(asked).organisationId()));
    }

    private static TypeRuntimeWiring.Builder quietRelationship(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                "organisation",
                asked -> Asked.load(
                        asked,
                        Loaders.ORGANISATION,
                        Asked.<QuietRelationship>source(asked).organisationId()));
    }

    private Connection<ContactMoment> listContactMoments(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        var filter = Filters.contactMoments(asked);
        return Connection.of(
                Asked.selectsRecords(asked)
                        ? moments.list(viewer, filter, Filters.contactMomentOrder(asked), Asked.page(asked))
                        : Page.empty(),
                () -> moments.count(viewer, filter));
    }

    private Connection<Commitment> listCommitments(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        var filter = Filters.commitments(asked);
        return Connection.of(
                Asked.selectsRecords(asked)
                        ? commitments.list(viewer, filter, Filters.commitmentOrder(asked), Asked.page(asked))
                        : Page.empty(),
                () -> commitments.count(viewer, filter));
    }

    private Connection<QuietRelationship> quietRelationships(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        @Nullable UserId owner = Inputs.id(Asked.arguments(asked), "relationshipOwner", Inputs.USER, UserId::new);
        return Connection.of(
                relationships.quiet(viewer, owner, Asked.page(asked)), () -> relationships.countQuiet(viewer, owner));
    }

    private @Nullable Object contactMomentById(DataFetchingEnvironment asked) {
        return one(asked, ContactMoment.TYPE);
    }

    private @Nullable Object commitmentById(DataFetchingEnvironment asked) {
        return one(asked, Commitment.TYPE);
    }

    private @Nullable Object one(DataFetchingEnvironment asked, String type) {
        UUID id = Asked.arguments(asked).id("id", type).orElse(null);
        if (id == null) {
            return null;
        }
        NodeLookup lookup = Objects.requireNonNull(nodes().get(type));
        Object found = lookup.byIds(Asked.viewer(asked), Set.of(id)).get(id);
        if (found == null) {
            lookup.missed(Asked.viewer(asked), Set.of(id));
        }
        return found;
    }

    private Map<UUID, ContactMoment> contactMoments(Viewer viewer, Set<UUID> ids) {
        Map<UUID, ContactMoment> found = new HashMap<>();
        moments.open(viewer, ids.stream().map(ContactMomentId::new).collect(Collectors.toSet()))
                .forEach((id, moment) -> found.put(id.value(), moment));
        return found;
    }

    private Map<UUID, Commitment> commitments(Viewer viewer, Set<UUID> ids) {
        Map<UUID, Commitment> found = new HashMap<>();
        commitments
                .open(viewer, ids.stream().map(CommitmentId::new).collect(Collectors.toSet()))
                .forEach((id, one) -> found.put(id.value(), one));
        return found;
    }
}
