package nl.noaber.agenda.internal;

import java.util.Map;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingId;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/**
 * What a route names, as far as it is there for the viewer.
 *
 * @param bodies those that are named, and those of the meetings
 * @param organisations those that it is shared with, and those of the bodies
 */
record RouteKnown(
        Map<MeetingId, Meeting> meetings,
        Map<GovernanceBodyId, GovernanceBody> bodies,
        Map<ChallengeId, Challenge> challenges,
        Map<OrganisationId, Organisation> organisations,
        Map<PostId, Post> posts,
        Map<UserId, User> users) {

    /** As it is now: one that was merged is the one it was merged into. */
    OrganisationId living(OrganisationId id) {
        Organisation organisation = organisations.get(id);
        return organisation == null ? id : organisation.id();
    }

    /** Which body it is after all merges; null when it is not there. */
    @Nullable
    GovernanceBodyId living(@Nullable GovernanceBodyId id) {
        GovernanceBody body = id == null ? null : bodies.get(id);
        return body == null ? null : body.id();
    }

    String name(GovernanceBodyId id) {
        GovernanceBody body = bodies.get(id);
        Organisation organisation = body == null ? null : organisations.get(body.organisationId());
        return organisation == null ? id.value().toString() : organisation.name();
    }

    /** What a meeting is called, and when it is. */
    String name(MeetingId id) {
        Meeting meeting = meetings.get(id);
        if (meeting == null) {
            return id.value().toString();
        }
        return (meeting.name() == null ? name(meeting.bodyId()) : meeting.name()) + ", "
                + MeetingFields.phrase(meeting.time());
    }
}
