package nl.noaber.agenda;

import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to invite: exactly one of a post, a person or an organisation.
 *
 * @param words as what the organisation is represented, 1 to 200 characters; for an organisation alone, and needed with it
 * @param email where the invitation goes; empty for not by mail, null for the address that is known
 */
public record NewAttendee(
        MeetingAttendeeId id,
        @Nullable PostId post,
        @Nullable PersonId person,
        @Nullable OrganisationId organisation,
        @Nullable String words,
        AttendeeRole role,
        @Nullable String email) {

    public static NewAttendee holding(MeetingAttendeeId id, PostId post, AttendeeRole role) {
        return new NewAttendee(id, post, null, null, null, role, null);
    }

    public static NewAttendee person(MeetingAttendeeId id, PersonId person, AttendeeRole role) {
        return new NewAttendee(id, null, person, null, null, role, null);
    }

    /** At this address. */
    public NewAttendee at(String address) {
        return new NewAttendee(id, post, person, organisation, words, role, address);
    }
}
