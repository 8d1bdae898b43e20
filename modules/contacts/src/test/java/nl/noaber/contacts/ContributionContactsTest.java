package nl.noaber.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.ContributionState;
import nl.noaber.cofinancing.ContributionStep;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.NewContribution;
import nl.noaber.cofinancing.NewProject;
import nl.noaber.cofinancing.NewStep;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectDetails;
import nl.noaber.cofinancing.Projects;
import nl.noaber.contacts.World.About;
import nl.noaber.history.Change;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.stakeholders.MergeId;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.SeenStakeholder;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** In which contact moments contributions were pledged. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContributionContactsTest {

    private static final String OF_CONTRIBUTION = """
        query($id: ID!) { contribution(id: $id) { contactMoments { step { number state }
          contactMoment { subject participants { name } } contribution { projectTitle } } } }
        """;

    private final ContributionContacts contacts;
    private final Contributions contributions;
    private final Projects projects;
    private final ContactMoments moments;
    private final Merges merges;
    private final ChangeLog changeLog;
    private final GraphQl graphQl;
    private final Database database;
    private final Transactions transactions;
    private final World world;
    private final Viewer staff = People.staff();

    ContributionContactsTest(
            ContributionContacts contacts,
            Contributions contributions,
            Projects projects,
            ContactMoments moments,
            Merges merges,
            ChangeLog changeLog,
            GraphQl graphQl,
            Database database,
            Transactions transactions,
            World world) {
        this.contacts = contacts;
        this.contributions = contributions;
        this.projects = projects;
        this.moments = moments;
        this.merges = merges;
        this.changeLog = changeLog;
        this.graphQl = graphQl;
        this.database = database;
        this.transactions = transactions;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void tellsOfBothSidesWhereItWasPledged(StatementCounter statements) {
        Organisation party = world.organisation(OrganisationKind.MUNICIPALITY, "Gemeente Toezegging");
        Contribution pledge = given(planned("Toegezegd", Visibility.TEAM), party.id(), ContributionState.PLEDGED);
        ContactMoment one = world.meeting("Bestuurlijk gesprek", party);
        ContactMoment two = world.meeting("Nog een gesprek", party);
        World.done(contacts.link(staff, pledge.id(), one.id(), null));
        World.done(contacts.link(staff, pledge.id(), one.id(), null));
        World.done(contacts.link(staff, pledge.id(), two.id(), 1));

        assertThat(of(staff, pledge))
                .extracting(ContributionContact::contactMomentId)
                .containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(contacts.in(staff, Set.of(two.id())).get(two.id()))
                .singleElement()
                .extracting(link -> Objects.requireNonNull(link.step()).state())
                .isEqualTo(ContributionState.PLEDGED);
        statements.atMost(3, () -> contacts.of(staff, Set.of(pledge.id())));
        statements.atMost(3, () -> contacts.in(staff, Set.of(one.id(), two.id())));
        assertThat(told(RecordRef.of(ContactMoment.TYPE, one.id())))
                .containsExactly(new FieldChange("contributions", null, "Toegezegd, Gemeente Toezegging"));
        assertThat(told(RecordRef.of(Contribution.TYPE, pledge.id())))
                .containsExactly(
                        new FieldChange("contactMoments", null, "2026-06-14"), new FieldChange("step", null, "1"));

        World.done(contacts.link(staff, pledge.id(), one.id(), 1));
        assertThat(told(RecordRef.of(ContactMoment.TYPE, one.id())))
                .containsExactly(new FieldChange("step", null, "1"));
        World.done(contacts.unlink(staff, pledge.id(), one.id()));
        World.done(contacts.unlink(staff, pledge.id(), one.id()));
        assertThat(of(staff, pledge)).hasSize(1);
        assertThat(told(RecordRef.of(ContactMoment.TYPE, one.id())))
                .contains(new FieldChange("contributions", "Toegezegd, Gemeente Toezegging", null));
    }

    @Test
    void isSeenByWhoeverSeesTheContributionItsStepAndTheContact() {
        Organisation bzk = world.ministry("Ministerie van Beloften");
        Project open = planned("Openbaar", Visibility.PUBLIC);
        Contribution pledge = given(open, bzk.id(), ContributionState.PLEDGED);
        Contribution request = given(open, bzk.id(), ContributionState.REQUESTED);
        Contribution theirs = given(planned("Van het team", Visibility.TEAM), bzk.id(), ContributionState.PLEDGED);
        ContactMoment shown = world.logged(About.of("Open", bzk).seenBy(Visibility.PUBLIC));
        ContactMoment team = world.logged(About.of("Team", bzk));
        ContactMoment secret = world.logged(About.of("Stil", bzk).confidentialTo(World.STAFF));
        for (ContactMoment moment : List.of(shown, team, secret)) {
            World.done(contacts.link(staff, pledge.id(), moment.id(), null));
        }
        World.done(contacts.link(staff, request.id(), shown.id(), null));
        World.done(contacts.link(staff, theirs.id(), shown.id(), null));

        assertThat(of(staff, pledge)).hasSize(3);
        assertThat(of(People.colleague(), pledge))
                .extracting(ContributionContact::contactMomentId)
                .containsExactlyInAnyOrder(shown.id(), team.id());
        for (Viewer viewer : List.of(People.partner(), People.board(), People.auditor())) {
            assertThat(of(viewer, pledge))
                    .extracting(ContributionContact::contactMomentId)
                    .containsExactly(shown.id());
            assertThat(of(viewer, request)).isEmpty();
            assertThat(contacts.in(viewer, Set.of(shown.id(), team.id(), secret.id())))
                    .containsOnlyKeys(shown.id());
            assertThat(contacts.in(viewer, Set.of(shown.id())).get(shown.id()))
                    .extracting(ContributionContact::contributionId)
                    .containsExactly(pledge.id());
            assertThat(World.problems(contacts.link(viewer, pledge.id(), shown.id(), null)))
                    .containsExactly("NOT_ALLOWED");
            assertThat(World.problems(contacts.unlink(viewer, pledge.id(), shown.id())))
                    .containsExactly("NOT_ALLOWED");
        }
        assertThat(World.problems(contacts.unlink(People.colleague(), pledge.id(), secret.id())))
                .containsExactly("NOT_FOUND contactMoment");
        assertThat(timeline(RecordRef.of(Contribution.TYPE, pledge.id())))
                .as("a contact in confidence leaves no line at the contribution: made, and two contacts")
                .hasSize(3);
    }

    @Test
    void hidesWhichNegotiationAContactWasAbout() {
        Organisation bzk = world.ministry("Ministerie van Onderhandeling");
        Contribution asked = given(planned("Onderhandeld", Visibility.PUBLIC), bzk.id(), ContributionState.REQUESTED);
        Contribution pledge = done(contributions.move(
                staff, asked.id(), asked.version(), NewStep.to(ContributionState.PLEDGED), Set.of()));
        ContactMoment shown = world.logged(About.of("Vraag", bzk).seenBy(Visibility.PUBLIC));
        World.done(contacts.link(staff, pledge.id(), shown.id(), 1));

        assertThat(of(staff, pledge))
                .extracting(ContributionContact::step)
                .extracting(step -> Objects.requireNonNull(step).state())
                .containsExactly(ContributionState.REQUESTED);
        assertThat(of(People.board(), pledge)).isEmpty();
        World.done(contacts.link(staff, pledge.id(), shown.id(), 2));
        assertThat(of(People.board(), pledge))
                .extracting(ContributionContact::step)
                .extracting(ContributionStep::number)
                .containsExactly(2);
    }

    @Test
    void refusesWhatIsNotThereNotHeldOrWithdrawn() {
        Organisation bzk = world.ministry("Ministerie van Nee");
        Project project = planned("Weigert", Visibility.TEAM);
        Contribution idea = given(project, bzk.id(), ContributionState.IDEA);
        ContactMoment held = world.meeting("Gehouden", bzk);
        ContactMoment planned = world.logged(About.of("Gepland", bzk).as(ContactMomentStatus.PLANNED));
        assertThat(problems(new ContributionId(Ids.next()), held.id(), null)).containsExactly("NOT_FOUND contribution");
        assertThat(problems(idea.id(), new ContactMomentId(Ids.next()), null))
                .containsExactly("NOT_FOUND contactMoment");
        assertThat(problems(idea.id(), planned.id(), null)).containsExactly("NOT_HELD contactMoment");
        assertThat(problems(idea.id(), held.id(), 9)).containsExactly("STEP_NOT_THERE step");

        World.done(contacts.link(staff, idea.id(), held.id(), 1));
        World.done(moments.withdraw(staff, held.id(), held.version()));
        assertThat(of(staff, idea)).isEmpty();
        assertThat(problems(idea.id(), held.id(), null)).containsExactly("WITHDRAWN contactMoment");
        World.done(moments.restore(staff, held.id(), held.version() + 1));
        assertThat(of(staff, idea)).hasSize(1);
        done(projects.withdraw(staff, project.id(), project.version()));
        assertThat(problems(idea.id(), held.id(), null)).containsExactly("PROJECT_WITHDRAWN contribution");
    }

    @Test
    void staysWhenThePartyIsMergedAndGoesWithWhatIsRemoved() {
        Organisation keep = world.ministry("Ministerie van Blijven");
        Organisation twin = world.organisation(OrganisationKind.AGENCY, "Blijven dubbel");
        Contribution pledge = given(planned("Samengevoegd", Visibility.TEAM), twin.id(), ContributionState.PLEDGED);
        ContactMoment moment = world.meeting("Gesprek", twin);
        World.done(contacts.link(staff, pledge.id(), moment.id(), 1));
        World.done(merges.merge(
                staff, new MergeId(Ids.next()), new SeenStakeholder(keep.id(), 1), new SeenStakeholder(twin.id(), 1)));
        assertThat(of(staff, pledge)).hasSize(1);

        transactions.retrying(() -> {
            database.sql("DELETE FROM contribution_line WHERE contribution_id = :id")
                    .bind("id", pledge.id())
                    .update();
            database.sql("DELETE FROM contribution_step WHERE contribution_id = :id")
                    .bind("id", pledge.id())
                    .update();
            return database.sql("DELETE FROM contribution WHERE id = :id")
                    .bind("id", pledge.id())
                    .update();
        });
        assertThat(contacts.in(staff, Set.of(moment.id()))).isEmpty();
    }

    @Test
    void isAnsweredWithTheContributionInFewStatements(StatementCounter statements) {
        Organisation party = world.ministry("Ministerie van Schema");
        Contribution pledge = given(planned("In het schema", Visibility.TEAM), party.id(), ContributionState.PLEDGED);
        for (int number = 0; number < 5; number++) {
            World.done(contacts.link(
                    staff,
                    pledge.id(),
                    world.meeting("Gesprek " + number, party).id(),
                    1));
        }
        JsonNode[] answered = new JsonNode[1];
        statements.atMost(
                8,
                () -> answered[0] = new ObjectMapper()
                        .valueToTree(Map.of(
                                "data",
                                graphQl.run(
                                                staff,
                                                OF_CONTRIBUTION,
                                                Map.of(
                                                        "id",
                                                        "Contribution:"
                                                                + pledge.id().value()))
                                        .data())));
        JsonNode links = answered[0].at("/data/contribution/contactMoments");
        assertThat(links).hasSize(5);
        assertThat(links.at("/0/step/state").asText()).isEqualTo("PLEDGED");
        assertThat(links.at("/0/contactMoment/subject").asText()).startsWith("Gesprek");
        assertThat(links.at("/0/contribution/projectTitle").asText()).isEqualTo("In het schema");
    }

    private List<String> problems(ContributionId contribution, ContactMomentId moment, @Nullable Integer step) {
        return World.problems(contacts.link(staff, contribution, moment, step));
    }

    private List<ContributionContact> of(Viewer viewer, Contribution contribution) {
        return contacts.of(viewer, Set.of(contribution.id())).getOrDefault(contribution.id(), List.of());
    }

    private List<FieldChange> told(RecordRef record) {
        return timeline(record).getFirst().fields();
    }

    private List<Change> timeline(RecordRef record) {
        return Objects.requireNonNull(changeLog
                        .timelines(staff, Set.of(record), PageRequest.first(20))
                        .get(record))
                .nodes();
    }

    private Project planned(String title, Visibility visibility) {
        return done(projects.plan(
                staff,
                NewProject.of(
                        ProjectDetails.of(title, World.challenge(4), 2026, 2029).seenBy(visibility))));
    }

    private Contribution given(Project project, OrganisationId party, ContributionState state) {
        return done(contributions.record(
                staff,
                NewContribution.of(
                        project.id(), party, NewStep.to(state), MoneyLine.of(2026, CostKind.ONE_OFF, "1.00")),
                Set.of("ABOVE_COST")));
    }

    private static <T> T done(nl.noaber.cofinancing.Recording<T> recording) {
        if (recording instanceof nl.noaber.cofinancing.Recording.Recorded<T>(T record)) {
            return record;
        }
        throw new AssertionError(recording);
    }
}
