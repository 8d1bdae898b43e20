package nl.noaber.app.journey;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import nl.noaber.app.Worlds;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.disclosure.OpenAgenda;
import nl.noaber.kernel.Ids;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HtmlPage;
import nl.noaber.testkit.People;

/** The scenario after a while of use: what is long, late, planned, a draft, changed and withdrawn is there too. */
@Singleton
class LivedInWorld {

    static final String FULL = Ids.named("test/full").toString();
    static final String WITHDRAWN = Ids.named("test/withdrawn").toString();
    static final String TIE = Ids.named("test/tie").toString();

    /** One was merged into it, and there is one that looks like it. */
    static final String KEPT = Ids.named("test/kept").toString();

    /** Files for requests under the Woo: to be looked at, made, of a day on which nothing was, and withdrawn. */
    static final String FILE = Ids.named("test/file").toString();

    static final String FILE_MADE = Ids.named("test/file-made").toString();
    static final String FILE_OF_NOTHING = Ids.named("test/file-of-nothing").toString();
    static final String FILE_WITHDRAWN = Ids.named("test/file-withdrawn").toString();

    /** A lobby message with versions, asks and evidence that is stale, and one that was withdrawn. */
    static final String MESSAGE = Ids.named("test/message").toString();

    static final String BROUGHT = Ids.named("test/brought").toString();
    static final String OUTCOME = Ids.named("test/outcome").toString();
    static final String PAPER = Ids.named("test/paper").toString();
    static final String MESSAGE_WITHDRAWN = Ids.named("test/message-withdrawn").toString();
    static final String DUPLICATE = Ids.named("test/duplicate").toString();

    /** Requests under the AVG: one that is open, and one that was done. */
    static final String ACCESS = Ids.named("test/access").toString();

    static final String ERASED = Ids.named("test/erased").toString();
    static final String ERASED_PERSON = Ids.named("test/erased-person").toString();
    static final String REVIEW = Ids.named("test/review").toString();

    private static final String MANAGER = "Person:" + Ids.named("person/ministry/bzk/programmamanager-npvr");
    private static final String BZK = "Organisation:" + Ids.named("organisation/ministry/bzk");
    private static final String CHALLENGE = "Challenge:" + Ids.named("challenge/npvr/4");

    private final Worlds worlds;
    private final HtmlClient officer;
    private final DisclosureFiles files;
    private final OpenAgenda agenda;
    private final LivedInDivisions divisions;
    private final HtmlClient administrator;

    LivedInWorld(
            Worlds worlds,
            HtmlClient officer,
            HtmlClient administrator,
            DisclosureFiles files,
            OpenAgenda agenda,
            LivedInDivisions divisions) {
        this.worlds = worlds;
        this.officer = officer;
        this.files = files;
        this.agenda = agenda;
        this.divisions = divisions;
        this.administrator = administrator;
    }

    void load() {
        worlds.load();
        post("/sign-in", Map.of("user", People.staff().userId().toString(), "return", "/search"));
        post("/contacts", full());
        post("/contacts/" + FULL, moved());
        post("/contacts", contact(Ids.next().toString(), "Werkbezoek Kennispark", "PLANNED", "2026-06-18T09:00"));
        post("/contacts", contact(Ids.next().toString(), "", "DRAFT", "2026-06-14T16:30"));
        post("/contacts", contact(WITHDRAWN, "Dubbel gelogd", "HELD", "2026-06-10T10:00"));
        post("/contacts/" + WITHDRAWN + "/withdrawal", Map.of("version", "1"));
        loadRelations();
        loadMessages();
        LivedInAttendance.load(this::post);
        loadPrivacy();
        loadDisclosure();
        loadReview();
        LivedInMoney.load(this::post, value("/messages/" + MESSAGE + "/aims/new", "#ask option"));
        divisions.load();
        LivedInOpportunities.load(this::post);
    }

