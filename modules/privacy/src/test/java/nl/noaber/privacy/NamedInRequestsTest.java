package nl.noaber.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.personal.RetainedRecords.Term;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.NewAsk;
import nl.noaber.messages.NewLobbyMessage;
import nl.noaber.messages.Recording;
import nl.noaber.messages.Wording;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** What only names somebody is kept too while the request of that person is not answered. */
@NoaberTest
class NamedInRequestsTest {

    private final Retention retention;
    private final PrivacyRequests requests;
    private final LobbyMessages messages;
    private final Dossier dossier;
    private final Dump dump;
    private final Organisation ministry;

    NamedInRequestsTest(
            Retention retention, PrivacyRequests requests, LobbyMessages messages, Dossier dossier, Dump dump) {
        this.retention = retention;
        this.requests = requests;
        this.messages = messages;
        this.dossier = dossier;
        this.dump = dump;
        dossier.users();
        this.ministry = dossier.ministry("Ministerie van Namen", null);
    }

    @Test
    void holdsContactsPromisesAndMessagesThatOnlyNameWhoAsked() {
        Person asking = dossier.person(PersonDetails.of(new PersonName("Xandrine", null, "Vraagwoud"), "website"));
        ContactMoment naming = old("Over iemand", "Gesproken over Xandrine Vraagwoud.");
        ContactMoment other = old("Over iets anders", "Gesproken over vraagwouden in het algemeen.");
        ContactMoment promised =
                dossier.talkWithPromise("Met een toezegging", "X. Vraagwoud stuurt het stuk", dossier.with(ministry));
        dump.run("UPDATE commitment SET state = 'KEPT', settled_on = '2015-01-01'");
        dump.run("UPDATE contact_moment SET starts_at = '2015-01-01'");
        LobbyMessage message = withdrawn("Boodschap", "Xandrine Vraagwoud zegt het zelf.");
        LobbyMessage about = withdrawn("Zonder naam", "Het net zit vol.");
        rules();
        assertThat(due("CONTACT_MOMENT")).contains(id(naming), id(other), id(promised));
        assertThat(due("SETTLED_COMMITMENT")).hasSize(1);
        assertThat(due("WITHDRAWN_LOBBY_MESSAGE")).contains(id(message), id(about));

        PrivacyRequest open = recorded(asking);

        assertThat(due("CONTACT_MOMENT")).contains(id(other)).doesNotContain(id(naming), id(promised));
        assertThat(due("SETTLED_COMMITMENT")).isEmpty();
        assertThat(due("WITHDRAWN_LOBBY_MESSAGE")).contains(id(about)).doesNotContain(id(message));
        assertThat(held("CONTACT_MOMENT")).isEqualTo(2);
        assertThat(held("SETTLED_COMMITMENT")).isEqualTo(1);
        assertThat(held("WITHDRAWN_LOBBY_MESSAGE")).isEqualTo(1);

        dump.run("UPDATE commitment SET contact_moment_id = NULL");
        assertThat(due("SETTLED_COMMITMENT")).isEmpty();
        dump.run("UPDATE privacy_request SET answered_on = '2026-01-01', open = FALSE WHERE id = UNHEX('"
                + open.id().value().toString().replace("-", "") + "')");
        assertThat(due("CONTACT_MOMENT")).contains(id(naming));
        assertThat(due("SETTLED_COMMITMENT")).hasSize(1);
        assertThat(due("WITHDRAWN_LOBBY_MESSAGE")).contains(id(message));
    }

    private static UUID id(ContactMoment moment) {
        return moment.id().value();
    }

    private static UUID id(LobbyMessage message) {
        return message.id().value();
    }

    private ContactMoment old(String subject, String note) {
        return dossier.talk(People.staff(), subject, note, Dossier.MAY, Visibility.TEAM, dossier.with(ministry));
    }

    private LobbyMessage withdrawn(String title, String text) {
        LobbyMessage drafted = done(messages.draft(
                People.staff(),
                NewLobbyMessage.of(
                        Wording.of(title, text, NewAsk.of("Doen")),
                        new LobbyMessageDetails(
                                MessageScope.OWN,
                                null,
                                List.of(),
                                null,
                                List.of(),
                                Visibility.TEAM,
                                Set.of(),
                                Set.of()))));
        LobbyMessage gone = done(messages.withdraw(People.staff(), drafted.id(), drafted.version()));
        dump.run("UPDATE lobby_message SET withdrawn_at = '2015-01-01' WHERE withdrawn_at IS NOT NULL");
        return gone;
    }

    private static LobbyMessage done(Recording recording) {
        if (recording instanceof Recording.Recorded(LobbyMessage message)) {
            return message;
        }
        throw new AssertionError(recording);
    }

    private void rules() {
        for (Term term : List.of(
                new Term("CONTACT_MOMENT", "HELD", LocalDate.EPOCH),
                new Term("SETTLED_COMMITMENT", "SETTLED", LocalDate.EPOCH),
                new Term("WITHDRAWN_LOBBY_MESSAGE", "WITHDRAWN", LocalDate.EPOCH))) {
            Dossier.done(retention.set(
                    People.admin(), new RetentionRule(term.kind(), term.event(), 60, "Selectielijst", 0)));
        }
    }

    private List<UUID> due(String kind) {
        return retention.due(People.admin(), kind).orElseThrow().records().stream()
                .map(each -> each.record().id())
                .toList();
    }

    private int held(String kind) {
        return retention.due(People.admin(), kind).orElseThrow().held().getOrDefault("PRIVACY_REQUEST", 0);
    }

    private PrivacyRequest recorded(Person person) {
        PrivacyRequestId id = new PrivacyRequestId(Ids.next());
        return Dossier.done(requests.record(
                People.admin(), new NewPrivacyRequest(id, PrivacyRequestKind.ACCESS, person.id(), null, "Per brief")));
    }
}
