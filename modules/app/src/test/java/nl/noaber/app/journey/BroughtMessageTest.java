package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.noaber.app.Worlds;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.contacts.Commitments;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** A message is brought in a contact, through plain forms, and is seen on the pages that tell where it landed. */
@NoaberTest
class BroughtMessageTest {

    private static final String BZK = "Organisation:" + Ids.named("organisation/ministry/bzk");

    private static final String OFFICER = "User:" + People.staff().userId();

    private static final Map<String, String> WORDED_FOR_BZK = Map.of(
            "variants.0.audience", "MINISTRY",
            "variants.0.organisation", BZK,
            "variants.0.text", "Voor het ministerie");

    private final HtmlClient officer;
    private final HtmlClient colleague;
    private final Commitments commitments;

    BroughtMessageTest(HtmlClient officer, HtmlClient colleague, Commitments commitments, Worlds worlds) {
        this.officer = officer;
        this.colleague = colleague;
        this.commitments = commitments;
        worlds.load();
        signIn(officer, People.staff());
        signIn(colleague, People.colleague());
    }

    private static void signIn(HtmlClient client, Viewer viewer) {
        client.post("/sign-in", Map.of("user", viewer.userId().toString(), "return", "/"));
    }

    @Test
    void isBroughtInAContactAndSeenWhereItLanded() {
        String message = drafted("Een boodschap die landt");
        officer.post("/messages/" + message + "/state", Map.of("version", "1", "state", "ACTIVE"));
        Map<String, String> form = contact(message);
        HtmlPage stored = officer.post("/contacts", form);

        assertThat(stored.address()).isEqualTo("/contacts/" + form.get("id"));
        assertThat(stored.text()).contains("Een boodschap die landt", "steunt", "Wij doen mee");
        assertThat(officer.get("/messages/" + message).text()).contains("Wij doen mee");
        assertThat(officer.get("/organisations/" + BZK.substring(13) + "/heard").text())
                .contains("Een boodschap die landt");
        assertThat(officer.get("/messages/coverage?year=2031").text()).contains("Een boodschap die landt", "1 keer");
        HtmlPage edit = officer.get("/contacts/" + form.get("id") + "/edit");
        assertThat(edit.one("[id='deliveries.0.quote']").text()).isEqualTo("Wij doen mee");
        assertThat(edit.one("[id='deliveries.0.number']").attr("value")).isEqualTo("1");
    }

