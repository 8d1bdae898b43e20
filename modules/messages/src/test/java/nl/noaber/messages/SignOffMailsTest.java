package nl.noaber.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.noaber.access.OutgoingMail.Sending;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who is mailed when a message or what is asked about it changes: nobody is left out, and nobody is told what is not so. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignOffMailsTest extends SignOffSuite {

    private static final OrganisationId ACHTERHOEK = World.ACHTERHOEK;
    private static final OrganisationId BZK = World.BZK;

    private final SignOffs signOffs;
    private final SignOffLinks links;
    private final SignOffMails mails;
    private final LobbyMessages messages;
    private final World world;
    private final SignOffWorld asked;
    private final Postman postman;

    SignOffMailsTest(
            SignOffs signOffs,
            SignOffLinks links,
            SignOffMails mails,
            LobbyMessages messages,
            World world,
            SignOffWorld asked,
            Postman postman) {
        this.signOffs = signOffs;
        this.links = links;
        this.mails = mails;
        this.messages = messages;
        this.world = world;
        this.asked = asked;
        this.postman = postman;
    }

    @Test
    void asksThoseWhoDidNotAnswerWhenOnlyTheWordingChanges() {
        LobbyMessage message = asked.asked("Nog te antwoorden", ACHTERHOEK, BZK);
        asked.answered(message, ACHTERHOEK, SignOffPosition.AGREED);
        asked.reworded(message, "Mooier gezegd", MessageChange.EDITORIAL);
        assertThat(last(message, ACHTERHOEK).text()).contains("blijft gelden; u hoeft niets te doen", "Mooier gezegd");
        SignOffMail open = last(message, BZK);
        assertThat(open.kind()).isEqualTo(SignOffMailKind.REWORDED);
        assertThat(open.text()).contains("de termijn is 22 juni 2026").doesNotContain("hoeft niets te doen");
        assertThat(links.invitation(SignOffWorld.anybody(), SignOffWorld.secret(open)))
                .isPresent();
    }

    @Test
    void bringsNothingOfAnEarlierVersionAfterTheMailServerWasDown() {
        postman.answers(new Sending.Failed("Connection refused"));
        LobbyMessage message = asked.asked("Lang onderweg", ACHTERHOEK);
        mails.sendDue();
        assertThat(signOffs.remind(staff, message.id(), null)).isEqualTo(new Reminding.Reminded(1));
        asked.reworded(message, "Iets anders", MessageChange.SUBSTANTIVE);
        postman.answers(new Sending.Taken());
        postman.sent.clear();
        mails.sendDue();
        assertThat(postman.sent)
                .singleElement()
                .asString()
                .contains("Akkoord gevraagd")
                .contains("versie 2");
    }

    @Test
    void tellsOnceOfWhatWasWordedAnewInADraft() {
        LobbyMessage message = asked.asked("In concept herschreven", ACHTERHOEK);
        asked.answered(message, ACHTERHOEK, SignOffPosition.AGREED);
        world.moved(asked.now(message), MessageState.DRAFT);
        asked.reworded(message, "Mooier gezegd", MessageChange.EDITORIAL);
        assertThat(asked.kinds(message, ACHTERHOEK)).containsExactly(SignOffMailKind.ASKED);
        world.moved(asked.now(message), MessageState.IN_ALIGNMENT, MessageState.DRAFT, MessageState.IN_ALIGNMENT);
        assertThat(asked.kinds(message, ACHTERHOEK)).containsExactly(SignOffMailKind.REWORDED, SignOffMailKind.ASKED);
    }

    @Test
    void asksAgainWhenAMessageIsRestored() {
        postman.answers(new Sending.Taken());
        LobbyMessage message = asked.asked("Per ongeluk ingetrokken", ACHTERHOEK);
        LobbyMessage gone = World.done(messages.withdraw(staff, message.id(), message.version()));
        mails.sendDue();
        assertThat(postman.sent).isEmpty();
        World.done(messages.restore(staff, gone.id(), gone.version()));
        mails.sendDue();
        assertThat(postman.sent).hasSize(1);
        assertThat(last(message, ACHTERHOEK).state()).isEqualTo(MailState.SENT);
    }

    @Test
    void sendsOnlyTheLastQuestionWhenAMessageIsRestoredAtOnce() {
        postman.answers(new Sending.Taken());
        LobbyMessage message = asked.asked("Meteen hersteld", ACHTERHOEK);
        LobbyMessage gone = World.done(messages.withdraw(staff, message.id(), message.version()));
        World.done(messages.restore(staff, gone.id(), gone.version()));
        mails.sendDue();
        assertThat(postman.sent).hasSize(1);
    }

    @Test
    void asksAgainWhenAMessageIsJointAgain() {
        LobbyMessage message = asked.asked("Even alleen", ACHTERHOEK);
        asked.scoped(asked.scoped(message, MessageScope.OWN), MessageScope.JOINT);
        assertThat(asked.kinds(message, ACHTERHOEK)).containsExactly(SignOffMailKind.ASKED, SignOffMailKind.ASKED);
    }

    @Test
    void thanksForAWordingThatIsTakenOverInADraft() {
        LobbyMessage message = asked.asked("In concept overgenomen", ACHTERHOEK);
        SignOff signed = SignOffWorld.done(signOffs.answer(
                People.partner(), asked.of(message, ACHTERHOEK).id(), SignOffWorld.proposing(1, "Zo is het beter")));
        LobbyMessage draft = world.moved(asked.now(message), MessageState.DRAFT);
        postman.answers(new Sending.Taken());
        World.done(signOffs.takeOver(
                staff, Objects.requireNonNull(signed.answer()).id(), draft.version(), MessageChange.SUBSTANTIVE, null));
        mails.sendDue();
        assertThat(postman.sent).singleElement().asString().contains("Uw voorstel is overgenomen");
    }

    @Test
    void tellsOfADeadlineThatCameNearer() {
        LobbyMessage message = asked.asked("Vervroegd", ACHTERHOEK, BZK);
        due(message, 3);
        assertThat(asked.kinds(message, ACHTERHOEK)).as("later").hasSize(1);
        due(message, -2);
        SignOffMail sooner = last(message, ACHTERHOEK);
        assertThat(sooner.subject()).startsWith("Termijn vervroegd");
        assertThat(sooner.text()).contains("20 juni 2026");
        World.done(signOffs.ask(
                staff, message.id(), List.of(new AskedOrganisation(BZK, null)), SignOffWorld.DEADLINE.minusDays(3)));
        assertThat(last(message, BZK).subject()).startsWith("Termijn vervroegd");
        assertThat(asked.kinds(message, BZK)).hasSize(2);
        asked.answered(message, ACHTERHOEK, SignOffPosition.AGREED);
        due(message, -4);
        assertThat(asked.kinds(message, ACHTERHOEK)).as("it answered").hasSize(2);
    }

    private void due(LobbyMessage message, int later) {
        SignOff now = asked.of(message, ACHTERHOEK);
        SignOffWorld.done(signOffs.update(staff, now.id(), now.version(), SignOffWorld.deadline(later)));
    }

    @Test
    void asksNobodyAboutWhatWasGiven() {
        postman.answers(new Sending.Taken());
        LobbyMessage message = asked.asked("Gegeven", ACHTERHOEK);
        long open = signOffs.countOpen(staff);
        world.moved(message, MessageState.AGREED, MessageState.ACTIVE, MessageState.ACHIEVED);
        mails.sendDue();
        assertThat(postman.sent).isEmpty();
        assertThat(signOffs.countOpen(staff)).isEqualTo(open - 1);
        SignOff waiting = asked.of(message, ACHTERHOEK);
        assertThat(waiting.open()).isFalse();
        assertThat(SignOffWorld.problems(
                        signOffs.answer(staff, waiting.id(), SignOffWorld.answer(1, SignOffPosition.AGREED))))
                .containsExactly("NOT_IN_ALIGNMENT id");
        assertThat(signOffs.remind(staff, message.id(), null)).isInstanceOf(Reminding.Refused.class);
    }

    private SignOffMail last(LobbyMessage message, OrganisationId organisation) {
        return asked.mails(message, organisation).getFirst();
    }
}
