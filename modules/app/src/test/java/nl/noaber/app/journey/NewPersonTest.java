package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
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
        officer.post("/contacts", form(contact, "Met voorvoegsel", "Mw. Buitendienst van der Proefstad"));
        String person = officer.get("/contacts/" + contact)
                .document()
                .select("main a:contains(Buitendienst van der Proefstad)")
                .attr("href");

        HtmlPage edit = officer.get(person + "/edit");
        assertThat(edit.document().select("#givenName").val()).isEqualTo("Buitendienst");
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

        HtmlPage logged = officer.post("/contacts", answered(form, asked, KNOWN));
        assertThat(logged.status()).isEqualTo(200);
        assertThat(logged.document().select("main a[href=/persons/" + KNOWN.substring(7) + "]"))
                .isNotEmpty();
    }

    @Test
    void isRegisteredBesideItsNamesakeWhenItIsSomebodyElse() {
        String name = "Beleidsmedewerker > Dubbelganger";
        officer.post("/contacts", form(Ids.next().toString(), "De eerste", name));
        Map<String, String> form = form(Ids.next().toString(), "De tweede", name);

        HtmlPage asked = officer.post("/contacts", form);
        assertThat(officer.post("/contacts", answered(form, asked, "another")).status())
                .isEqualTo(200);

        assertThat(officer.get("/relations/persons?q=Dubbelganger").text()).contains("2 personen");
    }

    @Test
    void isAskedAboutWithOneAnswerAndNoneGivenBeforehand() {
        String name = "Adviseur Eenduidig";
        officer.post("/contacts", form(Ids.next().toString(), "De eerste", name));
        Map<String, String> form = form(Ids.next().toString(), "Weer", name);

        HtmlPage asked = officer.post("/contacts", form);
        assertThat(asked.document().select("#namesakes input[type=radio]").eachAttr("name"))
                .hasSize(2)
                .containsOnly(question(asked));
        assertThat(asked.document().select("#namesakes input[checked]")).isEmpty();
        assertThat(officer.post("/contacts", form).status()).isEqualTo(422);
    }

    @Test
    void isStoredTwiceWhenTwoHaveOneName() {
        String contact = Ids.next().toString();
        String body = "theirs=new-person%3ASecretaris+Tweelingstad&theirs=new-person%3ASecretaris+Tweelingstad"
                + "&subject=Tweemaal&channel=CALL&status=HELD&visibility=TEAM&id=" + contact;

        officer.send(officer.request("/contacts")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));

        assertThat(officer.get("/contacts/" + contact).document().select("main .facts a[href^=/persons/]"))
                .hasSize(2);
        assertThat(officer.get("/relations/persons?q=Tweelingstad").text()).contains("2 personen");
    }

    private static Map<String, String> answered(Map<String, String> form, HtmlPage asked, String answer) {
        Map<String, String> answered = new HashMap<>(form);
        answered.put(question(asked), answer);
        return answered;
    }

    private static String question(HtmlPage asked) {
        return asked.document().select("#namesakes input[type=radio]").attr("name");
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
