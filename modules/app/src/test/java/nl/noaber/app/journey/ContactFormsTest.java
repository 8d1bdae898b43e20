package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a contact form keeps, without a browser. */
@NoaberTest
class ContactFormsTest {

    private static final String PERSON =
            Ids.named("person/ministry/bzk/programmamanager-npvr").toString();
    private static final String OTHER_POST = "Post:" + Ids.named("post/province/overijssel/programmamanager-ros");

    private static final String ENDED = "Organisation:" + Ids.named("organisation/ministry/vro");

    private final HtmlClient client;
    private final Worlds worlds;

    private final Database database;
    private final Transactions transactions;

    ContactFormsTest(HtmlClient client, Worlds worlds, Database database, Transactions transactions) {
        this.client = client;
        this.worlds = worlds;
        this.database = database;
        this.transactions = transactions;
    }

    @BeforeEach
    void signIn() {
        worlds.load();
        as("staff");
    }

    @Test
    void keepsThePostOfAParticipantThatTheUserDidNotTouch() {
        String id = Ids.next().toString();
        Map<String, String> form = form(id, "In een andere functie");
        form.put("theirs", "Person:" + PERSON + "/" + OTHER_POST);
        form.put("acceptedWarnings", "LEFT_THE_POST");
        assertThat(client.post("/contacts", form).text()).contains("Programmamanager ROS");

        HtmlPage edit = client.get("/contacts/" + id + "/edit");
        Map<String, String> change = new HashMap<>(sent(edit));
        change.put("ours", "");
        change.put("acceptedWarnings", "LEFT_THE_POST");
        HtmlPage changed = client.post("/contacts/" + id, change);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.document().select(".facts").text())
                .contains("Programmamanager ROS")
                .doesNotContain("Programmamanager NPVR · ");
    }

    @Test
    void isSentUnderAFreshIdOnceItsOwnIsTaken() {
        String id = Ids.next().toString();
        client.post("/contacts", form(id, "Het eerste gesprek"));

        HtmlPage refused = client.post("/contacts", form(id, "Een ander gesprek"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#subject").val()).isEqualTo("Een ander gesprek");
        String fresh =
                refused.document().select("main form.form input[name=id]").val();
        assertThat(fresh).isNotEqualTo(id);
        assertThat(client.post("/contacts", form(fresh, "Een ander gesprek")).text())
                .contains("Een ander gesprek");
        assertThat(client.get("/contacts/" + id).text()).contains("Het eerste gesprek");
    }

    @Test
    void isNotOpenedByWhoMayOnlyRead() {
        as("partner");

        HtmlPage refused = client.get("/contacts/new");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("niet vastleggen");
        assertThat(client.get("/contacts").document().select("a[href^=/contacts/new]"))
                .isEmpty();
    }

    @Test
    void asksWhetherItWasWithAMinistryThatHadEnded() {
        Map<String, String> form = form(Ids.next().toString(), "Met wie er niet meer is");
        form.put("theirs", ENDED);

        HtmlPage asked = client.post("/contacts", form);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.document().select("#warnings").text()).contains("opgeheven");
        String instead =
                asked.document().select("#warnings input[name=instead]").val();
        assertThat(instead).startsWith(ENDED + ">Organisation:");
        form.put("instead", instead);
        assertThat(client.post("/contacts", form).text()).contains("Met wie er niet meer is");
    }

    @Test
    void showsTheLockOfAConfidentialContactOnThePageOfTheOrganisation() {
        Map<String, String> form = form(Ids.next().toString(), "In vertrouwen besproken");
        form.put("visibility", "CONFIDENTIAL");
        client.post("/contacts", form);

        assertThat(client.get("/organisations/" + ContactForm.BZK.substring("Organisation:".length()))
                        .document()
                        .select("li:contains(In vertrouwen besproken) .lock-confidential"))
                .isNotEmpty();
    }

    @Test
    void changesWhoKeepsAnEyeOnAPromiseAndWhoseItIs() {
        String id = Ids.next().toString();
        Map<String, String> form = form(id, "Met een belofte");
        form.put("follows", "BZK stuurt het tijdpad 1 dec");
        client.post("/contacts", form);
        String promise = client.get("/contacts/" + id)
                .document()
                .select("main a[href^=/commitments/]")
                .attr("href");
        Map<String, String> change = sent(client.get(promise + "/edit"));
        change.put("owner", "User:" + Ids.named("user/staff-2"));
        change.put("organisation", "Organisation:" + Ids.named("organisation/province/overijssel"));
        change.put("due", "12 mrt");

        HtmlPage changed = client.post(promise, change);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.document().select(".facts").text())
                .contains("Programmasecretaris", "Overijssel", "12 maart")
                .doesNotContain("Adviseur");

        as("partner");
        assertThat(client.post(promise, change).status()).isNotEqualTo(200);
    }

    @Test
    void keepsThePromiseWithWhoLeftWhenSomethingElseIsChanged() {
        String id = Ids.next().toString();
        Map<String, String> form = form(id, "Met een belofte van wie vertrok");
        form.put("follows", "BZK stuurt de lijst @programmasecretaris");
        client.post("/contacts", form);
        String promise = client.get("/contacts/" + id)
                .document()
                .select("main a[href^=/commitments/]")
                .attr("href");
        active(People.colleague(), false);
        try {
            HtmlPage edit = client.get(promise + "/edit");
            assertThat(edit.one("#owner option[selected]").text()).startsWith("Programmasecretaris");
        } finally {
            active(People.colleague(), true);
        }
    }

    @Test
    void storesWhatTheReadmeTypes() throws IOException {
        Matcher example = Pattern.compile("typed a line at a time \\(\"([^\"]+)\"\\)")
                .matcher(Files.readString(Path.of("../../README.md")));
        assertThat(example.find()).isTrue();
        Map<String, String> form = form(Ids.next().toString(), "Zoals beschreven");
        form.put("follows", example.group(1));

        assertThat(client.post("/contacts", form).text()).contains("1 december 2026", "Programmasecretaris");
    }

    @Test
    void countsADayWithoutAYearFromTheDayOfTheContact() {
        String id = Ids.next().toString();
        Map<String, String> form = form(id, "Later vastgelegd");
        form.put("startsAt", "2026-03-15T10:00");
        form.put("follows", "BZK stuurt het tijdpad 1 april");
        client.post("/contacts", form);

        assertThat(client.get("/contacts/" + id).one("main").text()).contains("1 april 2026");
    }

    @Test
    void isFoundByWhatAMinistryIsCalledToo() {
        String id = Ids.next().toString();
        client.post("/contacts", form(id, "Zonder de naam te noemen"));

        for (String name : List.of("BZK", "Interior")) {
            assertThat(client.get("/search?q=noemen+" + name).text()).contains("Zonder de naam te noemen");
        }
    }

    @Test
    void isFoundInTheLanguageOfTheViewer() {
        Map<String, String> form = form(Ids.next().toString(), "Vertaald bovenschrift");
        form.put("startsAt", "2026-03-03T10:00");
        form.put("follows", "BZK stuurt de vertaling 1 december 2026");
        client.post("/contacts", form);

        assertThat(found("nl", "bovenschrift")).contains("3 maart 2026");
        assertThat(found("en", "bovenschrift")).contains("3 March 2026").doesNotContain("maart");
        assertThat(found("nl", "vertaling")).contains("Toezegging aan ons · 1 december 2026");
        assertThat(found("en", "vertaling")).contains("Commitment to us · 1 December 2026");
    }

    @Test
    void isRefusedInTheLanguageThatTheProgramAccepts() {
        assertThat(refused("en")).contains("Say what it was about.", "Fill in this field.");
        assertThat(refused("nl")).contains("Vul in waar het over ging.").doesNotContain("Say", "Fill");
    }

    private String refused(String language) {
        String document =
                "mutation { logContactMoment(input: {participants: [{side: THEIRS, organisation: \\\"" + ContactForm.BZK
                        + "\\\"}]}) { userErrors { message } } registerPerson(input: {surname: \\\" \\\", dataSource:"
                        + " \\\"test\\\"}) { userErrors { message } } }";
        return client.send(client.request("/graphql")
                        .setHeader("Accept-Language", language)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"query\": \"" + document + "\"}")))
                .body();
    }

    private String found(String language, String words) {
        return client.send(client.request("/search?q=" + words).setHeader("Accept-Language", language))
                .page()
                .text();
    }

    private void as(String user) {
        client.post("/sign-in", Map.of("user", Ids.named("user/" + user).toString(), "return", "/"));
    }

    private static Map<String, String> sent(HtmlPage page) {
        Map<String, String> fields = new HashMap<>();
        page.document()
                .select("main form.form input[name], main form.form textarea[name], main form.form select[name]")
                .forEach(field -> {
                    if (!field.attr("type").equals("checkbox") || field.hasAttr("checked")) {
                        fields.put(
                                field.attr("name"),
                                field.is("select")
                                        ? field.select("option[selected]").val()
                                        : field.val());
                    }
                });
        return fields;
    }

    private static Map<String, String> form(String id, String subject) {
        return new HashMap<>(Map.of(
                "id",
                id,
                "theirs",
                ContactForm.BZK,
                "subject",
                subject,
                "channel",
                "CALL",
                "status",
                "HELD",
                "visibility",
                "TEAM"));
    }

    private void active(Viewer user, boolean active) {
        transactions.retrying(() -> database.sql("UPDATE user_account SET active = :active WHERE id = :id")
                .bind("active", active)
                .bind("id", user.userId())
                .update());
    }
}
