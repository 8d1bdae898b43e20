package nl.noaber.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.web.page.Links;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoaberTest
class TypedValuesTest {

    private static final String[] OURS = {"Cookie", SampleViewers.STAFF, "Sec-Fetch-Site", "same-origin"};
    private static final String NO_DAY = "31 februari 2026";

    private final Visit site;
    private final GraphQl graphQl;
    private final SampleUsers users;

    TypedValuesTest(Visit site, GraphQl graphQl, SampleUsers users) {
        this.site = site;
        this.graphQl = graphQl;
        this.users = users;
    }

    @BeforeEach
    void load() {
        users.load();
    }

    @Test
    void keepEveryFormWithADateThatIsNone() throws Exception {
        String organisation = organisation("Ministerie van Dagen");
        String commitment = commitment(organisation);
        refused(commitment, Map.of("text", "De notitie", "direction", "THEY_TO_US", "forum", "Overleg"), "due");
        refused(commitment + "/settlement", Map.of("state", "KEPT", "settlement", "Ontvangen"), "settledOn");
        refused("/organisations", Map.of("name", "Dagfonds", "kind", "FUND"), "validFrom");
        refused("/persons", Map.of("surname", "Dagman"), "reviewOn");
        refused("/posts", Map.of("name", "Dagdirecteur", "organisation", organisation, "level", "OTHER"), "validUntil");
        refused("/tenures", Map.of("until", "2026"), "from");
        refused("/relations", Map.of("about", organisation, "kind", "<FUNDS", "note", "Samen"), "validFrom");
        Map<String, String> judged =
                Map.of("about", organisation, "stance", "OPPONENT", "influence", "3", "interest", "3", "note", "Fel");
        refused("/assessments", judged, "assessedOn");
        refused("/contacts", Map.of("subject", "Kennismaking", "note", "Verslag", "channel", "CALL"), "startsAt");
        refused("/contacts", Map.of("subject", "Kennismaking", "note", "Verslag", "channel", "CALL"), "endsAt");
    }

    @Test
    void keepEveryFormWithAChoiceThatIsNotOnOffer() throws Exception {
        String organisation = organisation("Ministerie van Keuzen");
        String commitment = commitment(organisation);
        for (String wrong : List.of("", "ANDERS")) {
            notOnOffer(commitment, Map.of("text", "De notitie", "direction", wrong), "direction");
            notOnOffer(commitment + "/settlement", Map.of("state", wrong, "settlement", "Ontvangen"), "state");
            notOnOffer("/organisations", Map.of("name", "Keuzefonds", "kind", wrong), "kind");
            notOnOffer("/posts", Map.of("name", "Keuze", "organisation", organisation, "level", wrong), "level");
        }
        for (String field : List.of("channel", "status", "visibility")) {
            notOnOffer("/contacts", Map.of("subject", "Kennismaking", field, "ANDERS"), field);
        }
    }

    @Test
    void storeADueDateThatIsTypedInWords() throws Exception {
        String commitment = commitment(organisation("Ministerie van Woorden"));
        Map<String, String> typed =
                Map.of("version", "1", "text", "De notitie", "direction", "THEY_TO_US", "due", "1 december 2026");

        assertThat(site.post(commitment, form(typed), OURS).statusCode()).isEqualTo(303);
        assertThat(site.get(commitment, OURS).body()).contains("1 december 2026");
    }

    @Test
    void showListsWhoseFiltersAreNotOnOffer() throws Exception {
        for (String list : List.of(
                "/contacts?kind=X&channel=X&status=X&from=31+februari+2026&until=2026-02-31",
                "/commitments?direction=X&state=X",
                "/relations?kind=X",
                "/relations/persons?kind=X&level=X")) {
            assertThat(site.get(list, OURS).statusCode()).as(list).isEqualTo(200);
        }
    }

    private void refused(String action, Map<String, String> typed, String field) throws Exception {
        Document page = answer(action, typed, field, NO_DAY);
        assertThat(page.expectFirst("#" + field).attr("value"))
                .as(action + " " + field)
                .isEqualTo(NO_DAY);
        typed.forEach((name, value) ->
                assertThat(valuesOf(page, name)).as(action + " " + name).contains(value));
    }

    private void notOnOffer(String action, Map<String, String> typed, String field) throws Exception {
        Document page = answer(action, typed, "version", "1");
        assertThat(page.select("#errors").text()).as(action + " " + field).contains("Kies een van de mogelijkheden");
        typed.forEach((name, value) -> {
            if (!name.equals(field)) {
                assertThat(valuesOf(page, name)).as(action + " " + name).contains(value);
            }
        });
    }

    private Document answer(String action, Map<String, String> typed, String field, String value) throws Exception {
        String form = form(typed) + "&" + form(Map.of(field, value));
        HttpResponse<String> answer = site.post(action, form, OURS);
        assertThat(answer.statusCode()).as(action + " " + field).isEqualTo(422);
        return Jsoup.parse(answer.body());
    }

    /** What the form holds in its fields of this name. */
    private static List<String> valuesOf(Document page, String name) {
        return page.select("form.form [name=" + name + "]").stream()
                .filter(field -> !field.attr("type").equals("radio") || field.hasAttr("checked"))
                .map(TypedValuesTest::valueOf)
                .toList();
    }

    private static String valueOf(Element field) {
        return switch (field.tagName()) {
            case "textarea" -> field.wholeText().strip();
            case "select" -> field.select("option[selected]").attr("value");
            default -> field.attr("value");
        };
    }

    /** The path of a commitment that an organisation made. */
    private String commitment(String organisation) {
        Map<String, Object> input = Map.of(
                "subject",
                "Bespreking",
                "startsAt",
                "2026-01-05T10:00:00Z",
                "participants",
                List.of(Map.of("side", "THEIRS", "organisation", organisation)),
                "commitments",
                List.of(Map.of("direction", "THEY_TO_US", "text", "Zij sturen de notitie")));
        String made = "contactMoment { commitments { id } }";
        return Links.to(run("logContactMoment", "LogContactMomentInput", input, made)
                .at("/contactMoment/commitments/0/id")
                .asText());
    }

    private String organisation(String name) {
        Map<String, Object> input = Map.of("kind", "COMPANY", "name", name, "notADuplicate", true);
        return run("registerOrganisation", "RegisterOrganisationInput", input, "organisation { id }")
                .at("/organisation/id")
                .asText();
    }

    private JsonNode run(String mutation, String type, Map<String, Object> input, String made) {
        GraphQl.Answer answer = graphQl.run(
                People.staff(),
                "mutation($input: " + type + "!) { it: " + mutation + "(input: $input) { " + made
                        + " userErrors { code field } } }",
                Map.of("input", input));
        assertThat(answer.errors()).isEmpty();
        JsonNode payload = new ObjectMapper().valueToTree(answer.data()).at("/it");
        assertThat(payload.at("/userErrors")).isEmpty();
        return payload;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
