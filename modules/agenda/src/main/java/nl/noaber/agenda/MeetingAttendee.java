package nl.noaber.agenda;

import java.time.Instant;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is invited to a meeting, as one viewer sees it: one of a post, a person or an organisation.
 *
 * @param called what the post is called, the words, or the person; null for a person who is not the viewer's to see
 * @param organisation whose post it is, or who is represented; null for a person
 * @param organisationName what that is called
 * @param words as what the organisation is represented; null for a post or a person
 * @param email where the invitation goes; null when it does not go by mail, and for a viewer outside the team
 * @param objects whether the person does not want to be contacted; false for a viewer outside the team
 * @param invitation null when it does not go by mail, and for a viewer outside the team
 * @param invitedAt when it was last invited; null as well
 * @param answer null when there is none yet
 * @param presence null before it is known
 * @param representedBy who came instead; null for who may not see persons
 * @param version counts its changes, from 1
 */
public record MeetingAttendee(
        MeetingAttendeeId id,
        MeetingId meetingId,
        @Nullable PostId post,
        @Nullable PersonId person,
        @Nullable OrganisationId organisation,
        @Nullable String called,
        @Nullable String organisationName,
        @Nullable String words,
        AttendeeRole role,
        @Nullable String email,
        boolean objects,
        @Nullable AttendeeInvitation invitation,
        @Nullable Instant invitedAt,
        @Nullable AttendeeAnswer answer,
        @Nullable Instant answeredAt,
        @Nullable AttendeeAnswerSource answeredBy,
        @Nullable AttendeePresence presence,
        @Nullable String representedBy,
        int version) {

    /** The name of its ids in the GraphQL schema. */
    public static final String TYPE = "MeetingAttendee";

    public static final int LONGEST_WORDS = 200;
    public static final int LONGEST_ADDRESS = 254;
}
