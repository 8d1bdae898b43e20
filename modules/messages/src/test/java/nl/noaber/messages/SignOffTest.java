package nl.noaber.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Asking for sign-offs, answering them, and what a new version does to the answers. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignOffTest extends SignOffSuite {

    private static final OrganisationId ACHTERHOEK = World.ACHTERHOEK;
    private static final OrganisationId BZK = World.BZK;

    private final SignOffs signOffs;
    private final LobbyMessages messages;
    private final World world;
    private final SignOffWorld asked;
    private final TestClock clock;

    SignOffTest(SignOffs signOffs, LobbyMessages messages, World world, SignOffWorld asked, TestClock clock) {
        this.signOffs = signOffs;
        this.messages = messages;
        this.world = world;
        this.asked = asked;
        this.clock = clock;
    }

    @Test
    void asksAnOrganisationOnce() {
        LobbyMessage message = asked.asked("Eén keer", ACHTERHOEK, BZK);
        asked.ask(message, ACHTERHOEK);
        assertThat(asked.of(message)).hasSize(2);
        assertThat(asked.mails(message))
                .extracting(SignOffMail::kind)
                .containsExactly(SignOffMailKind.ASKED, SignOffMailKind.ASKED);
        assertThat(asked.mails(message)).allMatch(mail -> mail.state() == MailState.SHOWN);
    }

    @Test
    void asksOnlyOfWhatIsSaidTogetherAndPutToOthers() {
        LobbyMessage draft = world.drafted("Nog een concept", LobbyMessageDetails.of(MessageScope.JOINT));
        LobbyMessage own = world.aligned("Van ons", LobbyMessageDetails.of(MessageScope.OWN));
        List<AskedOrganisation> whom = List.of(new AskedOrganisation(ACHTERHOEK, "geen adres"));
        assertThat(World.problems(signOffs.ask(staff, draft.id(), whom, SignOffWorld.DEADLINE)))
                .containsExactly("NOT_IN_ALIGNMENT message", "EMAIL_INVALID organisations.0.email");
        assertThat(World.problems(signOffs.ask(staff, own.id(), List.of(), SignOffWorld.DEADLINE.minusDays(8))))
                .containsExactly("NOT_JOINT message", "ASKED_NOBODY organisations", "DEADLINE_PASSED deadline");
    }

    @Test
    void refusesAnObjectionWithoutAReasonAndARecordedAnswerWithoutItsWay() {
        LobbyMessage message = asked.asked("Zonder reden", ACHTERHOEK);
        NewAnswer bare = new NewAnswer(1, SignOffPosition.OBJECTS, SignOffLevel.EXECUTIVE, " ", null, null);
        SignOffId id = asked.of(message, ACHTERHOEK).id();
        assertThat(SignOffWorld.problems(signOffs.answer(People.partner(), id, bare)))
                .containsExactly("REASON_MISSING reason");
        assertThat(SignOffWorld.problems(signOffs.answer(staff, id, bare)))
                .containsExactly("REASON_MISSING reason", "RECEIVED_BY_MISSING receivedBy");
    }

    @Test
    void makesAnswersStaleWhenSomethingElseIsSaid() {
        LobbyMessage message = asked.asked("Inhoudelijk", ACHTERHOEK, BZK);
        asked.answered(message, ACHTERHOEK, SignOffPosition.AGREED);
        clock.advance(Duration.ofDays(10));
        asked.reworded(message, "Iets heel anders", MessageChange.SUBSTANTIVE);

        SignOff stale = asked.of(message, ACHTERHOEK);
        assertThat(stale.status()).isEqualTo(SignOffStatus.STALE);
        assertThat(stale.answer())
                .isNotNull()
                .satisfies(answer -> assertThat(answer.stale()).isTrue());
        assertThat(stale.deadline()).isEqualTo(SignOffWorld.DEADLINE.plusDays(3 + 14));
        assertThat(asked.of(message, BZK).status()).isEqualTo(SignOffStatus.OPEN);
        assertThat(asked.mails(message))
                .extracting(SignOffMail::kind)
                .startsWith(SignOffMailKind.ASKED_AGAIN, SignOffMailKind.ASKED_AGAIN);
    }

    @Test
    void keepsAnswersWhenOnlyTheWordingChanges() {
        LobbyMessage message = asked.asked("Redactioneel", ACHTERHOEK);
        asked.answered(message, ACHTERHOEK, SignOffPosition.AGREED);
        asked.reworded(message, "Hetzelfde, mooier gezegd", MessageChange.EDITORIAL);
        assertThat(asked.of(message, ACHTERHOEK).status()).isEqualTo(SignOffStatus.AGREED);
        assertThat(asked.mails(message).getFirst().kind()).isEqualTo(SignOffMailKind.REWORDED);
    }

    @Test
    void refusesAnAnswerToAVersionThatWasReplacedWhileItWasRead() {
        LobbyMessage message = asked.asked("Vervangen", ACHTERHOEK);
        SignOffId id = asked.of(message, ACHTERHOEK).id();
        asked.reworded(message, "Hetzelfde, mooier gezegd", MessageChange.EDITORIAL);
        asked.reworded(message, "Iets heel anders", MessageChange.SUBSTANTIVE);
        asked.reworded(message, "Iets heel anders, mooier", MessageChange.EDITORIAL);
        Signing replaced = signOffs.answer(People.partner(), id, SignOffWorld.answer(2, SignOffPosition.AGREED));
        assertThat(replaced).isInstanceOfSatisfying(Signing.Replaced.class, answer -> {
            assertThat(answer.difference().from()).isEqualTo(2);
            assertThat(answer.difference().to()).isEqualTo(4);
            assertThat(answer.difference().fields()).isNotEmpty();
        });
        SignOff signed = SignOffWorld.done(
                signOffs.answer(People.partner(), id, SignOffWorld.answer(3, SignOffPosition.AGREED)));
        assertThat(signed.status()).isEqualTo(SignOffStatus.AGREED);
    }

    @Test
    void storesAnAnswerThatIsSentTwiceOnce() {
        LobbyMessage message = asked.asked("Dubbelklik", ACHTERHOEK);
        asked.answered(message, ACHTERHOEK, SignOffPosition.OBJECTS);
        SignOff twice = asked.answered(message, ACHTERHOEK, SignOffPosition.OBJECTS);
        assertThat(signOffs.countAnswers(staff, Set.of(twice.id()))).containsEntry(twice.id(), 1L);
        asked.answered(message, ACHTERHOEK, SignOffPosition.AGREED);
        assertThat(signOffs.answers(staff, Set.of(twice.id()), PageRequest.first(5))
                        .get(twice.id()))
                .isNotNull()
                .satisfies(page -> assertThat(page.nodes())
                        .extracting(SignOffAnswer::position)
                        .containsExactly(SignOffPosition.AGREED, SignOffPosition.OBJECTS));
    }

    @Test
    void isCalledAgreedOnlyWhenAllAgreeOrTheTeamKnows() {
        LobbyMessage message = asked.asked("Akkoord", ACHTERHOEK, BZK);
        asked.answered(message, ACHTERHOEK, SignOffPosition.AGREED_WITH_RESERVATION);
        assertThat(World.problems(messages.move(staff, message.id(), message.version(), MessageState.AGREED)))
                .containsExactly("NOT_ALL_SIGNED_OFF state");
        LobbyMessage agreed = World.done(messages.move(
                staff, message.id(), message.version(), MessageState.AGREED, Set.of("NOT_ALL_SIGNED_OFF")));
        assertThat(agreed.state()).isEqualTo(MessageState.AGREED);
        LobbyMessage back = asked.reworded(agreed, "Iets heel anders", MessageChange.SUBSTANTIVE);
        assertThat(back.state()).isEqualTo(MessageState.IN_ALIGNMENT);
        asked.answered(back, ACHTERHOEK, SignOffPosition.AGREED);
        SignOff other = asked.of(back, BZK);
        SignOffWorld.done(signOffs.withdraw(staff, other.id(), other.version()));
        assertThat(World.done(messages.move(staff, back.id(), back.version(), MessageState.AGREED))
                        .state())
                .isEqualTo(MessageState.AGREED);
    }

    @Test
    void isCalledAgreedWithoutAnybodyAskedOnlyWhenTheTeamKnows() {
        LobbyMessage message = world.aligned("Niemand gevraagd", LobbyMessageDetails.of(MessageScope.JOINT));
        assertThat(World.problems(messages.move(staff, message.id(), message.version(), MessageState.AGREED)))
                .containsExactly("NOT_ALL_SIGNED_OFF state");
        assertThat(world.moved(message, MessageState.AGREED).state()).isEqualTo(MessageState.AGREED);
    }

    @Test
    void putsWhatWeSaidAloneToOthersWhenItBecomesJoint() {
        LobbyMessage own = world.drafted("Eerst alleen", LobbyMessageDetails.of(MessageScope.OWN));
        LobbyMessage active = World.done(messages.move(staff, own.id(), own.version(), MessageState.ACTIVE));
        LobbyMessage joint = asked.scoped(active, MessageScope.JOINT);
        assertThat(joint.state()).isEqualTo(MessageState.IN_ALIGNMENT);
        asked.ask(joint, ACHTERHOEK);
        asked.answered(joint, ACHTERHOEK, SignOffPosition.AGREED);
        LobbyMessage agreed = World.done(messages.move(staff, joint.id(), joint.version(), MessageState.AGREED));
        assertThat(asked.scoped(asked.scoped(agreed, MessageScope.OWN), MessageScope.JOINT)
                        .state())
                .as("all that were asked agree already")
                .isEqualTo(MessageState.AGREED);
    }

    @Test
    void takesAProposalOverOnce() {
        LobbyMessage message = asked.asked("Overnemen", ACHTERHOEK);
        SignOff signed = SignOffWorld.done(signOffs.answer(
                People.partner(), asked.of(message, ACHTERHOEK).id(), SignOffWorld.proposing(1, "Zo is het beter")));
        SignOffAnswerId answer = Objects.requireNonNull(signed.answer()).id();
        LobbyMessage taken =
                World.done(signOffs.takeOver(staff, answer, message.version(), MessageChange.EDITORIAL, null));
        LobbyMessage again =
                World.done(signOffs.takeOver(staff, answer, message.version(), MessageChange.EDITORIAL, null));
        assertThat(taken.number()).isEqualTo(2);
        assertThat(again.number()).isEqualTo(2);
        assertThat(signOffs.words(staff, Set.of(answer)).get(answer))
                .isNotNull()
                .satisfies(words -> assertThat(words.takenOverIn()).isEqualTo(2));
        assertThat(asked.mails(message))
                .extracting(SignOffMail::kind)
                .contains(SignOffMailKind.TAKEN_OVER, SignOffMailKind.REWORDED);
    }

    @Test
    void takesAProposalOverAnotherChangeOnlyForWhoSawBoth() {
        LobbyMessage message = asked.asked("Twee voorstellen", ACHTERHOEK, BZK);
        SignOffAnswerId first = proposed(message, ACHTERHOEK, "Ook over de grens");
        SignOffAnswerId second = proposed(message, BZK, "Nog tien jaar");
        LobbyMessage taken = World.done(signOffs.takeOver(staff, first, 1, MessageChange.EDITORIAL, null));
        Recording refused = signOffs.takeOver(staff, second, taken.version(), MessageChange.EDITORIAL, null);
        assertThat(World.problems(refused)).containsExactly("TEXT_CHANGED_SINCE replacing");
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Recording.Refused.class,
                        why -> assertThat(why.problems().getFirst().arguments()).containsExactly(1, 2));
        assertThat(World.problems(signOffs.takeOver(staff, second, taken.version(), MessageChange.EDITORIAL, 1)))
                .containsExactly("TEXT_CHANGED_SINCE replacing");
        assertThat(World.done(signOffs.takeOver(staff, second, taken.version(), MessageChange.EDITORIAL, 2))
                        .number())
                .isEqualTo(3);
    }

    private SignOffAnswerId proposed(LobbyMessage message, OrganisationId organisation, String text) {
        SignOff signed = SignOffWorld.done(signOffs.answer(
                People.partner(organisation.value()),
                asked.of(message, organisation).id(),
                SignOffWorld.proposing(1, text)));
        return Objects.requireNonNull(signed.answer()).id();
    }

    @Test
    void tellsTheSecondOfTwoWhoChangeItsDeadline() {
        LobbyMessage message = asked.asked("Termijn", ACHTERHOEK);
        SignOff first = asked.of(message, ACHTERHOEK);
        SignOffWorld.done(signOffs.update(staff, first.id(), 1, SignOffWorld.deadline(1)));
        assertThat(signOffs.update(People.colleague(), first.id(), 1, SignOffWorld.deadline(2)))
                .isInstanceOf(Signing.Conflicting.class);
        assertThat(asked.of(message, ACHTERHOEK).deadline()).isEqualTo(SignOffWorld.DEADLINE.plusDays(1));
    }

    @Test
    void remindsOnceADayWhoDidNotAnswer() {
        LobbyMessage message = asked.asked("Herinneren", ACHTERHOEK, BZK);
        asked.answered(message, BZK, SignOffPosition.AGREED);
        assertThat(signOffs.remind(staff, message.id(), null)).isEqualTo(new Reminding.Reminded(1));
        assertThat(signOffs.remind(staff, message.id(), null)).isEqualTo(new Reminding.Reminded(0));
    }

    @Test
    void remindsByItselfBeforeAndAfterTheDeadlineOnceEach(SignOffMails mails) {
        LobbyMessage message = asked.asked("Vanzelf", ACHTERHOEK);
        for (int day = 0; day < 20; day++) {
            mails.remindDue();
            clock.advance(Duration.ofDays(1));
        }
        assertThat(asked.mails(message))
                .extracting(SignOffMail::kind)
                .containsExactly(SignOffMailKind.REMINDED, SignOffMailKind.REMINDED, SignOffMailKind.ASKED);
    }

    @Test
    void remindsNobodyOnTheDayOnWhichItIsAsked(SignOffMails mails) {
        LobbyMessage message = asked.asked("Kort dag", ACHTERHOEK);
        clock.advance(Duration.ofDays(5));
        asked.ask(message, BZK);
        mails.remindDue();
        assertThat(asked.kinds(message, BZK)).containsExactly(SignOffMailKind.ASKED);
        assertThat(asked.kinds(message, ACHTERHOEK)).containsExactly(SignOffMailKind.REMINDED, SignOffMailKind.ASKED);
        asked.reworded(message, "Iets heel anders", MessageChange.SUBSTANTIVE);
        clock.advance(Duration.ofDays(1));
        mails.remindDue();
        assertThat(asked.kinds(message, BZK))
                .containsExactly(SignOffMailKind.REMINDED, SignOffMailKind.ASKED_AGAIN, SignOffMailKind.ASKED);
    }
}
