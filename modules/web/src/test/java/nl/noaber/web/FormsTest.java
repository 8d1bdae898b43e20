package nl.noaber.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import nl.noaber.testkit.NoaberTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

@NoaberTest
class FormsTest {

    private static final String STAFF = SampleViewers.STAFF;
    private static final String[] OURS = {"Cookie", STAFF, "Sec-Fetch-Site", "same-origin"};

    private final Visit site;

    FormsTest(Visit site) {
        this.site = site;
    }

    @Test
    void leadsOnAfterSavingAndSaysSoOnce() throws Exception {
        HttpResponse<String> saved = site.post("/sample", "note=gesproken", OURS);
        String flash = saved.headers().firstValue("Set-Cookie").orElse("").replaceAll(";.*", "");
        HttpResponse<String> page = site.get("/sample", "Cookie", STAFF + "; " + flash);

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(page.body()).contains("utrecht-alert--ok", "Ongedaan maken", "/sample/STAFF");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("noaber-flash=;", "Max-Age=0");
    }

    @Test
    void letsAForgedMessageSayNothing() throws Exception {
        HttpResponse<String> page =
                site.get("/sample", "Cookie", STAFF + "; noaber-flash=U%20hebt%20gewonnen%7Chttps%3A%2F%2Fevil%7C%7C");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("gewonnen", "evil");
    }

    @Test
    void showsARefusedFormAgain() throws Exception {
        assertThat(site.post("/sample", "note=", OURS).statusCode()).isEqualTo(422);
    }

    @Test
    void takesANoteOfAMillionCharactersWhole() throws Exception {
        HttpResponse<String> saved = site.post("/sample", "id=1&note=" + "woord+".repeat(170_000), OURS);

        assertThat(saved.headers().firstValue("Location")).contains("/sample?length=1020000");
    }

    @Test
    void keepsWhatWasTypedWhenTheSessionEnded() throws Exception {
        String typed = "Emoji 😀, Łódź, <script>alert(1)</script>\r\nen \"meer\"";
        String form = "id=0197&challenges=1&challenges=2&note=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);

        HttpResponse<String> page = site.post("/sample?from=x", form, "Sec-Fetch-Site", "same-origin");
        Element again = Jsoup.parse(page.body()).expectFirst("main form[action='/sample?from=x']");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("Uw sessie is afgelopen").doesNotContain("<script>alert");
        assertThat(again.select("input[name=note]").attr("value")).isEqualTo(typed);
        assertThat(again.select("input[name=challenges]").eachAttr("value")).containsExactly("1", "2");
        assertThat(again.select("input[name=id]").attr("value")).isEqualTo("0197");
    }

    @Test
    void refusesAFormFromAnotherSite() throws Exception {
        for (String[] headers : new String[][] {
            {"Cookie", STAFF, "Sec-Fetch-Site", "cross-site"},
            {"Cookie", STAFF, "Sec-Fetch-Site", "same-site"},
            {"Cookie", STAFF, "Origin", "https://evil.example"},
            {"Cookie", STAFF, "Origin", "null"},
            {"Cookie", STAFF}
        }) {
            assertThat(site.post("/sample", "note=x", headers).statusCode())
                    .as(String.join(" ", headers))
                    .isEqualTo(403);
        }
    }

    @Test
    void saysWhyItRefusedAFormFromAnotherSite() throws Exception {
        assertThat(site.post("/sample", "note=x", "Cookie", STAFF, "Sec-Fetch-Site", "cross-site")
                        .body())
                .contains("Dit verzoek kwam van een andere website");
    }

    @Test
    void takesAFormFromAnOlderBrowserByItsOrigin() throws Exception {
        assertThat(site.post("/sample", "note=x", "Cookie", STAFF, "Origin", site.origin())
                        .statusCode())
                .isEqualTo(303);
    }
}
