package nl.noaber.contacts.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.contacts.Channel;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentChange;
import nl.noaber.contacts.ContactMomentDetails;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.ContactMomentWarningCode;
import nl.noaber.contacts.NewCommitment;
import nl.noaber.contacts.NewContactMoment;
import nl.noaber.contacts.NewParticipant;
import nl.noaber.contacts.Side;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/** Reads the inputs about contact moments. */
final class ContactMomentInputs {

    private static final String TYPE = ContactMoment.TYPE;

    private ContactMomentInputs() {}

    static NewContactMoment logged(Input input) {
        return new NewContactMoment(
                Inputs.ownId(input, TYPE, ContactMomentId::new),
                details(input),
                input.inputs("commitments").stream().map(CommitmentInputs::made).toList(),
                accepted(input));
    }

    private static ContactMomentDetails details(Input input) {
        return new ContactMomentDetails(
                subject(input, "subject"),
                input.requiredChoice("channel", Channel.class),
                input.requiredChoice("status", ContactMomentStatus.class),
                input.instant("startsAt"),
                input.instant("endsAt"),
                input.text("place"),
                participants(input, "participants"),
                challenges(input, "challenges"),
                input.text("note"),
                input.text("handedOver"),
                input.text("intendedResult"),
                input.text("onBehalfOf"),
                owner(input, "owner"),
                input.choice("disclosureClass", DisclosureClass.class),
                grounds(input, "disclosureGrounds"),
                input.requiredChoice("visibility", Visibility.class),
                sharedWith(input, "sharedWith"),
                confidentialTo(input, "confidentialTo"),
                DeliveryInputs.deliveries(input, "deliveries"));
    }

    /** Its new commitments have ids that are the same when the same form is sent again. */
    static ContactMomentChange changed(Input input, Viewer viewer) {
        return new ContactMomentChange(
                input.patch("subject", ContactMomentInputs::subject),
                input.patch("channel", (sent, field) -> sent.requiredChoice(field, Channel.class)),
                input.patch("status", (sent, field) -> sent.requiredChoice(field, ContactMomentStatus.class)),
                input.patch("startsAt", Input::instant),
                input.patch("endsAt", Input::instant),
                input.patch("place", Input::text),
                input.patch("participants", ContactMomentInputs::participants),
                input.patch("challenges", ContactMomentInputs::challenges),
                input.patch("note", Input::text),
                input.patch("handedOver", Input::text),
                input.patch("intendedResult", Input::text),
                input.patch("onBehalfOf", Input::text),
                input.patch("owner", ContactMomentInputs::owner),
                input.patch("disclosureClass", (sent, field) -> sent.choice(field, DisclosureClass.class)),
                input.patch("disclosureGrounds", ContactMomentInputs::grounds),
                input.patch("visibility", (sent, field) -> sent.requiredChoice(field, Visibility.class)),
                input.patch("sharedWith", ContactMomentInputs::sharedWith),
                input.patch("confidentialTo", ContactMomentInputs::confidentialTo),
                input.patch("deliveries", DeliveryInputs::deliveries),
                added(input, viewer),
                accepted(input));
    }

    private static List<NewCommitment> added(Input input, Viewer viewer) {
        String form = viewer.userId() + "/" + input.text("id") + "/" + Inputs.version(input);
        List<NewCommitment> added = new ArrayList<>();
        for (Input one : input.inputs("addCommitments")) {
            added.add(CommitmentInputs.added(one, form + "/" + added.size()));
        }
        return added;
    }

    static ContactMomentId id(Input input) {
        return Inputs.requiredId(input, "id", TYPE, ContactMomentId::new);
    }

    private static String subject(Input input, String field) {
        return Objects.requireNonNullElse(input.text(field), "");
    }

    private static List<NewParticipant> participants(Input input, String field) {
        return input.inputs(field).stream()
                .map(ContactMomentInputs::participant)
                .toList();
    }

    private static NewParticipant participant(Input input) {
        return new NewParticipant(
                input.requiredChoice("side", Side.class),
                Inputs.id(input, "person", Inputs.PERSON, PersonId::new),
                Inputs.id(input, "post", Inputs.POST, PostId::new),
                Inputs.id(input, "organisation", Inputs.ORGANISATION, OrganisationId::new),
                Inputs.id(input, "user", Inputs.USER, UserId::new));
    }

    private static List<ChallengeId> challenges(Input input, String field) {
        return Inputs.ids(input, field, Inputs.CHALLENGE, ChallengeId::new);
    }

    private static @Nullable UserId owner(Input input, String field) {
        return Inputs.id(input, field, Inputs.USER, UserId::new);
    }

    private static List<DisclosureGround> grounds(Input input, String field) {
        return input.choices(field, DisclosureGround.class);
    }

    private static Set<OrganisationId> sharedWith(Input input, String field) {
        return Inputs.idSet(input, field, Inputs.ORGANISATION, OrganisationId::new);
    }

    private static Set<UserId> confidentialTo(Input input, String field) {
        return Inputs.idSet(input, field, Inputs.USER, UserId::new);
    }

    private static Set<ContactMomentWarningCode> accepted(Input input) {
        return Set.copyOf(input.choices("acceptedWarnings", ContactMomentWarningCode.class));
    }
}
