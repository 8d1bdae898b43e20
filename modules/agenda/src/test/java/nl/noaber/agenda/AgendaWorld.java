package nl.noaber.agenda;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionState;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.NewContribution;
import nl.noaber.cofinancing.NewProject;
import nl.noaber.cofinancing.NewStep;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectDetails;
import nl.noaber.cofinancing.Projects;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.NewLobbyMessage;
import nl.noaber.messages.Wording;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.People;

/** Short ways to agendas, and to what they are about. */
@Singleton
final class AgendaWorld {

    static final LocalDate DAY = LocalDate.of(2026, 9, 10);
    static final OrganisationId ACHTERHOEK = new OrganisationId(People.ACHTERHOEK);
    static final UserId OWNER = new UserId(People.staff().userId());

    private final World world;
    private final Meetings meetings;
    private final AgendaItems items;
    private final Projects projects;
    private final Contributions contributions;
    private final LobbyMessages messages;

    AgendaWorld(
            World world,
            Meetings meetings,
            AgendaItems items,
            Projects projects,
            Contributions contributions,
            LobbyMessages messages) {
        this.world = world;
        this.meetings = meetings;
        this.items = items;
        this.projects = projects;
        this.contributions = contributions;
        this.messages = messages;
    }

    Meeting meeting(String body, LocalDate day, Visibility visibility, OrganisationId... sharedWith) {
        return meeting(world.body(body), day, visibility, sharedWith);
    }

    Meeting meeting(GovernanceBody body, LocalDate day, Visibility visibility, OrganisationId... sharedWith) {
        return World.done(meetings.plan(
                People.staff(),
                new NewMeeting(
                        new MeetingId(Ids.next()),
                        body.id(),
                        MeetingDetails.at(new MeetingTime.OnDay(day, null, null))
                                .seenBy(visibility, sharedWith)),
                Set.of("DEADLINE_PASSED", "ON_WEEKEND", "ON_HOLIDAY", "IN_RECESS")));
    }

    /** For the team. */
    Meeting meeting(String body) {
        return meeting(body, DAY, Visibility.TEAM);
    }

    static AgendaItemDetails details(String title) {
        return AgendaItemDetails.of(title, AgendaItemKind.TO_DECIDE, OWNER);
    }

    AgendaItem put(Meeting meeting, AgendaItemDetails details) {
        return World.done(items.put(People.staff(), fresh(meeting, details)));
    }

    AgendaItem put(Meeting meeting, String title) {
        return put(meeting, details(title));
    }

    static NewAgendaItem fresh(Meeting meeting, AgendaItemDetails details) {
        return new NewAgendaItem(new AgendaItemId(Ids.next()), meeting.id(), details);
    }

    Project project(String title) {
        if (projects.plan(
                        People.staff(),
                        NewProject.of(
                                ProjectDetails.of(title, new ChallengeId(Ids.named("challenge/npvr/4")), 2026, 2029)))
                instanceof nl.noaber.cofinancing.Recording.Recorded<Project>(Project project)) {
            return project;
        }
        throw new AssertionError("no project " + title);
    }

    /** What it was asked for. */
    Contribution asked(Project project, OrganisationId party) {
        if (contributions.record(
                        People.staff(),
                        NewContribution.of(
                                project.id(),
                                party,
                                NewStep.to(ContributionState.REQUESTED),
                                MoneyLine.of(2026, CostKind.ONE_OFF, "102000.00")),
                        Set.of("ABOVE_COST"))
                instanceof nl.noaber.cofinancing.Recording.Recorded<Contribution>(Contribution contribution)) {
            return contribution;
        }
        throw new AssertionError("no contribution");
    }

    /** Confidential to who drafts it when its visibility says so. */
    LobbyMessage message(Viewer drafter, String title, Visibility visibility) {
        LobbyMessageDetails details = new LobbyMessageDetails(
                MessageScope.OWN,
                null,
                List.of(),
                null,
                List.of(),
                visibility,
                Set.of(),
                visibility == Visibility.CONFIDENTIAL ? Set.of(new UserId(drafter.userId())) : Set.of());
        if (messages.draft(drafter, NewLobbyMessage.of(Wording.of(title, "Wat de regio vraagt."), details))
                instanceof nl.noaber.messages.Recording.Recorded(LobbyMessage message)) {
            return message;
        }
        throw new AssertionError("no message " + title);
    }
}
