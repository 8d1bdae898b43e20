package nl.noaber.agenda.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.access.User;
import nl.noaber.agenda.AgendaDecision;
import nl.noaber.agenda.AgendaDocument;
import nl.noaber.agenda.AgendaVotes;
import nl.noaber.agenda.Meeting;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.Project;
import nl.noaber.kernel.Visibility;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.programmes.Challenge;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Post;
import org.jspecify.annotations.Nullable;

/** An agenda item as the change log shows it: field by field, as text, named as in the schema. */
record AgendaItemFields(AgendaItemKnown known) {

    Map<String, @Nullable String> of(WholeAgendaItem item) {
        AgendaItemRow row = item.row();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("meeting", meeting(row));
        fields.put("title", row.title());
        fields.put("explanation", row.explanation());
        fields.put("kind", row.kind().name());
        fields.put("state", row.state().name());
        fields.put("lead", lead(row));
        fields.put("owner", owner(row));
        fields.put("teamOnly", Boolean.toString(row.teamOnly()));
        fields.put("challenges", lines(item.subjects().challenges().stream().map(id -> {
            Challenge challenge = known.challenges().get(id);
            return challenge == null ? id.value().toString() : challenge.title();
        })));
        fields.put(
                "messages",
                lines(item.subjects().messages().stream()
                        .map(id -> message(id, item.numbers().get(id)))));
        fields.put("projects", lines(item.subjects().projects().stream().map(id -> {
            Project project = known.projects().get(id);
            return project == null ? id.value().toString() : project.title();
        })));
        fields.put(
                "contributions", lines(item.subjects().contributions().stream().map(this::contribution)));
        fields.put("parties", lines(item.subjects().parties().stream().map(this::organisation)));
        fields.put("documents", documents(item));
        return fields;
    }

    /** Of these fields those that are named. */
    Map<String, @Nullable String> of(WholeAgendaItem item, Set<String> named) {
        Map<String, @Nullable String> fields = of(item);
        fields.keySet().retainAll(named);
        return fields;
    }

    private @Nullable String meeting(AgendaItemRow row) {
        Meeting meeting = known.meeting();
        if (meeting == null) {
            return row.meetingId().value().toString();
        }
        String time = MeetingFields.phrase(meeting.time());
        return meeting.name() == null ? time : meeting.name() + ", " + time;
    }

    private @Nullable String lead(AgendaItemRow row) {
        if (row.leadId() == null) {
            return null;
        }
        Post post = known.posts().get(row.leadId());
        return post == null ? row.leadId().value().toString() : post.name();
    }

    private String owner(AgendaItemRow row) {
        User owner = known.users().get(row.ownerId());
        return owner == null ? row.ownerId().value().toString() : owner.name();
    }

    /** What is confidential is not told by its title: the log of an item is the whole team's to read. */
    private String message(LobbyMessageId id, @Nullable Integer number) {
        LobbyMessage message = known.messages().get(id);
        String title = message == null || message.visibility() == Visibility.CONFIDENTIAL
                ? id.value().toString()
                : message.title();
        return number == null ? title : title + " (versie " + number + ")";
    }

    private String contribution(ContributionId id) {
        Contribution contribution = known.contributions().get(id);
        return contribution == null
                ? id.value().toString()
                : organisation(contribution.partyId()) + ": " + contribution.projectTitle();
    }

    private String organisation(OrganisationId id) {
        Organisation organisation = known.organisations().get(id);
        return organisation == null ? id.value().toString() : organisation.name();
    }

    private static @Nullable String documents(WholeAgendaItem item) {
        return item.documents().isEmpty()
                ? null
                : item.documents().stream().map(AgendaItemFields::document).collect(Collectors.joining("\n"));
    }

    private static String document(AgendaDocument document) {
        return Stream.of(document.title(), document.reference(), document.address())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** In the order of the alphabet, for it says nothing in which they were chosen. */
    private static @Nullable String lines(Stream<String> lines) {
        String all = lines.sorted().collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }

    /** A decision, beside the item that it settles. */
    static Map<String, @Nullable String> of(@Nullable AgendaDecision decision) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        if (decision != null) {
            fields.put("outcome", decision.outcome().name());
            fields.put("decision", decision.text());
            fields.put("decidedOn", decision.decidedOn().toString());
            fields.put("conditions", decision.conditions());
            fields.put("reference", decision.reference());
            fields.put("unanimous", Boolean.toString(decision.unanimous()));
            fields.put("votes", votes(decision.votes()));
        }
        return fields;
    }

    private static @Nullable String votes(@Nullable AgendaVotes votes) {
        return votes == null ? null : votes.inFavour() + "–" + votes.against() + "–" + votes.abstained();
    }
}
