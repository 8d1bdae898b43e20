package nl.noaber.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

@NoaberTest
class ClientsTest {

    @Test
    void postsAFormFollowsAndKeepsItsCookies(HtmlClient visitor) {
        HtmlPage page = visitor.post("/notes", Map.of("text", "één & één"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.address()).isEqualTo("/notes");
        assertThat(page.texts("li")).containsExactly("één & één");
        assertThat(visitor.get("/notes").one("h1").text()).isEqualTo("Notities van Noaber");
    }

    @Test
    void startsEachVisitorWithoutCookies(HtmlClient visitor) {
        assertThat(visitor.get("/notes").one("h1").text()).isEqualTo("Notities van nobody");
    }

    @Test
    void saysWhatIsOnThePageWhenAnElementIsMissing(HtmlClient visitor) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> visitor.get("/notes").one("table"))
                .withMessageStartingWith("0 elements instead of one are table on /notes:");
    }

    @Test
    void sendsDocumentsWithVariablesAndReadsData(GraphQlClient client) {
        GraphQlAnswer answer =
                client.header("Authorization", "Bearer x").execute("query ($a: Int) { echo }", Map.of("a", 7));
        assertThat(answer.at("/echo").asText()).isEqualTo("{a=7}");
        assertThat(answer.http().header("Content-Type")).hasValue("application/json");
    }

    @Test
    void readsErrorCodesAndFailsWhereDataWasExpected(GraphQlClient client) {
        GraphQlAnswer answer = client.execute("{ echo }");
        assertThat(answer.http().status()).isEqualTo(400);
        assertThat(answer.errorCodes()).containsExactly("SIGNED_OUT");
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> answer.at("/echo"));
    }
}
