package nl.noaber.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.personal.RetainedRecords.Due;
import nl.noaber.kernel.personal.RetainedRecords.Term;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** Messages that were retired or withdrawn go when their time is over, with all that was said and answered. */
@NoaberTest
class RetainedMessagesTest {

    private static final Term WITHDRAWN = new Term("WITHDRAWN_LOBBY_MESSAGE", "WITHDRAWN", LocalDate.of(2090, 1, 1));
    private static final Term RETIRED = new Term("RETIRED_LOBBY_MESSAGE", "CHANGED", LocalDate.of(2090, 1, 1));
    private static final RecordRef PROOF = new RecordRef("RetentionProof", Ids.next());

    private final World world;
    private final SignOffWorld asked;
    private final LobbyMessages messages;
    private final RetainedRecords retained;
    private final SearchIndex search;
    private final Transactions transactions;
    private final Database database;

    RetainedMessagesTest(
            World world,
            SignOffWorld asked,
            LobbyMessages messages,
            SearchIndex search,
            Transactions transactions,
            Database database) {
        this.world = world;
        this.asked = asked;
        this.messages = messages;
        this.retained = asked.retained(WITHDRAWN.kind());
        this.search = search;
        this.transactions = transactions;
        this.database = database;
        world.load();
    }

    @Test
    void goForGoodWithWhatWasSaidAskedAndAnswered() {
        LobbyMessage message = asked.asked("Zzvoorbijzz", World.ACHTERHOEK);
        asked.answered(message, World.ACHTERHOEK, SignOffPosition.AGREED);
        LobbyMessage reworded = asked.reworded(message, "Zzvoorbijzz, scherper", MessageChange.EDITORIAL);
        World.done(messages.withdraw(
                People.staff(), message.id(), asked.now(reworded).version()));
        LobbyMessage kept = asked.asked("Zzblijftzz", World.ACHTERHOEK);
        assertThat(due(WITHDRAWN))
                .contains(message.id().value())
                .doesNotContain(kept.id().value());
        assertThat(lines("zzvoorbijzz")).isPositive();

        assertThat(remove(WITHDRAWN, message, kept)).isEqualTo(1);

        assertThat(messages.byId(People.admin(), message.id())).isEmpty();
        assertThat(messages.byId(People.admin(), kept.id())).isPresent();
        assertThat(asked.of(message)).isEmpty();
        assertThat(asked.of(kept)).hasSize(1);
        assertThat(lines("zzvoorbijzz")).isZero();
        assertThat(search.search(
                                People.admin(),
                                "zzvoorbijzz",
                                Set.of(SearchType.LOBBY_MESSAGE),
                                true,
                                PageRequest.first(5))
                        .nodes())
                .isEmpty();
        assertThat(due(WITHDRAWN)).doesNotContain(message.id().value());
    }

    @Test
    void goWhenTheyWereRetiredAndNotBeforeTheirTime() {
        LobbyMessage retired = world.moved(world.drafted("Zzafgedaanzz"), MessageState.RETIRED);
        LobbyMessage draft = world.drafted("Zzconceptzz");

        assertThat(due(RETIRED))
                .contains(retired.id().value())
                .doesNotContain(draft.id().value());
        assertThat(due(new Term(RETIRED.kind(), RETIRED.event(), LocalDate.of(2000, 1, 1))))
                .isEmpty();
        assertThat(remove(RETIRED, retired, draft)).isEqualTo(1);
        assertThat(messages.byId(People.admin(), draft.id())).isPresent();
    }

    private List<UUID> due(Term term) {
        return retained.due(People.admin(), term, 100).stream()
                .map(Due::record)
                .map(RecordRef::id)
                .toList();
    }

    private int remove(Term term, LobbyMessage... some) {
        List<UUID> ids =
                List.of(some).stream().map(message -> message.id().value()).toList();
        return transactions.retrying(() -> retained.remove(People.admin(), term, ids, PROOF));
    }

    private long lines(String word) {
        return database.sql(
                        "SELECT COUNT(*) AS number FROM change_log WHERE LOWER(fields) LIKE CONCAT('%', :word, '%')")
                .bind("word", word)
                .single(row -> row.longNumber("number"))
                .orElseThrow();
    }
}
