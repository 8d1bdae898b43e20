package nl.noaber.briefings.internal;

import java.util.ArrayList;
import java.util.List;
import nl.noaber.briefings.BriefingSection;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.CommitmentDirection;
import nl.noaber.kernel.RecordRef;

/** What was promised and not kept yet, both ways. */
final class PromisePassages {

    private static final int MOST = 8;
    private static final int LONGEST_TEXT = 300;

    private PromisePassages() {}

    static List<Passage> of(Gathered known) {
        List<Passage> passages = new ArrayList<>();
        for (CommitmentDirection direction : CommitmentDirection.values()) {
            known.commitments().stream()
                    .filter(one -> one.direction() == direction)
                    .limit(MOST)
                    .forEach(one -> promised(known, one, passages));
        }
        return passages;
    }

    private static void promised(Gathered known, Commitment commitment, List<Passage> passages) {
        RecordRef ref = RecordRef.of(Commitment.TYPE, commitment.id());
        BriefingSection section =
                commitment.direction() == CommitmentDirection.WE_TO_THEM ? BriefingSection.GIVE : BriefingSection.GET;
        String text = Texts.plain(commitment.text(), LONGEST_TEXT);
        String due = commitment.due() == null ? "zonder datum" : "uiterlijk " + DutchWords.date(commitment.due());
        passages.add(new Passage(section, who(known, commitment) + ": " + text + " (" + due + ", staat open).", ref));
        if (commitment.overdue(known.today())) {
            passages.add(new Passage(
                    BriefingSection.QUESTIONS,
                    "Waarom is dit nog niet gedaan: " + text + " (" + who(known, commitment) + ", " + due + ")?",
                    ref));
        }
    }

    private static String who(Gathered known, Commitment commitment) {
        return switch (commitment.direction()) {
            case WE_TO_THEM ->
                commitment.organisationId() == null
                        ? "Wij zegden toe"
                        : "Wij zegden " + known.name(commitment.organisationId()) + " toe";
            case THEY_TO_US -> known.name(commitment.organisationId()) + " zegde ons toe";
            case TO_PARLIAMENT -> "Toegezegd aan de Kamer";
        };
    }
}
