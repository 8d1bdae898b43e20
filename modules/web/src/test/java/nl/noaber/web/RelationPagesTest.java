package nl.noaber.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import nl.noaber.web.page.DocumentSource;
import nl.noaber.web.page.Links;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@NoaberTest
class RelationPagesTest {

    private static final String[] OURS = {"Cookie", SampleViewers.STAFF, "Sec-Fetch-Site", "same-origin"};
    private static final String[] THEIRS = {"Cookie", "test-viewer=partner", "Sec-Fetch-Site", "same-origin"};

    private final Visit site;
    private final GraphQl graphQl;
    private final StatementCounter statements;
    private final Officer officer;

    RelationPagesTest(Visit site, GraphQl graphQl, StatementCounter statements, Officer officer) {
        this.site = site;
        this.graphQl = graphQl;
        this.statements = statements;
        this.officer = officer;
    }

    @Test
    void listDuplicatesWithWhyTheyWereFound() throws Exception {
        organisation("Stichting Lijstpaar");
        organisation("Lijstpaar B.V.");

        assertThat(page("/relations/duplicates").text())
                .contains("Stichting Lijstpaar", "zelfde naam", "Niet dezelfde");
        assertThat(site.get("/relations/duplicates", THEIRS).statusCode()).isEqualTo(404);
    }

