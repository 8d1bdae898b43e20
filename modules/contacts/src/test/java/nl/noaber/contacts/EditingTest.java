package nl.noaber.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.contacts.Recording.Conflicting;
import nl.noaber.contacts.World.About;
import nl.noaber.history.Change;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Conflict.ConflictingField;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.Validity;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditingTest {

    private final ContactMoments moments;
    private final Commitments commitments;
    private final ChangeLog changeLog;
    private final SearchIndex search;
    private final World world;
    private final Viewer staff = People.staff();
    private final Viewer colleague = People.colleague();

    EditingTest(ContactMoments moments, Commitments commitments, ChangeLog changeLog, SearchIndex search, World world) {
        this.moments = moments;
        this.commitments = commitments;
        this.changeLog = changeLog;
        this.search = search;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void changesWhatIsNamedAndKeepsTheRest() {
        ContactMoment logged = world.logged(
                About.of("Oud", world.ministry("Ministerie van Wijzigen")).noted("Verslag"));
        ContactMoment changed = World.done(moments.update(staff, logged.id(), 1, Changes.subject("Nieuw")));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(moments.byId(staff, logged.id()).orElseThrow().subject()).isEqualTo("Nieuw");
        assertThat(note(logged)).isEqualTo("Verslag");
        assertThat(moments.participants(staff, Set.of(logged.id())).get(logged.id()))
                .hasSize(1);
        assertThat(lines(logged))
                .extracting(Change::action)
                .containsExactly(ChangeAction.UPDATED, ChangeAction.CREATED);
        assertThat(lines(logged).getFirst().fields()).singleElement().satisfies(field -> {
            assertThat(field.field()).isEqualTo("subject");
            assertThat(field.before()).isEqualTo("Oud");
        });
    }

    @Test
    void makesNoVersionOfAChangeThatChangesNothing() {
        ContactMoment logged = world.meeting("Zelfde", world.ministry("Ministerie van Zelfde"));
        assertThat(World.done(moments.update(staff, logged.id(), 1, Changes.subject("Zelfde")))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void tellsTheSecondOfTwoWhatTheFirstChanged() {
        ContactMoment logged = world.meeting("Begin", world.ministry("Ministerie van Botsing"));
        World.done(moments.update(colleague, logged.id(), 1, Changes.subject("Van de collega")));
        Recording<ContactMoment> second = moments.update(staff, logged.id(), 1, Changes.subject("Van mij"));
        assertThat(second)
                .isInstanceOfSatisfying(
                        Conflicting.class,
                        conflicting -> assertThat(conflicting.conflict().fields())
                                .isEqualTo(List.of(
                                        new ConflictingField("subject", "Begin", "Van de collega", "Van mij"))));
        assertThat(moments.byId(staff, logged.id()).orElseThrow().subject()).isEqualTo("Van de collega");
    }

    @Test
    void putsChangesOfDifferentFieldsOnTopOfOneAnother() {
        ContactMoment logged = world.meeting("Begin", world.ministry("Ministerie van Samen"));
        World.done(moments.update(colleague, logged.id(), 1, Changes.subject("Van de collega")));
        ContactMoment both =
                World.done(moments.update(staff, logged.id(), 1, Changes.subjectAndNote("Begin", "Mijn verslag")));
        assertThat(both.subject()).isEqualTo("Van de collega");
        assertThat(note(logged)).isEqualTo("Mijn verslag");
    }

    @Test
    void withdrawsAndRestoresWithTheCommitmentsThatWereThere() {
        ContactMoment logged = world.logged(
                About.of("Zeldzaamwoord", world.ministry("Ministerie van Intrekken")),
                NewCommitment.of(CommitmentDirection.THEY_TO_US, "Eerste", null),
                NewCommitment.of(CommitmentDirection.THEY_TO_US, "Tweede", null));
        CommitmentId second = made(logged).getLast().id();
        World.done(commitments.withdraw(staff, second, 1));
        World.done(moments.withdraw(staff, logged.id(), 1));
        World.done(moments.withdraw(staff, logged.id(), 1));
        assertThat(moments.byId(staff, logged.id()).orElseThrow().withdrawn()).isTrue();
        assertThat(found("Zeldzaamwoord")).isZero();
        assertThat(World.problems(moments.update(staff, logged.id(), 2, Changes.subject("Nee"))))
                .containsExactly("WITHDRAWN id");
        World.done(moments.restore(staff, logged.id(), 2));
        assertThat(moments.byId(staff, logged.id()).orElseThrow().withdrawn()).isFalse();
        assertThat(made(logged)).extracting(Commitment::text).containsExactly("Eerste");
        assertThat(commitments.byId(staff, second).orElseThrow().withdrawn()).isTrue();
        assertThat(found("Zeldzaamwoord")).isEqualTo(1);
    }

    @Test
    void withdrawsNothingThatSomebodyElseChangedMeanwhile() {
        ContactMoment logged = world.meeting("Gezien", world.ministry("Ministerie van Gezien"));
        World.done(moments.update(colleague, logged.id(), 1, Changes.subject("Van de collega")));
        assertThat(moments.withdraw(staff, logged.id(), 1))
                .isInstanceOfSatisfying(
                        Conflicting.class,
                        conflicting -> assertThat(conflicting.conflict().fields())
                                .isEqualTo(List.of(new ConflictingField("subject", "Gezien", "Van de collega", null))));
        assertThat(moments.byId(staff, logged.id()).orElseThrow().withdrawn()).isFalse();
        assertThat(World.done(moments.withdraw(staff, logged.id(), 2)).withdrawn())
                .isTrue();
    }

    @Test
    void restoresFromTheVersionBeforeTheWithdrawalToo() {
        ContactMoment logged = world.meeting("Terug", world.ministry("Ministerie van Ongedaan"));
        World.done(moments.withdraw(staff, logged.id(), 1));
        assertThat(World.done(moments.restore(colleague, logged.id(), 1)).withdrawn())
                .isFalse();
    }

    @Test
    void takesCommitmentsAlongWhenItIsSharedOrHidden() {
        ContactMoment logged = world.logged(
                About.of("Delen", world.ministry("Ministerie van Delen")),
                NewCommitment.of(CommitmentDirection.THEY_TO_US, "Gedeeld", null));
        assertThat(commitments.madeIn(People.partner(), Set.of(logged.id()))).isEmpty();
        World.done(moments.update(staff, logged.id(), 1, Changes.sharedWith(World.ACHTERHOEK)));
        assertThat(commitments.madeIn(People.partner(), Set.of(logged.id()))).hasSize(1);
        assertThat(moments.byId(People.partner(), logged.id())).isPresent();
        World.done(moments.update(colleague, logged.id(), 2, Changes.visibility(Visibility.CONFIDENTIAL)));
        assertThat(moments.byId(People.partner(), logged.id())).isEmpty();
        assertThat(moments.byId(People.admin(), logged.id())).isEmpty();
        assertThat(commitments.madeIn(People.admin(), Set.of(logged.id()))).isEmpty();
        assertThat(moments.byId(colleague, logged.id()))
                .as("who made it confidential")
                .isPresent();
        assertThat(commitments.madeIn(colleague, Set.of(logged.id()))).hasSize(1);
        assertThat(Objects.requireNonNull(
                                moments.audiences(staff, Set.of(logged.id())).get(logged.id()))
                        .confidentialTo())
                .contains(World.COLLEAGUE);
        assertThat(commitments.madeIn(staff, Set.of(logged.id()))).hasSize(1);
    }

    @Test
    void keepsWhatWasWrittenInConfidenceForThoseOfThenWhenItIsOpenedUp() {
        ContactMoment logged = world.logged(
                About.of("Vertrouwd", world.ministry("Ministerie van Vertrouwen"))
                        .noted("Onder ons gezegd")
                        .confidentialTo(World.BOARD),
                NewCommitment.of(CommitmentDirection.THEY_TO_US, "In stilte beloofd", null));
        World.done(moments.update(staff, logged.id(), 1, Changes.note("Nu netjes opgeschreven")));
        World.done(moments.update(staff, logged.id(), 2, Changes.visibility(Visibility.TEAM)));
        World.done(moments.update(staff, logged.id(), 3, Changes.note("Voor het hele team")));

        assertThat(moments.byId(colleague, logged.id())).isPresent();
        List<Change> seen = lines(colleague, RecordRef.of(ContactMoment.TYPE, logged.id()));
        assertThat(seen).extracting(Change::confidential).containsExactly(false, true, true, true);
        assertThat(seen.toString()).contains("Voor het hele team").doesNotContain("Onder ons gezegd");
        assertThat(seen.getLast().fields()).extracting(FieldChange::field).contains("note");
        assertThat(lines(People.admin(), RecordRef.of(ContactMoment.TYPE, logged.id()))
                        .toString())
                .doesNotContain("Onder ons gezegd");
        assertThat(lines(logged).toString()).contains("Onder ons gezegd");
        assertThat(lines(People.board(), RecordRef.of(ContactMoment.TYPE, logged.id()))
                        .toString())
                .as("who was in it then")
                .contains("Onder ons gezegd");
        RecordRef promise =
                RecordRef.of(Commitment.TYPE, made(logged).getFirst().id());
        assertThat(lines(colleague, promise).toString()).doesNotContain("In stilte beloofd");
        assertThat(lines(staff, promise).toString()).contains("In stilte beloofd");
    }

    @Test
    void forgetsWhomItWasSharedWithWhenItIsSharedNoLonger() {
        ContactMoment logged = world.logged(
                About.of("Gedeeld", world.ministry("Ministerie van Niet meer")).sharedWith(World.ACHTERHOEK));
        assertThat(World.problems(
                        moments.update(staff, logged.id(), 1, Changes.shared(Visibility.TEAM, World.ACHTERHOEK))))
                .containsExactly("NOT_SHARED sharedWith");
        World.done(moments.update(staff, logged.id(), 1, Changes.visibility(Visibility.TEAM)));
        assertThat(moments.byId(People.partner(), logged.id())).isEmpty();
    }

    @Test
    void addsACommitmentOnceAndNeverAnothers() {
        Organisation ministry = world.ministry("Ministerie van Toevoegen");
        NewCommitment promise = NewCommitment.of(CommitmentDirection.THEY_TO_US, "Later", null);
        ContactMoment logged = world.meeting("Eerst", ministry);
        World.done(moments.update(staff, logged.id(), 1, Changes.adding(promise)));
        World.done(moments.update(staff, logged.id(), 1, Changes.adding(promise)));
        assertThat(made(logged)).extracting(Commitment::text).containsExactly("Later");
        ContactMoment other = world.meeting("Ander", ministry);
        assertThat(World.problems(moments.update(staff, other.id(), 1, Changes.adding(promise))))
                .containsExactly("ID_IN_USE addCommitments.0.id");
        assertThat(World.problems(moments.update(colleague, logged.id(), 1, Changes.adding(promise))))
                .containsExactly("ID_IN_USE addCommitments.0.id");
    }

    @Test
    void refusesAVersionThatIsNotThereYet() {
        ContactMoment logged = world.logged(
                About.of("Later", world.ministry("Ministerie van Later")),
                NewCommitment.of(CommitmentDirection.THEY_TO_US, "Later", null));
        assertThat(World.problems(moments.update(staff, logged.id(), 99, Changes.subject("Over alles heen"))))
                .containsExactly("VERSION_NOT_THERE expectedVersion");
        assertThat(World.problems(moments.withdraw(staff, logged.id(), 99)))
                .containsExactly("VERSION_NOT_THERE expectedVersion");
        CommitmentId promise = made(logged).getFirst().id();
        assertThat(World.problems(commitments.update(staff, promise, 99, CommitmentChange.NOTHING)))
                .containsExactly("VERSION_NOT_THERE expectedVersion");
        assertThat(World.problems(commitments.withdraw(staff, promise, 99)))
                .containsExactly("VERSION_NOT_THERE expectedVersion");
        assertThat(moments.byId(staff, logged.id()).orElseThrow().subject()).isEqualTo("Later");
    }

    @Test
    void letsOpenCommitmentsFollowWhatIsCorrected() {
        Organisation wrong = world.ministry("Ministerie van Vergissing");
        Organisation right = world.ministry("Ministerie van Verbetering");
        Organisation other = world.ministry("Ministerie van Anderen");
        NewCommitment kept = NewCommitment.of(CommitmentDirection.THEY_TO_US, "Al nagekomen", null);
        ContactMoment logged = world.logged(
                About.of("Verkeerd gekozen", wrong).about(World.challenge(3)),
                NewCommitment.of(CommitmentDirection.THEY_TO_US, "Volgt", null),
                kept,
                new NewCommitment(
                        new CommitmentId(Ids.next()),
                        null,
                        CommitmentDirection.THEY_TO_US,
                        "Van een ander",
                        null,
                        other.id(),
                        null,
                        null,
                        null,
                        List.of(World.challenge(5))));
        World.done(commitments.settle(staff, kept.id(), 1, new Settlement(CommitmentState.KEPT, null, null)));
        List<NewParticipant> corrected = List.of(NewParticipant.organisation(Side.THEIRS, right.id()));
        World.done(moments.update(staff, logged.id(), 1, Changes.with(corrected, List.of(World.challenge(4)))));
        assertThat(made(logged))
                .extracting(Commitment::text, Commitment::organisationId, Commitment::challengeIds, Commitment::version)
                .containsExactlyInAnyOrder(
                        tuple("Volgt", right.id(), List.of(World.challenge(4)), 2),
                        tuple("Al nagekomen", wrong.id(), List.of(World.challenge(3)), 2),
                        tuple("Van een ander", other.id(), List.of(World.challenge(5)), 1));
    }

    @Test
    void saysThatWhoIsInADraftObjectsWhenItIsHeld() {
        Person person = world.objecting("Bezwaar in concept", LocalDate.of(2026, 6, 1));
        ContactMoment draft =
                world.logged(About.with("Concept", List.of(NewParticipant.person(Side.THEIRS, person.id())))
                        .as(ContactMomentStatus.DRAFT));
        assertThat(World.warnings(moments.update(staff, draft.id(), 1, Changes.status(ContactMomentStatus.HELD))))
                .extracting(ContactMomentWarning::code)
                .containsExactly(ContactMomentWarningCode.OBJECTED);
    }

    @Test
    void asksOnlyAboutWhatChanged() {
        NewParticipant left = departed("Niet meer gevraagd");
        Organisation ended = world.organisation(
                new OrganisationId(Ids.next()),
                OrganisationDetails.of(OrganisationKind.MINISTRY, "Ministerie van Toen")
                        .edit()
                        .validity(new Validity(null, PartialDate.of(LocalDate.of(2024, 1, 1))))
                        .build());
        NewParticipant gone = NewParticipant.organisation(Side.THEIRS, ended.id());
        ContactMoment kept = accepted(About.with("Toch zo bedoeld", List.of(left)));

        NewParticipant fine = NewParticipant.organisation(
                Side.THEIRS, world.ministry("Ministerie van Nu").id());
        World.done(moments.update(staff, kept.id(), 1, Changes.with(List.of(left, fine), List.of())));
        assertThat(World.warnings(
                        moments.update(staff, kept.id(), 2, Changes.with(List.of(left, fine, gone), List.of()))))
                .extracting(ContactMomentWarning::code)
                .containsExactly(ContactMomentWarningCode.ORGANISATION_ENDED);
        assertThat(World.warnings(
                        moments.update(staff, kept.id(), 2, Changes.moment(World.YESTERDAY.minus(Duration.ofDays(2))))))
                .extracting(ContactMomentWarning::code)
                .containsExactly(ContactMomentWarningCode.LEFT_THE_POST);
        World.done(moments.update(staff, kept.id(), 2, Changes.moment(World.YESTERDAY.plus(Duration.ofMinutes(5)))));
    }

    private NewParticipant departed(String name) {
        Post post = world.post(world.ministry("Ministerie van " + name), "Directeur");
        Person person = world.person(name);
        world.tenure(person, post, new Validity(null, PartialDate.of(LocalDate.of(2026, 5, 31))));
        return new NewParticipant(Side.THEIRS, person.id(), post.id(), null, null);
    }

    private ContactMoment accepted(About about) {
        return World.done(moments.log(
                staff,
                new NewContactMoment(
                        new ContactMomentId(Ids.next()),
                        about.details(),
                        List.of(),
                        Set.of(ContactMomentWarningCode.LEFT_THE_POST))));
    }

    @Test
    void staysInSightOfWhoWroteADraftForAnother() {
        ContactMoment draft = world.logged(
                About.of("Voor een collega").as(ContactMomentStatus.DRAFT),
                NewCommitment.of(CommitmentDirection.WE_TO_THEM, "Bellen", null));
        World.done(moments.update(staff, draft.id(), 1, Changes.owner(World.COLLEAGUE)));
        for (Viewer viewer : List.of(staff, colleague)) {
            assertThat(moments.byId(viewer, draft.id())).isPresent();
            assertThat(moments.audiences(viewer, Set.of(draft.id()))).isEmpty();
            assertThat(commitments.madeIn(viewer, Set.of(draft.id()))).hasSize(1);
        }
        assertThat(moments.byId(People.admin(), draft.id())).isEmpty();
    }

    @Test
    void refusesWhoMayNot() {
        ContactMoment logged = world.meeting("Van het team", world.ministry("Ministerie van Nee"));
        for (Viewer viewer : List.of(People.partner(), People.board(), People.auditor())) {
            assertThat(World.problems(moments.update(viewer, logged.id(), 1, Changes.subject("Nee"))))
                    .containsExactly("NOT_ALLOWED");
            assertThat(World.problems(moments.withdraw(viewer, logged.id(), 1))).containsExactly("NOT_ALLOWED");
            assertThat(World.problems(moments.restore(viewer, logged.id(), 1))).containsExactly("NOT_ALLOWED");
        }
        ContactMomentId nowhere = new ContactMomentId(Ids.next());
        assertThat(World.problems(moments.update(staff, nowhere, 1, Changes.subject("Nee"))))
                .containsExactly("NOT_FOUND id");
    }

    private List<Commitment> made(ContactMoment moment) {
        return commitments.madeIn(staff, Set.of(moment.id())).getOrDefault(moment.id(), List.of());
    }

    private String note(ContactMoment moment) {
        ContactMomentTexts texts =
                moments.texts(staff, Set.of(moment.id())).getOrDefault(moment.id(), new ContactMomentTexts(null, null));
        return Objects.requireNonNullElse(texts.note(), "");
    }

    private List<Change> lines(ContactMoment moment) {
        return lines(staff, RecordRef.of(ContactMoment.TYPE, moment.id()));
    }

    private List<Change> lines(Viewer viewer, RecordRef ref) {
        return Objects.requireNonNull(changeLog
                        .timelines(viewer, Set.of(ref), PageRequest.first(20))
                        .get(ref))
                .nodes();
    }

    private int found(String text) {
        return search.search(staff, text, Set.of(SearchType.CONTACT_MOMENT), false, PageRequest.first(20))
                .items()
                .size();
    }
}
