package nl.noaber.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Persons who are named for the first time in a contact moment that not all may see. */
@NoaberTest
class NamedInConfidenceTest {

    private static final String LOG = """
        mutation($input: LogContactMomentInput!) {
          logContactMoment(input: $input) {
            contactMoment { id participants { person { id dataSource } } }
            userErrors { code field message }
          }
        }
        """;

    private static final String SOURCE = """
        query($id: ID!) { person(id: $id) { dataSource } }
        """;

    private final GraphQl graphQl;
    private final World world;

    NamedInConfidenceTest(GraphQl graphQl, World world) {
        this.graphQl = graphQl;
        this.world = world;
    }

    @BeforeEach
    void load() {
        world.load();
    }

    @Test
    void tellNobodyElseWhereTheirDataComesFrom() {
        JsonNode refused = logged("CONFIDENTIAL", "Zegsvrouw Zwijgplicht", "klokkenluider bij zzgeheimzz");

        assertThat(refused.at("/contactMoment").isNull()).isTrue();
        assertThat(refused.at("/userErrors/0/code").asText()).isEqualTo("SOURCE_IS_SEEN");
        assertThat(refused.at("/userErrors/0/field").asText()).isEqualTo("participants.0.newPerson");

        JsonNode neutral = logged("CONFIDENTIAL", "Zegsvrouw Zwijgplicht", "contactmoment");
        assertThat(neutral.at("/userErrors")).isEmpty();
        String person = neutral.at("/contactMoment/participants/0/person/id").asText();
        assertThat(ask(People.partner(), SOURCE, Map.of("id", person)).toString())
                .doesNotContain("zzgeheimzz");
    }

    @Test
    void sayItWhereAllOfTheTeamSeesTheContact() {
        JsonNode done = logged("TEAM", "Zegsman Openhartig", "visitekaartje");

        assertThat(done.at("/userErrors")).isEmpty();
        assertThat(done.at("/contactMoment/participants/0/person/dataSource").asText())
                .isEqualTo("visitekaartje");
        Map<String, Object> person =
                Map.of("id", done.at("/contactMoment/participants/0/person/id").asText());
        assertThat(ask(People.staff(), SOURCE, person).at("/person/dataSource").asText())
                .isEqualTo("visitekaartje");
        JsonNode toBoard = ask(People.board(), SOURCE, person);
        assertThat(toBoard.at("/person/dataSource").isNull()).isTrue();
    }

    private JsonNode logged(String visibility, String name, String source) {
        Map<String, Object> participant =
                Map.of("side", "THEIRS", "newPerson", Map.of("name", name, "dataSource", source));
        return ask(
                        People.staff(),
                        LOG,
                        Map.of(
                                "input",
                                Map.of(
                                        "subject",
                                        "In vertrouwen",
                                        "visibility",
                                        visibility,
                                        "participants",
                                        List.of(participant))))
                .at("/logContactMoment");
    }

    private JsonNode ask(Viewer viewer, String document, Map<String, Object> variables) {
        GraphQl.Answer answer = graphQl.run(viewer, document, variables);
        assertThat(answer.errors()).isEmpty();
        return new ObjectMapper().valueToTree(answer.data());
    }
}