    @Test
    void keepWhatWasTypedAboutWhatSomebodyRemoved() throws Exception {
        String one = organisation("Stichting Weggehaald");
        String relation = run(
                "relate",
                "RelateInput",
                Map.of("from", one, "to", organisation("Weggehaald Fonds"), "kind", "FUNDS"),
                "relation");
        run("withdrawRelation", "RecordVersionInput", Map.of("id", relation, "expectedVersion", 1), "relation");

        HttpResponse<String> late = site.post(
                "/relations/" + relation.replaceFirst(".*:", ""),
                Officer.form(Map.of("about", one, "version", "1", "note", "Betaalt de helft, <b>zei</b> de wethouder")),
                OURS);

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(late.body()).select("main").text())
                .contains("Dit is intussen weggehaald", "Betaalt de helft, <b>zei</b> de wethouder");
    }

    @Test
    void proposeTheOrganisationThatWasTypedBeforeItsPosts() throws Exception {
        String ministry = run(
                "registerOrganisation",
                "RegisterOrganisationInput",
                Map.of("kind", "MINISTRY", "name", "Ministerie van Voorrang", "abbreviation", "VRRG"),
                "organisation");
        for (int number = 0; number < 9; number++) {
            run(
                    "establishPost",
                    "EstablishPostInput",
                    Map.of("organisation", ministry, "name", "Directeur VRRG " + number, "level", "OTHER"));
        }

        Document proposed = page("/contacts/suggestions/theirs?q=vrrg");

        assertThat(proposed.select("li").attr("data-value")).isEqualTo(ministry);
        assertThat(proposed.select("li")).hasSizeGreaterThan(8);
    }

    @Test
    void nameAPostWithItsOrganisationOnceItIsChosen() throws Exception {
        String post = run(
                "establishPost",
                "EstablishPostInput",
                Map.of(
                        "organisation",
                        organisation("Ministerie van Tokens"),
                        "name",
                        "Tokendirecteur",
                        "level",
                        "OTHER"),
                "post");
        String whole = "Tokendirecteur, Ministerie van Tokens";

        for (String source : new String[] {"/contacts/suggestions/theirs?q=", "/search/suggestions?type=post&q="}) {
            assertThat(page(source + "tokendirecteur")
                            .select("[data-value=" + post + "]")
                            .attr("data-label"))
                    .isEqualTo(whole);
        }
        assertThat(page("/contacts/new?about=" + post)
                        .select("[data-name=theirs] .token")
                        .text())
                .isEqualTo(whole);
    }

    @Test
    void takeADismissedPairBack() throws Exception {
        String one = organisation("Stichting Terugpaar");
        String other = organisation("Terugpaar B.V.");
        String pair = "/duplicates/" + one + "/" + other;

        assertThat(site.post(pair + "/dismissal", "", OURS).statusCode()).isEqualTo(303);
        assertThat(page(path(one)).select(".pair")).isEmpty();
        assertThat(site.post(pair + "/reinstatement", "", OURS).statusCode()).isEqualTo(303);
        assertThat(page(path(one)).select(".pair")).hasSize(1);
    }

    @Test
    void appointAndEndWithDatesThatAreOnlyAMonth() throws Exception {
        String post = run(
                "establishPost",
                "EstablishPostInput",
                Map.of(
                        "organisation",
                        organisation("Ministerie van Pagina"),
                        "name",
                        "Paginadirecteur",
                        "level",
                        "OTHER"),
                "post");
        String person = run(
                "registerPerson",
                "RegisterPersonInput",
                Map.of("surname", "Paginafunctionaris", "dataSource", "test"),
                "person");
        Map<String, String> typed = Map.of("person", person, "post", post, "about", post, "from", "maart 2024");
        assertThat(site.post("/tenures", Officer.form(typed), OURS).headers().firstValue("Location"))
                .contains(path(post));
        Document page = page(path(post));
        assertThat(page.text()).contains("Paginafunctionaris", "sinds maart 2024");

        String edit = page.select(".record-foot a").attr("href");
        String wrong = edit.replace("/edit", "");
        HttpResponse<String> refused = site.post(
                wrong, Officer.form(Map.of("version", "1", "about", post, "until", "31 februari 2026")), OURS);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("31 februari 2026", "Dit is geen datum");
        site.post(
                wrong,
                Officer.form(Map.of("version", "1", "about", person, "was.from", "", "from", "", "until", "2025")),
                OURS);
        assertThat(page(path(person)).text()).contains("tot en met 2025", "eerder");
    }

    @Test
    void keepWhatWasTypedWhenAnIdentifierHasTheWrongForm() throws Exception {
        HttpResponse<String> refused = site.post(
                "/organisations",
                Officer.form(
                        Map.of("name", "Kenmerkfout", "kind", "COMPANY", "scheme-0", "KVK", "identifier-0", "123")),
                OURS);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body())
                        .select("input[name=identifier-0]")
                        .attr("value"))
                .isEqualTo("123");
        assertThat(refused.body()).contains("123 heeft niet de vorm van een KVK-kenmerk");
    }

    @Test
    void showWhyARelationWasWithdrawnAndRestoreIt() throws Exception {
        String id = organisation("Fonds Paginaintrek");
        site.post(path(id) + "/withdrawal", Officer.form(Map.of("version", "1", "reason", "Alleen op papier")), OURS);

        assertThat(page(path(id)).select(".withdrawn").text()).contains("Alleen op papier", "Herstellen");
        assertThat(Jsoup.parse(site.get(path(id), THEIRS).body())
                        .select(".withdrawn")
                        .text())
                .contains("ingetrokken")
                .doesNotContain("Alleen op papier", "Herstellen");
        site.post(path(id) + "/restoration", "version=2", OURS);
        assertThat(page(path(id)).select(".withdrawn")).isEmpty();
    }

    @Test
    void assessAndRelateFromThePageOfARelation() throws Exception {
        String about = organisation("Fonds Krachtenveld");
        String other = organisation("Fonds Anderzijds");
        Map<String, String> judged =
                Map.of("about", about, "influence", "4", "interest", "5", "assessedOn", "1 maart 2026");
        assertThat(site.post("/assessments", Officer.form(judged), OURS).body())
                .contains("Kies waar deze partij staat");
        Map<String, String> whole = new HashMap<>(judged);
        whole.put("stance", "OPPONENT");
        assertThat(site.post("/assessments", Officer.form(whole), OURS).statusCode())
                .isEqualTo(303);
        Map<String, String> related = Map.of("about", about, "kind", "<FUNDS", "other", other, "validFrom", "2022");
        assertThat(site.post("/relations", Officer.form(related), OURS).statusCode())
                .isEqualTo(303);

        Document page = page(path(about));
        assertThat(page.text())
                .contains("Tegenstander", "invloed 4 van 5", "wordt gefinancierd door Fonds Anderzijds", "sinds 2022");
        assertThat(page(path(other)).text()).contains("financiert Fonds Krachtenveld");
        assertThat(page("/relations/map").text()).contains("Fonds Krachtenveld", "Tegenstander");
    }

    @Test
    void takeTheSameStatementsForManyAsForOne() throws Exception {
        String keep = organisation("Stichting Telpaar");
        String absorb = organisation("Telpaar B.V.");
        String post = post(keep, 0);
        int few = count(keep, absorb, post);
        for (int number = 1; number < 5; number++) {
            organisation("Stichting Telpaar " + number);
            organisation("Telpaar " + number + " B.V.");
            post(keep, number);
            appointed(post, number);
        }

        assertThat(count(keep, absorb, post)).isEqualTo(few);
        assertThat(statements("merges/duplicates", Map.of("type", "ORGANISATION", "first", 25)))
                .isLessThanOrEqualTo(4);
        assertThat(statements("posts/one", Map.of("id", post))).isLessThanOrEqualTo(6);
        assertThat(statements("relations/history", Map.of("id", keep, "first", 50)))
                .isLessThanOrEqualTo(3);
    }

    /** The first appointment is made before counting, so that both counts read tenures and persons. */
    private String post(String organisation, int number) {
        String post = run(
                "establishPost",
                "EstablishPostInput",
                Map.of("organisation", organisation, "name", "Telfunctie " + number, "level", "OTHER"),
                "post");
        if (number == 0) {
            appointed(post, number);
        }
        return post;
    }

    private void appointed(String post, int number) {
        String person = run(
                "registerPerson",
                "RegisterPersonInput",
                Map.of("surname", "Telpersoon" + number, "dataSource", "test"),
                "person");
        run("appoint", "AppointInput", Map.of("person", person, "post", post, "from", "202" + number), "tenure");
    }

    private int count(String keep, String absorb, String post) {
        return statements("relations/organisation", Map.of("id", keep))
                + statements("merges/preview", Map.of("keep", keep, "absorb", absorb))
                + statements("posts/one", Map.of("id", post))
                + statements("relations/history", Map.of("id", keep, "first", 50))
                + statements("merges/duplicates", Map.of("type", "ORGANISATION", "first", 25));
    }

    private int statements(String document, Map<String, Object> variables) {
        String text = DocumentSource.read(document);
        return statements.during(
                () -> assertThat(graphQl.run(People.staff(), text, variables).errors())
                        .isEmpty());
    }

    private Document page(String path) throws Exception {
        return officer.page(path);
    }

    private String organisation(String name) {
        return officer.organisation(name);
    }

    private void run(String mutation, String type, Map<String, Object> input) {
        officer.run(mutation, type, input, "post");
    }

    private String run(String mutation, String type, Map<String, Object> input, String made) {
        return officer.run(mutation, type, input, made);
    }

    private static String path(String id) {
        return Links.to(id);
    }
}
