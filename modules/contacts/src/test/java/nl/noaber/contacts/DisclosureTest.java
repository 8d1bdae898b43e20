package nl.noaber.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.contacts.World.About;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisclosureTest {

    private static final String ANSWER = """
        { contactMoment { id version visibility disclosureClass disclosureGrounds intendedResult onBehalfOf
            timeline { nodes { fields { field before after } } } }
          userErrors { code field message } } }
        """;

    private static final String LOG =
            "mutation($input: LogContactMomentInput!) { done: logContactMoment(input: $input)" + ANSWER;

    private static final String CHANGE =
            "mutation($input: UpdateContactMomentInput!) { done: updateContactMoment(input: $input)" + ANSWER;

    private final GraphQl graphQl;
    private final World world;
    private final Viewer staff = People.staff();
    private final OrganisationId ministryId = new OrganisationId(Ids.next());

    DisclosureTest(GraphQl graphQl, World world) {
        this.graphQl = graphQl;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
        world.organisation(ministryId, OrganisationKind.MINISTRY, "Ministerie van Openheid");
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void givesARecordTheClassThatIsUsualForItsVisibility(Visibility visibility) {
        About about = About.with("Gewoon", List.of(NewParticipant.organisation(Side.THEIRS, ministryId)));
        ContactMoment logged = world.logged(
                visibility == Visibility.SHARED ? about.sharedWith(World.ACHTERHOEK) : about.seenBy(visibility));

        assertThat(logged.disclosure()).isEqualTo(Disclosure.usual(visibility));
    }

    @Test
    void isPublishedOnlyWhenSomebodySaysSoAndNotWhenItIsForFewerAgain() {
        JsonNode logged = log(Map.of("visibility", "PUBLIC"));
        assertThat(logged.at("/contactMoment/disclosureClass").asText()).isEqualTo("DISCLOSABLE");

        JsonNode published = change(logged, Map.of("disclosureClass", "PUBLIC"));
        assertThat(published.at("/contactMoment/disclosureClass").asText()).isEqualTo("PUBLIC");
        JsonNode hidden = change(published, Map.of("visibility", "CONFIDENTIAL"));
        assertThat(hidden.at("/contactMoment/disclosureClass").asText()).isEqualTo("NOT_DISCLOSABLE");
        JsonNode shown = change(hidden, Map.of("visibility", "PUBLIC"));
        assertThat(shown.at("/contactMoment/disclosureClass").asText()).isEqualTo("NOT_DISCLOSABLE");
    }

    @Test
    void keepsTheClassThatItsWriterChose() {
        JsonNode done = log(Map.of(
                "disclosureClass",
                "NOT_DISCLOSABLE",
                "disclosureGrounds",
                List.of("PERSONAL_POLICY_VIEWS", "COMPETITIVE_BUSINESS_DATA"),
                "intendedResult",
                "Een reservering in de begroting",
                "onBehalfOf",
                "de NPVR-regio's"));

        assertThat(done.at("/contactMoment/disclosureClass").asText()).isEqualTo("NOT_DISCLOSABLE");
        assertThat(done.at("/contactMoment/disclosureGrounds").toString())
                .isEqualTo("[\"COMPETITIVE_BUSINESS_DATA\",\"PERSONAL_POLICY_VIEWS\"]");
        assertThat(done.at("/contactMoment/intendedResult").asText()).isEqualTo("Een reservering in de begroting");
        assertThat(done.at("/contactMoment/onBehalfOf").asText()).isEqualTo("de NPVR-regio's");
    }

    @Test
    void refusesNotToDiscloseWithoutAGround() {
        assertThat(refusal(log(Map.of("disclosureClass", "NOT_DISCLOSABLE")))).isEqualTo("GROUND_MISSING");
        assertThat(refusal(log(Map.of("disclosureClass", "PARTLY_DISCLOSABLE"))))
                .isEqualTo("GROUND_MISSING");
    }

    @Test
    void refusesAGroundWhereEverythingIsDisclosed() {
        assertThat(refusal(log(Map.of("disclosureClass", "PUBLIC", "disclosureGrounds", List.of("INSPECTION")))))
                .isEqualTo("NO_GROUND_HERE");
        assertThat(refusal(log(Map.of("visibility", "PUBLIC", "disclosureGrounds", List.of("INSPECTION")))))
                .isEqualTo("NO_GROUND_HERE");
    }

    @Test
    void followsTheVisibilityAsLongAsNobodyChose() {
        JsonNode logged = log(Map.of());
        JsonNode published = change(logged, Map.of("visibility", "PUBLIC"));
        assertThat(published.at("/contactMoment/disclosureClass").asText()).isEqualTo("PARTLY_DISCLOSABLE");

        JsonNode chosen = change(
                published, Map.of("disclosureClass", "NOT_DISCLOSABLE", "disclosureGrounds", List.of("INSPECTION")));
        JsonNode hidden = change(chosen, Map.of("visibility", "CONFIDENTIAL"));
        assertThat(hidden.at("/contactMoment/disclosureGrounds/0").asText()).isEqualTo("INSPECTION");

        JsonNode usual = change(hidden, Collections.singletonMap("disclosureClass", null));
        assertThat(usual.at("/contactMoment/disclosureClass").asText()).isEqualTo("NOT_DISCLOSABLE");
        assertThat(usual.at("/contactMoment/disclosureGrounds/0").asText()).isEqualTo("PROPER_FUNCTIONING");
    }

    @Test
    void takesTheGroundsAwayWhereAllIsDisclosedNow() {
        JsonNode logged = log(Map.of());
        assertThat(logged.at("/contactMoment/disclosureGrounds/0").asText()).isEqualTo("PERSONAL_PRIVACY");

        JsonNode open = change(logged, Map.of("disclosureClass", "DISCLOSABLE"));
        assertThat(open.at("/contactMoment/disclosureGrounds")).isEmpty();
    }

    @Test
    void tellsInTheHistoryWhatItWasBefore() {
        JsonNode changed = change(
                log(Map.of()),
                Map.of("disclosureClass", "NOT_DISCLOSABLE", "disclosureGrounds", List.of("PROPER_FUNCTIONING")));

        assertThat(changed.at("/contactMoment/timeline/nodes/0/fields").toString())
                .contains(
                        "\"field\":\"disclosureClass\",\"before\":\"PARTLY_DISCLOSABLE\",\"after\":\"NOT_DISCLOSABLE\"")
                .contains("\"field\":\"disclosureGrounds\",\"before\":\"5.1.2.e\",\"after\":\"5.1.2.i\"");
    }

    private JsonNode log(Map<String, ?> fields) {
        Map<String, Object> input = new HashMap<>(fields);
        input.put("subject", "Openheid");
        input.put(
                "participants",
                List.of(Map.of(
                        "side",
                        "THEIRS",
                        "organisation",
                        new GlobalId("Organisation", ministryId.value()).toString())));
        return done(LOG, input);
    }

    private JsonNode change(JsonNode before, Map<String, ? extends @Nullable Object> fields) {
        Map<String, @Nullable Object> input = new HashMap<>(fields);
        input.put("id", before.at("/contactMoment/id").asText());
        input.put("expectedVersion", before.at("/contactMoment/version").asInt());
        return done(CHANGE, input);
    }

    private JsonNode done(String document, Map<String, ? extends @Nullable Object> input) {
        GraphQl.Answer answer = graphQl.run(staff, document, Map.of("input", input));
        assertThat(answer.errors()).isEmpty();
        return new ObjectMapper().valueToTree(answer.data()).at("/done");
    }

    private static String refusal(JsonNode done) {
        assertThat(done.at("/contactMoment").isNull()).isTrue();
        assertThat(done.at("/userErrors/0/field").asText()).isEqualTo("disclosureGrounds");
        assertThat(done.at("/userErrors/0/message").asText()).isNotBlank();
        return done.at("/userErrors/0/code").asText();
    }
}
