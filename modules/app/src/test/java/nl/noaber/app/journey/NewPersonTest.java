package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.NoaberTest;
import org.junit.jupiter.api.Test;

/** A person who is named on the fly while a contact is logged. */
@NoaberTest
class NewPersonTest {

    private static final String KNOWN =
            "Person:" + Ids.named("person/ministry/bzk/programmamanager-npvr").toString();

    private final HtmlClient officer;

    NewPersonTest(HtmlClient officer, Worlds worlds) {
        this.officer = officer;
        worlds.load();
        officer.post("/sign-in", Map.of("user", Ids.named("user/staff").toString(), "return", "/"));
    }

    @Test
    void isRegisteredOnceWhenTheFormWasRefusedFirst() {
        String id = Ids.next().toString();

        assertThat(officer.post("/contacts", form(id, "", "Functionaris Eenmalig"))
                        .status())
                .isEqualTo(422);
        assertThat(officer.get("/relations/persons?q=Eenmalig").text()).doesNotContain("1 persoon");
        assertThat(officer.post("/contacts", form(id, "Kennismaking", "Functionaris Eenmalig"))
                        .text())
                .contains("Kennismaking");
        officer.post("/contacts", form(id, "Kennismaking", "Functionaris Eenmalig"));

        assertThat(officer.get("/relations/persons?q=Eenmalig").text()).contains("1 persoon");
    }

    @Test
    void isKnownByGivenNamePrefixAndSurname() {
        String contact = Ids.next().toString();
        officer.post("/contacts", form(contact, "Met voorvoegsel", "Mw. Secretaris van der Proefstad"));
        String person = officer.get("/contacts/" + contact)
                .document()
                .select("main a:contains(Secretaris van der Proefstad)")
                .attr("href");

        HtmlPage edit = officer.get(person + "/edit");
        assertThat(edit.document().select("#givenName").val()).isEqualTo("Secretaris");
        assertThat(edit.document().select("#surnamePrefix").val()).isEqualTo("van der");
        assertThat(edit.document().select("#surname").val()).isEqualTo("Proefstad");
    }

    @Test
    void isAskedAboutWhenSomebodyOfTheNameIsThere() {
        String name = officer.get("/persons/" + KNOWN.substring(7))
                .document()
                .select("h1")
                .text();
        Map<String, String> form = form(Ids.next().toString(), "Naamgenoot", name);

        HtmlPage asked = officer.post("/contacts", form);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.document().select("#namesakes").text()).contains("Programmamanager NPVR", name);

        Map<String, String> chosen = new HashMap<>(form);
        chosen.put("instead", box(asked, KNOWN));
        HtmlPage logged = officer.post("/contacts", chosen);
        assertThat(logged.status()).isEqualTo(200);
        assertThat(logged.document().select("main a[href=/persons/" + KNOWN.substring(7) + "]"))
                .isNotEmpty();
    }

    @Test
    void isRegisteredBesideItsNamesakeWhenItIsSomebodyElse() {
        String name = "Beleidsmedewerker Dubbelganger";
        officer.post("/contacts", form(Ids.next().toString(), "De eerste", name));
        Map<String, String> form = form(Ids.next().toString(), "De tweede", name);

        HtmlPage asked = officer.post("/contacts", form);
        Map<String, String> other = new HashMap<>(form);
        other.put("instead", box(asked, "other-person:"));
        assertThat(officer.post("/contacts", other).status()).isEqualTo(200);

        assertThat(officer.get("/relations/persons?q=Dubbelganger").text()).contains("2 personen");
    }

    private static String box(HtmlPage page, String follows) {
        return page.document()
                .select("input[name=instead][value*=>" + follows + "]")
                .val();
    }

    private static Map<String, String> form(String id, String subject, String name) {
        return Map.of(
                "id",
                id,
                "theirs",
                "new-person:" + name,
                "subject",
                subject,
                "channel",
                "CALL",
                "status",
                "HELD",
                "visibility",
                "TEAM");
    }
}
