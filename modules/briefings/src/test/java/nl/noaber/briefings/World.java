package nl.noaber.briefings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.agenda.Recording.Refused;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.graphql.GraphQl.Answer;
import nl.noaber.kernel.reference.ReferenceData;
import nl.noaber.kernel.reference.Scenario;
import nl.noaber.stakeholders.PostId;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;

/** A small world for the tests, made as a client makes it: meetings, items, and what is known about them. */
@Singleton
final class World {

    static final String CHALLENGE = "Challenge:" + Ids.named("challenge/npvr/4");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GraphQl graphQl;
    private final List<ReferenceData> registers;
    private final List<Scenario> scenarios;
    private final Briefings briefings;

    World(GraphQl graphQl, List<ReferenceData> registers, List<Scenario> scenarios, Briefings briefings) {
        this.graphQl = graphQl;
        this.registers = registers;
        this.scenarios = scenarios;
        this.briefings = briefings;
    }

    /** The registers and the demonstration; once for each class of tests. */
    void load() {
        registers.forEach(register -> register.load(Viewer.system("test")));
        scenarios.forEach(scenario -> scenario.load(Viewer.system("test")));
    }

    JsonNode ask(Viewer viewer, String document, Map<String, ?> variables) {
        Answer answer = graphQl.run(viewer, document, variables);
        if (!answer.errors().isEmpty()) {
            throw new AssertionError(answer.errors());
        }
        return JSON.valueToTree(answer.data());
    }

    /** The id of what a mutation of the team made or changed. */
    String done(String mutation, String type, Map<String, ?> input, String made) {
        JsonNode answer = ask(
                People.staff(),
                "mutation($input: %s!) { done: %s(input: $input) { %s { id } userErrors { code field } } }"
                        .formatted(type, mutation, made),
                Map.of("input", input));
        JsonNode id = answer.at("/done/" + made + "/id");
        if (!id.isTextual()) {
            throw new AssertionError(mutation + " " + input + ": " + answer);
        }
        return id.asText();
    }

    static UUID uuid(String globalId) {
        return GlobalId.parse(globalId).orElseThrow().id();
    }

    String organisation(String name) {
        return done(
                "registerOrganisation",
                "RegisterOrganisationInput",
                Map.of("name", name, "kind", "MINISTRY"),
                "organisation");
    }

    PostId post(String organisation, String name) {
        return new PostId(uuid(done(
                "establishPost",
                "EstablishPostInput",
                Map.of("organisation", organisation, "name", name, "level", "EXECUTIVE"),
                "post")));
    }

    String meeting(String visibility) {
        return done(
                "planMeeting",
                "PlanMeetingInput",
                Map.of(
                        "body",
                        "GovernanceBody:" + Ids.named("governance-body/twente-board"),
                        "time",
                        Map.of("on", "2026-09-10"),
                        "visibility",
                        visibility),
                "meeting");
    }

    /** What the board sees, about a challenge and more. */
    AgendaItemId item(String title, Map<String, ?> more) {
        return item(meeting("BOARD"), title, more);
    }

    AgendaItemId item(String meeting, String title, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>();
        input.put("meeting", meeting);
        input.put("title", title);
        input.put("kind", "TO_DECIDE");
        input.put("teamOnly", false);
        input.put("challenges", List.of(CHALLENGE));
        input.putAll(more);
        return new AgendaItemId(uuid(done("putOnAgenda", "PutOnAgendaInput", input, "agendaItem")));
    }

    /** Active, so that others may see it as far as its visibility goes. */
    String message(String title, String visibility) {
        String message = done(
                "draftLobbyMessage",
                "DraftLobbyMessageInput",
                Map.of(
                        "title",
                        title,
                        "text",
                        "Kern van " + title + ".\n\nEn de rest.",
                        "scope",
                        "OWN",
                        "visibility",
                        visibility,
                        "asks",
                        List.of(Map.of("text", "Vraag van " + title, "amount", 12_500_000, "structural", false))),
                "lobbyMessage");
        return done(
                "moveLobbyMessage",
                "MoveLobbyMessageInput",
                Map.of("id", message, "expectedVersion", 1, "state", "ACTIVE"),
                "lobbyMessage");
    }

