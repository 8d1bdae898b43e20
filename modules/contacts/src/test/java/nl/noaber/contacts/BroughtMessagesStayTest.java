package nl.noaber.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.noaber.contacts.World.About;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.personal.RetainedRecords.Due;
import nl.noaber.kernel.personal.RetainedRecords.Term;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** A message that was brought stays as long as the contact in which it was, whatever its own term is. */
@NoaberTest
class BroughtMessagesStayTest {

    private static final Term TERM = new Term("WITHDRAWN_LOBBY_MESSAGE", "WITHDRAWN", LocalDate.of(2090, 1, 1));

    private final BroughtMessages brought;
    private final LobbyMessages messages;
    private final Transactions transactions;
    private final RetainedRecords retained;
    private final World world;

    BroughtMessagesStayTest(BroughtMessages brought, LobbyMessages messages, Transactions transactions, World world) {
        this.brought = brought;
        this.messages = messages;
        this.transactions = transactions;
        this.retained = brought.retained(TERM.kind());
        this.world = world;
        world.load();
    }

    @Test
    void untilTheContactHasGone() {
        LobbyMessage told = brought.active("Verteld en ingetrokken", Visibility.TEAM);
        LobbyMessage untold = brought.active("Nooit verteld", Visibility.TEAM);
        world.bringing(
                About.of("Gesprek over een boodschap", world.ministry("Ministerie van Bewaren")),
                NewDelivery.of(told.id(), Reception.SUPPORTS));
        withdraw(told);
        withdraw(untold);

        assertThat(retained.due(People.admin(), TERM, 100))
                .extracting(Due::record)
                .extracting(RecordRef::id)
                .contains(untold.id().value())
                .doesNotContain(told.id().value());
        assertThat(retained.held(TERM, 100)).containsEntry("BROUGHT", 1);
        List<UUID> ids = List.of(told.id().value(), untold.id().value());
        assertThat(transactions.retrying(
                        () -> retained.remove(People.admin(), TERM, ids, new RecordRef("RetentionProof", Ids.next()))))
                .isEqualTo(1);
        assertThat(messages.byId(People.admin(), told.id())).isPresent();
        assertThat(messages.byId(People.admin(), untold.id())).isEmpty();
    }

    private void withdraw(LobbyMessage message) {
        int version = messages.byId(People.staff(), message.id()).orElseThrow().version();
        BroughtMessages.done(messages.withdraw(People.staff(), message.id(), version));
    }
}
