package nl.noaber.contacts;

import nl.noaber.access.UserId;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/** Somebody who took part: exactly one of person, post, organisation and user, or a person with the post. */
public record NewParticipant(
        Side side,
        @Nullable PersonId person,
        @Nullable PostId post,
        @Nullable OrganisationId organisation,
        @Nullable UserId user) {

    public static NewParticipant person(Side side, PersonId person) {
        return new NewParticipant(side, person, null, null, null);
    }

    public static NewParticipant holder(Side side, PersonId person, PostId post) {
        return new NewParticipant(side, person, post, null, null);
    }

    public static NewParticipant post(Side side, PostId post) {
        return new NewParticipant(side, null, post, null, null);
    }

    public static NewParticipant organisation(Side side, OrganisationId organisation) {
        return new NewParticipant(side, null, null, organisation, null);
    }

    public static NewParticipant user(UserId user) {
        return new NewParticipant(Side.OURS, null, null, null, user);
    }
}
