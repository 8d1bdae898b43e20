package nl.noaber.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.access.OutgoingMail.Sending;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.Merge;
import nl.noaber.stakeholders.MergeId;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.SeenStakeholder;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Organisations that were both asked turn out to be one: one answer, and every way to it that is out goes on. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignOffMergingTest extends SignOffSuite {

    private final SignOffs signOffs;
    private final SignOffLinks links;
    private final SignOffMails mails;
    private final Organisations organisations;
    private final Merges merges;
    private final World world;
    private final SignOffWorld asked;
    private final Postman postman;

    SignOffMergingTest(
            SignOffs signOffs,
            SignOffLinks links,
            SignOffMails mails,
            Organisations organisations,
            Merges merges,
            World world,
            SignOffWorld asked,
            Postman postman) {
        this.signOffs = signOffs;
        this.links = links;
        this.mails = mails;
        this.organisations = organisations;
        this.merges = merges;
        this.world = world;
        this.asked = asked;
        this.postman = postman;
    }

    @Test
    void asksOneOfTwoThatTurnOutToBeOne() {
        Pair pair = pair("Twee keer gevraagd");
        asked.answered(pair.message(), pair.absorb(), SignOffPosition.AGREED);
        Merge merge = merged(pair.keep(), pair.absorb());
        assertThat(merge.moves()).containsEntry("signOffs", 1);
        assertThat(asked.of(pair.message(), pair.keep()).status()).isEqualTo(SignOffStatus.AGREED);
        assertThat(asked.of(pair.message())).filteredOn(SignOff::withdrawn).hasSize(1);
        undone(merge);
        assertThat(asked.of(pair.message(), pair.keep()).status()).isEqualTo(SignOffStatus.OPEN);
        assertThat(asked.of(pair.message(), pair.absorb()).status()).isEqualTo(SignOffStatus.AGREED);
        assertThat(asked.of(pair.message())).noneMatch(SignOff::withdrawn);
    }

    @Test
    void takesTheAnswerThroughALinkOfTheOneThatWentUp() {
        Pair pair = pair("Via de oude link");
        String theirs = asked.link(pair.message(), pair.absorb());
        String ours = asked.link(pair.message(), pair.keep());
        Merge merge = merged(pair.keep(), pair.absorb());
        assertThat(links.invitation(anybody, theirs).orElseThrow().organisationName())
                .isEqualTo(name(pair.keep()));
        assertThat(links.answer(anybody, theirs, agreed(), "Secretaris")).isEqualTo(new LinkSigning.Taken());
        assertThat(asked.of(pair.message(), pair.keep()).status()).isEqualTo(SignOffStatus.AGREED);
        assertThat(refused(ours)).containsExactly("LINK_ANSWERED link");
        undone(merge);
        assertThat(asked.of(pair.message(), pair.absorb()).status()).isEqualTo(SignOffStatus.AGREED);
        assertThat(asked.of(pair.message(), pair.keep()).status()).isEqualTo(SignOffStatus.OPEN);
        assertThat(links.answer(anybody, ours, agreed(), "Secretaris")).isEqualTo(new LinkSigning.Taken());
    }

    @Test
    void refusesAnOpenLinkOfWhatIsAnsweredAndOpensItWhenTheyPart() {
        Pair pair = pair("Al geantwoord");
        String theirs = asked.link(pair.message(), pair.absorb());
        asked.answered(pair.message(), pair.keep(), SignOffPosition.OBJECTS);
        Merge merge = merged(pair.keep(), pair.absorb());
        assertThat(refused(theirs)).containsExactly("LINK_ANSWERED link");
        asked.reworded(pair.message(), "Iets heel anders", MessageChange.SUBSTANTIVE);
        assertThat(links.invitation(anybody, theirs)).as("asked again").isPresent();
        undone(merge);
        assertThat(links.invitation(anybody, theirs)).isPresent();
        assertThat(asked.of(pair.message(), pair.keep()).status()).isEqualTo(SignOffStatus.STALE);
        assertThat(asked.of(pair.message(), pair.absorb()).status()).isEqualTo(SignOffStatus.OPEN);
    }

    @Test
    void bringsBackWhatWentThroughTwoMerges() {
        Pair pair = pair("Drie op een rij");
        OrganisationId last = world.organisation("Regio die overblijft").id();
        asked.ask(pair.message(), last);
        String link = asked.link(pair.message(), pair.absorb());
        Merge first = merged(pair.keep(), pair.absorb());
        Merge second = merged(last, pair.keep());
        assertThat(links.answer(anybody, link, agreed(), "Secretaris")).isEqualTo(new LinkSigning.Taken());
        assertThat(asked.of(pair.message(), last).status()).isEqualTo(SignOffStatus.AGREED);
        undone(second);
        assertThat(asked.of(pair.message(), last).status()).isEqualTo(SignOffStatus.OPEN);
        assertThat(asked.of(pair.message(), pair.keep()).status()).isEqualTo(SignOffStatus.AGREED);
        undone(first);
        assertThat(asked.of(pair.message(), pair.keep()).status()).isEqualTo(SignOffStatus.OPEN);
        assertThat(asked.of(pair.message(), pair.absorb()).status()).isEqualTo(SignOffStatus.AGREED);
    }

    @Test
    void takesOverTheAddressAndTheLongerTermAndGivesThemBack() {
        Pair pair = pair("Adres en termijn");
        SignOff ours = asked.of(pair.message(), pair.keep());
        SignOffWorld.done(
                signOffs.update(staff, ours.id(), ours.version(), new SignOffChange(Patch.kept(), Patch.set(null))));
        SignOff theirs = asked.of(pair.message(), pair.absorb());
        SignOffWorld.done(signOffs.update(
                staff,
                theirs.id(),
                theirs.version(),
                new SignOffChange(Patch.set(SignOffWorld.DEADLINE.plusDays(9)), Patch.kept())));
        Merge merge = merged(pair.keep(), pair.absorb());
        SignOff joined = asked.of(pair.message(), pair.keep());
        assertThat(joined.email()).isEqualTo("akkoord@example.org");
        assertThat(joined.deadline()).isEqualTo(SignOffWorld.DEADLINE.plusDays(9));
        undone(merge);
        SignOff again = asked.of(pair.message(), pair.keep());
        assertThat(again.email()).isNull();
        assertThat(again.deadline()).isEqualTo(SignOffWorld.DEADLINE);
    }

    @Test
    void mailsOneAddressOnceWhenBothWait() {
        postman.answers(new Sending.Taken());
        Pair pair = pair("Eén mail");
        merged(pair.keep(), pair.absorb());
        mails.sendDue();
        assertThat(postman.sent).hasSize(1);
        assertThat(asked.mails(pair.message()))
                .extracting(SignOffMail::state)
                .containsExactlyInAnyOrder(MailState.SENT, MailState.DROPPED);
    }

    @Test
    void letsWhoSignsInForTheOneThatWentUpAnswer() {
        Pair pair = pair("Nog het oude account");
        Merge merge = merged(pair.keep(), pair.absorb());
        Viewer partner = People.partner(pair.absorb().value());
        SignOff open = signOffs.open(partner, PageRequest.first(50)).nodes().stream()
                .filter(one -> one.messageId().equals(pair.message().id()))
                .findFirst()
                .orElseThrow();
        assertThat(open.isAnswerable(partner)).isTrue();
        assertThat(signOffs.countOpen(partner)).isPositive();
        SignOff signed = SignOffWorld.done(signOffs.answer(partner, open.id(), agreed()));
        assertThat(signed.organisationId()).isEqualTo(pair.keep());
        assertThat(Objects.requireNonNull(signed.answer()).channel()).isEqualTo(SignOffChannel.SIGNED_IN);
        undone(merge);
        assertThat(asked.of(pair.message(), pair.absorb()).status()).isEqualTo(SignOffStatus.AGREED);
        assertThat(asked.of(pair.message(), pair.keep()).status()).isEqualTo(SignOffStatus.OPEN);
        Viewer other = People.partner(pair.keep().value());
        assertThat(SignOffWorld.problems(signOffs.answer(
                        other, asked.of(pair.message(), pair.absorb()).id(), agreed())))
                .as("another organisation's again")
                .hasSize(1);
    }

    private record Pair(LobbyMessage message, OrganisationId keep, OrganisationId absorb) {}

    private Pair pair(String title) {
        OrganisationId keep = world.organisation(title + ", blijft").id();
        OrganisationId absorb = world.organisation(title + ", gaat op").id();
        return new Pair(asked.asked(title, keep, absorb), keep, absorb);
    }

    private static NewAnswer agreed() {
        return SignOffWorld.answer(1, SignOffPosition.AGREED);
    }

    private List<String> refused(String link) {
        assertThat(links.invitation(anybody, link)).isEmpty();
        return SignOffWorld.problems(links.answer(anybody, link, agreed(), "Iemand anders"));
    }

    private String name(OrganisationId id) {
        return organisations.byId(staff, id).orElseThrow().name();
    }

    private Merge merged(OrganisationId keep, OrganisationId absorb) {
        return done(merges.merge(staff, new MergeId(Ids.next()), seen(keep), seen(absorb), Set.of()));
    }

    private SeenStakeholder seen(OrganisationId id) {
        Organisation organisation = organisations.byId(staff, id).orElseThrow();
        return new SeenStakeholder(id, organisation.version());
    }

    private void undone(Merge merge) {
        done(merges.undo(staff, merge.id()));
    }

    private static Merge done(Outcome<Merge> outcome) {
        if (outcome instanceof Outcome.Done<Merge>(Merge merge)) {
            return merge;
        }
        throw new AssertionError(outcome);
    }
}
