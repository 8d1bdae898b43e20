package nl.noaber.messages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.noaber.history.Change;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.messages.Recording.Refused;
import nl.noaber.stakeholders.NewOrganisation;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What Parliament did with what the region says. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParliamentaryPapersTest {

    private final ParliamentaryPapers papers;
    private final Organisations organisations;
    private final ChangeLog changeLog;
    private final StatementCounter statements;
    private final World world;
    private final Viewer staff = People.staff();

    ParliamentaryPapersTest(
            ParliamentaryPapers papers,
            Organisations organisations,
            ChangeLog changeLog,
            StatementCounter statements,
            World world) {
        this.papers = papers;
        this.organisations = organisations;
        this.changeLog = changeLog;
        this.statements = statements;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void keepsAMotionWithHowTheGroupsVoted() {
        LobbyMessage message = world.drafted("Motie");
        List<Organisation> groups = groups();
        PaperDetails motion = new PaperDetails(
                ParliamentaryPaperKind.MOTION,
                " 36800-VII-12 ",
                "Ruimte op het net",
                "Aangenomen",
                "Oordeel Kamer",
                LocalDate.of(2026, 10, 6),
                "https://example.org/motie",
                List.of(
                        new ParliamentaryVote(groups.get(0).id(), VotePosition.FOR),
                        new ParliamentaryVote(groups.get(1).id(), VotePosition.AGAINST)));
        World.done(papers.record(staff, id(), message.id(), null, motion));

        ParliamentaryPaper kept = about(staff, message).getFirst();
        assertThat(kept.details().number()).isEqualTo("36800-VII-12");
        assertThat(kept.details().votes()).containsExactlyInAnyOrderElementsOf(motion.votes());
        assertThat(kept.version()).isEqualTo(1);
        assertThat(told(message).after())
                .startsWith("Motie: Ruimte op het net (36800-VII-12, Aangenomen, Oordeel Kamer, 6 oktober 2026, ")
                .contains(" voor")
                .contains(" tegen");
    }

    @Test
    void isRecordedOnceAndChangedOnlyFromWhatIsThere() {
        LobbyMessage message = world.drafted("Vragen");
        ParliamentaryPaperId id = id();
        World.done(papers.record(staff, id, message.id(), null, questions("Ingediend")));
        World.done(papers.record(staff, id, message.id(), null, questions("Ingediend")));
        assertThat(about(staff, message)).hasSize(1);
        assertThat(codes(papers.record(staff, id, message.id(), null, questions("Beantwoord"))))
                .containsExactly("ID_IN_USE id");
        World.done(papers.record(staff, id, message.id(), 1, questions("Beantwoord")));
        assertThat(codes(papers.record(People.colleague(), id, message.id(), 1, questions("Ingetrokken"))))
                .containsExactly("PAPER_CHANGED ");
        assertThat(about(staff, message).getFirst().details().status()).isEqualTo("Beantwoord");
        assertThat(told(message).before()).contains("Ingediend");
    }

    @Test
    void goesAndStaysOnRecord() {
        LobbyMessage message = world.drafted("Weg");
        ParliamentaryPaperId id = id();
        World.done(papers.record(staff, id, message.id(), null, questions("Ingediend")));
        World.done(papers.withdraw(staff, id));
        World.done(papers.withdraw(staff, id));
        assertThat(about(staff, message)).isEmpty();
        assertThat(told(message).before()).contains("Schriftelijke vragen");
    }

    @Test
    void refusesWhatCannotBeAndNamesTheField() {
        LobbyMessage message = world.drafted("Fout");
        World.done(papers.record(staff, id(), message.id(), null, numbered("36800-1")));
        assertThat(codes(papers.record(staff, id(), message.id(), null, numbered("36800-1"))))
                .containsExactly("NUMBER_TWICE number");
        Organisation group = groups().getFirst();
        PaperDetails wrong = new PaperDetails(
                ParliamentaryPaperKind.AMENDMENT,
                null,
                " ",
                "x".repeat(101),
                null,
                LocalDate.of(1900, 1, 1),
                "kamerstuk",
                List.of(
                        new ParliamentaryVote(group.id(), VotePosition.FOR),
                        new ParliamentaryVote(group.id(), VotePosition.AGAINST),
                        new ParliamentaryVote(World.BZK, VotePosition.FOR)));
        assertThat(codes(papers.record(staff, id(), message.id(), null, wrong)))
                .containsExactlyInAnyOrder(
                        "SUBJECT_MISSING subject",
                        "PAPER_TOO_LONG status",
                        "YEAR_OUT_OF_BOUNDS date",
                        "ADDRESS_NOT_ON_THE_WEB address",
                        "VOTED_TWICE votes.1.group",
                        "NO_GROUP votes.2.group");
    }

    @Test
    void isSeenWithItsMessageAndRecordedByTheTeamAlone() {
        LobbyMessage shared = world.aligned("Met partners", World.sharedWith(World.ACHTERHOEK));
        World.done(papers.record(staff, id(), shared.id(), null, questions("Ingediend")));
        assertThat(about(People.partner(), shared)).hasSize(1);
        assertThat(about(People.board(), shared)).isEmpty();
        assertThat(codes(papers.record(People.partner(), id(), shared.id(), null, questions("Ingediend"))))
                .containsExactly("NOT_ALLOWED ");
        LobbyMessage secret = world.drafted("In vertrouwen", World.confidentialTo());
        ParliamentaryPaperId id = id();
        World.done(papers.record(staff, id, secret.id(), null, questions("Ingediend")));
        assertThat(about(People.admin(), secret)).isEmpty();
        assertThat(codes(papers.record(People.admin(), id(), secret.id(), null, questions("Ingediend"))))
                .containsExactly("NOT_FOUND message");
        assertThat(codes(papers.withdraw(People.admin(), id))).containsExactly("NOT_FOUND id");
    }

    @Test
    void readsThoseOfManyMessagesInTwoStatements() {
        LobbyMessage one = world.drafted("Een");
        LobbyMessage other = world.drafted("Twee");
        World.done(papers.record(staff, id(), one.id(), null, questions("Ingediend")));
        World.done(papers.record(staff, id(), other.id(), null, questions("Ingediend")));
        assertThat(statements.during(() -> papers.about(staff, Set.of(one.id(), other.id()))))
                .isEqualTo(2);
    }

    private List<Organisation> groups() {
        return List.of(group("Fractie een"), group("Fractie twee"));
    }

    private Organisation group(String name) {
        nl.noaber.stakeholders.Outcome<Organisation> outcome = organisations.register(
                staff,
                new NewOrganisation(
                        new OrganisationId(Ids.next()),
                        OrganisationDetails.of(OrganisationKind.PARLIAMENTARY_GROUP, name),
                        true));
        if (outcome instanceof nl.noaber.stakeholders.Outcome.Done<Organisation>(Organisation organisation)) {
            return organisation;
        }
        throw new AssertionError(outcome);
    }

    private List<ParliamentaryPaper> about(Viewer viewer, LobbyMessage message) {
        return papers.about(viewer, Set.of(message.id())).getOrDefault(message.id(), List.of());
    }

    private FieldChange told(LobbyMessage message) {
        RecordRef ref = RecordRef.of(LobbyMessage.TYPE, message.id());
        Change last = requireNonNull(changeLog
                        .timelines(staff, Set.of(ref), PageRequest.first(1))
                        .get(ref))
                .nodes()
                .getFirst();
        return last.fields().getFirst();
    }

    private static ParliamentaryPaperId id() {
        return new ParliamentaryPaperId(Ids.next());
    }

    private static PaperDetails questions(String status) {
        return details(ParliamentaryPaperKind.WRITTEN_QUESTIONS, null, status);
    }

    private static PaperDetails numbered(String number) {
        return details(ParliamentaryPaperKind.MOTION, number, null);
    }

    private static PaperDetails details(ParliamentaryPaperKind kind, @Nullable String number, @Nullable String status) {
        return new PaperDetails(kind, number, "Ruimte op het net", status, null, null, null, List.of());
    }

    private static List<String> codes(Recording recording) {
        return recording instanceof Refused(List<Problem> problems)
                ? problems.stream()
                        .map(problem -> problem.code() + " " + problem.field())
                        .toList()
                : List.of();
    }
}
