package nl.noaber.agenda.internal;

import java.util.List;
import java.util.Objects;
import nl.noaber.agenda.AgendaDecision;
import nl.noaber.agenda.AgendaDocument;
import nl.noaber.agenda.AgendaItemDetails;

/** What users typed of agenda items, without the space around it and with references in one spelling. */
final class AgendaItemTexts {

    private AgendaItemTexts() {}

    static AgendaItemDetails tidied(AgendaItemDetails details) {
        List<AgendaDocument> documents =
                details.documents().stream().map(AgendaItemTexts::tidied).toList();
        return new AgendaItemDetails(
                Texts.line(details.title()),
                Texts.stripped(details.explanation()),
                details.kind(),
                details.state(),
                details.lead(),
                details.owner(),
                details.teamOnly(),
                details.disclosure(),
                details.subjects(),
                documents);
    }

    private static AgendaDocument tidied(AgendaDocument document) {
        return new AgendaDocument(
                Texts.line(document.title()),
                DocumentReferences.read(document.reference()),
                Texts.lineOrNull(document.address()),
                document.disclosure());
    }

    static AgendaDecision tidied(AgendaDecision decision) {
        return new AgendaDecision(
                decision.outcome(),
                Objects.requireNonNullElse(Texts.stripped(decision.text()), ""),
                decision.decidedOn(),
                Texts.stripped(decision.conditions()),
                DocumentReferences.read(decision.reference()),
                decision.unanimous(),
                decision.votes());
    }
}
