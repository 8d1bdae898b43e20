package nl.noaber.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** A term of which nobody knows who set it is approved by nobody, until somebody chooses one. */
@NoaberTest
class UnknownTermTest {

    private static final String KIND = "SETTLED_COMMITMENT";

    private final Retention retention;
    private final Dump dump;

    UnknownTermTest(Retention retention, Dossier dossier, Dump dump) {
        this.retention = retention;
        this.dump = dump;
        dossier.users();
    }

    @Test
    void asksToChooseATermOfWhichNobodyKnowsWhoSetIt() {
        RetentionRule rule = set(People.admin(), term(120, "Selectielijst", 0));
        dump.run("UPDATE retention_rule SET term_set_by = NULL WHERE kind = '" + KIND + "'");
        assertThat(approvedByBoth()).containsExactly("TERM_OF_UNKNOWN kind", "TERM_OF_UNKNOWN kind");

        RetentionRule worded = set(People.secondAdmin(), term(120, "Selectielijst 2020", rule.version()));
        worded = set(People.secondAdmin(), worded);
        assertThat(approvedByBoth())
                .as("who puts its ground into other words sets no term")
                .containsExactly("TERM_OF_UNKNOWN kind", "TERM_OF_UNKNOWN kind");

        RetentionRule other = set(People.secondAdmin(), term(121, "Selectielijst 2020", worded.version()));
        assertThat(approvedByBoth()).containsExactly("NOTHING_DUE kind", "OTHER_ADMINISTRATOR kind");
        set(People.secondAdmin(), term(120, "Selectielijst 2020", other.version()));
        assertThat(approvedByBoth()).containsExactly("NOTHING_DUE kind", "OTHER_ADMINISTRATOR kind");
    }

    private RetentionRule term(int months, String ground, int version) {
        return new RetentionRule(KIND, event(), months, ground, version);
    }

    private List<String> approvedByBoth() {
        return Stream.of(People.admin(), People.secondAdmin())
                .flatMap(one -> approved(one).stream())
                .toList();
    }

    private String event() {
        return Objects.requireNonNull(retention.events().get(KIND)).getFirst();
    }

    private RetentionRule set(Viewer viewer, RetentionRule rule) {
        return Dossier.done(retention.set(viewer, rule));
    }

    private List<String> approved(Viewer viewer) {
        String digest = retention.due(viewer, KIND).orElseThrow().digest();
        return Dossier.problems(retention.approve(viewer, new RetentionProofId(Ids.next()), KIND, digest));
    }
}