    private void loadDisclosure() {
        file(FILE, Map.of("title", "Contacten met BZK over het NPVR", "organisation", BZK));
        file(FILE_MADE, Map.of("title", "Contacten over wonen", "challenge", CHALLENGE));
        file(FILE_OF_NOTHING, Map.of("title", "Een dag zonder contacten", "from", "1999-01-01", "until", "1999-01-01"));
        file(FILE_WITHDRAWN, Map.of("title", "Dubbel geopend", "organisation", BZK));
        files.workNow();
        post("/disclosure/" + FILE_MADE + "/documents", Map.of("version", "1"));
        post("/disclosure/" + FILE_WITHDRAWN + "/withdrawal", Map.of("version", "1"));
        files.workNow();
        showAgenda();
    }

    private void file(String id, Map<String, String> request) {
        Map<String, String> form = new HashMap<>(request);
        form.put("id", id);
        form.put("reference", "Z/26/0042");
        form.put("receivedOn", "2026-06-12");
        post("/disclosure", form);
    }

    private void loadReview() {
        post("/sign-in", Map.of("user", People.admin().userId().toString(), "return", "/search"));
        post("/administration/reviews", Map.of("id", REVIEW));
        HtmlPage review = officer.get("/administration/reviews/" + REVIEW);
        String line = review.document()
                .select("li:contains(Programmamanager) form.review-line")
                .attr("action");
        post(line, Map.of("version", "1", "decision", "TAKE_AWAY", "note", "Werkt sinds mei voor een andere regio."));
    }

    private void loadRelations() {
        String merged = Ids.named("test/merged").toString();
        post("/organisations", organisation(KEPT, "Stichting Warmtenet Reutum", "WARM1"));
        post("/organisations", organisation(DUPLICATE, "Warmtenet Reutum B.V.", "WARM2"));
        post("/organisations", organisation(merged, "Coöperatie Warmte Reutum", "WARM3"));
        post(
                "/merges",
                Map.of(
                        "id",
                        Ids.next().toString(),
                        "keep",
                        "Organisation:" + KEPT,
                        "keepVersion",
                        "1",
                        "absorb",
                        "Organisation:" + merged,
                        "absorbVersion",
                        "1"));
        post("/relations", Map.of("id", TIE, "about", BZK, "kind", ">FUNDS", "other", "Organisation:" + KEPT));
        post("/assessments", assessment("4", "5", "SUPPORTER"));
        post("/assessments", assessment("4", "3", "UNDECIDED"));
    }

    private void loadMessages() {
        Map<String, String> form = message(MESSAGE, "Ruimte op het elektriciteitsnet voor woningbouw en bedrijven");
        form.put("asks.0.text", "Versnel de verzwaring van het hoogspanningsstation");
        form.put("asks.0.amount", "12.500.000");
        form.put("asks.0.structural", "ONE_OFF");
        form.put("asks.0.fromYear", "2027");
        form.put("evidence.0.text", "Een derde van de aanvragen wacht langer dan een jaar");
        form.put("evidence.0.source", "Capaciteitskaart van de netbeheerders");
        form.put("evidence.0.validUntil", "2026-01-01");
        form.put("variants.0.audience", "PARLIAMENTARY_GROUP");
        form.put("variants.0.text", "Zonder stroom geen huizen.");
        post("/messages", form);
        bookOutcome(Ids.next().toString(), Map.of("result", "NOT", "source", "Kamerbrief van 2 juni"));
        form.put("version", version());
        form.put("text", "Het net zit **overvol**. Zonder verzwaring staat de woningbouw stil.");
        form.put("change", "SUBSTANTIVE");
        form.put("note", "Scherper na het gesprek met de netbeheerder");
        post("/messages/" + MESSAGE + "/wording", form);
        post("/messages", message(MESSAGE_WITHDRAWN, "Dubbel opgesteld"));
        post("/messages/" + MESSAGE_WITHDRAWN + "/withdrawal", Map.of("version", "1"));
        post("/messages/" + MESSAGE + "/state", Map.of("version", version(), "state", "ACTIVE"));
        post("/messages/" + MESSAGE + "/papers", paper());
        bring();
        takeStep();
        askByMail();
    }

