package nl.noaber.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.noaber.contacts.World.About;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Validity;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoggingTest {

    private final ContactMoments moments;
    private final Commitments commitments;
    private final World world;
    private final Viewer staff = People.staff();

    LoggingTest(ContactMoments moments, Commitments commitments, World world) {
        this.moments = moments;
        this.commitments = commitments;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void keepsWhatWasSaidByWhomAndWhatFollows() {
        Organisation ministry = world.ministry("Ministerie van Proeven");
        Post post = world.post(ministry, "Programmamanager");
        Person person = world.person("Proefpersoon");
        world.tenure(person, post, Validity.OPEN);
        About about = About.with(
                        "Voortgang van het plan",
                        List.of(
                                NewParticipant.person(Side.THEIRS, person.id()),
                                NewParticipant.user(World.STAFF),
                                NewParticipant.post(Side.THEIRS, post.id())))
                .about(World.challenge(4), World.challenge(2))
                .noted("Łódź, Fryslân en 😀 <script>alert(1)</script> \u200F");
        PartialDate october = PartialDate.parse("2026-10").orElseThrow();
        ContactMoment logged =
                world.logged(about, NewCommitment.of(CommitmentDirection.THEY_TO_US, "Zij sturen de cijfers", october));

        ContactMoment read = moments.byId(staff, logged.id()).orElseThrow();
        assertThat(read.challengeIds()).containsExactlyInAnyOrder(World.challenge(4), World.challenge(2));
        assertThat(read.createdBy()).isEqualTo(staff.name());
        assertThat(text(logged).note()).isEqualTo("Łódź, Fryslân en 😀 <script>alert(1)</script> \u200F");
        assertThat(participants(logged))
                .extracting(Participant::side, Participant::name, Participant::organisationId, Participant::postId)
                .containsExactly(
                        tuple(Side.OURS, staff.name(), new OrganisationId(People.TWENTE_BOARD), null),
                        tuple(Side.THEIRS, "Proefpersoon", ministry.id(), post.id()),
                        tuple(Side.THEIRS, "Programmamanager", ministry.id(), post.id()));
        assertThat(commitments.madeIn(staff, Set.of(logged.id())).get(logged.id()))
                .singleElement()
                .satisfies(promise -> {
                    assertThat(promise.organisationId()).isEqualTo(ministry.id());
                    assertThat(promise.due()).isEqualTo(october);
                    assertThat(promise.challengeIds()).hasSize(2);
                });
    }

    @Test
    void storesOnceWhatIsSentFiveTimesAtOnce() throws Exception {
        Organisation ministry = world.ministry("Ministerie van Vijf");
        NewContactMoment sent = NewContactMoment.of(
                About.of("Vijf keer", ministry).details(),
                NewCommitment.of(CommitmentDirection.WE_TO_THEM, "Wij bellen terug", null));
        List<Callable<Recording<ContactMoment>>> five =
                List.<Callable<Recording<ContactMoment>>>copyOf(Collections.nCopies(5, () -> moments.log(staff, sent)));
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            for (var answer : threads.invokeAll(five)) {
                assertThat(World.done(answer.get()).id()).isEqualTo(sent.id());
            }
        }
        assertThat(moments.count(staff, ContactMomentFilter.ALL.ofOrganisation(ministry.id())))
                .isEqualTo(1);
        assertThat(commitments.madeIn(staff, Set.of(sent.id())).get(sent.id())).hasSize(1);
        assertThat(World.problems(moments.log(People.colleague(), sent))).containsExactly("ID_IN_USE id");
    }

    @Test
    void losesNothingThatIsSentUnderAnIdThatIsInUse() {
        Organisation ministry = world.ministry("Ministerie van Tweemaal sturen");
        NewCommitment promise = NewCommitment.of(CommitmentDirection.THEY_TO_US, "Cijfers", null);
        NewContactMoment sent = NewContactMoment.of(
                About.of("Eerst", ministry).noted("Zo was het").details(), promise);
        World.done(moments.log(staff, sent));
        NewContactMoment other = new NewContactMoment(
                sent.id(), About.of("Eerst", ministry).noted("Heel anders").details(), List.of(promise), Set.of());
        assertThat(World.problems(moments.log(staff, other))).containsExactly("ID_IN_USE id");
        NewContactMoment more = new NewContactMoment(
                sent.id(),
                sent.details(),
                List.of(promise, NewCommitment.of(CommitmentDirection.THEY_TO_US, "Nog een", null)),
                Set.of());
        assertThat(World.problems(moments.log(staff, more))).containsExactly("ID_IN_USE id");
        World.done(moments.update(People.colleague(), sent.id(), 1, Changes.note("Van de collega")));
        assertThat(World.done(moments.log(staff, sent)).version()).isEqualTo(2);
        assertThat(World.problems(commitments.make(
                        staff,
                        new NewCommitment(
                                promise.id(),
                                sent.id(),
                                CommitmentDirection.THEY_TO_US,
                                "Wat anders",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))))
                .containsExactly("ID_IN_USE id");
    }

    @Test
    void saysWhichYearCannotBe() {
        Organisation ministry = world.ministry("Ministerie van Jaren");
        for (String moment :
                List.of("0026-11-20T10:00:00Z", "-0005-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z")) {
            assertThat(refused(About.of("Jaar", ministry).at(Instant.parse(moment))))
                    .containsExactly("YEAR_OUT_OF_BOUNDS startsAt");
        }
        PartialDate due = PartialDate.parse("0000-01").orElseThrow();
        NewContactMoment sent = NewContactMoment.of(
                About.of("Jaar", ministry).details(), NewCommitment.of(CommitmentDirection.THEY_TO_US, "Ooit", due));
        assertThat(World.problems(moments.log(staff, sent))).containsExactly("YEAR_OUT_OF_BOUNDS commitments.0.due");
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        Organisation ministry = world.ministry("Ministerie van Fouten");
        assertThat(refused(About.of(" ", ministry))).containsExactly("SUBJECT_MISSING subject");
        assertThat(refused(About.of("x".repeat(301), ministry))).containsExactly("SUBJECT_TOO_LONG subject");
        assertThat(refused(About.of("Niemand"))).containsExactly("NO_PARTICIPANT_OF_THEIRS participants");
        assertThat(refused(About.of("Lang", ministry).noted("x".repeat(1_000_001))))
                .containsExactly("NOTE_TOO_LONG note");
        assertThat(refused(About.of("Gedeeld", ministry).seenBy(Visibility.SHARED)))
                .containsExactly("SHARED_WITH_NOBODY sharedWith");
        assertThat(refused(About.with(
                        "Onbekend",
                        List.of(
                                NewParticipant.organisation(Side.THEIRS, ministry.id()),
                                NewParticipant.person(Side.THEIRS, new PersonId(Ids.next())),
                                new NewParticipant(Side.THEIRS, null, null, null, null),
                                new NewParticipant(Side.THEIRS, null, new PostId(Ids.next()), ministry.id(), null)))))
                .containsExactly(
                        "NOT_FOUND participants.1.person",
                        "PARTICIPANT_UNCLEAR participants.2",
                        "PARTICIPANT_UNCLEAR participants.3");
        assertThat(refused(About.of("Opgave", ministry).about(World.challenge(1), new ChallengeId(Ids.next()))))
                .containsExactly("NOT_FOUND challenges.1");
        assertThat(refused(About.with("Kant", List.of(new NewParticipant(Side.THEIRS, null, null, null, World.STAFF)))))
                .containsExactly("USER_IS_OURS participants.0.side");
    }

    @Test
    void saysWhichCommitmentIsWrongAndStoresNothing() {
        Organisation ministry = world.ministry("Ministerie van Beloften");
        NewContactMoment sent = NewContactMoment.of(
                About.of("Beloften", ministry).details(),
                NewCommitment.of(CommitmentDirection.THEY_TO_US, "Goed", null),
                NewCommitment.of(CommitmentDirection.THEY_TO_US, "  ", null));
        assertThat(World.problems(moments.log(staff, sent))).containsExactly("TEXT_MISSING commitments.1.text");
        assertThat(moments.byId(staff, sent.id())).isEmpty();
    }

    @Test
    void namesTheCommitmentWhoseIdIsAnothers() {
        Organisation ministry = world.ministry("Ministerie van Kenmerken");
        NewCommitment promise = NewCommitment.of(CommitmentDirection.THEY_TO_US, "Eerste", null);
        ContactMoment first = world.logged(About.of("Eerste", ministry), promise);
        NewContactMoment second = NewContactMoment.of(
                About.of("Tweede", ministry).details(),
                NewCommitment.of(CommitmentDirection.THEY_TO_US, "Eigen", null),
                promise);
        assertThat(World.problems(moments.log(staff, second))).containsExactly("ID_IN_USE commitments.1.id");
        assertThat(World.problems(moments.log(People.colleague(), second)))
                .containsExactly("ID_IN_USE commitments.1.id");
        assertThat(moments.byId(staff, second.id())).isEmpty();
        assertThat(commitments.byId(staff, promise.id()).orElseThrow().contactMomentId())
                .isEqualTo(first.id());
    }

    @Test
    void namesTheCommitmentThatIsGivenTwice() {
        NewCommitment promise = NewCommitment.of(CommitmentDirection.THEY_TO_US, "Tweemaal", null);
        NewContactMoment sent = NewContactMoment.of(
                About.of("Tweemaal", world.ministry("Ministerie van Tweemaal")).details(), promise, promise);
        assertThat(World.problems(moments.log(staff, sent))).containsExactly("ID_IN_USE commitments.1.id");
    }

    @Test
    void namesTheLoserOfTwoThatUseAnIdAtOnce() throws Exception {
        Organisation ministry = world.ministry("Ministerie van Gelijktijdig");
        NewCommitment promise = NewCommitment.of(CommitmentDirection.THEY_TO_US, "Gelijktijdig", null);
        List<Callable<Recording<ContactMoment>>> many = Stream.iterate(0, number -> number < 4, number -> number + 1)
                .map(number -> NewContactMoment.of(
                        About.of("Samen " + number, ministry).details(), promise))
                .<Callable<Recording<ContactMoment>>>map(sent -> () -> moments.log(staff, sent))
                .toList();
        List<Recording<ContactMoment>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(many, 30, TimeUnit.SECONDS)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(Recording.Recorded.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Recording.Refused.class::isInstance)
                .hasSize(3)
                .allSatisfy(
                        refused -> assertThat(World.problems(refused)).containsExactly("ID_IN_USE commitments.0.id"));
    }

    @Test
    void dropsNobodyWhoWasNamedForAnotherVisibility() {
        Organisation ministry = world.ministry("Ministerie van Genoemd");
        About shared = About.of("Gedeeld", ministry).sharedWith(World.ACHTERHOEK);
        assertThat(refused(shared.seenBy(Visibility.TEAM))).containsExactly("NOT_SHARED sharedWith");
        About confidential = About.of("Vertrouwelijk", ministry).confidentialTo(World.COLLEAGUE);
        assertThat(refused(confidential.seenBy(Visibility.BOARD))).containsExactly("NOT_CONFIDENTIAL confidentialTo");
    }

    @Test
    void namesWhoIsNotThereOrWasWithdrawn() {
        Organisation ministry = world.ministry("Ministerie van Hier");
        Organisation gone = world.withdrawn(world.ministry("Ministerie van Weg"));
        assertThat(refused(About.of("Weg", ministry, gone)))
                .containsExactly("CHOSEN_IS_WITHDRAWN participants.1.organisation");
        assertThat(refused(About.of("Weg", ministry).sharedWith(gone.id())))
                .containsExactly("CHOSEN_IS_WITHDRAWN sharedWith");
        assertThat(refused(About.with(
                        "Weg", List.of(NewParticipant.organisation(Side.THEIRS, new OrganisationId(Ids.next()))))))
                .containsExactly("NOT_FOUND participants.0.organisation");
        NewCommitment promise = new NewCommitment(
                new CommitmentId(Ids.next()),
                null,
                CommitmentDirection.THEY_TO_US,
                "Weg",
                null,
                gone.id(),
                null,
                null,
                null,
                null);
        assertThat(World.problems(moments.log(
                        staff, NewContactMoment.of(About.of("Hier", ministry).details(), promise))))
                .containsExactly("CHOSEN_IS_WITHDRAWN commitments.0.organisation");
    }

    @Test
    void keepsWhoWasWithdrawnSince() {
        Organisation ministry = world.ministry("Ministerie van Toen");
        ContactMoment logged = world.meeting("Toen", ministry);
        world.withdrawn(ministry);
        assertThat(World.done(moments.update(staff, logged.id(), 1, Changes.subject("Toen nog")))
                        .subject())
                .isEqualTo("Toen nog");
        assertThat(participants(logged)).extracting(Participant::name).containsExactly("Ministerie van Toen");
    }

    @Test
    void keepsANoteOfAHundredThousandCharactersWhole() {
        String note = "Verslag. ".repeat(11_112);
        ContactMoment logged = world.logged(About.of("Lang verslag", world.ministry("Ministerie van Lengte"))
                .noted(note));
        assertThat(text(logged).note()).isEqualTo(note);
    }

    @Test
    void keepsANoteOfAHundredThousandEmojiWhole() {
        String note = "\uD83D\uDE80".repeat(100_000);
        ContactMoment logged = world.logged(About.of("Kort maar krachtig", world.ministry("Ministerie van Emoji"))
                .noted(note));
        assertThat(text(logged).note()).isEqualTo(note);
    }

    @Test
    void warnsOfTheFutureUnlessItIsMeantOrPlanned() {
        Organisation ministry = world.ministry("Ministerie van Morgen");
        Instant tomorrow = TestClock.START.plus(Duration.ofDays(1));
        About about = About.of("Morgen", ministry).at(tomorrow);
        NewContactMoment sent = NewContactMoment.of(about.details());
        assertThat(World.warnings(moments.log(staff, sent)))
                .extracting(ContactMomentWarning::code)
                .containsExactly(ContactMomentWarningCode.IN_THE_FUTURE);
        assertThat(moments.byId(staff, sent.id())).isEmpty();
        World.done(moments.log(
                staff,
                new NewContactMoment(
                        sent.id(), sent.details(), List.of(), Set.of(ContactMomentWarningCode.IN_THE_FUTURE))));
        world.logged(about.as(ContactMomentStatus.PLANNED));
        world.logged(About.of("Zo meteen", ministry).at(TestClock.START.plus(Duration.ofMinutes(4))));
    }

    @Test
    void offersTheSuccessorOfWhoLeftThePost() {
        Organisation ministry = world.ministry("Ministerie van Opvolging");
        Post post = world.post(ministry, "Directeur Regio");
        Person left = world.person("Vertrokken");
        Person successor = world.person("Opvolger");
        PartialDate may = PartialDate.of(LocalDate.of(2026, 5, 31));
        world.tenure(left, post, new Validity(null, may));
        world.tenure(successor, post, Validity.since(PartialDate.of(LocalDate.of(2026, 6, 1))));
        About about = About.with("Kennismaking", List.of(NewParticipant.person(Side.THEIRS, left.id())));
        NewContactMoment sent = NewContactMoment.of(about.details());
        assertThat(World.warnings(moments.log(staff, sent))).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(ContactMomentWarningCode.LEFT_THE_POST);
            assertThat(warning.problem().field()).isEqualTo("participants.0");
            assertThat(warning.successors()).containsExactly(successor.id());
        });
        ContactMoment kept = World.done(moments.log(
                staff,
                new NewContactMoment(
                        sent.id(), sent.details(), List.of(), Set.of(ContactMomentWarningCode.LEFT_THE_POST))));
        assertThat(participants(kept))
                .singleElement()
                .satisfies(participant -> assertThat(participant.personId()).isEqualTo(left.id()));
        world.logged(about.at(Instant.parse("2026-05-01T10:00:00Z")));
    }

    @Test
    void saysThatSomebodyDoesNotWantToBeContacted() {
        Person person = world.objecting("Bezwaarmaker", LocalDate.of(2026, 6, 1));
        About about = About.with("Toch gebeld", List.of(NewParticipant.person(Side.THEIRS, person.id())));
        NewContactMoment sent = NewContactMoment.of(about.details());
        assertThat(World.warnings(moments.log(staff, sent))).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(ContactMomentWarningCode.OBJECTED);
            assertThat(warning.problem().field()).isEqualTo("participants.0");
        });
        assertThat(moments.byId(staff, sent.id())).isEmpty();
        ContactMoment kept = World.done(moments.log(
                staff,
                new NewContactMoment(sent.id(), sent.details(), List.of(), Set.of(ContactMomentWarningCode.OBJECTED))));
        World.done(moments.update(staff, kept.id(), 1, Changes.subject("Toch gebeld, met antwoord")));
        world.logged(about.at(Instant.parse("2026-05-31T10:00:00Z")));
        world.logged(about.as(ContactMomentStatus.DRAFT));
    }

    @Test
    void letsADraftLackAlmostEverythingAndShowsItToItsOwnerOnly() {
        ContactMoment draft = world.logged(
                About.of("").as(ContactMomentStatus.DRAFT),
                NewCommitment.of(CommitmentDirection.WE_TO_THEM, "Nog eens bellen", null));
        assertThat(moments.byId(staff, draft.id())).isPresent();
        assertThat(moments.byId(People.colleague(), draft.id())).isEmpty();
        assertThat(commitments.madeIn(staff, Set.of(draft.id()))).hasSize(1);
        assertThat(commitments.madeIn(People.colleague(), Set.of(draft.id()))).isEmpty();
        assertThat(moments.participants(People.colleague(), Set.of(draft.id()))).isEmpty();
    }

    private List<String> refused(About about) {
        NewContactMoment sent = NewContactMoment.of(about.details());
        return World.problems(moments.log(staff, sent));
    }

    private ContactMomentTexts text(ContactMoment moment) {
        return Objects.requireNonNull(moments.texts(staff, Set.of(moment.id())).get(moment.id()));
    }

    private List<Participant> participants(ContactMoment moment) {
        Map<ContactMomentId, List<Participant>> found = moments.participants(staff, Set.of(moment.id()));
        return new ArrayList<>(found.getOrDefault(moment.id(), List.of()));
    }
}
