package nl.noaber.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of versions under the Woo, and which belong to a request. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersionDisclosureTest {

    private static final Disclosure OPEN = new Disclosure(DisclosureClass.DISCLOSABLE, List.of());

    private final LobbyMessages messages;
    private final MessageVersions versions;
    private final SignOffs signOffs;
    private final ChangeLog changeLog;
    private final World world;
    private final Viewer staff = People.staff();

    VersionDisclosureTest(
            LobbyMessages messages, MessageVersions versions, SignOffs signOffs, ChangeLog changeLog, World world) {
        this.messages = messages;
        this.versions = versions;
        this.signOffs = signOffs;
        this.changeLog = changeLog;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void classesAFirstVersionAsIsUsualForWhoSeesItAndALaterOneAsTheOneBefore() {
        LobbyMessage message = world.drafted("Gebruikelijk");
        assertThat(classOf(message, 1)).isEqualTo(Disclosure.usual(Visibility.TEAM));

        LobbyMessage opened = classified(message, 1, OPEN);
        LobbyMessage revised = world.revised(opened, World.text("Andere woorden"));

        assertThat(classOf(revised, 2)).isEqualTo(OPEN);
        assertThat(classOf(world.drafted("Onder ons", seenBy(Visibility.CONFIDENTIAL)), 1))
                .isEqualTo(
                        new Disclosure(DisclosureClass.NOT_DISCLOSABLE, List.of(DisclosureGround.PROPER_FUNCTIONING)));
    }

    @Test
    void followsWhoMaySeeItUnlessSomebodyChose() {
        LobbyMessage message = world.drafted("Wordt vertrouwelijk");
        LobbyMessage chosen = classified(world.revised(message, World.text("Tweede woorden")), 1, OPEN);

        LobbyMessage closed = seenBy(chosen, Visibility.CONFIDENTIAL);
        assertThat(classOf(closed, 1)).isEqualTo(OPEN);
        assertThat(classOf(closed, 2)).isEqualTo(Disclosure.usual(Visibility.CONFIDENTIAL));
        assertThat(classOf(world.revised(closed, World.text("Derde woorden")), 3))
                .isEqualTo(Disclosure.usual(Visibility.CONFIDENTIAL));
    }

    @Test
    void keepsItsClassWhenEverybodyComesToSeeItAndLosesItsPublicationWhenFewerDo() {
        LobbyMessage closed = world.drafted("Eerst onder ons", seenBy(Visibility.CONFIDENTIAL));
        LobbyMessage shown = seenBy(closed, Visibility.PUBLIC);
        assertThat(classOf(shown, 1)).isEqualTo(Disclosure.usual(Visibility.CONFIDENTIAL));
        LobbyMessage reworded = world.revised(shown, World.text("Andere woorden"));
        assertThat(classOf(reworded, 2)).isEqualTo(Disclosure.usual(Visibility.CONFIDENTIAL));

        LobbyMessage published = classified(reworded, 1, Disclosure.PUBLISHED);
        assertThat(classOf(seenBy(published, Visibility.TEAM), 1)).isEqualTo(Disclosure.usual(Visibility.TEAM));
    }

    @Test
    void leavesALineOfWhatChangedAndNoneOfWhatIsSoAlready() {
        LobbyMessage message = world.drafted("Een regel");
        LobbyMessage classified = classified(message, 1, OPEN);

        assertThat(classified.version()).isEqualTo(message.version() + 1);
        RecordRef ref = RecordRef.of(LobbyMessage.TYPE, message.id());
        assertThat(Objects.requireNonNull(changeLog
                                .timelines(staff, Set.of(ref), PageRequest.first(1))
                                .get(ref))
                        .nodes()
                        .getFirst()
                        .fields())
                .extracting(FieldChange::field)
                .containsExactlyInAnyOrder("disclosureClass", "disclosureGrounds", "number");
        assertThat(classified(classified, 1, OPEN).version()).isEqualTo(classified.version());
    }

    @Test
    void refusesWithoutAGroundAnotherVersionAndWhatOthersChangedMeanwhile() {
        LobbyMessage message = world.drafted("Geweigerd");
        assertThat(problems(message, 1, new Disclosure(DisclosureClass.NOT_DISCLOSABLE, List.of())))
                .containsExactly("GROUND_MISSING disclosureGrounds");
        assertThat(problems(
                        message, 1, new Disclosure(DisclosureClass.PUBLIC, List.of(DisclosureGround.PERSONAL_PRIVACY))))
                .containsExactly("NO_GROUND_HERE disclosureGrounds");
        assertThat(problems(message, 2, OPEN)).containsExactly("NO_SUCH_VERSION number");
        world.moved(message, MessageState.IN_ALIGNMENT);
        assertThat(messages.classify(staff, message.id(), message.version(), 1, OPEN))
                .isInstanceOf(Recording.Conflicting.class);
        assertThat(classOf(message, 1)).isEqualTo(Disclosure.usual(Visibility.TEAM));
    }

    @Test
    void isTheTeamsAndOfWhatIsConfidentialItsConfidantsAlone() {
        LobbyMessage message = world.drafted("Vertrouwd", seenBy(Visibility.CONFIDENTIAL));
        assertThat(World.problems(messages.classify(People.colleague(), message.id(), 1, 1, OPEN)))
                .containsExactly("NOT_FOUND id");
        for (Viewer other : List.of(People.partner(), People.board())) {
            assertThat(World.problems(messages.classify(other, message.id(), 1, 1, OPEN)))
                    .containsExactly("NOT_ALLOWED");
        }
        assertThat(classOf(message, 1).disclosureClass()).isEqualTo(DisclosureClass.NOT_DISCLOSABLE);
    }

    @Test
    void findsVersionsByMessageChallengeOrganisationAndDays() {
        Organisation asked = world.organisation("Gevraagd om akkoord");
        LobbyMessage message = world.aligned("Te vinden", seenBy(Visibility.TEAM));
        world.revised(message, World.text("Ook te vinden"));
        signOffs.ask(staff, message.id(), List.of(new AskedOrganisation(asked.id(), null)), SignOffWorld.DEADLINE);
        MessageVersionFilter ofMessage = filter(message, null, null, null);

        assertThat(numbers(staff, ofMessage)).containsExactly(1, 2);
        assertThat(versions.total(staff, ofMessage)).isEqualTo(2);
        assertThat(numbers(staff, filter(null, asked.id(), null, null))).containsExactly(1, 2);
        LocalDate made = DutchTime.day(versions.list(staff, ofMessage, PageRequest.first(1))
                .nodes()
                .getFirst()
                .madeAt());
        assertThat(numbers(staff, filter(message, null, made, made))).containsExactly(1, 2);
        assertThat(numbers(staff, filter(message, null, made.plusDays(1), null)))
                .isEmpty();
        assertThat(numbers(staff, filter(message, null, null, made.minusDays(1))))
                .isEmpty();
        assertThat(versions.total(staff, new MessageVersionFilter(message.id(), World.challenge(12), null, null, null)))
                .isZero();
    }

    @Test
    void goesThroughThemAPageAtATimeAndShowsNobodyWhatIsNotTheirs() {
        LobbyMessage message = world.drafted("Bladeren", seenBy(Visibility.CONFIDENTIAL));
        world.revised(message, World.text("Tweede bladzijde"));
        MessageVersionFilter filter = filter(message, null, null, null);
        Page<MessageVersion> first = versions.list(staff, filter, PageRequest.first(1));
        Page<MessageVersion> second = versions.list(staff, filter, PageRequest.first(1, first.lastCursor()));

        assertThat(first.hasNextPage()).isTrue();
        assertThat(List.of(
                        first.nodes().getFirst().number(),
                        second.nodes().getFirst().number()))
                .containsExactly(1, 2);
        assertThat(second.hasNextPage()).isFalse();
        for (Viewer other : List.of(People.colleague(), People.admin(), People.partner(), People.board())) {
            assertThat(numbers(other, filter)).isEmpty();
            assertThat(versions.total(other, filter)).isZero();
            assertThat(versions.byIds(other, Set.of(first.nodes().getFirst().id())))
                    .isEmpty();
            assertThat(versions.wordings(other, Set.of(first.nodes().getFirst().id())))
                    .isEmpty();
        }
    }

    private static LobbyMessageDetails seenBy(Visibility visibility) {
        return World.seenBy(MessageScope.JOINT, visibility);
    }

    private LobbyMessage seenBy(LobbyMessage message, Visibility visibility) {
        return World.done(messages.update(staff, message.id(), message.version(), World.visibility(visibility)));
    }

    private LobbyMessage classified(LobbyMessage message, int number, Disclosure disclosure) {
        return World.done(messages.classify(staff, message.id(), message.version(), number, disclosure));
    }

    private List<String> problems(LobbyMessage message, int number, Disclosure disclosure) {
        return World.problems(messages.classify(staff, message.id(), message.version(), number, disclosure));
    }

    private Disclosure classOf(LobbyMessage message, int number) {
        VersionNumber version = new VersionNumber(message.id(), number);
        return Objects.requireNonNull(versions.byNumbers(staff, Set.of(version)).get(version))
                .disclosure();
    }

    private List<Integer> numbers(Viewer viewer, MessageVersionFilter filter) {
        return versions.list(viewer, filter, PageRequest.first(50)).nodes().stream()
                .map(MessageVersion::number)
                .toList();
    }

    private static MessageVersionFilter filter(
            @Nullable LobbyMessage message,
            @Nullable OrganisationId organisation,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new MessageVersionFilter(message == null ? null : message.id(), null, organisation, from, until);
    }
}
