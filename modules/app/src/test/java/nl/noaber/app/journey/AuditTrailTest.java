package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.event.ApplicationEventPublisher;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.noaber.access.SignInRefused;
import nl.noaber.app.Worlds;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.sql.Database;
import nl.noaber.testkit.HtmlClient;
import nl.noaber.testkit.HttpAnswer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** What somebody read, took along and tried stands in the audit trail. */
@NoaberTest
class AuditTrailTest {

    private static final String SECRET = "Vertrouwelijk gesprek";

    private static final String CHALLENGE = "Challenge:" + Ids.named("challenge/npvr/4");
    private static final Pattern ID = Pattern.compile("(Project|Contribution):[0-9a-f-]{36}");

    private final HtmlClient visitor;
    private final GraphQl graphQl;
    private final Database database;
    private final ApplicationEventPublisher<Object> events;
    private final UUID begin = Ids.next();

    AuditTrailTest(
            HtmlClient visitor,
            GraphQl graphQl,
            Database database,
            ApplicationEventPublisher<Object> events,
            Worlds worlds) {
        this.events = events;
        this.visitor = visitor;
        this.graphQl = graphQl;
        this.database = database;
        worlds.load();
    }

    @Test
    void hasALineWhenAnExportBeginsAndOneWhenItEnds() {
        signIn(People.staff());
        get("/exports/organisations.csv?kind=MINISTRY&q=zaken");

        assertThat(lines("EXPORTED")).hasSize(2);
        assertThat(lines("EXPORTED").getFirst()).contains("organisations", "kind=MINISTRY; q=zaken", "CSV");
        assertThat(lines("EXPORTED").getLast())
                .containsPattern("\"rows\",\"after\":\"[1-9]")
                .contains("\"whole\",\"after\":\"true\"");
    }

    @Test
    void tellsAnAdministratorWhatWasTakenAlong() {
        signIn(People.staff());
        get("/exports/organisations.csv?kind=MINISTRY&q=zaken");

        signIn(People.admin());
        assertThat(visitor.get("/audit?action=EXPORTED").text()).contains("organisations", "kind=MINISTRY; q=zaken");
    }

    /** Whoever tries has no role yet. */
    @Test
    void saysWhyASignInWasRefusedAndGivesNobodyARole() {
        events.publishEvent(new SignInRefused(SignInRefused.Reason.WRONG_FACTOR, "192.0.2.77", null));
        signIn(People.auditor());

        String refused = visitor.get("/audit?refused=1").text();
        assertThat(refused)
                .contains("Niet ingelogd 192.0.2.77", "Waarom geweigerd: de tweede factor klopt niet")
                .doesNotContain("Niet ingelogd Auditor");
        assertThat(get("/exports/audit.csv?refused=1").body())
                .contains("Niet ingelogd;;192.0.2.77;Aangemeld;Geweigerd")
                .doesNotContain("Gedaan");
    }

