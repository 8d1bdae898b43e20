package nl.noaber.app.rights;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.BeanProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.noaber.app.Worlds;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.gateway.SchemaText;
import nl.noaber.testkit.NoaberTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever goes every way through the schema finds what is theirs to see, and nothing of what is not. */
@NoaberTest
@TestInstance(Lifecycle.PER_CLASS)
class WalkTest {

    /** A list within a list is asked for five; one that is shorter shows all it has. */
    private static final int PAGE = 5;

    private final BeanProvider<Visitor> visitors;
    private final Walk walk;
    private @Nullable Secrets known;
    private List<String> documents = List.of();

    WalkTest(BeanProvider<Visitor> visitors, SchemaText schema) {
        this.visitors = visitors;
        this.walk = new Walk(schema.printed());
    }

    @BeforeAll
    void makesRecordsThatNotEverybodyMaySee(Worlds worlds, DisclosureFiles files) {
        worlds.load();
        Secrets made = new Secrets(visitors.get().as("staff"), visitors.get().as("admin"), files::workNow);
        known = made;
        documents = new Asked(made).documents(walk);
    }

    @Test
    void beginsAtEveryFieldOfQuery() {
        assertThat(new Asked(secrets()).fields()).containsExactlyInAnyOrderElementsOf(walk.rootFields());
    }

    /** What the auditor reads in the audit trail is told by a test of its own. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        staff   | assessment board confidential draft merged other ours own person public relation team theirs token unaligned withdrawn
        staff-2 | assessment board                    merged other ours own person public relation team theirs unaligned withdrawn
        admin   | account assessment board                    merged other ours own person public relation review team theirs token unaligned withdrawn
        partner | ours public
        board   | board own public person-name person-office merged-name merged-office other-name other-office
        auditor | account own public review token
        """)
    void leadsToWhatOneMaySee(String user, String expected) {
        List<String> beginnings = List.of(expected.split(" +"));
        assertThat(found(user))
                .containsExactlyInAnyOrderElementsOf(secrets().words().stream()
                        .filter(word -> beginnings.stream().anyMatch(word::startsWith))
                        .toList());
    }

    /** All that was written, drafts, what is confidential to others and what is the team's apart: of those, that something was. */
    @Test
    void leadsAnAuditorToTheWordsOfTheTrailThatAreNotConfidential() {
        Visitor auditor = visitors.get().as("auditor");
        Set<String> found = new TreeSet<>();
        String after = "null";
        do {
            JsonNode trail = auditor.ask(
                            "{ auditTrail(first: 200, after: " + after + ", filter: {types: [\"ContactMoment\","
                                    + " \"Commitment\", \"DisclosureFile\", \"Organisation\", \"Person\"]}) { nodes {"
                                    + " fields { before after } } pageInfo { hasNextPage endCursor } } }",
                            Map.of())
                    .at("/data/auditTrail");
            secrets().in(trail.toString()).forEach(found::add);
            after = trail.at("/pageInfo/hasNextPage").asBoolean()
                    ? trail.at("/pageInfo/endCursor").toString()
                    : "";
        } while (!after.isEmpty());

        assertThat(found).contains("team-subject", "team-note", "theirs-promise", "team-file");
        assertThat(found)
                .noneMatch(word -> word.startsWith("confidential") || word.equals("person-note") || isInDraft(word));
    }

    /** A promise in a draft is the team's, like any other. */
    private static boolean isInDraft(String word) {
        return word.startsWith("draft")
                && !List.of("draft-promise", "draft-quote", "draft-forum").contains(word);
    }

    /** Neither who took part nor a colleague who did not is named in it. */
    @Test
    void leadsEverybodyInAnOpenAgendaThatIsShownToWhatIsPublicAndToNoName() {
        Visitor staff = visitors.get().as("staff");
        Visitor administrator = visitors.get().as("admin");
        administrator.done(
                "inviteUser",
                "InviteUserInput",
                Map.of("name", "Gonda Zzcollegazz", "email", "zzcollegazz@example.org", "role", "AUDITOR"),
                "account");
        String contact = staff.done("logContactMoment", "LogContactMomentInput", naming(), "contactMoment");
        administrator.shows(true);
        try {
            for (String user : List.of("staff", "partner", "board", "auditor")) {
                Set<String> found = new TreeSet<>();
                Visitor visitor = visitors.get().as(user);
                StringBuilder read = new StringBuilder();
                for (String document : walk.from("openAgenda", "(first: 20)")) {
                    JsonNode answer = visitor.ask(document, Map.of());
                    read.append(answer);
                    secrets().in(answer.toString()).forEach(found::add);
                }
                assertThat(read.toString()).as(user).contains("zzagendazz").doesNotContain("Gonda", "Zzcollegazz");
                assertThat(found).as(user).containsExactly("public-subject");
            }
        } finally {
            administrator.shows(false);
            staff.done(
                    "withdrawContactMoment",
                    "RecordVersionInput",
                    Map.of("id", contact, "expectedVersion", 1),
                    "contactMoment");
        }
    }

    private Map<String, ?> naming() {
        return Map.of(
                "subject",
                "zzagendazz met " + Secrets.text("person-name-first") + " " + Secrets.text("person-name-last")
                        + ", voorbereid door Gonda Zzcollegazz",
                "startsAt",
                "2026-05-06T10:00:00Z",
                "visibility",
                "PUBLIC",
                "disclosureClass",
                "PUBLIC",
                "participants",
                List.of(Map.of("side", "THEIRS", "organisation", Secrets.BZK)));
    }

    /** A type of which nothing is planted would be walked past in silence. */
    @Test
    void hasARecordOfEachType() {
        assertThat(secrets().ids().stream()
                        .map(id -> id.substring(0, id.indexOf(':')))
                        .distinct())
                .containsAll(walk.nodeTypes());
    }

    private Secrets secrets() {
        return requireNonNull(known);
    }

    private Set<String> found(String user) {
        Visitor visitor = visitors.get().as(user);
        Set<String> found = new TreeSet<>();
        for (String document : documents) {
            if (!isRefusedToMost(document)) {
                JsonNode answer = visitor.ask(document, Map.of());
                assertThat(answer.path("errors").findValuesAsText("code"))
                        .as(document)
                        .allMatch("FORBIDDEN"::equals);
                assertThat(answer.has("errors") && !isRefusedWhole(answer))
                        .as(document)
                        .isFalse();
                countsOnlyWhatItShows(answer);
                secrets().in(answer.toString()).forEach(found::add);
            }
        }
        return found;
    }

    private static boolean isRefusedToMost(String document) {
        return Stream.of(
                        "auditTrail", "changeLogSeal", "accounts", "apiTokens", "barredIdentities", "secondFactorRoles")
                .anyMatch(field -> document.startsWith("{ " + field));
    }

    /** What is an administrator's as a whole says so, and nothing more. */
    private static boolean isRefusedWhole(JsonNode answer) {
        JsonNode data = answer.path("data");
        return !data.isObject()
                || data.properties().stream().allMatch(field -> field.getValue().isNull());
    }

    private static void countsOnlyWhatItShows(JsonNode answer) {
        answer.findParents("totalCount").stream()
                .filter(connection -> connection.path("nodes").size() < PAGE)
                .forEach(connection -> assertThat(connection.path("totalCount").asInt())
                        .as("%s", connection)
                        .isEqualTo(connection.path("nodes").size()));
    }
}
