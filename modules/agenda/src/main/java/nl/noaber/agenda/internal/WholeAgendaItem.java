package nl.noaber.agenda.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.noaber.agenda.AgendaDecision;
import nl.noaber.agenda.AgendaDocument;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemDetails;
import nl.noaber.agenda.AgendaSubjects;
import nl.noaber.kernel.RecordRef;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.VersionNumber;
import org.jspecify.annotations.Nullable;

/**
 * An agenda item with all that belongs to it.
 *
 * @param numbers the version in which it has each of its messages
 */
record WholeAgendaItem(
        AgendaItemRow row,
        AgendaSubjects subjects,
        Map<LobbyMessageId, Integer> numbers,
        List<AgendaDocument> documents,
        @Nullable AgendaDecision decision) {

    WholeAgendaItem {
        numbers = Map.copyOf(numbers);
        documents = List.copyOf(documents);
    }

    static WholeAgendaItem of(
            AgendaItemRow row,
            List<SubjectRow> subjects,
            List<AgendaDocument> documents,
            @Nullable AgendaDecision decision) {
        return new WholeAgendaItem(
                row,
                SubjectRow.subjects(subjects),
                SubjectRow.messages(subjects).stream()
                        .collect(Collectors.toMap(VersionNumber::messageId, VersionNumber::number)),
                documents,
                decision);
    }

    AgendaItemDetails details() {
        return new AgendaItemDetails(
                row.title(),
                row.explanation(),
                row.kind(),
                row.state(),
                row.leadId(),
                row.ownerId(),
                row.teamOnly(),
                row.disclosure(),
                subjects,
                documents);
    }

    WholeAgendaItem decided(AgendaItemRow next, @Nullable AgendaDecision made) {
        return new WholeAgendaItem(next, subjects, numbers, documents, made);
    }

    RecordRef ref() {
        return RecordRef.of(AgendaItem.TYPE, row.id());
    }
}
