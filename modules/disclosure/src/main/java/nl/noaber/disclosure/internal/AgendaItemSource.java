package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.agenda.AgendaAbout;
import nl.noaber.agenda.AgendaDocument;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemFilter;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaItems;
import nl.noaber.agenda.GovernanceBodies;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.Meetings;
import nl.noaber.disclosure.DisclosureScope;
import nl.noaber.disclosure.internal.Content.Party;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Posts;
import org.jspecify.annotations.Nullable;

/**
 * Agenda items with what was decided and the documents that they name: those of meetings that were not withdrawn, also when they
 * were not treated after all. None is confidential, as no meeting is.
 */
@Singleton
final class AgendaItemSource implements RecordSource {

    private static final String KIND = "agendapunt";

    private final AgendaItems items;
    private final Meetings meetings;
    private final GovernanceBodies bodies;
    private final Organisations organisations;
    private final Posts posts;

    AgendaItemSource(
            AgendaItems items, Meetings meetings, GovernanceBodies bodies, Organisations organisations, Posts posts) {
        this.items = items;
        this.meetings = meetings;
        this.bodies = bodies;
        this.organisations = organisations;
        this.posts = posts;
    }

    @Override
    public int getOrder() {
        return 3;
    }

    @Override
    public String type() {
        return AgendaItem.TYPE;
    }

    @Override
    public long count(Viewer viewer, DisclosureScope scope) {
        return items.count(viewer, filter(scope));
    }

    @Override
    public Part part(Viewer viewer, DisclosureScope scope, @Nullable String after) {
        Page<AgendaItem> page = items.list(viewer, filter(scope), PageRequest.first(PageRequest.MOST, after));
        return new Part(
                page.nodes().stream().map(AgendaItemSource::ref).toList(),
                page.hasNextPage() ? page.lastCursor() : null);
    }

    private static AgendaItemFilter filter(DisclosureScope scope) {
        return new AgendaItemFilter(
                null,
                null,
                scope.challenge(),
                scope.message(),
                scope.organisation(),
                scope.from(),
                scope.until(),
                null);
    }

    @Override
    public Set<UUID> seen(Viewer viewer, Collection<UUID> ids) {
        return there(viewer, ids).items().keySet().stream()
                .map(AgendaItemId::value)
                .collect(Collectors.toSet());
    }

    /** Items of meetings that were not withdrawn. */
    private record There(Map<AgendaItemId, AgendaItem> items, Map<MeetingId, Meeting> meetings) {

        Meeting meeting(AgendaItem item) {
            return Objects.requireNonNull(meetings.get(item.meetingId()));
        }
    }

    private There there(Viewer viewer, Collection<UUID> ids) {
        Map<AgendaItemId, AgendaItem> found = new HashMap<>(
                items.byIds(viewer, ids.stream().map(AgendaItemId::new).collect(Collectors.toSet())));
        Map<MeetingId, Meeting> known = meetings.byIds(
                viewer, found.values().stream().map(AgendaItem::meetingId).collect(Collectors.toSet()));
        found.values().removeIf(item -> {
            Meeting meeting = known.get(item.meetingId());
            return meeting == null || meeting.withdrawn();
        });
        return new There(found, known);
    }

    @Override
    public Map<RecordRef, Content> contents(Viewer viewer, Collection<UUID> ids, Extent extent) {
        There there = there(viewer, ids);
        Set<AgendaItemId> seen = there.items().keySet();
        Map<AgendaItemId, List<AgendaDocument>> documents =
                extent.isAll() && !seen.isEmpty() ? items.documents(viewer, seen) : Map.of();
        Named named = named(viewer, there);
        Map<RecordRef, Content> contents = new HashMap<>();
        there.items().forEach((id, item) -> {
            Meeting meeting = there.meeting(item);
            contents.put(
                    ref(item),
                    new Content(
                            ref(item),
                            at(meeting),
                            KIND,
                            item.visibility(),
                            item.disclosure(),
                            named.parties(item, meeting),
                            AgendaItemText.passages(
                                    item, named.meeting(meeting), documents.getOrDefault(id, List.of()), extent),
                            Set.of(),
                            Set.of()));
        });
        return contents;
    }

    /** The first moment that its meeting can be. */
    private static Instant at(Meeting meeting) {
        return meeting.time()
                .startsAt()
                .orElseGet(() -> DutchTime.start(meeting.time().earliest()));
    }

    private Named named(Viewer viewer, There there) {
        if (there.items().isEmpty()) {
            return new Named(Map.of(), Map.of(), Map.of(), Map.of());
        }
        Map<AgendaItemId, AgendaAbout> about = items.about(viewer, there.items().keySet());
        Map<GovernanceBodyId, GovernanceBody> meeting = bodies.byIds(
                viewer, there.meetings().values().stream().map(Meeting::bodyId).collect(Collectors.toSet()));
        Set<OrganisationId> all = new HashSet<>();
        meeting.values().forEach(body -> all.add(body.organisationId()));
        about.values().forEach(one -> all.addAll(one.subjects().parties()));
        return new Named(
                about,
                meeting,
                organisations.byIds(viewer, all),
                posts.byIds(
                        viewer,
                        there.items().values().stream()
                                .flatMap(item -> Stream.ofNullable(item.lead()))
                                .collect(Collectors.toSet())));
    }

    /** What the items name. */
    private record Named(
            Map<AgendaItemId, AgendaAbout> about,
            Map<GovernanceBodyId, GovernanceBody> bodies,
            Map<OrganisationId, Organisation> organisations,
            Map<PostId, Post> posts) {

        /** The body, and what the meeting is called when it is called otherwise, and when it is. */
        String meeting(Meeting meeting) {
            return Stream.concat(
                            Stream.concat(body(meeting), Stream.ofNullable(meeting.name())),
                            Stream.of(DutchDays.of(meeting.time())))
                    .collect(Collectors.joining(", "));
        }

        List<Party> parties(AgendaItem item, Meeting meeting) {
            List<Party> parties = new ArrayList<>();
            body(meeting).forEach(name -> parties.add(party("vergadert", name)));
            Stream.ofNullable(item.lead())
                    .flatMap(lead -> Stream.ofNullable(posts.get(lead)))
                    .forEach(lead -> parties.add(party("brengt het in", lead.name())));
            Stream.ofNullable(about.get(item.id()))
                    .flatMap(one -> one.subjects().parties().stream())
                    .flatMap(id -> Stream.ofNullable(organisations.get(id)))
                    .map(Organisation::name)
                    .sorted()
                    .forEach(name -> parties.add(party("moet instemmen", name)));
            return parties;
        }

        private Stream<String> body(Meeting meeting) {
            GovernanceBody body = bodies.get(meeting.bodyId());
            Organisation organisation = body == null ? null : organisations.get(body.organisationId());
            return organisation == null ? Stream.empty() : Stream.of(organisation.name());
        }

        private static Party party(String side, String name) {
            return new Party(side, name, Optional.empty(), false);
        }
    }

    private static RecordRef ref(AgendaItem item) {
        return RecordRef.of(AgendaItem.TYPE, item.id());
    }
}
