package nl.noaber.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** An erased line is told from one that somebody meddled with. */
@NoaberTest
class ErasedSealTest {

    private final Erasures erasures;
    private final ChangeLog log;
    private final GraphQl graphQl;
    private final Dossier dossier;
    private final Dump dump;

    ErasedSealTest(Erasures erasures, ChangeLog log, GraphQl graphQl, Dossier dossier, Dump dump) {
        this.erasures = erasures;
        this.log = log;
        this.graphQl = graphQl;
        this.dossier = dossier;
        this.dump = dump;
    }

    @Test
    void isFoundWhenSomebodyChangesWhatAnErasureLeft() {
        Person person = dossier.person(PersonDetails.of(new PersonName("Zegel", null, "Verbreker"), "website"));
        log.seal();
        Dossier.done(erasures.erase(People.admin(), person.id(), 1, ErasureScope.WHOLE_NAMES, null));
        log.seal();
        assertThat(intact()).isTrue();
        dump.run("UPDATE change_log SET fields = REPLACE(fields, '[gewist]', '[anders]') WHERE action = 'CREATED'"
                + " AND record_type = 'Person' AND fields LIKE '%[gewist]%'");
        assertThat(intact()).isFalse();
        dump.run("UPDATE change_log SET fields = REPLACE(fields, '[anders]', '[gewist]')");
        assertThat(intact()).isTrue();
        dump.run("UPDATE change_log SET mark = REVERSE(mark) WHERE fields LIKE '%[gewist]%'");
        assertThat(intact()).isFalse();
    }

    private boolean intact() {
        GraphQl.Answer answer = graphQl.run(People.auditor(), "{ changeLogSeal { intact } }", Map.of());
        assertThat(answer.errors()).isEmpty();
        return answer.data().toString().contains("intact=true");
    }
}
