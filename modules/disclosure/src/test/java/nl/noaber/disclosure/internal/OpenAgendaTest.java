package nl.noaber.disclosure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.contacts.PublishedContact;
import nl.noaber.contacts.PublishedContacts;
import nl.noaber.contacts.PublishedParty;
import nl.noaber.disclosure.OpenAgenda;
import nl.noaber.disclosure.OpenAgendaSetting;
import nl.noaber.disclosure.internal.Desk.About;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.personal.RenamedUser;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.PublicRole;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenAgendaTest {

    private final OpenAgenda agenda;
    private final PublishedContacts published;
    private final ContactMoments moments;
    private final UserNamesInFiles names;
    private final Desk desk;
    private final StatementCounter statements;
    private final TestClock clock;
    private final Database database;
    private final Transactions transactions;
    private final Viewer staff = People.staff();

    OpenAgendaTest(
            OpenAgenda agenda,
            PublishedContacts published,
            ContactMoments moments,
            UserNamesInFiles names,
            Desk desk,
            StatementCounter statements,
            TestClock clock,
            Database database,
            Transactions transactions) {
        this.agenda = agenda;
        this.published = published;
        this.moments = moments;
        this.names = names;
        this.desk = desk;
        this.statements = statements;
        this.clock = clock;
        this.database = database;
        this.transactions = transactions;
    }

    @BeforeAll
    void load() {
        desk.load();
    }

    @Test
    void isNotThereUntilAnAdministratorHasItShown() {
        turn(false);
        assertThat(agenda.list(null, null, PageRequest.first(5))).isEmpty();
        for (Viewer other : List.of(staff, People.board(), People.partner(), People.auditor())) {
            assertThat(agenda.setting(other)).isEmpty();
            assertThat(Desk.refusals(agenda.show(other, true, 1))).containsExactly("NOT_ALLOWED ");
        }
        turn(true);
        assertThat(agenda.list(null, null, PageRequest.first(5))).isPresent();
        turn(false);
        assertThat(agenda.list(null, null, PageRequest.first(5))).isEmpty();
    }

    @Test
    void refusesToTurnWhatSomebodyElseTurned() {
        turn(true);
        OpenAgendaSetting setting = agenda.setting(People.admin()).orElseThrow();
        turn(false);
        assertThat(Desk.refusals(agenda.show(People.admin(), true, setting.version())))
                .containsExactly("CHANGED_MEANWHILE expectedVersion");
    }

    @Test
    void tellsOnlyWhatIsPublicInEveryRespect() {
        Organisation company = desk.organisation("Openbaar B.V.");
        About about = About.of(staff, "zznietzz", company);
        for (Visibility visibility : List.of(Visibility.TEAM, Visibility.BOARD, Visibility.CONFIDENTIAL)) {
            desk.logged(about.seenBy(visibility).assessed(DisclosureClass.PUBLIC));
        }
        About open = about.seenBy(Visibility.PUBLIC);
        desk.logged(open.assessed(DisclosureClass.DISCLOSABLE));
        desk.logged(open.assessed(DisclosureClass.PARTLY_DISCLOSABLE, DisclosureGround.PERSONAL_PRIVACY));
        desk.logged(open.assessed(DisclosureClass.NOT_DISCLOSABLE, DisclosureGround.INSPECTION));
        desk.logged(open.in(ContactMomentStatus.PLANNED));
        desk.logged(open.in(ContactMomentStatus.DRAFT));
        moments.withdraw(staff, desk.logged(open).id(), 1);
        desk.logged(About.of(staff, "Wel openbaar", company).noted("zznietzz").seenBy(Visibility.PUBLIC));

        List<PublishedContact> all = all();
        assertThat(all).extracting(PublishedContact::subject).contains("Wel openbaar");
        assertThat(all.toString()).doesNotContain("zznietzz");
    }

    @Test
    void namesFunctionsAndNoPersons() {
        Organisation company = desk.organisation("Functie B.V.");
        Person director =
                desk.person(company, "directeur", new PersonName("Yvexa", null, "Blombrax"), PublicRole.OFFICE);
        desk.logged(About.of(staff, "Kennismaking met Yvexa Blombrax", company)
                .with(director.id())
                .seenBy(Visibility.PUBLIC));

        PublishedContact contact = all().stream()
                .filter(one -> one.subject().startsWith("Kennismaking met"))
                .findFirst()
                .orElseThrow();
        assertThat(contact.subject()).isEqualTo("Kennismaking met [naam]");
        assertThat(contact.parties()).containsExactly(new PublishedParty("directeur", "Functie B.V."));
        assertThat(contact.toString()).doesNotContain("Blombrax", "Yvexa");
    }

    @Test
    void tellsNoNumberOrAddressOfAPerson() {
        Organisation company = desk.organisation("Bereikbaar B.V.");
        desk.logged(About.of(staff, "Bereikbaar op 06-12345678 of x.y@example.org", company)
                .seenBy(Visibility.PUBLIC));
        assertThat(all())
                .extracting(PublishedContact::subject)
                .contains("Bereikbaar op [contactgegeven] of [contactgegeven]");
    }

    @Test
    void namesNoColleagueWhoDidNotTakePart() {
        transactions.retrying(() -> database.sql("""
            INSERT INTO user_account (id, name, role, active, demonstration, created_at)
            VALUES (:id, 'Ibeltje Quaxmeer', 'STAFF', FALSE, FALSE, '2026-01-01')
            """).bind("id", Ids.next()).update());
        Organisation company = desk.organisation("Collega B.V.");
        desk.logged(About.of(staff, "Voorbereid door Ibeltje Quaxmeer met Quaxmeer", company)
                .seenBy(Visibility.PUBLIC));

        assertThat(all())
                .extracting(PublishedContact::subject)
                .contains("Voorbereid door [naam] met [naam]")
                .noneMatch(subject -> subject.contains("Quaxmeer"));
    }

    @Test
    void isSeenByAnAdministratorBeforeItIsShown() {
        turn(false);
        Organisation company = desk.organisation("Voorbeeld B.V.");
        desk.logged(About.of(staff, "Eerst bekijken", company).seenBy(Visibility.PUBLIC));

        assertThat(agenda.preview(People.admin(), PageRequest.first(50))
                        .orElseThrow()
                        .nodes())
                .extracting(PublishedContact::subject)
                .contains("Eerst bekijken");
        for (Viewer other : List.of(staff, People.board(), People.partner(), People.auditor())) {
            assertThat(agenda.preview(other, PageRequest.first(50))).isEmpty();
        }
        assertThat(agenda.list(null, null, PageRequest.first(5))).isEmpty();
    }

    @Test
    void leavesOutOfWhomNothingButTheNameIsKnown() {
        Person stranger = desk.personWithoutPost(new PersonName("Losse", null, "Wirdumma"));
        desk.logged(About.of(staff, "Met een losse naam", desk.organisation("Los B.V."))
                .with(stranger.id())
                .seenBy(Visibility.PUBLIC));

        assertThat(agenda.preview(People.admin(), PageRequest.first(50))
                        .orElseThrow()
                        .nodes())
                .filteredOn(one -> one.subject().equals("Met een losse naam"))
                .singleElement()
                .satisfies(one -> assertThat(one.parties()).isEmpty());
    }

    @Test
    void goesThroughItInPartsBothWays() {
        Organisation company = desk.organisation("Bladen B.V.");
        for (int number = 0; number < 5; number++) {
            desk.logged(About.of(staff, "Blad " + number, company).seenBy(Visibility.PUBLIC));
        }
        LocalDate day = LocalDate.of(2026, 5, 6);
        var first = published.list(day, day, PageRequest.first(2));
        var second = published.list(day, day, PageRequest.first(2, first.lastCursor()));
        var back = published.list(day, day, PageRequest.last(2, second.firstCursor()));

        assertThat(first.hasNextPage()).isTrue();
        assertThat(second.nodes()).doesNotContainAnyElementsOf(first.nodes());
        assertThat(back.nodes()).isEqualTo(first.nodes());
        assertThat(published
                        .list(day.minusYears(9), day.minusYears(9), PageRequest.first(2))
                        .nodes())
                .isEmpty();
    }

    @Test
    void readsAPageInAHandfulOfStatementsAndRemembersItAShortWhile() {
        turn(true);
        clock.advance(Duration.ofMinutes(1));
        statements.atMost(7, () -> agenda.list(null, null, PageRequest.first(50)));
        statements.atMost(1, () -> agenda.list(null, null, PageRequest.first(50)));
        clock.advance(Duration.ofSeconds(31));
        assertThat(statements.during(() -> agenda.list(null, null, PageRequest.first(50))))
                .isGreaterThan(1);
    }

    @Test
    void tellsWhoShowedItByTheNameOfThatUserAndOfNoNamesake() {
        UUID gone = user("Xantippe Naamgenoot");
        Viewer remains = administrator(user("Xantippe Naamgenoot"));
        turn(false);
        int version = agenda.setting(People.admin()).orElseThrow().version();
        Desk.filed(agenda.show(remains, true, version));

        forget(gone);
        assertThat(agenda.setting(People.admin()).orElseThrow().changedBy()).isEqualTo("Xantippe Naamgenoot");
        forget(remains.userId());
        assertThat(agenda.setting(People.admin()).orElseThrow().changedBy()).isEqualTo("Gebruiker 1a2b3c4d");
        turn(false);
    }

    private UUID user(String name) {
        UUID id = Ids.next();
        transactions.retrying(
                () -> database.sql("""
                    INSERT INTO user_account (id, name, role, active, demonstration, created_at)
                    VALUES (:id, :name, 'ADMIN', TRUE, FALSE, '2026-01-01')
                    """).bind("id", id).bind("name", name).update());
        return id;
    }

    private static Viewer administrator(UUID id) {
        return new Viewer(id, "Xantippe Naamgenoot", Role.ADMIN, null, Viewer.DUTCH, "test");
    }

    private void forget(UUID user) {
        RenamedUser renamed = new RenamedUser(user, "Xantippe Naamgenoot", "Gebruiker 1a2b3c4d", Set.of());
        RecordRef because = new RecordRef("RetentionProof", Ids.next());
        transactions.retrying(() -> {
            database.sql("UPDATE user_account SET name = :name WHERE id = :id")
                    .bind("name", renamed.name())
                    .bind("id", user)
                    .update();
            names.rename(People.admin(), List.of(renamed), because);
        });
    }

    private void turn(boolean shown) {
        int version = agenda.setting(People.admin()).orElseThrow().version();
        Desk.filed(agenda.show(People.admin(), shown, version));
    }

    private List<PublishedContact> all() {
        return published.list(null, null, PageRequest.first(200)).nodes();
    }
}