    /** In which a message was brought to an organisation, and both promised something. */
    String contact(String visibility, String organisation, String message, String words) {
        return done(
                "logContactMoment",
                "LogContactMomentInput",
                Map.of(
                        "subject",
                        "Gesprek " + words,
                        "startsAt",
                        "2026-05-06T10:00:00Z",
                        "visibility",
                        visibility,
                        "challenges",
                        List.of(CHALLENGE),
                        "participants",
                        List.of(Map.of("side", "THEIRS", "organisation", organisation)),
                        "deliveries",
                        List.of(Map.of("message", message, "reception", "REFUSES", "quote", "Citaat " + words)),
                        "commitments",
                        List.of(
                                promise("THEY_TO_US", "Halen " + words, "2026-06-01"),
                                promise("WE_TO_THEM", "Geven " + words, "2026-10-01")),
                        "acceptedWarnings",
                        List.of("MESSAGE_NOT_ALIGNED", "MESSAGE_NOT_THERE_YET")),
                "contactMoment");
    }

    private static Map<String, ?> promise(String direction, String text, String due) {
        return Map.of("direction", direction, "text", text, "due", due);
    }

    String assessment(String organisation, String stance, String visibility) {
        return done(
                "assess",
                "AssessInput",
                Map.of(
                        "stakeholder",
                        organisation,
                        "challenge",
                        CHALLENGE,
                        "influence",
                        4,
                        "interest",
                        3,
                        "stance",
                        stance,
                        "visibility",
                        visibility),
                "assessment");
    }

    /** A project that the board sees, of which something is missing. */
    String project(String title) {
        String project = done(
                "planProject",
                "PlanProjectInput",
                Map.of(
                        "title",
                        title,
                        "challenge",
                        CHALLENGE,
                        "firstYear",
                        2026,
                        "lastYear",
                        2028,
                        "visibility",
                        "BOARD"),
                "project");
        return done(
                "estimateCost",
                "EstimateCostInput",
                Map.of(
                        "id",
                        project,
                        "expectedVersion",
                        1,
                        "priceLevel",
                        2026,
                        "source",
                        "Raming",
                        "lines",
                        lines("1000000")),
                "project");
    }

    String contribution(String project, String party, String state) {
        return done(
                "recordContribution",
                "RecordContributionInput",
                Map.of("project", project, "party", party, "lines", lines("250000.50"), "step", Map.of("state", state)),
                "contribution");
    }

    private static List<Map<String, ?>> lines(String amount) {
        return List.of(Map.of("year", 2026, "kind", "ONE_OFF", "amount", amount));
    }

    Briefing drafted(AgendaItemId item) {
        return drafted(item, null);
    }

    Briefing drafted(AgendaItemId item, @Nullable PostId recipient) {
        return done(briefings.draft(
                People.staff(), new NewBriefing(new BriefingId(Ids.next()), item, recipient, "De bestuurder")));
    }

    /** With an aim and a line, and nothing else. */
    Briefing usable(AgendaItemId item, String aim) {
        Briefing drafted = drafted(item);
        Map<BriefingSection, String> texts = new HashMap<>();
        for (BriefingSection section : BriefingSection.values()) {
            texts.put(section, "");
        }
        texts.put(BriefingSection.AIM, aim);
        texts.put(BriefingSection.LINE_TO_TAKE, "Wij zeggen dit.");
        return done(briefings.update(
                People.staff(), drafted.id(), 1, new BriefingChange(Patch.kept(), Patch.kept(), texts)));
    }

    Briefing handedOut(AgendaItemId item, String aim) {
        Briefing usable = usable(item, aim);
        return done(briefings.handOut(People.staff(), usable.id(), usable.version(), Set.of("BEYOND_BOARD")));
    }

    static <T> T done(Recording<T> recording) {
        if (recording instanceof Recorded<T>(T record)) {
            return record;
        }
        throw new AssertionError("not recorded: " + recording);
    }

    /** The problems of a refusal, as {@code CODE field}. */
    static <T> List<String> problems(Recording<T> recording) {
        if (recording instanceof Refused<T>(var problems)) {
            return problems.stream()
                    .map(problem -> (problem.code() + " " + problem.field()).strip())
                    .toList();
        }
        throw new AssertionError("not refused: " + recording);
    }
}
