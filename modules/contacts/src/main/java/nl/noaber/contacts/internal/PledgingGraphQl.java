package nl.noaber.contacts.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContributionContact;
import nl.noaber.contacts.ContributionContacts;
import nl.noaber.contacts.Recording;
import nl.noaber.contacts.Recording.Recorded;
import nl.noaber.contacts.Recording.Refused;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import org.jspecify.annotations.Nullable;

/** Resolves in which contact moments contributions were spoken of. */
@Singleton
final class PledgingGraphQl {

    private static final String OF = "Contribution.contactMoments";
    private static final String IN = "ContactMoment.contributions";
    private static final String CONTRIBUTION = "contacts.contribution";

    private final ContributionContacts contacts;
    private final Contributions contributions;

    PledgingGraphQl(ContributionContacts contacts, Contributions contributions) {
        this.contacts = contacts;
        this.contributions = contributions;
    }

    /** The answer to it. */
    record Payload(@Nullable Contribution contribution, List<Problem> userErrors) {

        static Payload of(Recording<Contribution> recording) {
            return switch (recording) {
                case Recorded<Contribution>(Contribution contribution) -> new Payload(contribution, List.of());
                case Refused<Contribution>(List<Problem> problems) -> new Payload(null, problems);
                case Recording.Warned<Contribution> warned ->
                    throw new IllegalStateException("nobody warns: " + warned);
                case Recording.Conflicting<Contribution> conflicting ->
                    throw new IllegalStateException("nothing is edited: " + conflicting);
            };
        }
    }

    List<Loader<?, ?>> loaders() {
        return List.of(
                new Loader<>(OF, contacts::of),
                new Loader<>(IN, contacts::in),
                new Loader<>(CONTRIBUTION, contributions::byIds));
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Mutation",
                        type -> type.dataFetcher("linkContribution", this::link)
                                .dataFetcher("unlinkContribution", this::unlink))
                .type(
                        Contribution.TYPE,
                        type -> type.dataFetcher(
                                "contactMoments",
                                asked -> Loaders.list(
                                        asked,
                                        OF,
                                        Asked.<Contribution>source(asked).id())))
                .type(
                        ContactMoment.TYPE,
                        type -> type.dataFetcher(
                                "contributions",
                                asked -> Loaders.list(
                                        asked,
                                        IN,
                                        Asked.<ContactMoment>source(asked).id())))
                .type(
                        ContributionContact.TYPE,
                        type -> type.dataFetcher(
                                        "contribution",
                                        asked -> Asked.load(
                                                asked, CONTRIBUTION, one(asked).contributionId()))
                                .dataFetcher(
                                        "contactMoment",
                                        asked -> Asked.load(
                                                asked,
                                                Loaders.CONTACT_MOMENT,
                                                one(asked).contactMomentId())));
    }

    private Payload link(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return Payload.of(contacts.link(Asked.viewer(asked), contribution(input), moment(input), input.number("step")));
    }

    private Payload unlink(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return Payload.of(contacts.unlink(Asked.viewer(asked), contribution(input), moment(input)));
    }

    private static ContributionId contribution(Input input) {
        return Inputs.requiredId(input, "contribution", Contribution.TYPE, ContributionId::new);
    }

    private static ContactMomentId moment(Input input) {
        return Inputs.requiredId(input, "contactMoment", ContactMoment.TYPE, ContactMomentId::new);
    }

    private static ContributionContact one(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }
}