    @Test
    void isTakenAlongByAuditorsOnlyAndThatIsALineItself() {
        signIn(People.auditor());
        HttpAnswer file = get("/exports/audit.csv?action=SIGNED_IN");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).contains("Aangemeld", "Auditor", "Gedaan").doesNotContain("Geëxporteerd");
        assertThat(lines("EXPORTED").getFirst()).contains("audit", "action=SIGNED_IN");
        assertThat(get("/exports/audit.xlsx").body()).startsWith("PK");
        for (Viewer other : List.of(People.staff(), People.partner(), People.board())) {
            signIn(other);
            assertThat(get("/exports/audit.csv").status()).isEqualTo(404);
        }
        assertThat(lines("EXPORTED")).hasSize(4);
    }

    @Test
    void hasALineWhenAConfidentialContactIsOpened() {
        signIn(People.staff());
        String contact = logConfidential();

        visitor.get(contact);

        assertThat(lines("READ")).containsExactly("ContactMoment []");
        visitor.get(contact);
        assertThat(lines("READ")).as("the same user within ten seconds").hasSize(1);
    }

    @Test
    void keepsTheWordsOfAConfidentialContactFromAuditors() {
        signIn(People.staff());
        String contact = logConfidential();
        String record = "ContactMoment:" + contact.substring(contact.lastIndexOf('/') + 1);

        signIn(People.auditor());
        String page = visitor.get("/audit?record=" + record).text();
        assertThat(page)
                .contains(
                        "Aangemaakt", "Onderwerp: vertrouwelijk", People.staff().name());
        assertThat(page + visitor.get("/audit").text()).doesNotContain(SECRET);
        assertThat(get("/exports/audit.csv").body())
                .contains("Contact", "Onderwerp: vertrouwelijk")
                .doesNotContain(SECRET, "ContactMoment,", "subject:");
        assertThat(visitor.get("/audit?type=AuditTrail").text())
                .contains("Auditspoor")
                .doesNotContain("00000000-0000-0000");
    }

    @Test
    void keepsWhatTheTeamAloneSeesOfSomebodyFromAuditorsAndSaysSo() {
        signIn(People.staff());
        String person = Ids.next().toString();
        visitor.post(
                "/persons",
                Map.of("id", person, "surname", "Zzspoorzz", "note", SECRET, "tags", SECRET, "dataSource", "website"));

        signIn(People.auditor());
        assertThat(visitor.get("/audit?record=Person:" + person).text())
                .contains("Notitie of verslag: alleen voor het team", "Labels: alleen voor het team", "Zzspoorzz")
                .doesNotContain(SECRET);
        assertThat(get("/exports/audit.csv?record=Person:" + person).body())
                .contains("Notitie of verslag: alleen voor het team", "Achternaam: Zzspoorzz")
                .doesNotContain(SECRET);
    }

    @Test
    void keepsWhatIsNegotiatedFromAuditorsAndSaysThatItChanged() {
        String contribution = requested();
        signIn(People.auditor());
        for (String read : List.of(
                visitor.get("/audit?record=" + contribution).text(),
                get("/exports/audit.csv?record=" + contribution).body())) {
            assertThat(read)
                    .contains("alleen voor het team", People.staff().name())
                    .doesNotContain("98.765,43", SECRET);
        }
        signIn(People.admin());
        assertThat(visitor.get("/audit?record=" + contribution).text()).contains("98.765,43", SECRET);
    }

    /** Of a public project. */
    private String requested() {
        String project = made(
                "planProject",
                "project",
                Map.of(
                        "title",
                        "Zzspoorproject",
                        "challenge",
                        CHALLENGE,
                        "firstYear",
                        2026,
                        "lastYear",
                        2027,
                        "visibility",
                        "PUBLIC"));
        return made(
                "recordContribution",
                "contribution",
                Map.of(
                        "project",
                        project,
                        "party",
                        ContactForm.BZK,
                        "lines",
                        List.of(Map.of("year", 2026, "kind", "ONE_OFF", "amount", "98.765,43")),
                        "conditions",
                        SECRET,
                        "step",
                        Map.of("state", "REQUESTED"),
                        "acceptedWarnings",
                        List.of("ABOVE_COST")));
    }

    /** The id of what a member of staff made. */
    private String made(String mutation, String record, Map<String, ?> input) {
        String type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1) + "Input";
        String document = "mutation($input: " + type + "!) { " + mutation + "(input: $input) { " + record
                + " { id } userErrors { code } } }";
        String answer = graphQl.run(People.staff(), document, Map.of("input", input))
                .data()
                .toString();
        Matcher id = ID.matcher(answer);
        assertThat(id.find()).as(answer).isTrue();
        return id.group();
    }

    @Test
    void standsWithAllElseThatAnAuditorMayReadUnderOneWordOfTheNavigation() {
        signIn(People.auditor());
        assertThat(visitor.get("/contacts").texts("nav a")).contains("Beheer");
        List<String> sections =
                visitor.get("/administration").document().select(".records a").eachAttr("href");

        assertThat(sections)
                .containsExactly(
                        "/administration/users",
                        "/administration/second-factor",
                        "/administration/tokens",
                        "/administration/barred-identities",
                        "/administration/reviews",
                        "/administration/privacy/register",
                        "/audit",
                        "/audit/seal");
        assertThat(sections)
                .allSatisfy(
                        path -> assertThat(visitor.get(path).status()).as(path).isEqualTo(200));
        signIn(People.staff());
        assertThat(visitor.get("/administration").status()).isEqualTo(404);
    }

    private String logConfidential() {
        return visitor.post(
                        "/contacts",
                        Map.of(
                                "id",
                                Ids.next().toString(),
                                "theirs",
                                ContactForm.BZK,
                                "subject",
                                SECRET,
                                "note",
                                SECRET,
                                "channel",
                                "CALL",
                                "status",
                                "HELD",
                                "commitments",
                                "",
                                "visibility",
                                "CONFIDENTIAL"))
                .address();
    }

    private List<String> lines(String action) {
        return database.sql(
                        "SELECT record_type, fields FROM change_log WHERE action = :action AND outcome = 'DONE' AND id"
                                + " > :begin ORDER BY id")
                .bind("begin", begin)
                .bind("action", action)
                .list(row -> row.text("record_type") + " " + row.text("fields"));
    }

    private HttpAnswer get(String path) {
        return visitor.send(visitor.request(path));
    }

    private void signIn(Viewer who) {
        visitor.post("/sign-in", Map.of("user", who.userId().toString(), "return", "/search"));
    }
}
