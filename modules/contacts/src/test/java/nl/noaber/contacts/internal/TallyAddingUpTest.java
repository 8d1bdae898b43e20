package nl.noaber.contacts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.noaber.contacts.ContactMomentFilter;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

@NoaberTest
class TallyAddingUpTest {

    private static final ChallengeId ONE = new ChallengeId(Ids.named("challenge/npvr/1"));

    @Test
    void leavesFewRowsThatSayTheSame(Tally tally, Database database, Transactions transactions) {
        List<TallyRow> rows = IntStream.range(0, 700)
                .mapToObj(number -> new TallyRow(
                        ONE, ContactMomentStatus.HELD, Visibility.PUBLIC, number % 7 == 0, number % 5 == 0 ? -1 : 1))
                .toList();
        transactions.retrying(() -> database.sql("""
            INSERT INTO contact_moment_tally (challenge_id, status, visibility, withdrawn, number)
            VALUES (:challengeId, :status, :visibility, :withdrawn, :number)
            """).updateEach(rows));
        Map<ChallengeId, Long> before = tally.counts(People.auditor(), Set.of(ONE), ContactMomentFilter.ALL);

        tally.addUp();

        assertThat(before).containsEntry(ONE, 360L);
        assertThat(tally.counts(People.auditor(), Set.of(ONE), ContactMomentFilter.ALL))
                .isEqualTo(before);
        assertThat(database.sql("SELECT COUNT(*) FROM contact_moment_tally").count())
                .isEqualTo(2);
    }
}
