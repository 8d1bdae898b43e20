package nl.noaber.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.history.Change;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NoaberTest
class PersonalDataTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private final Persons persons;
    private final Merges merges;
    private final ChangeLog log;
    private final Land land;
    private final StatementCounter statements;

    PersonalDataTest(Persons persons, Merges merges, ChangeLog log, Land land, StatementCounter statements) {
        this.persons = persons;
        this.merges = merges;
        this.log = log;
        this.land = land;
        this.statements = statements;
    }

    @Test
    void takesTheUsualGroundAndTheRoleThatGoesWithThePost() {
        Organisation council = land.organisation(OrganisationKind.GOVERNANCE_BODY, "Gemeenteraad Rol");
        Post seat = land.politicalPost(council, "Wethouder Rol");
        PersonDetails details = PersonDetails.of(PersonName.ofSurname("Wethouder Rol"), "website");
        Person alderman = Land.done(persons.register(
                People.staff(), new NewPerson(new PersonId(Ids.next()), details, seat.id(), null, true)));
        assertThat(alderman.details().personal().publicRole()).isEqualTo(PublicRole.OFFICE);
        assertThat(land.person("Adviseur Rol").details().personal())
                .isEqualTo(PersonalData.USUAL.withRoleIfNone(PublicRole.STAFF));
    }

    @Test
    void keepsANoticeAndAnObjectionAndTellsTheReasonToTheTeamAlone() {
        Person person = land.person("Bezwaar Maker");
        PersonalData personal = personal(TODAY.minusDays(3), "per brief", TODAY, "wil geen lobby meer");
        Person stored =
                Land.done(persons.update(People.staff(), person.id(), 1, detail -> detail.withPersonal(personal)));
        assertThat(stored.details().personal()).isEqualTo(personal);
        assertThat(persons.byId(People.board(), person.id())
                        .orElseThrow()
                        .details()
                        .personal())
                .isEqualTo(personal.withoutReason());
        Change change = Land.at(
                        log.timelines(People.staff(), Set.of(person.id().ref()), PageRequest.first(1)),
                        person.id().ref())
                .nodes()
                .getFirst();
        assertThat(change.fields())
                .extracting(field -> field.field() + " " + field.after())
                .containsExactly(
                        "noticeOn 2026-06-12",
                        "noticeHow per brief",
                        "objectionSince 2026-06-15",
                        "objectionReason wil geen lobby meer");
    }

    @Test
    void refusesHalfANoticeAndWhatLiesAhead() {
        Person person = land.person("Half Bericht");
        assertThat(refusal(person, personal(TODAY, null, null, null))).containsExactly("NOTICE_WITHOUT_HOW noticeHow");
        assertThat(refusal(person, personal(null, "per brief", null, "om een reden")))
                .containsExactly("NOTICE_WITHOUT_DAY noticeOn", "OBJECTION_WITHOUT_DAY objectionSince");
        assertThat(refusal(person, personal(TODAY.plusDays(1), "per brief", TODAY.plusDays(1), "x".repeat(501))))
                .containsExactly("NOT_YET noticeOn", "NOT_YET objectionSince", "TOO_LONG objectionReason");
    }

    @Test
    void keepsAnObjectionWhenTheRecordGoesIntoAnother() {
        Person keep = land.person("Samen Gevoegd");
        Person absorb = land.person("Samen Gevoegd");
        PersonalData personal = personal(TODAY, "in gesprek", TODAY, null);
        Person objecting =
                Land.done(persons.update(People.staff(), absorb.id(), 1, details -> details.withPersonal(personal)));
        Merge merge = Land.done(merges.merge(
                People.staff(), new MergeId(Ids.next()), SeenStakeholder.of(keep), SeenStakeholder.of(objecting)));
        assertThat(stored(keep).personal().objects()).isTrue();
        assertThat(stored(keep).personal().noticeHow()).isEqualTo("in gesprek");
        Land.done(merges.undo(People.staff(), merge.id()));
        assertThat(stored(keep).personal().objects()).isFalse();
    }

    @Test
    void listsWhatIsDueForReviewTheLongestFirst() {
        Person late = dueOn("Nakijken Laat", "2026-03-01");
        Person later = dueOn("Nakijken Later", "2026-05-01");
        dueOn("Nakijken Straks", "2026-12-01");
        PersonFilter due = PersonFilter.of("nakijken", null, Set.of(), Set.of(), TODAY);
        Page<Person> first = persons.list(People.staff(), due, PersonOrder.REVIEW_UP, PageRequest.first(1));
        assertThat(first.nodes()).extracting(Person::id).containsExactly(late.id());
        Page<Person> second =
                persons.list(People.staff(), due, PersonOrder.REVIEW_UP, PageRequest.first(1, first.lastCursor()));
        assertThat(second.nodes()).extracting(Person::id).containsExactly(later.id());
        assertThat(second.hasNextPage()).isFalse();
        assertThat(persons.list(People.staff(), due, PersonOrder.REVIEW_UP, PageRequest.last(1, second.firstCursor()))
                        .nodes())
                .extracting(Person::id)
                .containsExactly(late.id());
    }

    @Test
    void findsWhoseNoticeIsMissingAndWhoObjects() {
        Person told = land.person("Verteld Filter");
        land.person("Onverteld Filter");
        Land.done(persons.update(
                People.staff(),
                told.id(),
                1,
                details -> details.withPersonal(personal(TODAY, "per brief", TODAY, null))));
        assertThat(persons.count(People.staff(), personalFilter(Set.of(), true, null)))
                .isEqualTo(1);
        assertThat(persons.count(People.staff(), personalFilter(Set.of(), false, null)))
                .isEqualTo(1);
        assertThat(persons.count(People.staff(), personalFilter(Set.of(), null, true)))
                .isEqualTo(1);
        assertThat(persons.count(People.staff(), personalFilter(Set.of(PublicRole.OFFICE), null, null)))
                .isZero();
        assertThat(persons.count(People.staff(), personalFilter(Set.of(PublicRole.STAFF), null, null)))
                .isEqualTo(2);
    }

    @Test
    void reviewsManyInAHandfulOfStatementsAndAllOrNone() {
        Map<PersonId, Integer> three = Map.of(
                land.person("Eerste Blik").id(), 1,
                land.person("Tweede Blik").id(), 1,
                land.person("Derde Blik").id(), 1);
        statements.atMost(4, () -> Land.done(persons.review(People.staff(), three, LocalDate.of(2027, 1, 1))));
        assertThat(persons.byIds(People.staff(), three.keySet()).values()).allSatisfy(person -> {
            assertThat(person.details().reviewOn()).isEqualTo("2027-01-01");
            assertThat(person.version()).isEqualTo(2);
        });
        Person fresh = land.person("Vierde Blik");
        PersonId stale = three.keySet().iterator().next();
        assertThat(Land.problems(persons.review(People.staff(), Map.of(stale, 1, fresh.id(), 1), null)))
                .containsExactly("CHANGED_MEANWHILE persons");
        assertThat(stored(fresh).reviewOn()).isEqualTo("2028-06-15");
    }

    @Test
    void refusesAReviewOfNobodyOfAStrangerAndByAStranger() {
        Person person = land.person("Vreemde Blik");
        assertThat(Land.problems(persons.review(People.staff(), Map.of(), TODAY)))
                .containsExactly("NOBODY_CHOSEN persons", "REVIEW_NOT_LATER reviewOn");
        assertThat(Land.problems(persons.review(People.staff(), Map.of(new PersonId(Ids.next()), 1), null)))
                .containsExactly("PERSON_NOT_FOUND persons");
        assertThat(Land.problems(persons.review(People.board(), Map.of(person.id(), 1), null)))
                .containsExactly("NOT_ALLOWED ");
        assertThat(stored(person).reviewOn()).isEqualTo("2028-06-15");
    }

    private List<String> refusal(Person person, PersonalData personal) {
        return Land.problems(persons.update(
                People.staff(), person.id(), person.version(), details -> details.withPersonal(personal)));
    }

    private Person dueOn(String surname, String day) {
        return land.person(
                PersonDetails.of(PersonName.ofSurname(surname), "visitekaartje").withReviewOn(LocalDate.parse(day)));
    }

    private PersonDetails stored(Person person) {
        return persons.byId(People.staff(), person.id()).orElseThrow().details();
    }

    private static PersonFilter personalFilter(
            Set<PublicRole> roles, @Nullable Boolean noticeGiven, @Nullable Boolean objecting) {
        return new PersonFilter(
                "filter", null, Set.of(), Set.of(), Set.of(), null, roles, noticeGiven, objecting, false);
    }

    private static PersonalData personal(
            @Nullable LocalDate noticeOn,
            @Nullable String noticeHow,
            @Nullable LocalDate objectionSince,
            @Nullable String objectionReason) {
        return new PersonalData(
                LegalBasis.PUBLIC_TASK, PublicRole.STAFF, noticeOn, noticeHow, objectionSince, objectionReason);
    }
}
