package nl.noaber.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.noaber.testkit.NoaberTest;
import org.junit.jupiter.api.Test;

@NoaberTest
class ShellTest {

    private static final String STAFF = SampleViewers.STAFF;

    private final Visit site;

    ShellTest(Visit site) {
        this.site = site;
    }

    @Test
    void showsAPageToWhoIsSignedIn() throws Exception {
        HttpResponse<String> page = site.get("/sample", "Cookie", STAFF);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Adviseur public affairs, Twente Board – Noaber",
                        "Contact loggen",
                        "Vandaag",
                        "Opgaven",
                        "Relaties",
                        "Medewerker",
                        "Uitloggen");
    }

    @Test
    void offersLoggingOnlyToTheTeam() throws Exception {
        assertThat(site.get("/sample", "Cookie", "test-viewer=partner").body())
                .contains("Programmamanager")
                .doesNotContain("Contact loggen");
    }

    @Test
    void speaksTheLanguageThatWasChosen() throws Exception {
        HttpResponse<String> chosen =
                site.post("/language", "language=en&return=/sample", "Cookie", STAFF, "Sec-Fetch-Site", "same-origin");
        HttpResponse<String> page = site.get("/sample", "Cookie", STAFF + "; noaber-language=en");

        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location")).contains("/sample");
        assertThat(chosen.headers().firstValue("Set-Cookie").orElse("")).contains("noaber-language=en");
        assertThat(page.body()).contains("lang=\"en\"", "Log contact");
    }

    @Test
    void leadsOnlyToPathsOfOurs() throws Exception {
        for (String elsewhere : new String[] {"//evil.example", "https://evil.example", "/%5Cevil.example", ""}) {
            HttpResponse<String> chosen = site.post("/language", "language=en&return=" + elsewhere);
            assertThat(chosen.headers().firstValue("Location")).contains("/");
        }
    }

    @Test
    void asksToSignInAndComesBack() throws Exception {
        HttpResponse<String> page = site.get("/sample?status=OPEN&q=a%20b");

        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location"))
                .contains("/sign-in?return=%2Fsample%3Fstatus%3DOPEN%26q%3Da%2Bb");
    }

    @Test
    void sendsAFragmentsWholePageToSignIn() throws Exception {
        HttpResponse<String> fragment =
                site.get("/sample?q=x", "HX-Request", "true", "HX-Current-URL", site.origin() + "/contacts?q=y");

        assertThat(fragment.statusCode()).isEqualTo(401);
        assertThat(fragment.headers().firstValue("HX-Redirect")).contains("/sign-in?return=%2Fcontacts%3Fq%3Dy");
    }

    @Test
    void saysTheSameOfWhatIsNotThereAndWhatIsNotYours() throws Exception {
        HttpResponse<String> nowhere = site.get("/nergens", "Cookie", STAFF);
        HttpResponse<String> nobody = site.get("/sample/nobody", "Cookie", STAFF);

        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains("Niet gevonden", "niet voor u bestemd", "Relaties");
        assertThat(nobody.body()).contains("Niet gevonden", "niet voor u bestemd", "Relaties");
    }

    @Test
    void showsABugWithAReferenceAndNothingOfTheInside() throws Exception {
        HttpResponse<String> page = site.get("/sample/bug", "Cookie", STAFF);

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .contains("Er ging iets mis", "kenmerk")
                .doesNotContain("secret", "IllegalState", "nl.noaber");
    }
}
