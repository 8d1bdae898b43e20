package nl.noaber.disclosure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.access.Account;
import nl.noaber.access.AccountOutcome;
import nl.noaber.access.Accounts;
import nl.noaber.access.NewAccount;
import nl.noaber.access.UserId;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.disclosure.DisclosureScope;
import nl.noaber.disclosure.NewDisclosureFile;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.personal.RetainedRecords.Term;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.NewAsk;
import nl.noaber.messages.NewLobbyMessage;
import nl.noaber.messages.Recording;
import nl.noaber.messages.Wording;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** What the retention of lobby messages and of accounts leaves alone for the sake of a Woo file. */
@NoaberTest
class MessagesInFilesTest {

    private static final LocalDate LATER = LocalDate.of(2090, 1, 1);
    private static final Term MESSAGES = new Term("RETIRED_LOBBY_MESSAGE", "CHANGED", LATER);
    private static final Term ACCOUNTS = new Term("CLOSED_ACCOUNT", "CLOSED", LATER);

    private final RetainedRecords retained;
    private final RetainedRecords retainedAccounts;
    private final RetainedFiles retainedFiles;
    private final LobbyMessages messages;
    private final DisclosureFiles files;
    private final Accounts accounts;
    private final Desk desk;
    private final Transactions transactions;
    private final Viewer staff = People.staff();

    MessagesInFilesTest(
            RetainedFiles retainedFiles,
            LobbyMessages messages,
            DisclosureFiles files,
            Accounts accounts,
            Desk desk,
            Transactions transactions) {
        this.retained = desk.retained(MESSAGES.kind());
        this.retainedAccounts = desk.retained(ACCOUNTS.kind());
        this.retainedFiles = retainedFiles;
        this.messages = messages;
        this.files = files;
        this.accounts = accounts;
        this.desk = desk;
        this.transactions = transactions;
        desk.load();
    }

    @Test
    void areKeptUntilTheFileItselfIsRemoved() {
        LobbyMessage inFile = retired("Waar om gevraagd is");
        LobbyMessage outside = retired("Waar niet om gevraagd is");
        assertThat(due()).contains(id(inFile), id(outside));

        DisclosureFile opened = desk.opened(staff, new DisclosureScope(null, inFile.id(), null, null, null));
        assertThat(due()).doesNotContain(id(inFile), id(outside));
        DisclosureFile file = desk.collected(opened);

        assertThat(due()).contains(id(outside)).doesNotContain(id(inFile));
        assertThat(retained.held(MESSAGES, 100)).containsEntry("DISCLOSURE_FILE", 1);
        assertThat(removed(inFile)).isZero();
        assertThat(messages.byId(staff, inFile.id())).isPresent();

        Desk.filed(files.withdraw(staff, file.id(), file.version()));
        assertThat(due()).doesNotContain(id(inFile));
        RecordRef because = new RecordRef("RetentionProof", Ids.next());
        Term term = new Term("DISCLOSURE_FILE", "OPENED", LATER);
        transactions.retrying(() ->
                retainedFiles.remove(People.admin(), term, List.of(file.id().value()), because));
        assertThat(due()).contains(id(inFile));
        assertThat(removed(inFile)).isEqualTo(1);
        assertThat(messages.byId(staff, inFile.id())).isEmpty();
    }

    @Test
    void keepTheAccountOfWhoKeepsThem() {
        Account account = invited();
        Viewer keeper = new Viewer(account.id().value(), account.name(), Role.STAFF, null, Viewer.DUTCH, "test");
        DisclosureFile file = Desk.filed(files.open(
                keeper,
                new NewDisclosureFile(
                        new DisclosureFileId(Ids.next()),
                        "Verzoek",
                        null,
                        null,
                        new DisclosureScope(
                                null,
                                null,
                                desk.organisation("Bewaard door B.V.").id(),
                                null,
                                null))));
        desk.collected(file);
        assertThat(accounts.close(People.admin(), account.id(), account.version()))
                .isInstanceOf(AccountOutcome.Done.class);
        assertThat(dueAccounts()).doesNotContain(account.id().value());
        assertThat(retainedAccounts.held(ACCOUNTS, 100)).containsEntry("KEEPER_OF_FILE", 1);

        DisclosureFile now = desk.as(file);
        Desk.filed(files.withdraw(staff, now.id(), now.version()));
        assertThat(dueAccounts()).contains(account.id().value());
        RecordRef because = new RecordRef("RetentionProof", Ids.next());
        transactions.retrying(() -> retainedAccounts.remove(
                People.admin(), ACCOUNTS, List.of(account.id().value()), because));
        assertThat(desk.as(file).createdBy()).startsWith("Gebruiker ");
    }

    private Account invited() {
        NewAccount wanted =
                new NewAccount(new UserId(Ids.next()), "Dossierhouder", "dossierhouder@example.org", Role.STAFF, null);
        if (accounts.invite(People.admin(), wanted) instanceof AccountOutcome.Done done) {
            return done.account();
        }
        throw new AssertionError("not invited");
    }

    private LobbyMessage retired(String title) {
        LobbyMessage drafted = done(messages.draft(
                staff,
                NewLobbyMessage.of(
                        Wording.of(title, "Het net zit vol.", NewAsk.of("Verzwaren")),
                        new LobbyMessageDetails(
                                MessageScope.OWN,
                                null,
                                List.of(),
                                null,
                                List.of(),
                                Visibility.TEAM,
                                Set.of(),
                                Set.of()))));
        return done(messages.move(staff, drafted.id(), drafted.version(), MessageState.RETIRED));
    }

    private static LobbyMessage done(Recording recording) {
        if (recording instanceof Recording.Recorded(LobbyMessage message)) {
            return message;
        }
        throw new AssertionError(recording);
    }

    private static UUID id(LobbyMessage message) {
        return message.id().value();
    }

    private List<UUID> due() {
        return retained.due(People.admin(), MESSAGES, 100).stream()
                .map(due -> due.record().id())
                .toList();
    }

    private List<UUID> dueAccounts() {
        return retainedAccounts.due(People.admin(), ACCOUNTS, 100).stream()
                .map(due -> due.record().id())
                .toList();
    }

    private int removed(LobbyMessage message) {
        RecordRef because = new RecordRef("RetentionProof", Ids.next());
        return transactions.retrying(() -> retained.remove(People.admin(), MESSAGES, List.of(id(message)), because));
    }
}
