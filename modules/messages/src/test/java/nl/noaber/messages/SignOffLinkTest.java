package nl.noaber.messages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.noaber.access.OutgoingMail.Sending;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Visibility;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The mails about sign-offs and the personal links in them. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignOffLinkTest extends SignOffSuite {

    private final SignOffs signOffs;
    private final SignOffLinks links;
    private final SignOffMails mails;
    private final LobbyMessages messages;
    private final World world;
    private final SignOffWorld asked;
    private final Postman postman;
    private final TestClock clock;

    SignOffLinkTest(
            SignOffs signOffs,
            SignOffLinks links,
            SignOffMails mails,
            LobbyMessages messages,
            World world,
            SignOffWorld asked,
            Postman postman,
            TestClock clock) {
        this.signOffs = signOffs;
        this.links = links;
        this.mails = mails;
        this.messages = messages;
        this.world = world;
        this.asked = asked;
        this.postman = postman;
        this.clock = clock;
    }

    @Test
    void takesOneAnswerThroughALink() {
        LobbyMessage message = asked.asked("Via de link", World.ACHTERHOEK);
        String link = link(message);
        SignOffInvitation invitation = links.invitation(anybody, link).orElseThrow();
        assertThat(invitation.title()).isEqualTo("Via de link");
        assertThat(invitation.asks()).hasSize(2);
        assertThat(links.answer(anybody, link, SignOffWorld.proposing(1, "Beter zo"), "Bestuurssecretaris"))
                .isEqualTo(new LinkSigning.Taken());
        assertThat(asked.of(message, World.ACHTERHOEK).status()).isEqualTo(SignOffStatus.AGREED_WITH_RESERVATION);
        assertThat(links.invitation(anybody, link)).isEmpty();
        assertThat(refused(link)).containsExactly("LINK_USED link");
    }

    /** The first answer came, and that it did was lost on the way back. */
    @Test
    void takesTheSameAnswerTwiceForOne() {
        LobbyMessage message = asked.asked("Dubbel geklikt", World.ACHTERHOEK);
        String link = link(message);
        NewAnswer answer = SignOffWorld.proposing(1, "Beter zo");
        assertThat(links.answer(anybody, link, answer, "Secretaris")).isEqualTo(new LinkSigning.Taken());
        assertThat(links.answer(anybody, link, answer, " Secretaris ")).isEqualTo(new LinkSigning.Taken());
        SignOffId id = asked.of(message, World.ACHTERHOEK).id();
        assertThat(signOffs.countAnswers(staff, Set.of(id))).containsEntry(id, 1L);
        assertThat(SignOffWorld.problems(links.answer(anybody, link, answer, "Iemand anders")))
                .containsExactly("LINK_USED link");
    }

    @Test
    void asksWhoAnswers() {
        String link = link(asked.asked("Zonder naam", World.ACHTERHOEK));
        assertThat(SignOffWorld.problems(
                        links.answer(anybody, link, SignOffWorld.answer(1, SignOffPosition.AGREED), "  ")))
                .containsExactly("NAME_MISSING answeredBy");
        assertThat(links.invitation(anybody, link)).isPresent();
    }

    @Test
    void refusesALinkAWeekAfterTheDeadline() {
        String link = link(asked.asked("Verlopen", World.ACHTERHOEK));
        clock.advance(Duration.ofDays(14));
        assertThat(links.invitation(anybody, link)).isPresent();
        clock.advance(Duration.ofDays(1));
        assertThat(refused(link)).containsExactly("LINK_EXPIRED link");
    }

    @Test
    void refusesALinkOfWhoIsAskedNoMoreAndOfWhatIsNotBrought() {
        LobbyMessage withdrawn = asked.asked("Ingetrokken", World.ACHTERHOEK);
        SignOff signOff = asked.of(withdrawn, World.ACHTERHOEK);
        String link = link(withdrawn);
        SignOffWorld.done(signOffs.withdraw(staff, signOff.id(), signOff.version()));
        assertThat(refused(link)).containsExactly("LINK_WITHDRAWN link");
        LobbyMessage retired = asked.asked("Gearchiveerd", World.ACHTERHOEK);
        String other = link(retired);
        World.done(messages.move(staff, retired.id(), retired.version(), MessageState.RETIRED));
        assertThat(refused(other)).containsExactly("LINK_CLOSED link");
    }

    @Test
    void refusesWhatIsNoLinkOfOurs() {
        String link = link(asked.asked("Vervalst", World.ACHTERHOEK));
        String forged = link.substring(0, 30) + (link.charAt(30) == 'A' ? 'B' : 'A') + link.substring(31);
        for (String wrong : List.of("", "x", "é".repeat(64), forged, link + "A")) {
            assertThat(refused(wrong)).containsExactly("LINK_UNKNOWN link");
        }
    }

    @Test
    void showsWhatChangedWhileItWasRead() {
        LobbyMessage message = asked.asked("Gewijzigd", World.ACHTERHOEK);
        String link = link(message);
        asked.reworded(message, "Iets heel anders", MessageChange.SUBSTANTIVE);
        LinkSigning replaced =
                links.answer(anybody, link, SignOffWorld.answer(1, SignOffPosition.AGREED), "Secretaris");
        assertThat(replaced).isInstanceOfSatisfying(LinkSigning.Replaced.class, answer -> {
            assertThat(answer.invitation().number()).isEqualTo(2);
            assertThat(answer.invitation().difference()).isNotNull();
        });
        assertThat(links.answer(anybody, link, SignOffWorld.answer(2, SignOffPosition.AGREED), "Secretaris"))
                .isEqualTo(new LinkSigning.Taken());
    }

    /** The mail that asks again is about the new version itself. */
    @Test
    void showsWhoIsAskedAgainWhatChangedSinceTheirAnswer() {
        LobbyMessage message = asked.asked("Opnieuw gevraagd", World.ACHTERHOEK);
        asked.reworded(message, "Eerst iets anders", MessageChange.SUBSTANTIVE);
        asked.answered(message, World.ACHTERHOEK, SignOffPosition.AGREED);
        asked.reworded(message, "Daarna nog iets", MessageChange.SUBSTANTIVE);
        SignOffInvitation invitation = links.invitation(anybody, link(message)).orElseThrow();
        assertThat(invitation.mailedNumber()).isEqualTo(3);
        assertThat(difference(invitation).from()).isEqualTo(2);
        assertThat(difference(invitation).fields())
                .extracting(MessageFieldDifference::field)
                .containsExactly("text");
    }

    @Test
    void showsWhoNeverAnsweredWhatChangedSinceTheFirstMail() {
        LobbyMessage message = asked.asked("Nooit geantwoord", World.ACHTERHOEK);
        assertThat(links.invitation(anybody, link(message)).orElseThrow().difference())
                .isNull();
        asked.reworded(message, "Eerst iets anders", MessageChange.SUBSTANTIVE);
        asked.reworded(message, "Daarna nog iets", MessageChange.SUBSTANTIVE);
        MessageDifference difference =
                difference(links.invitation(anybody, link(message)).orElseThrow());
        assertThat(difference.from()).isEqualTo(1);
        assertThat(difference.to()).isEqualTo(3);
    }

    @Test
    void showsAllThatIsSigned() {
        LobbyMessage message = asked.ask(
                world.aligned(
                        "Alles",
                        new LobbyMessageDetails(
                                MessageScope.JOINT,
                                null,
                                List.of(),
                                null,
                                List.of(MessageEvidence.of("Een derde wacht", "Netbeheerder")),
                                Visibility.TEAM,
                                Set.of(),
                                Set.of())),
                World.ACHTERHOEK);
        world.revised(
                asked.now(message),
                new WordingChange(
                        Patch.kept(),
                        Patch.kept(),
                        Patch.set(List.of(
                                new MessageVariant(MessageAudience.MINISTRY, World.BZK, "Voor het ministerie"))),
                        Patch.kept(),
                        MessageChange.SUBSTANTIVE,
                        null));
        SignOffInvitation invitation = links.invitation(anybody, link(message)).orElseThrow();
        assertThat(invitation.variants()).extracting(MessageVariant::text).containsExactly("Voor het ministerie");
        assertThat(invitation.evidence()).extracting(MessageEvidence::text).containsExactly("Een derde wacht");
        assertThat(difference(invitation).fields())
                .extracting(MessageFieldDifference::field)
                .containsExactly("variants");
    }

    @Test
    void saysWhyALinkDoesNotWorkAndNothingOfOneThatNeverWas() {
        LobbyMessage message = asked.asked("Waarom niet", World.ACHTERHOEK);
        String link = link(message);
        assertThat(links.read(anybody, link).orElseThrow().refusal()).isNull();
        asked.answered(message, World.ACHTERHOEK, SignOffPosition.AGREED);
        assertThat(why(link)).isEqualTo("LINK_USED");
        SignOff signOff = asked.of(message, World.ACHTERHOEK);
        SignOffWorld.done(signOffs.withdraw(staff, signOff.id(), signOff.version()));
        assertThat(why(link)).isEqualTo("LINK_WITHDRAWN");
        assertThat(links.read(anybody, link + "A")).isEmpty();
    }

    private String why(String link) {
        return requireNonNull(links.read(anybody, link).orElseThrow().refusal()).code();
    }

    private static MessageDifference difference(SignOffInvitation invitation) {
        return requireNonNull(invitation.difference());
    }

    @Test
    void endsTheLinksThatWentToAnotherAddress() {
        LobbyMessage message = asked.asked("Ander adres", World.ACHTERHOEK);
        String link = link(message);
        SignOffWorld.done(signOffs.update(
                staff,
                asked.of(message, World.ACHTERHOEK).id(),
                1,
                new SignOffChange(Patch.kept(), Patch.set("nieuw@example.org"))));
        assertThat(refused(link)).containsExactly("LINK_USED link");
        assertThat(links.invitation(anybody, link(message))).isPresent();
    }

    @Test
    void sendsEachMailOnceWithItsLink() {
        postman.answers(new Sending.Taken());
        LobbyMessage message = asked.asked("Verstuurd", World.ACHTERHOEK, World.BZK);
        mails.sendDue();
        mails.sendDue();
        assertThat(postman.sent).hasSize(2).allMatch(mail -> mail.contains("/sign-off?link="));
        assertThat(asked.mails(message)).allMatch(mail -> mail.state() == MailState.SENT);
        assertThat(asked.mails(message)).noneMatch(mail -> mail.text().contains("link="));
    }

    @Test
    void keepsMailsWhileTheServerIsDownAndTriesAgainLater() {
        postman.answers(new Sending.Failed("connection refused"));
        LobbyMessage message = asked.asked("Wacht", World.ACHTERHOEK);
        mails.sendDue();
        SignOffMail waiting = asked.mails(message).getFirst();
        assertThat(waiting.state()).isEqualTo(MailState.WAITING);
        assertThat(waiting.problem()).isEqualTo("connection refused");
        postman.answers(new Sending.Taken());
        mails.sendDue();
        assertThat(asked.mails(message).getFirst().attempts()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(2));
        mails.sendDue();
        assertThat(asked.mails(message).getFirst().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void saysThatAnAddressDoesNotExist() {
        postman.answers(new Sending.AddressRefused("550 no such user"));
        LobbyMessage message = asked.asked("Onbestelbaar", World.ACHTERHOEK);
        mails.sendDue();
        assertThat(asked.mails(message).getFirst().state()).isEqualTo(MailState.BOUNCED);
    }

    /** Sent again by itself it might come twice. */
    @Test
    void leavesItToTheTeamWhetherAMailOfWhichNothingIsKnownIsSentAgain() {
        postman.answers(new Sending.Unknown("read timed out"));
        LobbyMessage message = asked.asked("Onbekend", World.ACHTERHOEK);
        mails.sendDue();
        postman.answers(new Sending.Taken());
        clock.advance(Duration.ofHours(5));
        mails.sendDue();
        SignOffMail waiting = asked.mails(message).getFirst();
        assertThat(waiting.state()).isEqualTo(MailState.WAITING);
        assertThat(waiting.uncertain()).isTrue();
        assertThat(waiting.problem()).startsWith("De mail is aan de mailserver gegeven");
        assertThat(mails.resend(staff, waiting.id()).orElseThrow().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void dropsAMailThatIsOfNoUseAnyMore() {
        postman.answers(new Sending.Taken());
        LobbyMessage message = asked.asked("Te laat", World.ACHTERHOEK);
        asked.answered(message, World.ACHTERHOEK, SignOffPosition.AGREED);
        mails.sendDue();
        assertThat(asked.mails(message).getFirst().state()).isEqualTo(MailState.DROPPED);
        assertThat(postman.sent).isEmpty();
    }

    private String link(LobbyMessage message) {
        return SignOffWorld.secret(asked.mails(message).getFirst());
    }

    private List<String> refused(String link) {
        assertThat(links.invitation(anybody, link)).isEmpty();
        return SignOffWorld.problems(
                links.answer(anybody, link, SignOffWorld.answer(1, SignOffPosition.AGREED), "Secretaris"));
    }
}
