package nl.noaber.contacts.internal;

import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.contacts.Channel;
import nl.noaber.contacts.CommitmentDirection;
import nl.noaber.contacts.CommitmentFilter;
import nl.noaber.contacts.CommitmentOrder;
import nl.noaber.contacts.CommitmentState;
import nl.noaber.contacts.ContactMomentFilter;
import nl.noaber.contacts.ContactMomentOrder;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PostId;

/** Reads the arguments {@code filter} and {@code orderBy}. */
final class Filters {

    private static final String FILTER = "filter";

    private Filters() {}

    static ContactMomentFilter contactMoments(DataFetchingEnvironment asked) {
        return Asked.arguments(asked).input(FILTER).map(Filters::contactMoments).orElse(ContactMomentFilter.ALL);
    }

    static CommitmentFilter commitments(DataFetchingEnvironment asked) {
        return Asked.arguments(asked).input(FILTER).map(Filters::commitments).orElse(CommitmentFilter.ALL);
    }

    private static ContactMomentFilter contactMoments(Input input) {
        Set<ContactMomentStatus> statuses = Inputs.choices(input, "statuses", ContactMomentStatus.class);
        return new ContactMomentFilter(
                Inputs.id(input, "organisation", Inputs.ORGANISATION, OrganisationId::new),
                Inputs.choices(input, "organisationKinds", OrganisationKind.class),
                Inputs.id(input, "person", Inputs.PERSON, PersonId::new),
                Inputs.id(input, "post", Inputs.POST, PostId::new),
                Inputs.id(input, "challenge", Inputs.CHALLENGE, ChallengeId::new),
                Inputs.id(input, "programme", Inputs.PROGRAMME, ProgrammeId::new),
                Inputs.choices(input, "channels", Channel.class),
                Objects.requireNonNullElse(statuses, ContactMomentFilter.ALL.statuses()),
                Days.within(input.date("from")),
                Days.within(input.date("until")),
                input.text("text"),
                Inputs.id(input, "owner", Inputs.USER, UserId::new),
                input.input("commitments").map(Filters::commitments).orElse(null),
                Boolean.TRUE.equals(input.flag("withdrawn")),
                null);
    }

    private static CommitmentFilter commitments(Input input) {
        return new CommitmentFilter(
                Inputs.choices(input, "directions", CommitmentDirection.class),
                Inputs.choices(input, "states", CommitmentState.class),
                input.flag("overdue"),
                Days.within(input.date("dueFrom")),
                Days.within(input.date("dueUntil")),
                Inputs.id(input, "owner", Inputs.USER, UserId::new),
                Inputs.id(input, "organisation", Inputs.ORGANISATION, OrganisationId::new),
                Inputs.id(input, "challenge", Inputs.CHALLENGE, ChallengeId::new),
                Boolean.TRUE.equals(input.flag("withdrawn")));
    }

    static ContactMomentOrder contactMomentOrder(DataFetchingEnvironment asked) {
        return Asked.arguments(asked)
                .input("orderBy")
                .map(input -> new ContactMomentOrder(
                        ContactMomentOrder.Field.valueOf(name(input, "field")),
                        ContactMomentOrder.Direction.valueOf(name(input, "direction"))))
                .orElse(ContactMomentOrder.NEWEST);
    }

    static CommitmentOrder commitmentOrder(DataFetchingEnvironment asked) {
        return Asked.arguments(asked)
                .input("orderBy")
                .map(input -> new CommitmentOrder(
                        CommitmentOrder.Field.valueOf(name(input, "field")),
                        CommitmentOrder.Direction.valueOf(name(input, "direction"))))
                .orElse(CommitmentOrder.FIRST_DUE);
    }

    /** The schema's name of a choice, whether or not an enum of ours has that name. */
    private static String name(Input input, String field) {
        return String.valueOf(input.value(field, Object.class));
    }
}
