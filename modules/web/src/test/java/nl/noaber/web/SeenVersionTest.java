package nl.noaber.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.NoaberTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What somebody does to a relation is done to what they saw of it; a change that came between is shown first. */
@NoaberTest
class SeenVersionTest {

    private static final String[] OURS = {"Cookie", SampleViewers.STAFF, "Sec-Fetch-Site", "same-origin"};

    private final Visit site;

    SeenVersionTest(Visit site) {
        this.site = site;
    }

    @Test
    void offersTheRestorationAgainOfARelationThatWasWithdrawnMeanwhile() throws Exception {
        String fund = organisation("Fonds Dubbel Ingetrokken");
        site.post(fund + "/withdrawal", "version=1&reason=Vergissing", OURS);

        HttpResponse<String> refused = site.post(fund + "/restoration", "version=1", OURS);

        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("h1").text()).isEqualTo("Fonds Dubbel Ingetrokken herstellen");
        String now = version(page, "restoration");
        assertThat(site.post(fund + "/restoration", "version=" + now, OURS).statusCode())
                .isEqualTo(303);
    }

    @Test
    void saysInWordsHowTwoDifferAboutAPost() throws Exception {
        String fund = organisation("Fonds Functieverschil");
        String id = Ids.next().toString();
        Map<String, String> post = new HashMap<>(
                Map.of("id", id, "organisation", "Organisation:" + key(fund), "name", "Voorzitter", "level", "OTHER"));
        site.post("/posts", form(post), OURS);
        post.put("version", "1");
        post.put("level", "EXECUTIVE");
        site.post("/posts/" + id, form(post), OURS);
        post.put("level", "POLITICAL");

        HttpResponse<String> refused = site.post("/posts/" + id, form(post), OURS);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select(".conflict").text())
                .contains("Bestuurlijk", "Politiek")
                .doesNotContain("EXECUTIVE", "POLITICAL");
    }

    private String organisation(String name) throws Exception {
        Map<String, String> form =
                Map.of("id", Ids.next().toString(), "name", name, "kind", "COMPANY", "notADuplicate", "true");
        return site.post("/organisations", form(form), OURS)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static String version(Document page, String action) {
        return page.select("form[action$=/" + action + "] input[name=version]").attr("value");
    }

    private static String key(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
