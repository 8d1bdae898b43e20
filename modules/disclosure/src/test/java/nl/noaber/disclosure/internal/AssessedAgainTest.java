package nl.noaber.disclosure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.noaber.access.AccountOutcome;
import nl.noaber.access.Accounts;
import nl.noaber.access.NewAccount;
import nl.noaber.access.UserId;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentChange;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.disclosure.Correction;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFileState;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.disclosure.LeftOut;
import nl.noaber.disclosure.SeenRecord;
import nl.noaber.disclosure.internal.Desk.About;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.LegalBasis;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.PersonalData;
import nl.noaber.stakeholders.Persons;
import nl.noaber.stakeholders.PublicRole;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nothing is published that is not as somebody assessed it. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssessedAgainTest {

    private final DisclosureFiles files;
    private final ContactMoments moments;
    private final Accounts accounts;
    private final Database database;
    private final Worker worker;
    private final Desk desk;
    private final Viewer staff = People.staff();

    AssessedAgainTest(
            DisclosureFiles files,
            ContactMoments moments,
            Accounts accounts,
            Database database,
            Worker worker,
            Desk desk) {
        this.files = files;
        this.moments = moments;
        this.accounts = accounts;
        this.database = database;
        this.worker = worker;
        this.desk = desk;
    }

    @BeforeAll
    void load() {
        desk.load();
    }

    @Test
    void printsNothingThatChangedSinceItWasGatheredThoughNothingWasMarkedInIt() {
        List<ContactMomentChange> changes = List.of(
                Desk.noted("Een heel ander verslag"),
                Desk.classed(DisclosureClass.PUBLIC),
                Desk.seenBy(Visibility.CONFIDENTIAL));
        for (ContactMomentChange change : changes) {
            Organisation company = desk.organisation("Anders B.V.");
            ContactMoment moment =
                    desk.logged(About.of(staff, "Anders", company).noted("Het verslag van toen"));
            DisclosureFile file = gathered(company);
            moments.update(staff, moment.id(), 1, change);
            Desk.filed(files.make(staff, file.id(), file.version()));
            worker.work(() -> true);

            assertThat(desk.as(file).state()).isEqualTo(DisclosureFileState.PREVIEW);
            assertThat(desk.as(file).stoppedAt()).isEqualTo(1);
            assertThat(files.download(staff, file.id())).isEmpty();
        }
    }

    @Test
    void isLookedAtAgainWhenSomebodyWhoIsNamedInItIsNoLongerKnownInPublic(Persons persons) {
        Organisation company = desk.organisation("Oud-wethouder B.V.");
        Person named = desk.person(company, "wethouder", new PersonName("Xerbo", null, "Wimpaxa"), PublicRole.OFFICE);
        desk.logged(About.of(staff, "Rol", company).noted("Xerbo Wimpaxa zei ja."));
        DisclosureFile file = gathered(company);
        Map<String, byte[]> made = desk.made(file);
        assertThat(made).containsKey("document-0001.pdf");

        PersonalData known = new PersonalData(LegalBasis.PUBLIC_TASK, PublicRole.STAFF, null, null, null, null);
        persons.update(staff, named.id(), named.version(), details -> details.withPersonal(known));

        assertThat(files.download(staff, file.id())).isEmpty();
        worker.expire();
        DisclosureFile back = desk.as(file);
        assertThat(back.state()).isEqualTo(DisclosureFileState.PREVIEW);
        Desk.filed(files.make(staff, file.id(), back.version()));
        worker.work(() -> true);
        assertThat(desk.as(file).stoppedAt()).as("not printed unseen").isEqualTo(1);
        Correction open = new Correction.Assessed(DisclosureClass.DISCLOSABLE, List.of());
        Desk.filed(files.correct(staff, file.id(), 1, desk.seen(file, 1, 1), open));
        assertThat(desk.made(desk.as(file))).containsKey("document-0001.pdf");
    }

    @Test
    void isDecidedOnByWhoSawTheRecordAsItIsNow() {
        Organisation company = desk.organisation("Gezien B.V.");
        ContactMoment moment = desk.logged(About.of(staff, "Gezien", company).noted("Toen"));
        DisclosureFile file = gathered(company);
        SeenRecord before = desk.seen(file, 1, 1);
        moments.update(staff, moment.id(), 1, Desk.noted("Nu heel iets anders"));
        Correction open = new Correction.Assessed(DisclosureClass.DISCLOSABLE, List.of());

        assertThat(Desk.refusals(files.correct(staff, file.id(), 1, before, open)))
                .containsExactly("RECORD_CHANGED expectedFingerprint");
        assertThat(Desk.refusals(files.correct(staff, file.id(), 1, new SeenRecord(1, null), open)))
                .containsExactly("RECORD_CHANGED expectedFingerprint");
        Desk.filed(files.correct(staff, file.id(), 1, desk.seen(file, 1, 1), open));
        assertThat(desk.made(file)).containsKey("document-0001.pdf");
    }

    @Test
    void leavesOutWhatIsToBeDisclosedInPartAndHasNothingBlackedOutOnItsGround() {
        Organisation company = desk.organisation("Deels B.V.");
        desk.logged(About.of(staff, "Overname van zzgeheimzz", company)
                .noted("Wij vinden dit te duur.")
                .assessed(DisclosureClass.PARTLY_DISCLOSABLE, DisclosureGround.PERSONAL_POLICY_VIEWS));
        DisclosureFile file = gathered(company);
        Map<String, byte[]> made = desk.made(file);

        assertThat(made).containsOnlyKeys("inventarislijst.csv", "inventarislijst.xlsx");
        assertThat(inventory(made))
                .contains(" 1, niet bijgevoegd]", "deels openbaar; nog niet gelakt, daarom niet bijgevoegd\";5.2.1;")
                .doesNotContain("zzgeheimzz")
                .doesNotContain("Deels B.V.");
        assertThat(files.leftOut(staff, Set.of(file.id()))).containsEntry(file.id(), new LeftOut(1, 1));

        Correction views = new Correction.BlackedOut("note", "te duur", DisclosureGround.PERSONAL_POLICY_VIEWS);
        Desk.filed(files.correct(staff, file.id(), 1, desk.seen(file, 1, 1), views));
        Map<String, byte[]> again = desk.made(desk.as(file));
        assertThat(again).containsKey("document-0001.pdf");
        assertThat(inventory(again)).contains(";deels openbaar;5.2.1;1");
    }

    @Test
    void namesWhatIsNotDisclosedByKindAndNumberAlone() {
        Organisation company = desk.organisation("Verzwegen B.V.");
        desk.logged(About.of(staff, "Overname van zzgeheimzz", company)
                .assessed(DisclosureClass.NOT_DISCLOSABLE, DisclosureGround.PROPER_FUNCTIONING));
        Map<String, byte[]> made = desk.made(gathered(company));

        assertThat(made).containsOnlyKeys("inventarislijst.csv", "inventarislijst.xlsx");
        assertThat(inventory(made))
                .contains(" 1, niet openbaar]", ";niet openbaar;5.1.2.i;")
                .doesNotContain("zzgeheimzz")
                .doesNotContain("Verzwegen");
    }

    @Test
    void goesOnForAColleagueWhenTheAccountOfWhoBeganIsClosed() {
        Viewer leaving = invited();
        Organisation company = desk.organisation("Vertrokken B.V.");
        desk.logged(About.of(staff, "Blijft liggen", company));
        DisclosureFile file = desk.opened(leaving, company);
        int version = accounts.byIds(People.admin(), Set.of(new UserId(leaving.userId())))
                .values()
                .iterator()
                .next()
                .version();
        assertThat(accounts.close(People.admin(), new UserId(leaving.userId()), version))
                .isInstanceOf(AccountOutcome.Done.class);
        worker.work(() -> true);
        assertThat(desk.as(file).state()).as("nobody's rights are left").isEqualTo(DisclosureFileState.FAILED);

        Desk.filed(files.make(staff, file.id(), desk.as(file).version()));
        worker.work(() -> true);
        assertThat(desk.made(desk.as(file))).containsKey("document-0001.pdf");
    }

    @Test
    void isExportedByTheAuditTrail() {
        Organisation company = desk.organisation("Uitgegeven B.V.");
        desk.logged(About.of(staff, "Uitgegeven", company));
        DisclosureFile file = gathered(company);
        desk.made(file);
        assertThat(database.sql("""
            SELECT COUNT(*) FROM change_log WHERE record_id = :id AND action = 'EXPORTED'
            """).bind("id", file.id()).count()).isEqualTo(1);
    }

    private Viewer invited() {
        UserId id = new UserId(Ids.next());
        NewAccount account = new NewAccount(
                id, "Tijdelijk adviseur", id.value() + "@regio.example", Role.STAFF, People.TWENTE_BOARD);
        assertThat(accounts.invite(People.admin(), account)).isInstanceOf(AccountOutcome.Done.class);
        return new Viewer(id.value(), account.name(), Role.STAFF, People.TWENTE_BOARD, Viewer.DUTCH, "test");
    }

    private DisclosureFile gathered(Organisation company) {
        return desk.collected(desk.opened(staff, company));
    }

    private static String inventory(Map<String, byte[]> documents) {
        return new String(Objects.requireNonNull(documents.get("inventarislijst.csv")), StandardCharsets.UTF_8);
    }
}