    /** It was brought in an older version, of which something came, and is going to be. */
    private void bring() {
        post("/organisations", group());
        post("/contacts", bringing());
        bookOutcome(OUTCOME, Map.of("result", "POSTPONED", "source", "Kamerbrief van 12 juni", "led", delivery()));
        Map<String, String> planned = bringing();
        planned.putAll(contact(Ids.next().toString(), "Gesprek over het net", "PLANNED", "2026-06-18T11:00"));
        planned.remove("deliveries.0.number");
        post("/contacts", planned);
    }

    /** Of the one ask that is asked now. */
    private void bookOutcome(String id, Map<String, String> came) {
        Map<String, String> outcome = new HashMap<>(came);
        outcome.put("id", id);
        outcome.put("ask", value("/messages/" + MESSAGE + "/outcomes/new", "#ask option"));
        post("/messages/" + MESSAGE + "/outcomes", outcome);
    }

    /** Of the message: what is booked with it is a change as well. */
    private String version() {
        return value("/messages/" + MESSAGE, "form[action$='/withdrawal'] input[name=version]");
    }

    private String delivery() {
        return value("/messages/" + MESSAGE + "/outcomes/new", "#led input");
    }

    private String value(String path, String field) {
        return officer.get(path).one(field).val();
    }

    /** The first step of the plan is taken. */
    private void takeStep() {
        Map<String, String> step = new HashMap<>();
        officer.get("/messages/coverage/plan").document().select(".records form").stream()
                .limit(1)
                .flatMap(form -> form.select("input").stream())
                .forEach(input -> step.put(input.attr("name"), input.val()));
        post("/messages/coverage/plan", step);
    }

    /** One of the regions gets a mail. */
    private void askByMail() {
        String region = "Organisation:" + Ids.named("organisation/npvr-region/zeeuws-vlaanderen");
        post(
                "/messages/" + Ids.named("lobby-message/npvr") + "/sign-offs",
                Map.of(
                        "organisations",
                        region,
                        "email." + region.substring("Organisation:".length()),
                        "akkoord@example.org",
                        "deadline",
                        "2026-06-30"));
    }

    /** The way to answer the mail that is not answered. */
    String signOffLink() {
        return officer.get("/messages/mail").text().replaceFirst("(?s).*?(/sign-off\\?link=\\S+).*", "$1");
    }

    private static Map<String, String> paper() {
        return Map.of(
                "id", PAPER,
                "kind", "MOTION",
                "number", "36800-VII-12",
                "subject", "Voorrang voor woningbouw bij aansluiting op het net",
                "status", "Aangenomen",
                "cabinetAppreciation", "Oordeel Kamer",
                "date", "2026-06-09");
    }

    private static Map<String, String> message(String id, String title) {
        Map<String, String> form = new HashMap<>();
        form.put("id", id);
        form.put("title", title);
        form.put("text", "Het net zit **vol**. Zonder verzwaring staat de woningbouw stil.");
        form.put("scope", "OWN");
        form.put("budgetYear", "2027");
        form.put("challenges", CHALLENGE);
        form.put("visibility", "TEAM");
        return form;
    }

    private void loadPrivacy() {
        post("/persons", Map.of("id", ERASED_PERSON, "surname", "Adviseur warmte", "dataSource", "visitekaartje"));
        administer("/sign-in", Map.of("user", People.admin().userId().toString(), "return", "/search"));
        administer("/administration/privacy/requests", Map.of("id", ACCESS, "kind", "ACCESS", "person", MANAGER));
        administer(
                "/administration/privacy/requests",
                Map.of("id", ERASED, "kind", "ERASURE", "person", "Person:" + ERASED_PERSON));
        administer(
                "/administration/privacy/requests/" + ERASED + "/erasure",
                Map.of("personVersion", "1", "sure", "true"));
        administer(
                "/administration/privacy/requests/" + ERASED + "/answer", Map.of("version", "1", "outcome", "GRANTED"));
        term("SETTLED_COMMITMENT", "SETTLED", "0", "60");
        removeWhatIsOld();
        term("CONTACT_MOMENT", "HELD", "1", "1");
    }

