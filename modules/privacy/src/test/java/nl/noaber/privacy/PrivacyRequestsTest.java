package nl.noaber.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonDetails;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PersonName;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NoaberTest
class PrivacyRequestsTest {

    private final PrivacyRequests requests;
    private final Person person;

    PrivacyRequestsTest(PrivacyRequests requests, Dossier dossier) {
        this.requests = requests;
        this.person = dossier.person(PersonDetails.of(PersonName.ofSurname("Vraagsteller"), "website"));
    }

    @Test
    void areDueWithinAMonthAndComeInThatOrder() {
        PrivacyRequest later = recorded(LocalDate.of(2026, 6, 1));
        PrivacyRequest first = recorded(LocalDate.of(2026, 1, 31));
        assertThat(first.dueOn()).isEqualTo("2026-02-28");
        assertThat(first.overdue(LocalDate.of(2026, 3, 1))).isTrue();
        Page<PrivacyRequest> page = requests.list(People.admin(), true, PageRequest.first(200));
        assertThat(page.nodes()).extracting(PrivacyRequest::id).containsSubsequence(first.id(), later.id());
        Page<PrivacyRequest> one = requests.list(People.admin(), true, PageRequest.first(1));
        Page<PrivacyRequest> two = requests.list(People.admin(), true, PageRequest.first(1, one.lastCursor()));
        assertThat(two.nodes()).isNotEqualTo(one.nodes());
        assertThat(requests.list(People.admin(), true, PageRequest.last(1, two.firstCursor()))
                        .nodes())
                .isEqualTo(one.nodes());
    }

    @Test
    void areRecordedOnceAndAnsweredWithTheVersionThatWasSeen() {
        NewPrivacyRequest sent = sent(person.id(), null, null);
        PrivacyRequest stored = Dossier.done(requests.record(People.admin(), sent));
        assertThat(Dossier.done(requests.record(People.admin(), sent))).isEqualTo(stored);
        PrivacyRequestAnswer answer = new PrivacyRequestAnswer(null, PrivacyRequestOutcome.GRANTED, "per brief");
        assertThat(Dossier.problems(requests.answer(People.admin(), stored.id(), 9, answer)))
                .containsExactly("CHANGED_MEANWHILE ");
        PrivacyRequest answered = Dossier.done(requests.answer(People.admin(), stored.id(), 1, answer));
        assertThat(answered.answeredOn()).isEqualTo("2026-06-15");
        assertThat(answered.open()).isFalse();
        assertThat(requests.list(People.admin(), false, PageRequest.first(200)).nodes())
                .contains(answered);
    }

    @Test
    void areRefusedForAStrangerOfTomorrowAndWithTooMuchToSay() {
        assertThat(problems(new PersonId(Ids.next()), null, null)).containsExactly("PERSON_NOT_FOUND person");
        assertThat(problems(person.id(), LocalDate.of(2026, 6, 16), "x".repeat(2001)))
                .containsExactly("NOT_YET receivedOn", "TOO_LONG note");
        PrivacyRequest stored = recorded(LocalDate.of(2026, 6, 10));
        assertThat(Dossier.problems(requests.answer(
                        People.admin(),
                        stored.id(),
                        1,
                        new PrivacyRequestAnswer(LocalDate.of(2026, 6, 9), PrivacyRequestOutcome.REFUSED, null))))
                .containsExactly("ANSWERED_BEFORE_RECEIVED answeredOn");
    }

    @Test
    void areThereForAdministratorsAlone() {
        PrivacyRequest stored = recorded(LocalDate.of(2026, 6, 2));
        for (var other : List.of(People.staff(), People.board(), People.partner(), People.auditor())) {
            assertThat(requests.byId(other, stored.id())).isEmpty();
            assertThat(requests.list(other, true, PageRequest.first(5)).nodes()).isEmpty();
            assertThat(requests.count(other, true)).isZero();
            assertThat(Dossier.problems(requests.record(other, sent(person.id(), null, null))))
                    .containsExactly("NOT_ALLOWED ");
        }
    }

    private PrivacyRequest recorded(LocalDate receivedOn) {
        return Dossier.done(requests.record(People.admin(), sent(person.id(), receivedOn, null)));
    }

    private List<String> problems(PersonId who, @Nullable LocalDate receivedOn, @Nullable String note) {
        return Dossier.problems(requests.record(People.admin(), sent(who, receivedOn, note)));
    }

    private static NewPrivacyRequest sent(PersonId who, @Nullable LocalDate receivedOn, @Nullable String note) {
        return new NewPrivacyRequest(
                new PrivacyRequestId(Ids.next()), PrivacyRequestKind.ACCESS, who, receivedOn, note);
    }
}
