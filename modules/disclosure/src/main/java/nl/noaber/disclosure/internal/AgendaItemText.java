package nl.noaber.disclosure.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.agenda.AgendaDecision;
import nl.noaber.agenda.AgendaDecisionOutcome;
import nl.noaber.agenda.AgendaDocument;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemKind;
import nl.noaber.agenda.AgendaItemState;
import nl.noaber.agenda.AgendaVotes;
import nl.noaber.disclosure.Piece;
import nl.noaber.disclosure.internal.Content.Said;
import nl.noaber.disclosure.internal.RecordSource.Extent;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;
import org.jspecify.annotations.Nullable;

/** What an agenda item says, passage by passage, in Dutch: what is disclosed is Dutch. */
final class AgendaItemText {

    private AgendaItemText() {}

    /** @param meeting of what, and when */
    static List<Said> passages(AgendaItem item, String meeting, List<AgendaDocument> documents, Extent extent) {
        List<Said> said = new ArrayList<>();
        add(said, Content.SUBJECT, "Onderwerp", item.title());
        if (extent.isAll()) {
            add(said, "meeting", "Vergadering", meeting);
            add(said, "asked", "Soort en stand", kind(item.kind()) + "; " + state(item.state()));
            add(said, "explanation", "Toelichting", item.explanation());
            decision(said, item.decision());
            for (int index = 0; index < documents.size(); index++) {
                said.add(document(
                        "document." + (index + 1),
                        documents.size() == 1 ? "Stuk" : "Stuk " + (index + 1),
                        documents.get(index)));
            }
        }
        return said;
    }

    private static void decision(List<Said> said, @Nullable AgendaDecision decision) {
        if (decision != null) {
            add(said, "decision", "Besluit", told(decision));
            add(said, "conditions", "Voorwaarden", decision.conditions());
            add(said, "decisionReference", "Kenmerk van het besluit", decision.reference());
        }
    }

    private static String told(AgendaDecision decision) {
        return Stream.of(
                        outcome(decision.outcome()) + " op " + DutchDays.of(decision.decidedOn()),
                        decision.text(),
                        decision.unanimous() ? "Eenstemmig" : null,
                        votes(decision.votes()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String votes(@Nullable AgendaVotes votes) {
        return votes == null
                ? null
                : votes.inFavour() + " voor, " + votes.against() + " tegen, " + votes.abstained() + " onthouden";
    }

    /** The document itself is not in a file: what it is called and where it is filed is. How it is classed is shown always. */
    private static Said document(String name, String label, AgendaDocument document) {
        String named = Stream.of(
                        document.title(),
                        document.reference() == null ? null : "Kenmerk: " + document.reference(),
                        document.address())
                .filter(Objects::nonNull)
                .map(PlainNote::of)
                .collect(Collectors.joining("\n"));
        Disclosure disclosure = document.disclosure();
        return disclosure == null
                ? new Said(name, label, named)
                : new Said(name, label, named + "\n" + classed(disclosure), closed(named, disclosure));
    }

    private static List<BlackOut> closed(String named, Disclosure disclosure) {
        return disclosure.disclosureClass() == DisclosureClass.NOT_DISCLOSABLE
                ? List.of(new BlackOut(
                        0,
                        named.length(),
                        Piece.State.PROPOSED,
                        disclosure.grounds().getFirst()))
                : List.of();
    }

    private static String classed(Disclosure disclosure) {
        String grounds =
                disclosure.grounds().stream().map(DisclosureGround::article).collect(Collectors.joining(", "));
        String word = "Beoordeling: " + word(disclosure.disclosureClass());
        return grounds.isEmpty() ? word : word + " (" + grounds + ")";
    }

    private static String word(DisclosureClass disclosureClass) {
        return switch (disclosureClass) {
            case PUBLIC -> "openbaar";
            case DISCLOSABLE -> "openbaar op verzoek";
            case PARTLY_DISCLOSABLE -> "deels openbaar";
            case NOT_DISCLOSABLE -> "niet openbaar";
        };
    }

    private static String kind(AgendaItemKind kind) {
        return switch (kind) {
            case TO_INFORM -> "ter informatie";
            case TO_DISCUSS -> "ter bespreking";
            case TO_DECIDE -> "ter besluitvorming";
        };
    }

    private static String state(AgendaItemState state) {
        return switch (state) {
            case IDEA -> "idee";
            case IN_PREPARATION -> "in voorbereiding";
            case READY -> "gereed";
            case SETTLED -> "afgehandeld";
            case CARRIED_OVER -> "doorgeschoven";
            case WITHDRAWN -> "van de agenda";
        };
    }

    private static String outcome(AgendaDecisionOutcome outcome) {
        return switch (outcome) {
            case ADOPTED -> "Overeenkomstig voorstel";
            case ADOPTED_AMENDED -> "Gewijzigd vastgesteld";
            case NOTED -> "Voor kennisgeving aangenomen";
            case REJECTED -> "Afgewezen";
            case POSTPONED -> "Aangehouden";
        };
    }

    private static void add(List<Said> said, String name, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            said.add(new Said(name, label, PlainNote.of(text)));
        }
    }
}
