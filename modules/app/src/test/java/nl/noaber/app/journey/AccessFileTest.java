package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.noaber.access.UserId;
import nl.noaber.contacts.BulkContactMoment;
import nl.noaber.contacts.BulkContactMoment.BulkParticipant;
import nl.noaber.contacts.Channel;
import nl.noaber.contacts.ContactBulk;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentStatus;
import nl.noaber.contacts.Side;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestServer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a person is handed who asks what is held. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessFileTest {

    private static final String REQUEST = Ids.named("test/access-file").toString();
    private static final String PERSON = Ids.named("test/access-person").toString();
    private static final String OTHER = Ids.named("test/access-other").toString();

    private static final int MANY = 500;

    /** Other tests run beside this one, and a server that has just started is slower. */
    private static final int TRIES = 3;

    private static final Duration MOST = Duration.ofSeconds(5);

    private final LivedInWorld world;
    private final ContactBulk contacts;
    private final TestServer server;

    AccessFileTest(LivedInWorld world, ContactBulk contacts, TestServer server) {
        this.contacts = contacts;
        this.world = world;
        this.server = server;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void holdsADocumentToReadAndTheSameAsJsonWithoutWhatIsSomebodyElses() throws IOException, InterruptedException {
        HttpClient staff = signedIn(People.staff());
        post(staff, "/persons", Map.of("id", PERSON, "surname", "Warmteregisseur", "dataSource", "visitekaartje"));
        post(
                staff,
                "/contacts",
                contact(Ids.next().toString(), "Person:" + PERSON, "Met de persoon zelf", "Besproken."));
        post(
                staff,
                "/contacts",
                contact(
                        OTHER,
                        "Organisation:" + Ids.named("organisation/ministry/bzk"),
                        "Over een ander",
                        "De warmteregisseur van elders."));
        HttpClient administrator = signedIn(People.admin());
        post(
                administrator,
                "/administration/privacy/requests",
                Map.of("id", REQUEST, "kind", "ACCESS", "person", "Person:" + PERSON));
        String path = "/administration/privacy/requests/" + REQUEST + "/file";

        Map<String, String> all =
                unzipped(post(administrator, path, Map.of("confirmed", "ContactMoment:" + OTHER + " warmteregisseur"))
                        .body());
        Map<String, String> spared = unzipped(post(administrator, path, Map.of("spared", "ContactMoment:" + OTHER))
                .body());

        assertThat(all).containsOnlyKeys("gegevens.pdf", "gegevens.html", "gegevens.json");
        assertThat(all.get("gegevens.html"))
                .contains("Warmteregisseur", "visitekaartje", "Met de persoon zelf", "Over een ander");
        assertThat(all.get("gegevens.pdf"))
                .contains("Warmteregisseur", "visitekaartje", "Met de persoon zelf", "Over een ander");
        isInWordsToReadAndInCodesForPrograms(all);
        assertThat(spared.get("gegevens.html")).contains("Met de persoon zelf").doesNotContain("Over een ander");
        assertThat(spared.get("gegevens.pdf")).contains("Met de persoon zelf").doesNotContain("Over een ander");
        assertThat(spared.get("gegevens.json")).contains("Met de persoon zelf").doesNotContain("Over een ander");
        assertThat(post(staff, path, Map.of("version", "1")).statusCode()).isEqualTo(404);
    }

    @Test
    void hidesOthersButWhomTheOfficerChoseToShow() throws IOException, InterruptedException {
        String person = Ids.next().toString();
        String request = Ids.next().toString();
        HttpClient staff = signedIn(People.staff());
        post(staff, "/persons", named(person, "Hadewych", "Kwartelmeester"));
        post(staff, "/persons", named(Ids.next().toString(), "Joris", "Fluitekruid"));
        post(staff, "/persons", named(Ids.next().toString(), "Machteld", "Zilverspar"));
        post(
                staff,
                "/contacts",
                contact(
                        Ids.next().toString(),
                        "Person:" + person,
                        "Met Hadewych Kwartelmeester",
                        "Ook Joris Fluitekruid en Machteld Zilverspar waren er."));
        HttpClient administrator = signedIn(People.admin());
        post(
                administrator,
                "/administration/privacy/requests",
                Map.of("id", request, "kind", "ACCESS", "person", "Person:" + person));
        String path = "/administration/privacy/requests/" + request + "/file";

        String hidden = unzipped(
                        post(administrator, path, Map.of("personVersion", "1")).body())
                .toString();
        String shown = unzipped(post(administrator, path, Map.of("shown", "Joris Fluitekruid"))
                        .body())
                .toString();

        assertThat(hidden)
                .contains("Kwartelmeester", "[naam van een ander]")
                .doesNotContain("Fluitekruid", "Zilverspar");
        assertThat(shown).contains("Kwartelmeester", "Joris Fluitekruid").doesNotContain("Zilverspar");
        assertThat(post(staff, path, Map.of("shown", "Joris Fluitekruid")).statusCode())
                .isEqualTo(404);
    }

    /** Those of the database alone take less: here the document is laid out and others are hidden in it as well. */
    @Test
    void ofSomebodyWithFiveHundredContactMomentsIsThereWithinFiveSeconds() throws IOException, InterruptedException {
        String person = Ids.next().toString();
        String request = Ids.next().toString();
        post(signedIn(People.staff()), "/persons", named(person, "Ludolf", "Veenbesgraver"));
        contacts.insert(People.staff(), manyWith(new PersonId(UUID.fromString(person)), "Ludolf Veenbesgraver"));
        HttpClient administrator = signedIn(People.admin());
        post(
                administrator,
                "/administration/privacy/requests",
                Map.of("id", request, "kind", "ACCESS", "person", "Person:" + person));
        String path = "/administration/privacy/requests/" + request + "/file";

        Duration fastest = Duration.ofDays(1);
        byte[] file = {};
        for (int time = 1; time <= TRIES && fastest.compareTo(MOST) > 0; time++) {
            Instant began = Instant.now();
            file = post(administrator, path, Map.of("personVersion", "1")).body();
            Duration took = Duration.between(began, Instant.now());
            fastest = took.compareTo(fastest) < 0 ? took : fastest;
        }

        assertThat(unzipped(file).get("gegevens.pdf")).contains("Overleg 1 met", "Overleg " + MANY + " met");
        assertThat(fastest).isLessThanOrEqualTo(MOST);
    }

    private static List<BulkContactMoment> manyWith(PersonId person, String name) {
        return IntStream.rangeClosed(1, MANY)
                .mapToObj(number -> new BulkContactMoment(
                        new ContactMomentId(Ids.next()),
                        "Overleg " + number + " met " + name,
                        Channel.MEETING,
                        ContactMomentStatus.HELD,
                        Instant.parse("2026-05-01T08:00:00Z").minus(Duration.ofHours(number)),
                        null,
                        null,
                        "Besproken met " + name + ": planning en geld, gebeld met 06-12345678.",
                        new UserId(People.staff().userId()),
                        Instant.parse("2026-05-02T08:00:00Z"),
                        Visibility.TEAM,
                        Set.of(),
                        List.of(new BulkParticipant(
                                Ids.next(), Side.THEIRS, name, "Directeur", null, null, null, person, null)),
                        Map.of(),
                        List.of()))
                .toList();
    }

    private static Map<String, String> named(String id, String given, String surname) {
        return Map.of("id", id, "givenName", given, "surname", surname, "dataSource", "website");
    }

    @Test
    void callsEachFieldByItsWord() throws IOException, InterruptedException {
        String person = Ids.next().toString();
        String request = Ids.next().toString();
        HttpClient staff = signedIn(People.staff());
        post(
                staff,
                "/persons",
                Map.of("id", person, "givenName", "Aleidis", "surname", "Netbewaker", "dataSource", "website"));
        post(staff, "/messages", naming("Aleidis Netbewaker"));
        HttpClient administrator = signedIn(People.admin());
        post(
                administrator,
                "/administration/privacy/requests",
                Map.of("id", request, "kind", "ACCESS", "person", "Person:" + person));

        String document = unzipped(post(
                                administrator,
                                "/administration/privacy/requests/" + request + "/file",
                                Map.of("personVersion", "1"))
                        .body())
                .get("gegevens.html");

        assertThat(document)
                .contains("<dt>Kerntekst</dt>", "<dt>Vragen</dt>")
                .doesNotContain("Toezegging", "<dt>asks", "<dt>text", "<h3> ", "<h3>(", "<h3></h3>");
    }

    private static Map<String, String> naming(String person) {
        return Map.of(
                "id",
                Ids.next().toString(),
                "title",
                "Stroom voor de streek",
                "text",
                person + " legt het uit.",
                "asks.0.text",
                "Geef " + person + " ruimte",
                "scope",
                "OWN",
                "visibility",
                "TEAM");
    }

    private static void isInWordsToReadAndInCodesForPrograms(Map<String, String> all) {
        assertThat(all.get("gegevens.html"))
                .contains("Overleg", "10 jun 2026", "Deelnemer als", "Taak van algemeen belang")
                .doesNotContain("MEETING", "PUBLIC_TASK", "2026-06-10")
                .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}");
        assertThat(all.get("gegevens.json"))
                .contains("\"Met de persoon zelf\"", "\"Over een ander\"", "MEETING", "2026-06-10");
    }

    private static Map<String, String> contact(String id, String theirs, String subject, String note) {
        Map<String, String> form = new HashMap<>();
        form.put("id", id);
        form.put("theirs", theirs);
        form.put("subject", subject);
        form.put("note", note);
        form.put("channel", "MEETING");
        form.put("status", "HELD");
        form.put("startsAt", "2026-06-10T10:00");
        form.put("visibility", "TEAM");
        return form;
    }

    private HttpClient signedIn(Viewer who) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        post(client, "/sign-in", Map.of("user", who.userId().toString(), "return", "/search"));
        return client;
    }

    private HttpResponse<byte[]> post(HttpClient client, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(server.at(path))
                .header("Origin", server.at("/").toString().replaceAll("/$", ""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }

    private static String text(String name, byte[] content) throws IOException {
        if (!name.endsWith(".pdf")) {
            return new String(content, StandardCharsets.UTF_8);
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), text(entry.getName(), zip.readAllBytes()));
            }
        }
        return files;
    }
}
