package nl.noaber.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.web.page.Links;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@NoaberTest
class MergePagesTest {

    private static final String[] THEIRS = {"Cookie", "test-viewer=partner", "Sec-Fetch-Site", "same-origin"};

    private final Visit site;
    private final GraphQl graphQl;
    private final Officer officer;

    MergePagesTest(Visit site, GraphQl graphQl, Officer officer) {
        this.site = site;
        this.graphQl = graphQl;
        this.officer = officer;
    }

    @Test
    void mergeWhatWasShownFirstAndLeadTheOldAddressOn() throws Exception {
        String keep = officer.organisation("Stichting Samengaan");
        String absorb = officer.organisation("Samengaan N.V.");
        officer.run(
                "establishPost",
                "EstablishPostInput",
                Map.of("organisation", absorb, "name", "Voorzitter", "level", "OTHER"),
                "post");

        Document preview = officer.page("/merges/new?keep=" + keep + "&absorb=" + absorb);
        assertThat(preview.text()).contains("1 functie", "Samengaan N.V.", "Waarin zij verschillen");
        HttpResponse<String> merged = officer.post(
                "/merges",
                Map.of(
                        "id",
                        preview.select("input[name=id]").attr("value"),
                        "keep",
                        keep,
                        "keepVersion",
                        preview.select("input[name=keepVersion]").attr("value"),
                        "absorb",
                        absorb,
                        "absorbVersion",
                        preview.select("input[name=absorbVersion]").attr("value"),
                        "choice-name",
                        "absorb"));

        assertThat(merged.statusCode()).isEqualTo(303);
        assertThat(site.get(Links.to(absorb), Officer.SIGNED_IN).headers().firstValue("Location"))
                .contains(Links.to(keep));
        assertThat(officer.page(Links.to(keep)).select("h1").text()).isEqualTo("Samengaan N.V.");
        String undoing = officer.page(Links.to(keep) + "/history")
                .select("form[action$=undoing]")
                .attr("action");
        assertThat(officer.post(undoing, Map.of()).statusCode()).isEqualTo(303);
        assertThat(officer.page(Links.to(absorb)).select("h1").text()).isEqualTo("Samengaan N.V.");
        assertThat(officer.page(Links.to(keep)).select("h1").text()).isEqualTo("Stichting Samengaan");
    }

    /** Two new ones, as they were seen when they were registered. */
    private static Map<String, String> pair(String keep, String absorb) {
        return Map.of("keep", keep, "keepVersion", "1", "absorb", absorb, "absorbVersion", "1");
    }

    @Test
    void showWhatSomebodyChangedSinceThePreviewAndKeepTheChoices() throws Exception {
        String keep = officer.organisation("Stichting Intussen");
        String absorb = officer.organisation("Intussen B.V.");
        Map<String, String> chosen = new HashMap<>(pair(keep, absorb));
        chosen.put("choice-name", "absorb");
        officer.run(
                "updateOrganisation",
                "UpdateOrganisationInput",
                Map.of("id", absorb, "expectedVersion", 1, "abbreviation", "ITS"),
                "organisation");

        HttpResponse<String> refused = officer.post("/merges", chosen);

        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.text()).contains("Intussen B.V. is gewijzigd nadat u het voorbeeld zag", "ITS");
        assertThat(page.select("input[name=choice-name][value=absorb]").hasAttr("checked"))
                .isTrue();
        assertThat(officer.page(Links.to(absorb)).select("h1").text()).isEqualTo("Intussen B.V.");
        Map<String, String> again = new HashMap<>(chosen);
        page.select("input[type=hidden]").forEach(input -> again.put(input.attr("name"), input.attr("value")));
        assertThat(officer.post("/merges", again).statusCode()).isEqualTo(303);
        assertThat(officer.page(Links.to(keep)).text()).contains("ITS");
    }

    @Test
    void refuseAMergeThatCannotBe() throws Exception {
        String keep = officer.organisation("Stichting Onmogelijk");
        String absorb = officer.organisation("Onmogelijk B.V.");
        String itself = "/merges/new?keep=" + keep + "&absorb=" + keep;
        assertThat(officer.page(itself).text()).contains("Dit kan niet worden samengevoegd", "Stichting Onmogelijk");
        assertThat(site.get(itself, THEIRS).statusCode()).isEqualTo(403);
        Map<String, String> form = pair(keep, absorb);
        HttpResponse<String> notAllowed = site.post("/merges", Officer.form(form), THEIRS);
        assertThat(notAllowed.statusCode()).isEqualTo(422);
        assertThat(notAllowed.body()).contains("Alleen het team kan dit wijzigen");

        assertThat(officer.post("/merges", form).statusCode()).isEqualTo(303);
        HttpResponse<String> again = officer.post("/merges", form);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Dit kan niet worden samengevoegd", "Er is niets gewijzigd");
    }

    @Test
    void sayWhatStandsInTheWayOfUndoing() throws Exception {
        String keep = officer.organisation("Stichting Vastgelopen");
        String absorb = officer.organisation("Vastgelopen B.V.");
        assertThat(officer.post("/merges", pair(keep, absorb)).statusCode()).isEqualTo(303);
        String undoing = officer.page(Links.to(keep) + "/history")
                .select("form[action$=undoing]")
                .attr("action");
        officer.run(
                "withdrawOrganisation",
                "WithdrawInput",
                Map.of("id", keep, "expectedVersion", version(keep)),
                "organisation");

        HttpResponse<String> refused = officer.post(undoing, Map.of());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Dit kan niet ongedaan worden gemaakt")
                .doesNotContain("samengevoegd –");
    }

    private int version(String id) {
        return new ObjectMapper()
                .valueToTree(graphQl.run(
                                People.staff(),
                                "query($id: ID!) { organisation(id: $id) { version } }",
                                Map.of("id", id))
                        .data())
                .at("/organisation/version")
                .asInt();
    }
}
