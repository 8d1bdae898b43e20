package nl.noaber.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two administrators change one account at once. */
@NoaberTest
class AccountConflictTest {

    private final HtmlClient one;
    private final HtmlClient other;
    private String account = "";

    AccountConflictTest(HtmlClient one, HtmlClient other, Worlds worlds) {
        this.one = one;
        this.other = other;
        worlds.load();
        signIn(one);
        signIn(other);
    }

    @BeforeEach
    void somebodyIsInvited() {
        String id = Ids.next().toString();
        account = "/administration/users/" + id;
        one.post(
                "/administration/users",
                Map.of("id", id, "name", "Secretaris", "email", id + "@example.org", "role", "STAFF"));
    }

    @Test
    void keepsBothChangesOfDifferentFields() {
        Map<String, String> seen = form(other.get(account));
        one.post(account, with(form(one.get(account)), "name", "Secretaris, programma"));

        HtmlPage saved = other.post(account, with(seen, "role", "BOARD"));

        assertThat(saved.text()).contains("De gebruiker is gewijzigd");
        assertThat(form(other.get(account)))
                .containsEntry("name", "Secretaris, programma")
                .containsEntry("role", "BOARD");
    }

    @Test
    void showsBothWhenTheSameFieldChangedAndKeepsWhatWasTyped() {
        Map<String, String> seen = form(other.get(account));
        Map<String, String> first = with(form(one.get(account)), "name", "Secretaris, eerst");
        one.post(account, with(with(first, "role", "BOARD"), "organisation", "Organisation:" + bzk()));

        Map<String, String> second = with(with(seen, "name", "Secretaris, later"), "role", "ADMIN");
        HtmlPage met = other.post(account, second);

        assertThat(met.status()).isEqualTo(422);
        assertThat(met.one("#conflict").text())
                .contains("Functioneel beheerder heeft dit intussen ook gewijzigd")
                .contains("Naam", "Secretaris, eerst", "Secretaris, later")
                .contains("Rol", "Bestuurder", "Beheerder")
                .doesNotContain("Organisatie", "ADMIN", "BOARD");
        Map<String, String> again = form(met);
        assertThat(again).containsEntry("name", "Secretaris, later").containsEntry("role", "ADMIN");
        other.post(account, again);
        assertThat(form(one.get(account)))
                .as("who saw both decides, and what the first one added stays")
                .containsEntry("name", "Secretaris, later")
                .containsEntry("role", "ADMIN")
                .containsEntry("organisation", "Organisation:" + bzk());
    }

    @Test
    void closesNoAccountThatChangedSinceItWasSeen() {
        String version = other.get(account).one("form[action$=closing] input").attr("value");
        one.post(account, with(form(one.get(account)), "role", "BOARD"));

        HtmlPage met = other.post(account + "/closing", Map.of("version", version));

        assertThat(met.one("#conflict").text()).contains("U hebt die wijziging nog niet gezien", "Rol", "Bestuurder");
        String now = met.one("form[action$=closing] input").attr("value");
        assertThat(other.post(account + "/closing", Map.of("version", now)).text())
                .contains("Het account is afgesloten");
    }

    private static String bzk() {
        return Ids.named("organisation/ministry/bzk").toString();
    }

    private static void signIn(HtmlClient client) {
        client.post("/sign-in", Map.of("user", People.admin().userId().toString(), "return", "/search"));
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    /** The form as a browser would send it. */
    private static Map<String, String> form(HtmlPage page) {
        Map<String, String> form = new LinkedHashMap<>();
        Element fields = page.one("section[aria-labelledby=change] form");
        fields.select("input[name]").forEach(input -> form.put(input.attr("name"), input.attr("value")));
        fields.select("select")
                .forEach(select -> form.put(
                        select.attr("name"), select.select("option[selected]").attr("value")));
        return form;
    }
}
