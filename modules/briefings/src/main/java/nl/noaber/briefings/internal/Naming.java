package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.GovernanceBodies;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.Meetings;
import nl.noaber.kernel.Viewer;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Posts;
import org.jspecify.annotations.Nullable;

/** What the meeting and the executive of a briefing are called. */
@Singleton
final class Naming {

    private final Meetings meetings;
    private final GovernanceBodies bodies;
    private final Organisations organisations;
    private final Posts posts;

    Naming(Meetings meetings, GovernanceBodies bodies, Organisations organisations, Posts posts) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.organisations = organisations;
        this.posts = posts;
    }

    /** The meeting that treats the item, if the viewer may see it. */
    Optional<Meeting> meeting(Viewer viewer, AgendaItem item) {
        return meetings.byId(viewer, item.meetingId());
    }

    /** Its name or that of its body, and when it is. */
    String of(Viewer viewer, Meeting meeting) {
        String name = meeting.name() == null
                ? bodies.byId(viewer, meeting.bodyId())
                        .flatMap(body -> organisations.byId(viewer, body.organisationId()))
                        .map(Organisation::name)
                        .orElse("Overleg")
                : meeting.name();
        return name + ", " + DutchWords.time(meeting.time());
    }

    Optional<Post> post(Viewer viewer, @Nullable PostId id) {
        return id == null ? Optional.empty() : posts.byId(viewer, id);
    }

    /** The post with its organisation, and what was said in words; empty when neither is known. */
    String recipient(Viewer viewer, @Nullable PostId id, @Nullable String audience) {
        Optional<Post> post = post(viewer, id);
        Optional<String> at = post.flatMap(one -> organisations.byId(viewer, one.organisationId()))
                .map(Organisation::name);
        return Stream.of(post.map(Post::name), at, Optional.ofNullable(audience))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
