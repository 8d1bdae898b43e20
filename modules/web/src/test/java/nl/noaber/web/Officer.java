package nl.noaber.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.testkit.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Opens pages as a member of the team, and makes by GraphQL what they are about. */
@Singleton
class Officer {

    static final String[] SIGNED_IN = {"Cookie", SampleViewers.STAFF, "Sec-Fetch-Site", "same-origin"};

    private final Visit site;
    private final GraphQl graphQl;

    Officer(Visit site, GraphQl graphQl) {
        this.site = site;
        this.graphQl = graphQl;
    }

    Document page(String path) throws Exception {
        HttpResponse<String> answer = site.get(path, SIGNED_IN);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return site.post(path, form(fields), SIGNED_IN);
    }

    String organisation(String name) {
        return run(
                "registerOrganisation",
                "RegisterOrganisationInput",
                Map.of("kind", "COMPANY", "name", name, "notADuplicate", true),
                "organisation");
    }

    String run(String mutation, String type, Map<String, Object> input, String made) {
        GraphQl.Answer answer = graphQl.run(
                People.staff(),
                "mutation($input: " + type + "!) { it: " + mutation + "(input: $input) { " + made
                        + " { id } userErrors { code field } } }",
                Map.of("input", input));
        JsonNode payload = new ObjectMapper().valueToTree(answer.data()).at("/it");
        assertThat(payload.at("/userErrors")).isEmpty();
        return payload.at("/" + made + "/id").asText();
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
