package nl.noaber.disclosure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.noaber.access.Account;
import nl.noaber.access.AccountOutcome;
import nl.noaber.access.Accounts;
import nl.noaber.access.NewAccount;
import nl.noaber.access.UserId;
import nl.noaber.disclosure.DisclosedRecord;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.disclosure.DisclosureFileState;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.disclosure.internal.Desk.About;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a file that only its maker saw, when the maker is gone. */
@NoaberTest
class KeepingTest {

    private final DisclosureFiles files;
    private final Accounts accounts;
    private final Database database;
    private final Worker worker;
    private final Desk desk;
    private final Viewer maker =
            new Viewer(Ids.next(), "Tijdelijk adviseur", Role.STAFF, People.TWENTE_BOARD, Viewer.DUTCH, "test");

    KeepingTest(DisclosureFiles files, Accounts accounts, Database database, Worker worker, Desk desk) {
        this.files = files;
        this.accounts = accounts;
        this.database = database;
        this.worker = worker;
        this.desk = desk;
    }

    /** The account of each test is its own: one that was closed is no other test's. */
    @BeforeEach
    void letsTheMakerIn() {
        desk.load();
        UserId id = new UserId(maker.userId());
        String email = maker.userId() + "@example.org";
        assertThat(accounts.invite(
                        People.admin(), new NewAccount(id, maker.name(), email, maker.role(), maker.organisationId())))
                .isInstanceOf(AccountOutcome.Done.class);
    }

    @Test
    void isTakenOverByAnAdministratorOnceItsKeeperMayComeInNoMore() {
        DisclosureFile file = restricted("Overname B.V.");
        assertThat(abandoned(People.admin())).doesNotContain(file.id());
        assertThat(Desk.refusals(files.takeOver(People.admin(), file.id(), file.version())))
                .containsExactly("NOT_FOUND id");
        closeTheMaker();

        assertThat(abandoned(People.admin())).contains(file.id());
        assertThat(files.countAbandoned(People.admin()))
                .isEqualTo(abandoned(People.admin()).size());
        assertThat(files.byId(People.admin(), file.id())).isEmpty();
        assertThat(Desk.refusals(files.takeOver(People.admin(), file.id(), file.version() + 1)))
                .containsExactly("CHANGED_MEANWHILE expectedVersion");
        DisclosureFile taken = Desk.filed(files.takeOver(People.admin(), file.id(), file.version()));

        assertThat(taken.keptBy()).isEqualTo(People.admin().name());
        assertThat(taken.createdBy()).isEqualTo(maker.name());
        assertThat(Desk.filed(files.takeOver(People.admin(), file.id(), file.version())))
                .isEqualTo(taken);
        assertThat(files.byId(People.admin(), file.id())).contains(taken);
        assertThat(abandoned(People.admin())).doesNotContain(file.id());
        assertThat(files.byId(People.staff(), file.id())).isEmpty();
        assertThat(files.byId(maker, file.id())).isEmpty();
    }

    @Test
    void doesNotShowItsNewKeeperWhatIsConfidentialToOthers() {
        DisclosureFile file = restricted("Besloten B.V.");
        Desk.filed(files.make(maker, file.id(), file.version()));
        worker.work(() -> true);
        assertThat(desk.fetched(maker, file.id())).isNotEmpty();
        closeTheMaker();
        DisclosureFile taken = Desk.filed(files.takeOver(People.admin(), file.id(), file.version() + 1));

        assertThat(taken.state()).isEqualTo(DisclosureFileState.PREVIEW);
        assertThat(files.download(People.admin(), file.id())).isEmpty();
        assertThat(files.records(People.admin(), file.id(), PageRequest.first(9))
                        .nodes())
                .extracting(DisclosedRecord::number)
                .hasSize(1);
        Desk.filed(files.make(People.admin(), file.id(), taken.version()));
        worker.work(() -> true);
        assertThat(desk.fetched(People.admin(), file.id()).keySet()).anyMatch(name -> name.endsWith(".pdf"));
    }

    @Test
    void isRefusedToEverybodyElseAndToldOfInTheTrail() {
        DisclosureFile file = restricted("Geweigerd B.V.");
        closeTheMaker();
        for (Viewer other : List.of(People.staff(), People.board(), People.partner(), People.auditor())) {
            assertThat(abandoned(other)).isEmpty();
            assertThat(files.countAbandoned(other)).isZero();
            assertThat(Desk.refusals(files.takeOver(other, file.id(), file.version())))
                    .containsExactly("NOT_ALLOWED ");
        }
        Desk.filed(files.takeOver(People.admin(), file.id(), file.version()));

        assertThat(database.sql("""
            SELECT COUNT(*) FROM change_log
             WHERE record_id = :file AND actor_id = :admin AND version = :version
            """)
                        .bind("file", file.id())
                        .bind("admin", People.admin().userId())
                        .bind("version", file.version() + 1)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void leavesAFileThatTheTeamSeesToTheTeam() {
        Organisation company = desk.organisation("Gewoon B.V.");
        desk.logged(About.of(maker, "Van het team", company));
        DisclosureFile file = desk.collected(desk.opened(maker, company));
        closeTheMaker();

        assertThat(abandoned(People.admin())).doesNotContain(file.id());
        assertThat(Desk.refusals(files.takeOver(People.admin(), file.id(), file.version())))
                .containsExactly("NOT_FOUND id");
    }

    /** One contact that is the maker's alone, and one of the team's. */
    private DisclosureFile restricted(String name) {
        Organisation company = desk.organisation(name);
        desk.logged(About.of(maker, "Onder ons", company).seenBy(Visibility.CONFIDENTIAL));
        desk.logged(About.of(maker, "Van het team", company));
        DisclosureFile file = desk.opened(maker, company);
        worker.work(() -> true);
        DisclosureFile gathered = files.byId(maker, file.id()).orElseThrow();
        assertThat(gathered.restricted()).isTrue();
        return gathered;
    }

    private List<DisclosureFileId> abandoned(Viewer viewer) {
        return files.abandoned(viewer, PageRequest.first(200)).nodes().stream()
                .map(DisclosureFile::id)
                .toList();
    }

    private void closeTheMaker() {
        Account account = account();
        assertThat(accounts.close(People.admin(), account.id(), account.version()))
                .isInstanceOf(AccountOutcome.Done.class);
    }

    private Account account() {
        return accounts.byId(People.admin(), new UserId(maker.userId())).orElseThrow();
    }
}
