package nl.noaber.disclosure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.contacts.Channel;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentDetails;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.ContactMomentWarningCode;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.contacts.NewContactMoment;
import nl.noaber.contacts.NewDelivery;
import nl.noaber.contacts.NewParticipant;
import nl.noaber.contacts.Reception;
import nl.noaber.contacts.Side;
import nl.noaber.disclosure.DisclosedRecord;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.disclosure.DisclosureScope;
import nl.noaber.disclosure.NewDisclosureFile;
import nl.noaber.disclosure.Piece;
import nl.noaber.disclosure.internal.Desk.About;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.messages.AskedOrganisation;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.MessageChange;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.MessageVersion;
import nl.noaber.messages.NewAnswer;
import nl.noaber.messages.NewAsk;
import nl.noaber.messages.NewLobbyMessage;
import nl.noaber.messages.Recording;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffLevel;
import nl.noaber.messages.SignOffPosition;
import nl.noaber.messages.SignOffs;
import nl.noaber.messages.Signing;
import nl.noaber.messages.Wording;
import nl.noaber.messages.WordingChange;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Versions of lobby messages in files for requests under the Woo. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessageVersionsTest {

    private static final LocalDate DEADLINE = LocalDate.of(2026, 6, 22);

    private final LobbyMessages messages;
    private final SignOffs signOffs;
    private final ContactMoments moments;
    private final DisclosureFiles files;
    private final Desk desk;
    private final Viewer staff = People.staff();

    MessageVersionsTest(
            LobbyMessages messages, SignOffs signOffs, ContactMoments moments, DisclosureFiles files, Desk desk) {
        this.messages = messages;
        this.signOffs = signOffs;
        this.moments = moments;
        this.files = files;
        this.desk = desk;
    }

    @BeforeAll
    void load() {
        desk.load();
    }

    @Test
    void gathersEachVersionWithWhatWasAnsweredAndTheContactsInWhichItWasBrought() {
        Organisation asked = desk.organisation("Gevraagde B.V.");
        LobbyMessage message = moved(drafted("Ruimte op het net", Visibility.TEAM));
        answered(message, asked);
        LobbyMessage revised = revised(message, "Kies nu, en bel 06-12345678.");
        brought("Overleg over het net", asked, revised);
        desk.logged(About.of(staff, "Over iets anders", asked));
        drafted("Een andere boodschap", Visibility.TEAM);
        DisclosureFile file = desk.collected(desk.opened(staff, about(revised)));

        assertThat(file.total()).isEqualTo(3);
        assertThat(records(file))
                .extracting(record -> record.record().type())
                .containsExactlyInAnyOrder(ContactMoment.TYPE, MessageVersion.TYPE, MessageVersion.TYPE);
        assertThat(passages(file, "Ruimte op het net (versie 1)"))
                .containsEntry("Kerntekst", "Het net zit vol.")
                .containsEntry(
                        "Antwoord 1",
                        "Gevraagde B.V., bestuurlijk: akkoord met voorbehoud\nEerst een kaart van het net")
                .doesNotContainKey("Onderbouwing");
        assertThat(passages(file, "Ruimte op het net (versie 2)"))
                .containsEntry("Kerntekst", "Kies nu, en bel 06-12345678.")
                .hasEntrySatisfying(
                        "Wat gevraagd wordt", asks -> assertThat(asks).contains("Versneld verzwaren"))
                .doesNotContainKey("Antwoord 1");
    }

    @Test
    void printsNoNumberThatLeadsToSomebodyAndWhatIsClassedClosedNotAtAll() {
        LobbyMessage message = moved(drafted("Half open", Visibility.TEAM));
        LobbyMessage closed = done(messages.classify(
                staff,
                message.id(),
                message.version(),
                1,
                new Disclosure(DisclosureClass.NOT_DISCLOSABLE, List.of(DisclosureGround.PROPER_FUNCTIONING))));
        LobbyMessage revised = revised(closed, "Bel 06-12345678 over de tweede versie.");
        done(messages.classify(
                staff,
                message.id(),
                revised.version(),
                2,
                new Disclosure(DisclosureClass.PARTLY_DISCLOSABLE, List.of(DisclosureGround.PERSONAL_PRIVACY))));
        Map<String, byte[]> made = desk.made(desk.collected(desk.opened(staff, about(message))));

        String printed = made.values().stream().map(FilesTest::text).collect(Collectors.joining("\n"));
        assertThat(printed).contains("over de tweede versie").doesNotContain("12345678", "Het net zit vol.");
    }

    @Test
    void isItsMakersAloneWithAConfidentialMessageAndHasNoneThatItsMakerMayNotSee() {
        LobbyMessage hidden = drafted("zzgeheimzz", Visibility.CONFIDENTIAL);
        DisclosureFile own = desk.collected(desk.opened(staff, about(hidden)));
        assertThat(own.total()).isEqualTo(1);
        assertThat(own.restricted()).isTrue();
        assertThat(files.byId(People.colleague(), own.id())).isEmpty();

        assertThat(Desk.refusals(files.open(
                        People.colleague(),
                        new NewDisclosureFile(new DisclosureFileId(Ids.next()), "Verzoek", null, null, about(hidden)))))
                .containsExactly("NOT_FOUND message");
    }

    @Test
    void isLookedAtAgainWhenSomebodyAnswersAfterItWasAssessed() {
        Organisation asked = desk.organisation("Late B.V.");
        LobbyMessage message = moved(drafted("Nog te beantwoorden", Visibility.TEAM));
        DisclosureFile file = desk.collected(desk.opened(staff, about(message)));
        answered(message, asked);

        assertThat(files.record(staff, file.id(), 1).orElseThrow().record().stale())
                .isTrue();
    }

    private static DisclosureScope about(LobbyMessage message) {
        return new DisclosureScope(null, message.id(), null, null, null);
    }

    private LobbyMessage drafted(String title, Visibility visibility) {
        return done(messages.draft(
                staff,
                NewLobbyMessage.of(
                        Wording.of(title, "Het net zit vol.", NewAsk.of("Versneld verzwaren")),
                        new LobbyMessageDetails(
                                MessageScope.JOINT,
                                null,
                                List.of(),
                                null,
                                List.of(),
                                visibility,
                                Set.of(),
                                Set.of()))));
    }

    private LobbyMessage moved(LobbyMessage message) {
        return done(messages.move(staff, message.id(), message.version(), MessageState.IN_ALIGNMENT));
    }

    private LobbyMessage revised(LobbyMessage message, String text) {
        return done(messages.revise(
                staff,
                message.id(),
                message.version(),
                new WordingChange(
                        Patch.kept(), Patch.set(text), Patch.kept(), Patch.kept(), MessageChange.SUBSTANTIVE, null)));
    }

    private void answered(LobbyMessage message, Organisation asked) {
        done(signOffs.ask(staff, message.id(), List.of(new AskedOrganisation(asked.id(), null)), DEADLINE));
        SignOff signOff = signOffs.of(staff, Set.of(message.id()))
                .values()
                .iterator()
                .next()
                .getFirst();
        assertThat(signOffs.answer(
                        staff,
                        signOff.id(),
                        new NewAnswer(
                                message.number(),
                                SignOffPosition.AGREED_WITH_RESERVATION,
                                SignOffLevel.EXECUTIVE,
                                "Eerst een kaart van het net",
                                null,
                                "Per brief")))
                .isInstanceOf(Signing.Signed.class);
    }

    private void brought(String subject, Organisation theirs, LobbyMessage message) {
        ContactMomentDetails details = new ContactMomentDetails(
                        subject,
                        Channel.MEETING,
                        ContactMomentStatus.HELD,
                        Desk.THEN,
                        null,
                        null,
                        List.of(NewParticipant.organisation(Side.THEIRS, theirs.id())),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Visibility.TEAM,
                        Set.of(),
                        Set.of())
                .bringing(NewDelivery.of(message.id(), Reception.OPEN));
        assertThat(moments.log(
                        staff,
                        new NewContactMoment(
                                new ContactMomentId(Ids.next()),
                                details,
                                List.of(),
                                Set.of(ContactMomentWarningCode.values()))))
                .isInstanceOf(nl.noaber.contacts.Recording.Recorded.class);
    }

    private List<DisclosedRecord> records(DisclosureFile file) {
        return files.records(staff, file.id(), PageRequest.first(50)).nodes();
    }

    /** Of the record with this subject, by the label of each. */
    private Map<String, String> passages(DisclosureFile file, String subject) {
        return records(file).stream()
                .map(record -> files.record(staff, file.id(), record.number()).orElseThrow())
                .map(text -> text.passages().stream()
                        .collect(Collectors.toMap(
                                passage -> passage.label(),
                                passage -> passage.pieces().stream()
                                        .map(Piece::text)
                                        .collect(Collectors.joining()))))
                .filter(passages -> subject.equals(passages.get("Onderwerp")))
                .findFirst()
                .orElseThrow();
    }

    private static LobbyMessage done(Recording recording) {
        if (recording instanceof Recording.Recorded(LobbyMessage message)) {
            return message;
        }
        throw new AssertionError(recording);
    }
}
