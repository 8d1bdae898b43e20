package nl.noaber.contacts.internal;

import java.util.Arrays;
import java.util.List;
import nl.noaber.access.UserId;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.CommitmentChange;
import nl.noaber.contacts.CommitmentDirection;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.contacts.CommitmentState;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.NewCommitment;
import nl.noaber.contacts.Settlement;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Reads the inputs about commitments. */
final class CommitmentInputs {

    private CommitmentInputs() {}

    static NewCommitment made(Input input) {
        return made(input, Inputs.ownId(input, Commitment.TYPE, CommitmentId::new));
    }

    /** One without an id of its own has one that follows from where it stands and what it says. */
    static NewCommitment added(Input input, String place) {
        NewCommitment made = made(input);
        if (input.text("id") != null) {
            return made;
        }
        List<@Nullable Object> says = Arrays.asList(place, made.direction(), made.text(), made.quote(), made.due());
        return made(input, new CommitmentId(Ids.named("contacts/added/" + says)));
    }

    private static NewCommitment made(Input input, CommitmentId id) {
        return new NewCommitment(
                id,
                Inputs.id(input, "contactMoment", ContactMoment.TYPE, ContactMomentId::new),
                input.requiredChoice("direction", CommitmentDirection.class),
                input.requiredText("text"),
                input.text("quote"),
                organisation(input, "organisation"),
                due(input, "due"),
                input.text("forum"),
                owner(input, "owner"),
                input.value("challenges", Object.class) != null ? challenges(input, "challenges") : null);
    }

    static CommitmentChange changed(Input input) {
        return new CommitmentChange(
                input.patch("direction", (sent, field) -> sent.requiredChoice(field, CommitmentDirection.class)),
                input.patch("text", (sent, field) -> sent.text(field) == null ? "" : sent.requiredText(field)),
                input.patch("quote", Input::text),
                input.patch("organisation", CommitmentInputs::organisation),
                input.patch("due", CommitmentInputs::due),
                input.patch("forum", Input::text),
                input.patch("owner", CommitmentInputs::owner),
                input.patch("challenges", CommitmentInputs::challenges));
    }

    static Settlement settled(Input input) {
        return new Settlement(
                input.requiredChoice("state", CommitmentState.class),
                input.date("settledOn"),
                input.text("settlement"));
    }

    static CommitmentId id(Input input) {
        return Inputs.requiredId(input, "id", Commitment.TYPE, CommitmentId::new);
    }

    private static @Nullable OrganisationId organisation(Input input, String field) {
        return Inputs.id(input, field, Inputs.ORGANISATION, OrganisationId::new);
    }

    private static @Nullable PartialDate due(Input input, String field) {
        return input.value(field, PartialDate.class);
    }

    private static @Nullable UserId owner(Input input, String field) {
        return Inputs.id(input, field, Inputs.USER, UserId::new);
    }

    private static List<ChallengeId> challenges(Input input, String field) {
        return Inputs.ids(input, field, Inputs.CHALLENGE, ChallengeId::new);
    }
}