    private void removeWhatIsOld() {
        post("/contacts", contact(Ids.next().toString(), "Kennismaking van lang geleden", "HELD", "2014-03-04T10:00"));
        worlds.term("CONTACT_MOMENT", "HELD", 120);
        String digest = administrator
                .get("/administration/privacy/retention/CONTACT_MOMENT")
                .one("input[name=digest]")
                .attr("value");
        administer(
                "/administration/privacy/retention/CONTACT_MOMENT/removals",
                Map.of("id", Ids.next().toString(), "digest", digest));
    }

    private void term(String kind, String event, String version, String months) {
        administer(
                "/administration/privacy/retention/" + kind,
                Map.of(
                        "version",
                        version,
                        "event-" + kind,
                        event,
                        "months-" + kind,
                        months,
                        "ground-" + kind,
                        "Selectielijst gemeenten"));
    }

    private void administer(String path, Map<String, String> form) {
        answered(path, administrator.post(path, form));
    }

    private void showAgenda() {
        int version = agenda.setting(People.admin()).orElseThrow().version();
        agenda.show(People.admin(), true, version);
    }

    private static Map<String, String> organisation(String id, String name, String abbreviation) {
        return Map.of("id", id, "name", name, "kind", "COMPANY", "abbreviation", abbreviation, "notADuplicate", "true");
    }

    private static Map<String, String> assessment(String influence, String interest, String stance) {
        return Map.of(
                "id",
                Ids.next().toString(),
                "about",
                BZK,
                "influence",
                influence,
                "interest",
                interest,
                "stance",
                stance,
                "note",
                "Steunt de verlenging, mits de regio’s meebetalen.");
    }

    private static Map<String, String> full() {
        Map<String, String> form = contact(
                FULL,
                "Voortzetting van het NPVR: planning, cofinanciering en de rol van de regio’s",
                "HELD",
                "2026-06-12T14:00");
        form.put("theirs", MANAGER);
        form.put("challenges", CHALLENGE);
        form.put("endsAt", "2026-06-12T15:30");
        form.put(
                "note",
                "## Besproken\n\n- de **planning** tot de BO-MIRT\n- wie wat betaalt\n\n> “Dat krijgt u van ons.”");
        form.put("follows", """
            BZK stuurt het tijdpad voor de tweede tranche 1 juni 2026
            wij: leveren de gebiedsagenda aan 16 juni 2026 @programmasecretaris
            Kamer: brief over de structurele middelen september 2026
            """);
        form.put("handedOver", "Propositie Twente, versie 3");
        return form;
    }

    private static Map<String, String> group() {
        Map<String, String> form = new HashMap<>();
        form.put("id", Ids.named("test/group").toString());
        form.put("name", "Fractie van de proef");
        form.put("kind", "PARLIAMENTARY_GROUP");
        return form;
    }

    /** An older version than the one in force, which was meant. */
    private static Map<String, String> bringing() {
        Map<String, String> form = contact(BROUGHT, "Boodschap over het elektriciteitsnet", "HELD", "2026-06-15T10:30");
        form.put("deliveries.0.message", "LobbyMessage:" + MESSAGE);
        form.put("deliveries.0.number", "1");
        form.put("deliveries.0.reception", "DOUBTS");
        form.put("deliveries.0.quote", "Dat kan niet overal tegelijk.");
        form.put("acceptedWarnings", "OLD_VERSION");
        return form;
    }

    private static Map<String, String> moved() {
        Map<String, String> form = full();
        form.remove("follows");
        form.put("version", "1");
        form.put("place", "Den Haag, Turfmarkt 147");
        return form;
    }

    private static Map<String, String> contact(String id, String subject, String status, String startsAt) {
        Map<String, String> form = new HashMap<>();
        form.put("id", id);
        form.put("theirs", BZK);
        form.put("subject", subject);
        form.put("channel", "MEETING");
        form.put("status", status);
        form.put("startsAt", startsAt);
        form.put("visibility", "TEAM");
        form.put("acceptedWarnings", "LEFT_THE_POST");
        return form;
    }

    private void post(String path, Map<String, String> form) {
        answered(path, officer.post(path, form));
    }

    private static void answered(String path, HtmlPage answer) {
        if (answer.status() >= 400) {
            throw new AssertionError(path + " was answered with " + answer.status() + ": " + answer.text());
        }
    }
}
