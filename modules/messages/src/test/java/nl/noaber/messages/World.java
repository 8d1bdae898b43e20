package nl.noaber.messages;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.reference.ReferenceData;
import nl.noaber.kernel.reference.Scenario;
import nl.noaber.messages.Recording.Conflicting;
import nl.noaber.messages.Recording.Recorded;
import nl.noaber.messages.Recording.Refused;
import nl.noaber.programmes.BudgetChapterId;
import nl.noaber.programmes.Calendar;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.NewOrganisation;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.testkit.People;

/** A small world for the tests: the registers, and short ways to lobby messages. */
@Singleton
final class World {

    static final UserId STAFF = new UserId(Ids.named("user/staff"));
    static final UserId COLLEAGUE = new UserId(Ids.named("user/staff-2"));
    static final UserId BOARD = new UserId(Ids.named("user/board"));
    static final UserId PARTNER = new UserId(Ids.named("user/partner"));
    static final OrganisationId ACHTERHOEK = new OrganisationId(People.ACHTERHOEK);
    static final OrganisationId BZK = new OrganisationId(Ids.named("organisation/ministry/bzk"));

    private final LobbyMessages messages;
    private final Organisations organisations;
    private final Calendar calendar;
    private final List<ReferenceData> registers;
    private final List<Scenario> scenarios;

    World(
            LobbyMessages messages,
            Organisations organisations,
            Calendar calendar,
            List<ReferenceData> registers,
            List<Scenario> scenarios) {
        this.messages = messages;
        this.organisations = organisations;
        this.calendar = calendar;
        this.registers = registers;
        this.scenarios = scenarios;
    }

    /** Everything below this module; once for each class of tests. */
    void load() {
        Viewer system = Viewer.system("test");
        registers.forEach(register -> register.load(system));
        scenarios.stream().filter(scenario -> !isOurs(scenario)).forEach(scenario -> scenario.load(system));
    }

    /** This module's own part of the demonstration. */
    void loadScenario() {
        scenarios.stream().filter(World::isOurs).forEach(scenario -> scenario.load(Viewer.system("test")));
    }

    private static boolean isOurs(Scenario scenario) {
        return scenario.getClass().getPackageName().startsWith("nl.noaber.messages");
    }

    static ChallengeId challenge(int number) {
        return new ChallengeId(Ids.named("challenge/npvr/" + number));
    }

    /** The chapter of the ministry of the interior. */
    BudgetChapterId chapterSeven() {
        return calendar.budgetRound(People.staff(), 2027).orElseThrow().chapters().stream()
                .filter(chapter -> chapter.number().equals("VII"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    Organisation organisation(String name) {
        Outcome<Organisation> outcome = organisations.register(
                People.staff(),
                new NewOrganisation(
                        new OrganisationId(Ids.next()),
                        OrganisationDetails.of(OrganisationKind.MUNICIPALITY, name),
                        true));
        if (outcome instanceof Outcome.Done<Organisation>(Organisation organisation)) {
            return organisation;
        }
        throw new AssertionError(outcome);
    }

    /** A joint draft of the team's, about the grid. */
    LobbyMessage drafted(String title) {
        return drafted(title, LobbyMessageDetails.of(MessageScope.JOINT));
    }

    LobbyMessage drafted(String title, LobbyMessageDetails details) {
        return done(messages.draft(
                People.staff(),
                NewLobbyMessage.of(
                        Wording.of(
                                title,
                                "Het net zit vol. Twente vraagt het Rijk om te kiezen.",
                                NewAsk.structural("Versneld verzwaren", 12_500_000L, 2027),
                                NewAsk.of("Eén loket voor aansluitingen")),
                        details)));
    }

    /** One that was put to whoever says it with us. */
    LobbyMessage aligned(String title, LobbyMessageDetails details) {
        return moved(drafted(title, details), MessageState.IN_ALIGNMENT);
    }

    LobbyMessage moved(LobbyMessage message, MessageState... states) {
        LobbyMessage now = message;
        for (MessageState state : states) {
            now = done(messages.move(People.staff(), now.id(), now.version(), state, Set.of("NOT_ALL_SIGNED_OFF")));
        }
        return now;
    }

    LobbyMessage revised(LobbyMessage message, WordingChange change) {
        return done(messages.revise(People.staff(), message.id(), message.version(), change));
    }

    static LobbyMessageDetails seenBy(MessageScope scope, Visibility visibility) {
        return new LobbyMessageDetails(
                scope, null, List.of(challenge(11)), 2027, List.of(), visibility, Set.of(), Set.of());
    }

    static LobbyMessageDetails sharedWith(OrganisationId... organisations) {
        return new LobbyMessageDetails(
                MessageScope.JOINT,
                null,
                List.of(challenge(11)),
                2027,
                List.of(),
                Visibility.SHARED,
                Set.of(organisations),
                Set.of());
    }

    static LobbyMessageDetails confidentialTo(UserId... users) {
        return new LobbyMessageDetails(
                MessageScope.JOINT,
                null,
                List.of(challenge(11)),
                2027,
                List.of(),
                Visibility.CONFIDENTIAL,
                Set.of(),
                Set.of(users));
    }

    static WordingChange title(String title) {
        return worded(Patch.set(title), Patch.kept(), Patch.kept());
    }

    static WordingChange text(String text) {
        return worded(Patch.kept(), Patch.set(text), Patch.kept());
    }

    static WordingChange asks(NewAsk... asks) {
        return worded(Patch.kept(), Patch.kept(), Patch.set(List.of(asks)));
    }

    static WordingChange worded(Patch<String> title, Patch<String> text, Patch<List<NewAsk>> asks) {
        return new WordingChange(title, text, Patch.kept(), asks, MessageChange.SUBSTANTIVE, "Na overleg");
    }

    /** The checker does not see in a class file that a record's component may hold null. */
    @SuppressWarnings("NullAway")
    static LobbyMessageChange changed(
            Patch<MessageScope> scope,
            Patch<List<MessageEvidence>> evidence,
            Patch<Visibility> visibility,
            Patch<Set<OrganisationId>> sharedWith) {
        return new LobbyMessageChange(
                scope, Patch.kept(), Patch.kept(), Patch.kept(), evidence, visibility, sharedWith, Patch.kept());
    }

    @SuppressWarnings("NullAway")
    static LobbyMessageChange owner(UserId owner) {
        return new LobbyMessageChange(
                Patch.kept(),
                Patch.set(owner),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept(),
                Patch.kept());
    }

    static LobbyMessageChange visibility(Visibility visibility) {
        return changed(Patch.kept(), Patch.kept(), Patch.set(visibility), Patch.kept());
    }

    static LobbyMessage done(Recording recording) {
        if (recording instanceof Recorded(LobbyMessage message)) {
            return message;
        }
        throw new AssertionError(recording);
    }

    static Conflicting conflicting(Recording recording) {
        if (recording instanceof Conflicting conflicting) {
            return conflicting;
        }
        throw new AssertionError(recording);
    }

    /** The problems of a refusal, as {@code CODE field}. */
    static List<String> problems(Recording recording) {
        if (recording instanceof Refused(List<Problem> problems)) {
            return problems.stream()
                    .map(problem -> (problem.code() + " " + problem.field()).strip())
                    .toList();
        }
        throw new AssertionError(recording);
    }
}
