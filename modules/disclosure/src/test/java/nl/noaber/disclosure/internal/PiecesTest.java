package nl.noaber.disclosure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private static final DisclosureFileId FILE = new DisclosureFileId(Ids.next());

    @Test
    void showsATextInWhichNothingIsProposed() {
        assertThat(told("Hallo", List.of(), List.of())).containsExactly("SHOWN Hallo");
    }

    @Test
    void blacksOutWhatIsProposedAndNotLifted() {
        assertThat(told(
                        "Met Jan en Piet",
                        List.of(BlackOut.proposed(4, 7), BlackOut.proposed(11, 15)),
                        List.of(mark(11, 15, null))))
                .containsExactly("SHOWN Met ", "PROPOSED Jan", "SHOWN  en ", "LIFTED Piet");
    }

    @Test
    void takesTheHandBeforeTheProposal() {
        assertThat(told(
                        "abcdef",
                        List.of(BlackOut.proposed(1, 3)),
                        List.of(mark(2, 5, DisclosureGround.PERSONAL_POLICY_VIEWS))))
                .containsExactly("SHOWN a", "PROPOSED b", "MARKED cde", "SHOWN f");
    }

    @Test
    void tellsNotWhereOneBlackOutEndsAndTheNextBegins() {
        assertThat(told("abcd", List.of(BlackOut.proposed(0, 2), BlackOut.proposed(2, 4)), List.of()))
                .containsExactly("PROPOSED abcd");
    }

    @Test
    void forgetsAMarkBeyondTheText() {
        assertThat(told("ab", List.of(), List.of(mark(1, 9, DisclosureGround.INSPECTION))))
                .containsExactly("SHOWN ab");
    }

    @Test
    void leavesNothingInvisibleInANote() {
        assertThat(PlainNote.ofMarkdown("**J\u200ban** de\u00a0Vr\u00adies\r\n\r\n- punt <b>vet</b>"))
                .isEqualTo("Jan de Vries\n\n- punt <b>vet</b>");
    }

    private static List<String> told(String text, List<BlackOut> proposals, List<Mark> marks) {
        return Pieces.of(text, proposals, marks).stream()
                .map(piece -> piece.state() + " " + piece.text())
                .toList();
    }

    private static Mark mark(int begins, int ends, @Nullable DisclosureGround ground) {
        return new Mark(FILE, 1, "note", begins, ends, ground);
    }
}
