package nl.noaber.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.noaber.access.AccountOutcome;
import nl.noaber.access.Accounts;
import nl.noaber.access.NewAccount;
import nl.noaber.access.OutgoingMail.Sending;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Role;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Where those who are asked are mailed, and what is done when that turns out not to work. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignOffAddressesTest extends SignOffSuite {

    private static final OrganisationId ACHTERHOEK = World.ACHTERHOEK;
    private static final OrganisationId BZK = World.BZK;

    private final SignOffs signOffs;
    private final SignOffMails mails;
    private final Accounts accounts;
    private final World world;
    private final SignOffWorld asked;
    private final Postman postman;
    private final TestClock clock;

    SignOffAddressesTest(
            SignOffs signOffs,
            SignOffMails mails,
            Accounts accounts,
            World world,
            SignOffWorld asked,
            Postman postman,
            TestClock clock) {
        this.signOffs = signOffs;
        this.mails = mails;
        this.accounts = accounts;
        this.world = world;
        this.asked = asked;
        this.postman = postman;
        this.clock = clock;
    }

    @BeforeAll
    void invite() {
        for (int number = 1; number <= 7; number++) {
            invited("Gebruiker " + number, Role.PARTNER, ACHTERHOEK);
        }
        invited("Bestuurder", Role.BOARD, BZK);
    }

    @Test
    void mailsTheUsersOfWhomIsAskedWithoutAnAddressFiveAtMost() {
        LobbyMessage message = unaddressed("Zonder adres", ACHTERHOEK);
        assertThat(recipients(message))
                .containsExactlyInAnyOrder(
                        "gebruiker1@example.org",
                        "gebruiker2@example.org",
                        "gebruiker3@example.org",
                        "gebruiker4@example.org",
                        "gebruiker5@example.org");
        assertThat(asked.mails(message)).extracting(SignOffWorld::secret).doesNotHaveDuplicates();
    }

    @Test
    void mailsTheAddressAloneWhereThereIsOne() {
        assertThat(recipients(asked.asked("Met adres", ACHTERHOEK))).containsExactly("akkoord@example.org");
    }

    @Test
    void mailsNobodyOfWhomNoneCanAnswerForIt() {
        assertThat(recipients(unaddressed("Niemand te mailen", BZK))).isEmpty();
    }

    @Test
    void remindsUsersOnceAndDoesNotGoOnAboutWhoCannotBeMailed() {
        LobbyMessage message = unaddressed("Herinnerd", ACHTERHOEK, BZK);
        clock.set(TestClock.START.plus(Duration.ofDays(5)));
        mails.remindDue();
        mails.remindDue();
        assertThat(asked.mails(message))
                .filteredOn(mail -> mail.kind() == SignOffMailKind.REMINDED)
                .extracting(SignOffMail::to)
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(signOffs.remind(staff, message.id(), null)).isEqualTo(new Reminding.Reminded(0));
    }

    @Test
    void notesThatAMailCameBackAndAsksAtAnotherAddress() {
        postman.answers(new Sending.Taken());
        LobbyMessage message = asked.asked("Teruggekomen", ACHTERHOEK);
        SignOffMail waiting = asked.mails(message).getFirst();
        assertThat(mails.noteBounced(staff, waiting.id())).as("not sent yet").isEmpty();
        mails.sendDue();
        assertThat(mails.noteBounced(People.partner(), waiting.id()))
                .as("for the team")
                .isEmpty();

        assertThat(mails.noteBounced(staff, waiting.id()))
                .get()
                .extracting(SignOffMail::state)
                .isEqualTo(MailState.BOUNCED);
        assertThat(mails.noteBounced(staff, waiting.id())).as("again").isPresent();
        SignOff now = asked.of(message, ACHTERHOEK);
        SignOffWorld.done(signOffs.update(
                staff, now.id(), now.version(), new SignOffChange(Patch.kept(), Patch.set("anders@example.org"))));
        mails.sendDue();
        assertThat(postman.sent).hasSize(2).last().asString().startsWith("anders@example.org");
    }

    private LobbyMessage unaddressed(String title, OrganisationId... organisations) {
        LobbyMessage message = world.aligned(title, LobbyMessageDetails.of(MessageScope.JOINT));
        return World.done(signOffs.ask(
                staff,
                message.id(),
                List.of(organisations).stream()
                        .map(organisation -> new AskedOrganisation(organisation, null))
                        .toList(),
                SignOffWorld.DEADLINE));
    }

    private List<String> recipients(LobbyMessage message) {
        return asked.mails(message).stream().map(SignOffMail::to).toList();
    }

    private void invited(String name, Role role, OrganisationId organisation) {
        String email = name.toLowerCase(Locale.ROOT).replace(" ", "") + "@example.org";
        AccountOutcome outcome = accounts.invite(
                People.admin(), new NewAccount(new UserId(Ids.next()), name, email, role, organisation.value()));
        assertThat(outcome).isInstanceOf(AccountOutcome.Done.class);
    }
}
