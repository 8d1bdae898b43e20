package nl.noaber.disclosure.internal;

import java.util.List;
import java.util.stream.Stream;
import nl.noaber.disclosure.DisclosedText.Passage;
import nl.noaber.disclosure.Piece;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;

/** A record as it is disclosed: its passages in pieces, and what that makes of its class. */
record Assessed(int number, Content content, Disclosure chosen, List<Passage> passages) {

    Assessed {
        passages = List.copyOf(passages);
    }

    boolean isDisclosed() {
        return chosen.disclosureClass() != DisclosureClass.NOT_DISCLOSABLE;
    }

    /**
     * Whether it was to be disclosed in part, and nothing is blacked out on a ground that it names: to print it would be to
     * disclose what was to stay.
     */
    boolean isUnmarked() {
        return chosen.disclosureClass() == DisclosureClass.PARTLY_DISCLOSABLE && !used().containsAll(chosen.grounds());
    }

    /** Whether it has a document. */
    boolean isPrinted() {
        return isDisclosed() && !isUnmarked();
    }

    /** The grounds of what is blacked out. */
    List<DisclosureGround> used() {
        Stream<DisclosureGround> ofTexts = passages.stream()
                .flatMap(passage -> passage.pieces().stream())
                .filter(Piece::isBlackedOut)
                .flatMap(piece -> Stream.ofNullable(piece.ground()));
        Stream<DisclosureGround> ofParties = content.parties().stream()
                .filter(party -> party.isHidden())
                .map(_ -> DisclosureGround.PERSONAL_PRIVACY);
        return Stream.concat(ofTexts, ofParties).distinct().sorted().toList();
    }

    /** What really becomes of it, by what is blacked out; what is not printed is as it was assessed. */
    Disclosure result() {
        if (!isPrinted()) {
            return chosen;
        }
        return used().isEmpty()
                ? new Disclosure(DisclosureClass.PUBLIC, List.of())
                : new Disclosure(DisclosureClass.PARTLY_DISCLOSABLE, used());
    }

    List<Piece> subject() {
        return passages.stream()
                .filter(passage -> passage.name().equals(Content.SUBJECT))
                .findFirst()
                .map(Passage::pieces)
                .orElse(List.of());
    }
}
