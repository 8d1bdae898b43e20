package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.noaber.agenda.AgendaAbout;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaItems;
import nl.noaber.agenda.AgendaSubjects;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Posts;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what a briefing says, and tells of each passage whether the board could read it by itself: it asks everything again as
 * somebody of the board, of whom nothing is known but that.
 */
@Singleton
final class Judging {

    private static final Viewer BOARD =
            new Viewer(Ids.named("briefings/board"), "Bestuur", Role.BOARD, null, Viewer.DUTCH, "briefings");

    private final AgendaItems items;
    private final Posts posts;
    private final Gathering gathering;

    Judging(AgendaItems items, Posts posts, Gathering gathering) {
        this.items = items;
        this.posts = posts;
        this.gathering = gathering;
    }

    /** What is proposed, and of that what the board could not read by itself. */
    record Proposed(List<Passage> passages, Set<Passage> beyondBoard) {}

    /** Empty when the viewer may not see the item. */
    Optional<Proposed> proposed(Viewer viewer, AgendaItemId item, @Nullable PostId recipient) {
        return subject(viewer, item, recipient).map(subject -> {
            List<Passage> passages = Proposal.of(gathering.of(viewer, subject));
            return new Proposed(passages, beyond(subject, passages));
        });
    }

    /** Of these passages those that the board could not read by itself now, as they are or at all. */
    Set<Passage> beyondBoard(Viewer viewer, AgendaItemId item, @Nullable PostId recipient, List<Passage> passages) {
        return subject(viewer, item, recipient)
                .map(subject -> beyond(subject, passages))
                .orElseGet(() -> Set.copyOf(passages));
    }

    private Set<Passage> beyond(Subject subject, List<Passage> passages) {
        Set<Passage> beyond = new HashSet<>(passages);
        beyond.removeAll(Set.copyOf(Proposal.of(gathering.of(BOARD, subject))));
        return beyond;
    }

    private Optional<Subject> subject(Viewer viewer, AgendaItemId id, @Nullable PostId recipient) {
        return items.byId(viewer, id).map(item -> subject(viewer, item, recipient));
    }

    private Subject subject(Viewer viewer, AgendaItem item, @Nullable PostId recipient) {
        Set<AgendaItemId> one = Set.of(item.id());
        return new Subject(
                item,
                items.about(viewer, one).getOrDefault(item.id(), new AgendaAbout(AgendaSubjects.NONE, Set.of())),
                items.documents(viewer, one).getOrDefault(item.id(), List.of()),
                ours(viewer, recipient));
    }

    private @Nullable OrganisationId ours(Viewer viewer, @Nullable PostId recipient) {
        return recipient == null
                ? null
                : posts.byId(viewer, recipient).map(Post::organisationId).orElse(null);
    }

    /** Whether the board may see the item. */
    boolean isTheBoards(AgendaItemId item) {
        return items.byId(BOARD, item).isPresent();
    }
}
