package nl.noaber.disclosure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.access.UserId;
import nl.noaber.agenda.AgendaDecision;
import nl.noaber.agenda.AgendaDecisionOutcome;
import nl.noaber.agenda.AgendaDocument;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemChange;
import nl.noaber.agenda.AgendaItemDetails;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaItemKind;
import nl.noaber.agenda.AgendaItemState;
import nl.noaber.agenda.AgendaItems;
import nl.noaber.agenda.AgendaSubjects;
import nl.noaber.agenda.BodyLevel;
import nl.noaber.agenda.GovernanceBodies;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyDetails;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingDetails;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.Meetings;
import nl.noaber.agenda.NewAgendaItem;
import nl.noaber.agenda.NewGovernanceBody;
import nl.noaber.agenda.NewMeeting;
import nl.noaber.agenda.Recording;
import nl.noaber.disclosure.Correction;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.disclosure.DisclosureScope;
import nl.noaber.disclosure.Piece;
import nl.noaber.disclosure.internal.RecordSource.Extent;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.NewAsk;
import nl.noaber.messages.NewLobbyMessage;
import nl.noaber.messages.Wording;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.stakeholders.PublicRole;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Agenda items in files for requests under the Woo. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaItemsTest {

    private static final LocalDate DAY = LocalDate.of(2031, 3, 4);
    private static final LocalDate LATER = DAY.plusYears(2);
    private static final ChallengeId CHALLENGE = new ChallengeId(Ids.named("challenge/npvr/4"));
    private static final Set<String> ALL_WARNINGS =
            Set.of("DEADLINE_PASSED", "ON_WEEKEND", "ON_HOLIDAY", "IN_RECESS", "BODY_ENDS");
    private static final Disclosure IN_PART =
            new Disclosure(DisclosureClass.PARTLY_DISCLOSABLE, List.of(DisclosureGround.PERSONAL_PRIVACY));

    private final AgendaItems items;
    private final Meetings meetings;
    private final GovernanceBodies bodies;
    private final LobbyMessages messages;
    private final DisclosureFiles files;
    private final AgendaItemSource source;
    private final Desk desk;
    private final Viewer staff = People.staff();

    AgendaItemsTest(
            AgendaItems items,
            Meetings meetings,
            GovernanceBodies bodies,
            LobbyMessages messages,
            DisclosureFiles files,
            AgendaItemSource source,
            Desk desk) {
        this.items = items;
        this.meetings = meetings;
        this.bodies = bodies;
        this.messages = messages;
        this.files = files;
        this.source = source;
        this.desk = desk;
    }

    @BeforeAll
    void load() {
        desk.load();
    }

    @Test
    void areFoundByWhatTheyAreAboutWhoDecidesAndWhen() {
        Organisation party = desk.organisation("Partij die instemt");
        Organisation council = desk.organisation("Raad die vergadert");
        LobbyMessage message = message("Boodschap op de agenda");
        Meeting meeting = meeting(council, DAY, Visibility.TEAM);
        AgendaItem item = put(
                meeting,
                details("Waarom gevraagd")
                        .about(new AgendaSubjects(
                                Set.of(CHALLENGE), Set.of(message.id()), Set.of(), Set.of(), Set.of(party.id()))));
        put(meeting(desk.organisation("Andere raad"), DAY.plusYears(1), Visibility.TEAM), details("Iets anders"));

        assertThat(found(new DisclosureScope(CHALLENGE, null, null, DAY, DAY))).containsExactly(item.id());
        assertThat(found(new DisclosureScope(null, message.id(), null, null, null)))
                .containsExactly(item.id());
        assertThat(found(of(party))).containsExactly(item.id());
        assertThat(found(of(council))).containsExactly(item.id());
        assertThat(found(new DisclosureScope(null, null, null, DAY, DAY))).containsExactly(item.id());
        assertThat(found(new DisclosureScope(null, message.id(), null, DAY.plusDays(1), null)))
                .isEmpty();
        assertThat(found(of(desk.organisation("Buitenstaander")))).isEmpty();
        assertThat(desk.opened(staff, new DisclosureScope(null, message.id(), null, null, null))
                        .total())
                .as("beside the version of the message")
                .isEqualTo(2);
    }

    @Test
    void areInNoFileWhenTheirMeetingWasWithdrawn() {
        Organisation council = desk.organisation("Raad bij vergissing");
        Meeting meeting = meeting(council, LATER, Visibility.TEAM);
        AgendaItem item = put(meeting, details("Bij vergissing"));
        DisclosureFile file = desk.collected(desk.opened(staff, council));
        assertThat(file.total()).isEqualTo(1);
        done(meetings.withdraw(staff, meeting.id(), 1, null, ALL_WARNINGS));

        assertThat(found(of(council))).isEmpty();
        assertThat(source.seen(staff, Set.of(item.id().value()))).isEmpty();
        assertThat(files.record(staff, file.id(), 1)).isEmpty();
    }

    @Test
    void areForWhoMaySeeThemAlone() {
        Organisation council = desk.organisation("Raad met publiek");
        Meeting meeting = meeting(council, LATER, Visibility.PUBLIC);
        AgendaItem open = put(meeting, details("Voor iedereen").seenWithTheMeeting());
        AgendaItem ours = put(meeting, details("Van het team"));
        assertThat(found(of(council))).containsExactlyInAnyOrder(open.id(), ours.id());
        for (Viewer other : List.of(People.board(), People.partner(), People.auditor())) {
            assertThat(source.count(other, of(council))).isEqualTo(1);
            assertThat(source.seen(other, Set.of(open.id().value(), ours.id().value())))
                    .containsExactly(open.id().value());
            assertThat(source.contents(other, Set.of(ours.id().value()), Extent.WHOLE))
                    .isEmpty();
        }
    }

    @Test
    void arePrintedWithoutPersonsAndWithoutDocumentsThatAreClosed() {
        Organisation council = desk.organisation("Raad met stukken");
        desk.person(council, "griffiemedewerker", new PersonName("Qelina", null, "Zwirtox"), PublicRole.STAFF);
        AgendaItem item = put(meeting(council, DAY.minusYears(6), Visibility.BOARD), naming("Qelina Zwirtox"));
        done(items.decide(
                staff,
                item.id(),
                1,
                new AgendaDecision(
                        AgendaDecisionOutcome.ADOPTED,
                        "Zwirtox krijgt haar zin.",
                        DAY.minusYears(6),
                        "Na een jaar bekijken",
                        "D/25/9",
                        true,
                        null)));
        Map<String, byte[]> made = desk.made(desk.collected(desk.opened(staff, council)));
        String printed = FilesTest.text(Objects.requireNonNull(made.get("document-0001.pdf")));

        assertThat(printed)
                .contains("agendapunt", "Raad met stukken", "4 maart 2025", "vroeg hierom")
                .contains(
                        "Overeenkomstig voorstel op 4 maart 2025", "krijgt haar zin", "Na een jaar bekijken", "D/25/9")
                .contains("Kenmerk: D/25/754157", "https://raad.example/brief", "Beoordeling: deels openbaar (5.1.2.e)")
                .contains("Beoordeling: niet openbaar (5.1.2.b)", "5.1.2.e")
                .doesNotContainIgnoringCase("zwirtox")
                .doesNotContainIgnoringCase("qelina")
                .doesNotContain("Geheime begroting", "D/25/999");
        assertThat(new String(Objects.requireNonNull(made.get("inventarislijst.csv")), StandardCharsets.UTF_8))
                .contains("2025-03-04;agendapunt;Vraag van [5.1.2.e];Raad met stukken;deels openbaar;5.1.2.b, 5.1.2.e;")
                .doesNotContainIgnoringCase("zwirtox");
    }

    @Test
    void areNotPrintedWhenTheyAreClosed() {
        Organisation council = desk.organisation("Raad achter dichte deuren");
        put(
                meeting(council, LATER, Visibility.TEAM),
                details("zzverborgenzz")
                        .classed(
                                new Disclosure(
                                        DisclosureClass.NOT_DISCLOSABLE, List.of(DisclosureGround.PROPER_FUNCTIONING)),
                                List.of()));
        Map<String, byte[]> made = desk.made(desk.collected(desk.opened(staff, council)));
        assertThat(made.keySet()).containsExactly("inventarislijst.csv", "inventarislijst.xlsx");
        assertThat(new String(Objects.requireNonNull(made.get("inventarislijst.csv")), StandardCharsets.UTF_8))
                .contains("[agendapunt 1, niet openbaar];;niet openbaar;5.1.2.i;")
                .doesNotContain("zzverborgenzz");
    }

    @Test
    void areLookedAtAgainWhenTheyChangeAfterTheyWereAssessed() {
        Organisation council = desk.organisation("Raad die nog wijzigt");
        AgendaItem item = put(meeting(council, LATER, Visibility.TEAM), details("Nog te wijzigen"));
        DisclosureFile file = desk.collected(desk.opened(staff, council));
        assertThat(files.record(staff, file.id(), 1).orElseThrow().record().stale())
                .isFalse();
        done(items.update(staff, item.id(), 1, AgendaItemChange.to(AgendaItemState.READY)));
        assertThat(files.record(staff, file.id(), 1).orElseThrow().record().stale())
                .isTrue();
    }

    @Test
    void showADocumentThatIsClosedOnlyWhenSomebodyLiftsIt() {
        Organisation council = desk.organisation("Raad die toont");
        put(meeting(council, LATER, Visibility.TEAM), naming("Niemand"));
        DisclosureFile file = desk.collected(desk.opened(staff, council));
        Piece closed = files.record(staff, file.id(), 1).orElseThrow().passages().stream()
                .filter(passage -> passage.name().equals("document.2"))
                .flatMap(passage -> passage.pieces().stream())
                .filter(Piece::isBlackedOut)
                .findFirst()
                .orElseThrow();
        assertThat(closed.text()).isEqualTo("Geheime begroting\nKenmerk: D/25/999");
        assertThat(closed.ground()).isEqualTo(DisclosureGround.ECONOMIC_INTERESTS);

        Desk.filed(files.correct(
                staff,
                file.id(),
                1,
                desk.seen(file, 1, 1),
                new Correction.Lifted("document.2", closed.begins(), closed.ends())));
        assertThat(files.record(staff, file.id(), 1).orElseThrow().passages().stream()
                        .filter(passage -> passage.name().equals("document.2"))
                        .flatMap(passage -> passage.pieces().stream()))
                .noneMatch(Piece::isBlackedOut);
    }

    private static DisclosureScope of(Organisation organisation) {
        return new DisclosureScope(null, null, organisation.id(), null, null);
    }

    private Set<AgendaItemId> found(DisclosureScope scope) {
        List<RecordRef> chosen = source.part(staff, scope, null).chosen();
        assertThat(source.count(staff, scope)).isEqualTo(chosen.size());
        return chosen.stream().map(record -> new AgendaItemId(record.id())).collect(Collectors.toSet());
    }

    private Meeting meeting(Organisation council, LocalDate day, Visibility visibility) {
        GovernanceBody body = done(bodies.establish(
                staff,
                new NewGovernanceBody(
                        new GovernanceBodyId(Ids.next()),
                        council.id(),
                        GovernanceBodyDetails.on(BodyLevel.MUNICIPALITY))));
        return done(meetings.plan(
                staff,
                new NewMeeting(
                        new MeetingId(Ids.next()),
                        body.id(),
                        MeetingDetails.at(new MeetingTime.OnDay(day, null, null))
                                .seenBy(visibility)),
                ALL_WARNINGS));
    }

    private AgendaItem put(Meeting meeting, AgendaItemDetails details) {
        return done(items.put(staff, new NewAgendaItem(new AgendaItemId(Ids.next()), meeting.id(), details)));
    }

    private static AgendaItemDetails details(String title) {
        return AgendaItemDetails.of(
                title, AgendaItemKind.TO_DECIDE, new UserId(People.staff().userId()));
    }

    /** With the name in its title and explanation, and two documents, one of them closed. */
    private static AgendaItemDetails naming(String name) {
        return new AgendaItemDetails(
                "Vraag van " + name,
                name + " vroeg hierom.",
                AgendaItemKind.TO_DECIDE,
                AgendaItemState.READY,
                null,
                new UserId(People.staff().userId()),
                true,
                IN_PART,
                AgendaSubjects.NONE,
                List.of(
                        new AgendaDocument("Raadsbrief", "D/25/754157", "https://raad.example/brief"),
                        new AgendaDocument(
                                "Geheime begroting",
                                "D/25/999",
                                null,
                                new Disclosure(
                                        DisclosureClass.NOT_DISCLOSABLE,
                                        List.of(DisclosureGround.ECONOMIC_INTERESTS)))));
    }

    private LobbyMessage message(String title) {
        if (messages.draft(
                        staff,
                        NewLobbyMessage.of(
                                Wording.of(title, "Het net zit vol.", NewAsk.of("Versneld verzwaren")),
                                new LobbyMessageDetails(
                                        MessageScope.OWN,
                                        null,
                                        List.of(),
                                        null,
                                        List.of(),
                                        Visibility.TEAM,
                                        Set.of(),
                                        Set.of())))
                instanceof nl.noaber.messages.Recording.Recorded(LobbyMessage message)) {
            return message;
        }
        throw new AssertionError("no message " + title);
    }

    private static <T> T done(Recording<T> recording) {
        if (recording instanceof Recording.Recorded<T>(T record)) {
            return record;
        }
        throw new AssertionError("not recorded: " + recording);
    }
}
