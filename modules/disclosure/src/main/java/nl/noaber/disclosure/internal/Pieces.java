package nl.noaber.disclosure.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.noaber.disclosure.Piece;
import nl.noaber.disclosure.Piece.State;

/** Takes a passage apart into what is shown and what is blacked out. What is marked by hand goes before what is proposed. */
final class Pieces {

    private Pieces() {}

    static List<Piece> of(String text, List<BlackOut> proposals, List<Mark> marks) {
        List<BlackOut> all = new ArrayList<>();
        marks.stream()
                .filter(mark -> !mark.lifts() && mark.ends() <= text.length())
                .map(mark ->
                        new BlackOut(mark.begins(), mark.ends(), State.MARKED, Objects.requireNonNull(mark.ground())))
                .forEach(all::add);
        proposals.stream().map(proposal -> lifted(proposal, marks)).forEach(all::add);
        return cut(text, all);
    }

    private static BlackOut lifted(BlackOut proposal, List<Mark> marks) {
        boolean lifted = marks.stream().anyMatch(mark -> mark.lifts() && proposal.isAt(mark.begins(), mark.ends()));
        return lifted ? new BlackOut(proposal.begins(), proposal.ends(), State.LIFTED, proposal.ground()) : proposal;
    }

    /** Cuts at each edge; of what lies over one another, the strictest is taken. */
    private static List<Piece> cut(String text, List<BlackOut> all) {
        List<Integer> edges = new ArrayList<>(List.of(0, text.length()));
        all.forEach(one -> edges.addAll(List.of(one.begins(), one.ends())));
        List<Integer> sorted = edges.stream().distinct().sorted().toList();
        List<Piece> pieces = new ArrayList<>();
        for (int index = 0; index + 1 < sorted.size(); index++) {
            add(pieces, piece(text, sorted.get(index), sorted.get(index + 1), all));
        }
        return pieces;
    }

    private static Piece piece(String text, int begins, int ends, List<BlackOut> all) {
        return all.stream()
                .filter(one -> one.overlaps(begins, ends))
                .min(Comparator.comparingInt(Pieces::strictness))
                .map(one -> new Piece(text.substring(begins, ends), begins, ends, one.state(), one.ground()))
                .orElseGet(() -> new Piece(text.substring(begins, ends), begins, ends, State.SHOWN, null));
    }

    private static int strictness(BlackOut one) {
        return switch (one.state()) {
            case MARKED -> 0;
            case PROPOSED -> 1;
            case LIFTED -> 2;
            case SHOWN -> 3;
        };
    }

    /** Pieces of one black-out are one: where another ended says nothing about it. */
    private static void add(List<Piece> pieces, Piece next) {
        Piece last = pieces.isEmpty() ? null : pieces.getLast();
        if (last != null && last.state() == next.state() && Objects.equals(last.ground(), next.ground())) {
            pieces.removeLast();
            pieces.add(new Piece(last.text() + next.text(), last.begins(), next.ends(), next.state(), next.ground()));
        } else {
            pieces.add(next);
        }
    }
}
