package nl.noaber.contacts.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentTexts;
import nl.noaber.contacts.ContactMomentWarning;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.contacts.Participant;
import nl.noaber.history.Timelines;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import org.jspecify.annotations.Nullable;

/** Resolves contact moments and what is done to them. */
@Singleton
final class ContactMomentGraphQl {

    private static final Comparator<Challenge> BY_PROGRAMME_AND_NUMBER = Comparator.<Challenge, String>comparing(
                    challenge -> challenge.programmeId().value().toString())
            .thenComparingInt(Challenge::number);

    private final ContactMoments moments;
    private final RegisteringParticipants registering;

    ContactMomentGraphQl(ContactMoments moments, RegisteringParticipants registering) {
        this.moments = moments;
        this.registering = registering;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", this::mutations)
                .type(ContactMoment.TYPE, ContactMomentGraphQl::contactMoment)
                .type("Participant", ContactMomentGraphQl::participant)
                .type("ContactMomentWarning", ContactMomentGraphQl::warning);
    }

    private TypeRuntimeWiring.Builder mutations(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("logContactMoment", this::log)
                .dataFetcher("updateContactMoment", this::update)
                .dataFetcher("withdrawContactMoment", this::withdraw)
                .dataFetcher("restoreContactMoment", this::restore);
    }

    private ContactMomentPayload log(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        return registering.within(viewer, sent(asked), input -> moments.log(viewer, ContactMomentInputs.logged(input)));
    }

    private ContactMomentPayload update(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        return registering.within(
                viewer,
                sent(asked),
                input -> moments.update(
                        viewer,
                        ContactMomentInputs.id(input),
                        Inputs.version(input),
                        ContactMomentInputs.changed(input, viewer)));
    }

    private static Map<String, @Nullable Object> sent(DataFetchingEnvironment asked) {
        return Objects.requireNonNull(asked.getArgument("input"), "input");
    }

    private ContactMomentPayload withdraw(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return ContactMomentPayload.of(
                moments.withdraw(Asked.viewer(asked), ContactMomentInputs.id(input), Inputs.version(input)));
    }

    private ContactMomentPayload restore(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return ContactMomentPayload.of(
                moments.restore(Asked.viewer(asked), ContactMomentInputs.id(input), Inputs.version(input)));
    }

    private static TypeRuntimeWiring.Builder contactMoment(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("participants", asked -> listed(asked, Loaders.PARTICIPANTS))
                .dataFetcher("commitments", asked -> listed(asked, Loaders.COMMITMENTS))
                .dataFetcher("sharedWith", asked -> listed(asked, Loaders.SHARED_WITH))
                .dataFetcher("confidentialTo", asked -> listed(asked, Loaders.CONFIDENTIAL_TO))
                .dataFetcher(
                        "challenges", asked -> challenges(asked, moment(asked).challengeIds()))
                .dataFetcher("note", asked -> text(asked, ContactMomentTexts::note))
                .dataFetcher("handedOver", asked -> text(asked, ContactMomentTexts::handedOver))
                .dataFetcher(
                        "owner",
                        asked -> Loaders.one(asked, Loaders.USER, moment(asked).ownerId()))
                .dataFetcher(
                        "editable",
                        asked -> Asked.viewer(asked).isTeam() && !moment(asked).withdrawn())
                .dataFetcher(
                        "timeline",
                        asked -> Loaders.reading(
                                asked,
                                moment(asked).visibility(),
                                record(asked),
                                () -> Timelines.of(asked, record(asked))));
    }

    private static TypeRuntimeWiring.Builder participant(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "organisation",
                        asked -> Loaders.one(
                                asked, Loaders.ORGANISATION, one(asked).organisationId()))
                .dataFetcher(
                        "post",
                        asked -> Loaders.one(asked, Loaders.POST, one(asked).postId()))
                .dataFetcher(
                        "person",
                        asked -> Loaders.one(asked, Loaders.PERSON, one(asked).personId()))
                .dataFetcher(
                        "user",
                        asked -> Loaders.one(asked, Loaders.USER, one(asked).userId()));
    }

    private static TypeRuntimeWiring.Builder warning(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "field",
                        asked -> Asked.<ContactMomentWarning>source(asked)
                                .problem()
                                .field())
                .dataFetcher(
                        "message",
                        asked -> WarningTexts.of(
                                Asked.<ContactMomentWarning>source(asked).problem(),
                                Asked.viewer(asked).locale()))
                .dataFetcher(
                        "successors",
                        asked -> Loaders.many(
                                asked,
                                Loaders.PERSON,
                                Asked.<ContactMomentWarning>source(asked).successors()))
                .dataFetcher(
                        "successorOrganisations",
                        asked -> Loaders.many(
                                asked,
                                Loaders.ORGANISATION,
                                Asked.<ContactMomentWarning>source(asked).successorOrganisations()));
    }

    /** The challenges of a record, by programme and number. */
    static CompletableFuture<List<Challenge>> challenges(DataFetchingEnvironment asked, List<ChallengeId> ids) {
        return Loaders.<ChallengeId, Challenge>many(asked, Loaders.CHALLENGE, ids)
                .thenApply(
                        found -> found.stream().sorted(BY_PROGRAMME_AND_NUMBER).toList());
    }

    private static CompletableFuture<List<Object>> listed(DataFetchingEnvironment asked, String loader) {
        return Loaders.list(asked, loader, moment(asked).id());
    }

    private static CompletableFuture<@Nullable String> text(
            DataFetchingEnvironment asked, Function<ContactMomentTexts, @Nullable String> text) {
        return Loaders.reading(
                        asked,
                        moment(asked).visibility(),
                        record(asked),
                        () -> Asked.<Object, @Nullable ContactMomentTexts>load(
                                asked, Loaders.TEXTS, moment(asked).id()))
                .thenApply(texts -> texts == null ? null : text.apply(texts));
    }

    private static RecordRef record(DataFetchingEnvironment asked) {
        return RecordRef.of(ContactMoment.TYPE, moment(asked).id());
    }

    private static ContactMoment moment(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }

    private static Participant one(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }
}