    @Test
    void asksWhetherAMessageThatIsNotAgreedWasMeantAndKeepsWhatWasTyped() {
        String message = drafted("Een boodschap te vroeg");
        Map<String, String> form = contact(message);
        HtmlPage warned = officer.post("/contacts", form);

        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.one("#warnings").text()).contains("nog geen akkoord");
        assertThat(warned.one("[id='deliveries.0.quote']").text()).isEqualTo("Wij doen mee");
        form.put("acceptedWarnings", "MESSAGE_NOT_ALIGNED");
        assertThat(officer.post("/contacts", form).text()).contains("gebracht voor akkoord");
    }

    @Test
    void asksWhetherItWasMeantOnBehalfOfOneThatDoesNotSayIt() {
        String message = drafted("Een boodschap van ons alleen");
        officer.post("/messages/" + message + "/state", Map.of("version", "1", "state", "ACTIVE"));
        Map<String, String> form = contact(message);
        form.put("deliveries.0.onBehalfOf", "Organisation:" + People.ACHTERHOEK);
        HtmlPage warned = officer.post("/contacts", form);

        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.one("#warnings").text()).contains("wordt namens Achterhoek gebracht");
        form.put("acceptedWarnings", "MESSAGE_NOT_ON_BEHALF");
        assertThat(officer.post("/contacts", form).text())
                .contains("alleen namens Achterhoek", "gebracht namens wie niet akkoord was");
        HtmlPage edit = officer.get("/contacts/" + form.get("id") + "/edit");
        assertThat(edit.document()
                        .select("[name='deliveries.0.onBehalfOf'][value='Organisation:" + People.ACHTERHOEK + "']"))
                .isNotEmpty();
    }

    /** Without JavaScript: a word of the title, and then the one that is meant. */
    @Test
    void findsAMessageByAWordOfItsTitleAndKeepsWhatWasTyped() {
        String message = drafted("Spoorverdubbeling Oldenzaal");
        officer.post("/messages/" + message + "/state", Map.of("version", "1", "state", "ACTIVE"));
        Map<String, String> form = contact(message);
        form.remove("deliveries.0.message");
        form.put("deliveries.0.other.typed", "spoorverdubbeling");
        HtmlPage found = officer.post("/contacts", form);

        assertThat(found.status()).isEqualTo(422);
        assertThat(found.text()).contains("“spoorverdubbeling” is gevonden");
        assertThat(found.one("[id='deliveries.0.message']")
                        .select("option")
                        .get(1)
                        .attr("value"))
                .isEqualTo("LobbyMessage:" + message);
        assertThat(found.one("[id='deliveries.0.quote']").text()).isEqualTo("Wij doen mee");
        assertThat(found.one("[id='deliveries.0.other']").attr("value")).isEmpty();

        form.put("deliveries.0.other.typed", "bestaatnietzo");
        HtmlPage none = officer.post("/contacts", form);
        assertThat(none.text()).contains("geen boodschap gevonden");
        assertThat(none.one("[id='deliveries.0.other']").attr("value")).isEqualTo("bestaatnietzo");
    }

    /** With JavaScript: one of the proposals. */
    @Test
    void takesAMessageThatWasFound() {
        String message = drafted("Een gevonden boodschap");
        officer.post("/messages/" + message + "/state", Map.of("version", "1", "state", "ACTIVE"));
        Map<String, String> form = contact(message);
        form.put("deliveries.0.other", form.remove("deliveries.0.message"));
        assertThat(officer.get("/search/suggestions?type=lobby_message&q=gevonden")
                        .text())
                .contains("Een gevonden boodschap");
        assertThat(officer.post("/contacts", form).text()).contains("Een gevonden boodschap", "steunt");
    }

    @Test
    void isSaidToHaveLedToAnOutcomeAndNotAnyMore() {
        String message = drafted("Een boodschap met gevolg");
        officer.post("/messages/" + message + "/state", Map.of("version", "1", "state", "ACTIVE"));
        Map<String, String> form = contact(message);
        officer.post("/contacts", form);
        HtmlPage booking = officer.get("/messages/" + message + "/outcomes/new");
        String led = booking.one("#led input").val();
        Map<String, String> outcome = new HashMap<>();
        outcome.put("id", Ids.next().toString());
        outcome.put("ask", booking.one("#ask option").val());
        outcome.put("result", "HONOURED");
        outcome.put("decision", "Amendement 12");
        outcome.put("source", "Kamerbrief van 16 september");
        outcome.put("led", led);

        assertThat(officer.post("/messages/" + message + "/outcomes", outcome).address())
                .isEqualTo("/messages/" + message);
        assertThat(officer.get("/messages/" + message).one(".outcome").text()).contains("Mede dankzij", "15 jun");
        assertThat(officer.get("/contacts/" + form.get("id")).text())
                .contains("Leidde tot: Gehonoreerd", "Leidde tot een uitkomst van: Een boodschap met gevolg");
        String choose = "/messages/" + message + "/outcomes/" + outcome.get("id") + "/deliveries";
        assertThat(officer.get(choose + "?to=" + BZK).document().select("input[name=led][checked]"))
                .hasSize(1);
        assertThat(officer.get(choose + "?to=Organisation:" + Ids.next())
                        .document()
                        .select("input[name=led]"))
                .isEmpty();
        officer.post(choose, Map.of("shown", led));
        assertThat(officer.get("/messages/" + message).one(".outcome").text()).doesNotContain("Mede dankzij");
        assertThat(officer.get("/contacts/" + form.get("id")).text()).doesNotContain("Leidde tot: Gehonoreerd");
    }

    @Test
    void offersAStepOfThePlanOnceAndThenShowsTheCommitment() {
        drafted(officer, "Een boodschap met een witte vlek", "2032", "TEAM");
        String plan = "/messages/coverage/plan?year=2032";
        Map<String, String> step = step(officer, "2032", "Een boodschap met een witte vlek");

        assertThat(officer.post("/messages/coverage/plan", step).text()).contains("De toezegging is vastgelegd");
        HtmlPage after = officer.get(plan);
        assertThat(after.document().select("[name=organisation][value='" + BZK + "']"))
                .isEmpty();
        assertThat(after.one(".records a[href^='/commitments/']").attr("href"))
                .isEqualTo("/commitments/" + step.get("id"));
        step.put("text", "Op een andere dag, met andere woorden");
        assertThat(officer.post("/messages/coverage/plan", step).text()).contains("is al een toezegging gemaakt");
    }

    @Test
    void namesNoConfidentialMessageInACommitmentAndGivesItToWhoeverMakesIt() {
        drafted(colleague, "Een open streven", "2033", "TEAM");
        drafted(colleague, "Een geheim streven", "2033", "CONFIDENTIAL");
        Map<String, String> open = step(colleague, "2033", "Een open streven");
        Map<String, String> secret = step(colleague, "2033", "Een geheim streven");

        assertThat(open.get("text")).contains("Een open streven");
        assertThat(open.get("owner")).as("who looks after the relation").isEqualTo(OFFICER);
        assertThat(secret.get("text")).startsWith("Een vertrouwelijke boodschap brengen bij ");
        colleague.post("/messages/coverage/plan", secret);
        assertThat(officer.get("/commitments/" + secret.get("id")).text())
                .contains(
                        "Een vertrouwelijke boodschap brengen bij",
                        People.colleague().name())
                .doesNotContain("geheim streven");
    }

    @Test
    void takesUpAgainAStepWhoseCommitmentLapsedOrWasWithdrawn() {
        drafted(officer, "Een stap die weer opengaat", "2034", "TEAM");
        Map<String, String> step = step(officer, "2034", "Een stap die weer opengaat");
        String commitment = "/commitments/" + step.get("id");
        officer.post("/messages/coverage/plan", step);
        assertThat(stepForms()).as("still open").isEmpty();
        officer.post(commitment + "/settlement", Map.of("version", "1", "state", "LAPSED"));
        StepForm lapsed = onlyStepForm("/opening");

        assertThat(lapsed.sentBy(officer).text()).contains("De toezegging staat weer klaar");
        assertThat(stepForms()).isEmpty();
        assertThat(officer.get(commitment).one("#settle").text()).isEqualTo("Afhandelen");

        CommitmentId id = new CommitmentId(UUID.fromString(commitment.substring("/commitments/".length())));
        commitments.withdraw(People.staff(), id, 3);
        StepForm withdrawn = onlyStepForm("/restoration");
        commitments.restore(People.colleague(), id, 4);
        assertThat(withdrawn.sentBy(officer).text()).contains("Een ander was u voor");
        commitments.withdraw(People.colleague(), id, 5);
        assertThat(withdrawn.sentBy(officer).text()).contains("Een ander was u voor");
        assertThat(commitments.byId(People.staff(), id).orElseThrow().withdrawn())
                .as("nothing is overwritten")
                .isTrue();

        assertThat(onlyStepForm("/restoration").sentBy(officer).text()).contains("De toezegging staat weer klaar");
        assertThat(commitments.byId(People.staff(), id).orElseThrow().withdrawn())
                .isFalse();
    }

    @Test
    void leavesTheVersionOfAPlannedContactOpen() {
        String message = drafted(officer, "Een geplande boodschap", "2035", "TEAM");
        Map<String, String> form = contact(message);
        form.put("status", "PLANNED");
        form.put("startsAt", "2026-06-18T10:00");
        form.put("deliveries.0.number", "1");
        HtmlPage refused = officer.post("/contacts", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Een gepland contact krijgt de versie die dan geldt");

        form.remove("deliveries.0.number");
        assertThat(officer.post("/contacts", form).one("section:has(#brought)").text())
                .contains("in de versie die dan geldt")
                .doesNotContain("Versie 1");
        assertThat(officer.get("/contacts/" + form.get("id") + "/edit")
                        .one("[id='deliveries.0.number']")
                        .attr("value"))
                .isEmpty();
    }

    @Test
    void asksWhetherAMessageWasBroughtBeforeItWasThere() {
        String message = drafted(officer, "Een boodschap van vandaag", "2036", "TEAM");
        Map<String, String> form = contact(message);
        form.put("startsAt", "2026-06-12T10:00");
        assertThat(officer.post("/contacts", form).one("#warnings").text())
                .contains("was er op de dag van dit contact nog niet");
        form.put("acceptedWarnings", "MESSAGE_NOT_THERE_YET");
        assertThat(officer.post("/contacts", form).text()).contains("gebracht voor zij er was");
    }

    @Test
    void tellsAColleagueNothingOfAConfidentialMessageInTheHistoryOfAContact() {
        String message = drafted(officer, "Een stille boodschap", "2037", "CONFIDENTIAL");
        Map<String, String> form = contact(message);
        officer.post("/contacts", form);
        form.put("version", "1");
        form.put("deliveries.0.reception", "REFUSES");
        form.put("deliveries.0.quote", "Dat nooit");
        officer.post("/contacts/" + form.get("id"), form);

        HtmlPage read = colleague.get("/contacts/" + form.get("id"));
        assertThat(read.one(".timeline").text()).contains("een vertrouwelijke boodschap");
        assertThat(read.text())
                .doesNotContain("CONFIDENTIAL_MESSAGE", "wijst af", "steunt", "Dat nooit", "stille boodschap", message);
        assertThat(colleague
                        .get("/history?record=ContactMoment:" + form.get("id"))
                        .text())
                .doesNotContain("CONFIDENTIAL_MESSAGE");
    }

    private Elements stepForms() {
        return officer.get("/messages/coverage/plan?year=2034").document().select(".records form:has([name=version])");
    }

    private record StepForm(String action, Map<String, String> fields) {

        HtmlPage sentBy(HtmlClient viewer) {
            return viewer.post(action, fields);
        }
    }

    private StepForm onlyStepForm(String noun) {
        Elements forms = stepForms();
        assertThat(forms).hasSize(1);
        Element form = forms.getFirst();
        assertThat(form.attr("action")).endsWith(noun);
        return new StepForm(form.attr("action"), fields(form));
    }

    private static Map<String, String> step(HtmlClient viewer, String year, String title) {
        return fields(viewer.get("/messages/coverage/plan?year=" + year)
                .one("section:has(h2:contains(" + title + ")) form:has([name=organisation][value='" + BZK + "'])"));
    }

    private static Map<String, String> fields(Element form) {
        Map<String, String> fields = new HashMap<>();
        form.select("input").forEach(input -> fields.put(input.attr("name"), input.val()));
        return fields;
    }

    /** BZK is a white spot of it. */
    private static String drafted(HtmlClient author, String title, String year, String visibility) {
        String id = Ids.next().toString();
        Map<String, String> draft = new HashMap<>(draft(id, title));
        draft.putAll(WORDED_FOR_BZK);
        draft.put("budgetYear", year);
        draft.put("visibility", visibility);
        author.post("/messages", draft);
        author.post("/messages/" + id + "/state", Map.of("version", "1", "state", "ACTIVE"));
        return id;
    }

    private String drafted(String title) {
        String id = Ids.next().toString();
        officer.post("/messages", draft(id, title));
        return id;
    }

    private static Map<String, String> draft(String id, String title) {
        return Map.of(
                "id", id,
                "title", title,
                "text", "Tekst",
                "asks.0.text", "Doe mee",
                "scope", "OWN",
                "budgetYear", "2031",
                "visibility", "TEAM");
    }

    private static Map<String, String> contact(String message) {
        Map<String, String> form = new HashMap<>();
        form.put("id", Ids.next().toString());
        form.put("theirs", BZK);
        form.put("subject", "Gesprek over een boodschap");
        form.put("channel", "MEETING");
        form.put("status", "HELD");
        form.put("startsAt", "2026-06-15T10:30");
        form.put("visibility", "TEAM");
        form.put("deliveries.0.message", "LobbyMessage:" + message);
        form.put("deliveries.0.reception", "SUPPORTS");
        form.put("deliveries.0.quote", "Wij doen mee");
        return form;
    }
}
