package nl.noaber.briefings.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.noaber.agenda.AgendaDecision;
import nl.noaber.agenda.AgendaDocument;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.briefings.BriefingSection;
import nl.noaber.kernel.RecordRef;

/** What went before: the documents of the item, and what was decided on what it continues and on the same money. */
final class PastPassages {

    private static final int MOST = 10;
    private static final int LONGEST_TEXT = 300;

    private PastPassages() {}

    /** A decision with the item on which it was made. */
    private record Decided(AgendaItem item, AgendaDecision decision) {}

    static List<Passage> of(Gathered known) {
        List<Passage> passages = new ArrayList<>();
        AgendaItem item = known.item();
        if (item != null) {
            RecordRef ref = RecordRef.of(AgendaItem.TYPE, item.id());
            known.subject().documents().stream()
                    .map(document -> new Passage(BriefingSection.BACKGROUND, document(document), ref))
                    .forEach(passages::add);
        }
        known.items().values().stream()
                .filter(other -> !other.id().equals(known.subject().item().id()))
                .<Decided>mapMulti((other, next) -> {
                    if (other.decision() != null) {
                        next.accept(new Decided(other, other.decision()));
                    }
                })
                .sorted(Comparator.comparing((Decided one) -> one.decision().decidedOn())
                        .reversed()
                        .thenComparing(one -> one.item().id().value()))
                .limit(MOST)
                .map(PastPassages::decided)
                .forEach(passages::add);
        return passages;
    }

    private static String document(AgendaDocument document) {
        String title = document.address() == null
                ? Texts.plain(document.title())
                : "[" + Texts.plain(document.title()) + "](<" + document.address() + ">)";
        return "Stuk: " + title
                + (document.reference() == null ? "" : " (kenmerk " + Texts.plain(document.reference()) + ")") + ".";
    }

    private static Passage decided(Decided one) {
        AgendaDecision decision = one.decision();
        return new Passage(
                BriefingSection.BACKGROUND,
                "Besluit van " + DutchWords.day(decision.decidedOn()) + " over “"
                        + Texts.plain(one.item().title()) + "”: "
                        + DutchWords.outcome(decision.outcome()) + ". " + Texts.plain(decision.text(), LONGEST_TEXT)
                        + (decision.reference() == null ? "" : " (kenmerk " + Texts.plain(decision.reference()) + ")"),
                RecordRef.of(AgendaItem.TYPE, one.item().id()));
    }
}
