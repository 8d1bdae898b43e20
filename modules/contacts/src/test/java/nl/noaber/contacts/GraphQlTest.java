package nl.noaber.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.contacts.World.About;
import nl.noaber.gateway.ProblemTexts;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.graphql.GraphQl.Answer;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.Validity;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphQlTest {

    private static final String LIST = """
        query($organisation: ID) {
          contactMoments(filter: {organisation: $organisation}, first: 50) {
            nodes { id subject channel status startsAt endsAt place visibility createdAt createdBy updatedAt version
              withdrawn editable
              participants { id side name organisation { name } post { name } person { name } user { name } }
              challenges { number title }
              commitments { text direction due state overdue organisation { name } } } } }
        """;

    private static final String ORGANISATION = """
        query($id: ID!) { organisation(id: $id) { name abbreviation kind lastContactOn
          contactMoments(first: 50) { nodes { subject startsAt participants { side name } challenges { title } }
            pageInfo { hasNextPage } }
          commitments(first: 50, filter: {states: [OPEN]}) { nodes { text due owner { name } } totalCount } } }
        """;

    private static final String LOG = """
        mutation($input: LogContactMomentInput!) { logContactMoment(input: $input) {
          contactMoment { id subject note handedOver owner { name } sharedWith { name } confidentialTo { name }
            commitments { id text due forum owner { name } contactMoment { subject } }
            timeline { nodes { action } } }
          warnings { code field message successors { name } } conflict { version }
          userErrors { code field message } } }
        """;

    private static final String NAMED_ON_THE_FLY = """
        mutation($input: LogContactMomentInput!) { logContactMoment(input: $input) {
          contactMoment { id participants { name } }
          namesakes { field persons { name } }
          userErrors { code field } } }
        """;

    private final GraphQl graphQl;
    private final World world;
    private final StatementCounter statements;
    private final Viewer staff = People.staff();

    GraphQlTest(GraphQl graphQl, World world, StatementCounter statements) {
        this.graphQl = graphQl;
        this.world = world;
        this.statements = statements;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void answersFiftyContactsWithAllThatHangsOnThemInSevenStatements() {
        Organisation ministry = world.ministry("Ministerie van Lijsten");
        Post post = world.post(ministry, "Directeur");
        Person person = world.person("Lijstpersoon");
        world.tenure(person, post, Validity.OPEN);
        for (int number = 0; number < 3; number++) {
            world.logged(
                    About.with(
                                    "Lijst " + number,
                                    List.of(
                                            NewParticipant.user(World.STAFF),
                                            NewParticipant.person(Side.THEIRS, person.id())))
                            .about(World.challenge(1), World.challenge(2)),
                    NewCommitment.of(CommitmentDirection.THEY_TO_US, "Belofte " + number, null));
        }
        JsonNode nodes = within(
                        8,
                        LIST,
                        Map.of("organisation", id("Organisation", ministry.id().value())))
                .at("/contactMoments/nodes");
        assertThat(nodes).hasSize(3);
        JsonNode first = nodes.get(0);
        assertThat(first.at("/participants/0/user/name").asText()).isEqualTo(staff.name());
        assertThat(first.at("/participants/1/person/name").asText()).isEqualTo("Lijstpersoon");
        assertThat(first.at("/participants/1/post/name").asText()).isEqualTo("Directeur");
        assertThat(first.at("/challenges/1/number").asInt()).isEqualTo(2);
        assertThat(first.at("/commitments/0/organisation/name").asText()).isEqualTo(ministry.name());
        assertThat(first.at("/editable").asBoolean()).isTrue();
    }

    @Test
    void answersTheOrganisationPageInEightStatements() {
        Organisation ministry = world.ministry("Ministerie van Bladzijden");
        world.logged(
                About.of("Op de bladzijde", ministry).about(World.challenge(3)),
                NewCommitment.of(CommitmentDirection.WE_TO_THEM, "Wij sturen het plan", null));
        JsonNode organisation = within(
                        8,
                        ORGANISATION,
                        Map.of("id", id("Organisation", ministry.id().value())))
                .at("/organisation");
        assertThat(organisation.at("/contactMoments/nodes/0/subject").asText()).isEqualTo("Op de bladzijde");
        assertThat(organisation.at("/commitments/totalCount").asInt()).isEqualTo(1);
        assertThat(organisation.at("/lastContactOn").asText()).isEqualTo("2026-06-14");
    }

    @Test
    void logsWithAllThatHangsOnIt() {
        JsonNode logged = logged(world.ministry("Ministerie van Mutaties"));

        assertThat(logged.at("/userErrors")).isEmpty();
        assertThat(logged.at("/contactMoment/note").asText()).isEqualTo("# Verslag");
        assertThat(logged.at("/contactMoment/confidentialTo")).hasSize(2);
        assertThat(logged.at("/contactMoment/commitments/0/due").asText()).isEqualTo("2026-09");
        assertThat(logged.at("/contactMoment/timeline/nodes")).hasSize(1);
    }

    @Test
    void changesWhatWasLogged() {
        JsonNode logged = logged(world.ministry("Ministerie van Wijzigingen"));

        JsonNode changed = answer(
                staff, """
                mutation($input: UpdateContactMomentInput!) { updateContactMoment(input: $input) {
                  contactMoment { subject version } userErrors { message } } }
                """, Map.of("input", Map.of("id", idOf(logged), "expectedVersion", 1, "subject", "Gewijzigd")));

        assertThat(changed.at("/updateContactMoment/contactMoment/version").asInt())
                .isEqualTo(2);
    }

    @Test
    void settlesAPromiseThatWasLogged() {
        JsonNode logged = logged(world.ministry("Ministerie van Beloften"));
        String commitment = logged.at("/contactMoment/commitments/0/id").asText();

        JsonNode settled =
                answer(staff, """
                    mutation($input: SettleCommitmentInput!) { settleCommitment(input: $input) {
                      commitment { state settledOn } userErrors { code message } } }
                    """, Map.of("input", Map.of("id", commitment, "expectedVersion", 1, "state", "KEPT")));

        assertThat(settled.at("/settleCommitment/commitment/settledOn").asText())
                .isEqualTo("2026-06-15");
    }

    @Test
    void withdrawsWithItsPromises() {
        JsonNode logged = logged(world.ministry("Ministerie van Intrekking"));

        JsonNode withdrawn = answer(staff, """
            mutation($input: RecordVersionInput!) { withdrawContactMoment(input: $input) {
              contactMoment { withdrawn commitments { withdrawn } } userErrors { message } } }
            """, Map.of("input", Map.of("id", idOf(logged), "expectedVersion", 1)));

        assertThat(withdrawn
                        .at("/withdrawContactMoment/contactMoment/commitments/0/withdrawn")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void registersFiftyNewPersonsWithAsManyStatementsAsOne() {
        int one = statements.during(() -> withNew("Enkele", 1));
        int fifty = statements.during(() -> withNew("Velen", 50));
        assertThat(fifty).as(statements::texts).isEqualTo(one);
        JsonNode known = withNew("Velen", 2).at("/logContactMoment");
        assertThat(known.at("/contactMoment").isNull()).isTrue();
        assertThat(known.at("/userErrors").findValuesAsText("field"))
                .containsExactly("participants.0.newPerson", "participants.1.newPerson");
        assertThat(known.at("/namesakes/0/persons/0/name").asText()).isEqualTo("Functionaris Velen0");
    }

    @Test
    void registersTwoOfOneNameThatAreWrittenDifferently() {
        JsonNode done = withNew(staff, "Bea Clara Schrijfwijs", "Schrijfwijs, Bea Clara")
                .at("/logContactMoment");
        assertThat(done.at("/userErrors")).isEmpty();
        assertThat(done.at("/contactMoment/participants").findValuesAsText("name"))
                .containsExactly("Bea Clara Schrijfwijs", "Bea Clara Schrijfwijs");
    }

    @Test
    void refusesANameThatIsTooLong() {
        assertThat(withNew(staff, "x" + " (a)".repeat(20_000))
                        .at("/logContactMoment/userErrors/0/field")
                        .asText())
                .isEqualTo("participants.0.newPerson");
    }

    private JsonNode withNew(String surname, int persons) {
        return withNew(
                staff,
                IntStream.range(0, persons)
                        .mapToObj(number -> "Functionaris " + surname + number)
                        .toArray(String[]::new));
    }

    private JsonNode withNew(Viewer viewer, String... names) {
        List<Map<String, ?>> participants = Stream.of(names)
                .<Map<String, ?>>map(name ->
                        Map.of("side", "THEIRS", "newPerson", Map.of("name", name, "dataSource", "contactmoment")))
                .toList();
        return answer(
                viewer,
                NAMED_ON_THE_FLY,
                Map.of("input", Map.of("subject", "Met nieuwen", "participants", participants)));
    }

    private JsonNode logged(Organisation ministry) {
        Map<String, Object> input = Map.of(
                "subject",
                "Gelogd",
                "note",
                "# Verslag",
                "visibility",
                "CONFIDENTIAL",
                "confidentialTo",
                List.of(id("User", World.BOARD.value())),
                "participants",
                List.of(Map.of(
                        "side",
                        "THEIRS",
                        "organisation",
                        id("Organisation", ministry.id().value()))),
                "commitments",
                List.of(Map.of("direction", "THEY_TO_US", "text", "Zij bellen", "due", "2026-09")));
        return answer(staff, LOG, Map.of("input", input)).at("/logContactMoment");
    }

    private static String idOf(JsonNode logged) {
        return logged.at("/contactMoment/id").asText();
    }

    @Test
    void saysInWordsWhatLooksLikeAMistake() {
        Organisation ministry = world.ministry("Ministerie van Waarschuwingen");
        JsonNode warning = answer(
                        staff,
                        """
                        mutation($input: LogContactMomentInput!) { logContactMoment(input: $input) {
                          contactMoment { id } warnings { code field message successors { name } } userErrors { code } } }
                        """,
                        Map.of(
                                "input",
                                Map.of(
                                        "subject", "Later",
                                        "startsAt", "2027-01-01T10:00:00Z",
                                        "participants",
                                                List.of(Map.of(
                                                        "side",
                                                        "THEIRS",
                                                        "organisation",
                                                        id(
                                                                "Organisation",
                                                                ministry.id().value()))))))
                .at("/logContactMoment/warnings/0");
        assertThat(warning.at("/code").asText()).isEqualTo("IN_THE_FUTURE");
        assertThat(warning.at("/message").asText()).contains("1 januari 2027");
    }

    @Test
    void refusesPartnersInTheirLanguage() {
        JsonNode refused = answer(People.partner(), """
            mutation { makeCommitment(input: {direction: WE_TO_THEM, text: "Nee"}) {
              commitment { id } userErrors { code field message } } }
            """, Map.of()).at("/makeCommitment/userErrors/0");
        assertThat(refused.at("/code").asText()).isEqualTo("NOT_ALLOWED");
        assertThat(refused.at("/message").asText()).startsWith("U kunt");
    }

    @Test
    void showsPersonsChallengesAndQuietRelations() {
        Organisation ministry = world.ministry("Ministerie van Uitbreidingen");
        Person person = world.person("Uitgebreid");
        world.tenure(person, world.post(ministry, "Adviseur"), Validity.OPEN);
        ContactMoment logged = world.logged(
                About.with("Uitbreiding", List.of(NewParticipant.person(Side.THEIRS, person.id())))
                        .about(World.challenge(21)),
                NewCommitment.of(CommitmentDirection.THEY_TO_US, "Via de persoon", null));
        JsonNode data = answer(
                staff,
                """
                query($person: ID!, $challenge: ID!, $node: ID!) {
                  person(id: $person) { contactMoments { nodes { subject } totalCount } commitments { nodes { text } totalCount } }
                  challenge(id: $challenge) { contactMoments { totalCount } commitments { totalCount }
                    heardBy { organisation { name } contactMoments lastContactOn } }
                  node(id: $node) { ... on ContactMoment { subject } }
                  contactMoment(id: $node) { subject }
                  commitments(filter: {states: [OPEN]}, first: 3) { nodes { id } totalCount }
                  quietRelationships { nodes { organisation { name } lastContactOn wantedBefore } totalCount } }
                """,
                Map.of(
                        "person", id("Person", person.id().value()),
                        "challenge", id("Challenge", World.challenge(21).value()),
                        "node", id("ContactMoment", logged.id().value())));
        assertThat(data.at("/person/contactMoments/totalCount").asInt()).isEqualTo(1);
        assertThat(data.at("/person/commitments/nodes/0/text").asText()).isEqualTo("Via de persoon");
        assertThat(data.at("/challenge/heardBy/0/organisation/name").asText()).isEqualTo(ministry.name());
        assertThat(data.at("/node/subject").asText()).isEqualTo("Uitbreiding");
    }

    @Test
    void addsOnceWhatTheSameFormSendsTwice() {
        ContactMoment logged = world.meeting("Dubbel verstuurd", world.ministry("Ministerie van Dubbel"));
        Map<String, Object> id = Map.of("id", id("ContactMoment", logged.id().value()));
        String twice = """
            mutation($id: ID!) { updateContactMoment(input: {id: $id, expectedVersion: 1, note: "Zo was het",
              addCommitments: [{direction: THEY_TO_US, text: "Eenmaal"}, {direction: THEY_TO_US, text: "Ook"}]}) {
                contactMoment { commitments { text } } userErrors { code } } }
            """;
        answer(staff, twice, id);
        JsonNode again = answer(staff, twice, id).at("/updateContactMoment");
        assertThat(again.at("/userErrors").size()).isZero();
        assertThat(again.at("/contactMoment/commitments").size()).isEqualTo(2);
    }

    @Test
    void hasASentenceForEveryProblem() {
        assertThat(ProblemTexts.missing(
                        "contacts",
                        List.of(
                                "NOT_ALLOWED",
                                "NOT_FOUND",
                                "ID_IN_USE",
                                "WITHDRAWN",
                                "CONTACT_MOMENT_WITHDRAWN",
                                "SUBJECT_MISSING",
                                "SUBJECT_TOO_LONG",
                                "PLACE_TOO_LONG",
                                "NOTE_TOO_LONG",
                                "ENDS_BEFORE_START",
                                "TOO_MANY_PARTICIPANTS",
                                "TOO_MANY_CHALLENGES",
                                "NO_PARTICIPANT_OF_THEIRS",
                                "PARTICIPANT_UNCLEAR",
                                "SOURCE_IS_SEEN",
                                "USER_IS_OURS",
                                "SHARED_WITH_NOBODY",
                                "OWNER_OUTSIDE_TEAM",
                                "TEXT_MISSING",
                                "TEXT_TOO_LONG",
                                "FORUM_TOO_LONG",
                                "QUOTE_TOO_LONG",
                                "SETTLEMENT_TOO_LONG",
                                "SETTLED_IN_THE_FUTURE",
                                "IN_THE_FUTURE",
                                "LEFT_THE_POST",
                                "VERSION_NOT_THERE",
                                "YEAR_OUT_OF_BOUNDS",
                                "SETTLED_TOO_EARLY")))
                .isEmpty();
    }

    private JsonNode within(int limit, String document, Map<String, ? extends @Nullable Object> variables) {
        statements.atMost(limit, () -> graphQl.run(staff, document, variables));
        return answer(staff, document, variables);
    }

    private JsonNode answer(Viewer viewer, String document, Map<String, ? extends @Nullable Object> variables) {
        Answer answer = graphQl.run(viewer, document, variables);
        assertThat(answer.errors()).isEmpty();
        return new ObjectMapper().valueToTree(answer.data());
    }

    private static String id(String type, UUID id) {
        return new GlobalId(type, id).toString();
    }
}
