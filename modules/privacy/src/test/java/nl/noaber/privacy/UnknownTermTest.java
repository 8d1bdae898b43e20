package nl.noaber.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** A term of which nobody knows who set it is approved by nobody, until somebody sets it again. */
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
    void asksToSetATermAgainOfWhichNobodyKnowsWhoSetIt() {
        RetentionRule rule = set(People.admin(), new RetentionRule(KIND, event(), 120, "Selectielijst", 0));
        dump.run("UPDATE retention_rule SET term_set_by = NULL WHERE kind = '" + KIND + "'");
        for (Viewer one : List.of(People.admin(), People.secondAdmin())) {
            assertThat(approved(one)).as(one.name()).isNotEmpty().doesNotContain("NOTHING_DUE kind");
        }
        assertThat(approved(People.secondAdmin())).containsExactly("TERM_OF_UNKNOWN kind");

        set(People.secondAdmin(), rule);

        assertThat(approved(People.secondAdmin())).containsExactly("OTHER_ADMINISTRATOR kind");
        assertThat(approved(People.admin())).containsExactly("NOTHING_DUE kind");
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
