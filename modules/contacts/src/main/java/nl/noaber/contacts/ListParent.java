package nl.noaber.contacts;

import java.util.UUID;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PersonId;

/** The record under which contact moments or commitments are listed. */
public record ListParent(Type type, UUID id) {

    public enum Type {
        ORGANISATION,
        PERSON,
        CHALLENGE
    }

    public static ListParent of(OrganisationId id) {
        return new ListParent(Type.ORGANISATION, id.value());
    }

    public static ListParent of(PersonId id) {
        return new ListParent(Type.PERSON, id.value());
    }

    public static ListParent of(ChallengeId id) {
        return new ListParent(Type.CHALLENGE, id.value());
    }
}
