package nl.noaber.agenda.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.access.User;
import nl.noaber.agenda.AgendaDecision;
import nl.noaber.agenda.AgendaDocument;
import nl.noaber.agenda.AgendaSubjects;
import nl.noaber.agenda.AgendaVotes;
import nl.noaber.agenda.Meeting;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.Project;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.Id;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Visibility;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.programmes.Challenge;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Post;
import org.jspecify.annotations.Nullable;

/** An agenda item as the change log shows it: field by field, as text, named as in the schema. */
record AgendaItemFields(AgendaItemKnown known) {

    private static final int END_OF_ID = 6;
    private static final int START_OF_DIGEST = 24;

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
        fields.put("disclosureClass", row.disclosureClass().name());
        fields.put("disclosureGrounds", grounds(row.disclosure(), "\n"));
        AgendaSubjects subjects = item.subjects();
        fields.put("challenges", lines(subjects.challenges(), id -> apart(id, known.challenges(), Challenge::title)));
        fields.put(
                "messages",
                lines(subjects.messages(), id -> message(id, item.numbers().get(id))));
        fields.put("projects", lines(subjects.projects(), id -> apart(id, known.projects(), Project::title)));
        fields.put(
                "contributions",
                lines(subjects.contributions(), id -> apart(id, known.contributions(), this::contribution)));
        fields.put("parties", lines(subjects.parties(), id -> apart(id, known.organisations(), Organisation::name)));
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
        return row.leadId() == null ? null : apart(row.leadId(), known.posts(), Post::name);
    }

    private String owner(AgendaItemRow row) {
        return apart(row.ownerId(), known.users(), User::name);
    }

    /** Others of the same name are others: those are told with the end of their id. */
    private static <I extends Id, T> String apart(I id, Map<I, T> known, Function<T, String> name) {
        T found = known.get(id);
        String all = id.value().toString();
        if (found == null) {
            return all;
        }
        String said = name.apply(found);
        boolean alone = known.values().stream()
                .noneMatch(other -> !other.equals(found) && name.apply(other).equals(said));
        return alone ? said : said + " (" + all.substring(all.length() - END_OF_ID) + ")";
    }

    /**
     * Of what is confidential neither title nor id is told: the log of an item is the whole team's to read. The screens say
     * it in words.
     */
    private String message(LobbyMessageId id, @Nullable Integer number) {
        LobbyMessage message = known.messages().get(id);
        return message == null || message.visibility() == Visibility.CONFIDENTIAL
                ? "CONFIDENTIAL_MESSAGE "
                        + Ids.named("confidential/" + id.value() + "/" + number)
                                .toString()
                                .substring(START_OF_DIGEST)
                : apart(id, known.messages(), LobbyMessage::title) + (number == null ? "" : " (versie " + number + ")");
    }

    private String contribution(Contribution contribution) {
        Organisation party = known.organisations().get(contribution.partyId());
        return (party == null ? contribution.partyId().value().toString() : party.name()) + ": "
                + contribution.projectTitle();
    }

    private static @Nullable String documents(WholeAgendaItem item) {
        return item.documents().isEmpty()
                ? null
                : item.documents().stream().map(AgendaItemFields::document).collect(Collectors.joining("\n"));
    }

    /** Its class behind it, in brackets: {@code Raadsbrief, D/25/754157 [NOT_DISCLOSABLE 5.1.2.i]}. */
    private static String document(AgendaDocument document) {
        String said = Stream.of(document.title(), document.reference(), document.address())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        Disclosure disclosure = document.disclosure();
        return disclosure == null ? said : said + " [" + classed(disclosure) + "]";
    }

    private static String classed(Disclosure disclosure) {
        String grounds = grounds(disclosure, " ");
        String chosen = disclosure.disclosureClass().name();
        return grounds == null ? chosen : chosen + " " + grounds;
    }

    private static @Nullable String grounds(Disclosure disclosure, String between) {
        String all =
                disclosure.grounds().stream().map(DisclosureGround::article).collect(Collectors.joining(between));
        return all.isEmpty() ? null : all;
    }

    /** In the order of the alphabet, for it says nothing in which they were chosen. */
    private static <I> @Nullable String lines(Set<I> ids, Function<I, String> name) {
        String all = ids.stream().map(name).sorted().collect(Collectors.joining("\n"));
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

    /** The same fields, empty. */
    static Map<String, @Nullable String> none(AgendaDecision decision) {
        Map<String, @Nullable String> fields = of(decision);
        fields.replaceAll((_, _) -> null);
        return fields;
    }

    private static @Nullable String votes(@Nullable AgendaVotes votes) {
        return votes == null ? null : votes.inFavour() + "–" + votes.against() + "–" + votes.abstained();
    }
}
