package nl.noaber.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.programmes.Certainty;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoaberTest
class ReferenceTest {

    private final Organisations organisations;
    private final Duplicates duplicates;
    private final GraphQl graphQl;
    private final StatementCounter statements;
    private final Land land;

    ReferenceTest(
            Organisations organisations,
            Duplicates duplicates,
            GraphQl graphQl,
            StatementCounter statements,
            Land land) {
        this.organisations = organisations;
        this.duplicates = duplicates;
        this.graphQl = graphQl;
        this.statements = statements;
        this.land = land;
    }

    @BeforeEach
    void load() {
        land.demonstration();
    }

    private static OrganisationId id(String key) {
        return new OrganisationId(Ids.named("organisation/" + key));
    }

    /** Another test makes a fund; no register has one. */
    private static OrganisationFilter registered() {
        Set<OrganisationKind> kinds = EnumSet.complementOf(EnumSet.of(OrganisationKind.FUND));
        return new OrganisationFilter(kinds, null, null, Set.of(), null, null, false);
    }

    @Test
    void loadsEveryRegisterOnceWithSourceAndCertainty() {
        assertThat(organisations.count(People.auditor(), registered())).isEqualTo(15 + 11 + 16 + 48 + 21);
        Organisation almelo =
                organisations.byId(People.auditor(), id("municipality/almelo")).orElseThrow();
        assertThat(almelo.inhabitants()).isEqualTo(75166);
        assertThat(almelo.details().identifiers()).contains(new ExternalIdentifier(IdentifierScheme.CBS, "GM0141"));
        assertThat(almelo.source().certainty()).isEqualTo(Certainty.FOUND);
        assertThat(almelo.details().parentId()).isEqualTo(id("province/overijssel"));
    }

    @Test
    void keepsTheMinistriesThatEndedWithTheirSuccessors() {
        Organisation vro =
                organisations.byId(People.auditor(), id("ministry/vro")).orElseThrow();
        assertThat(vro.existsOn(LocalDate.of(2026, 2, 22))).isTrue();
        assertThat(vro.existsOn(LocalDate.of(2026, 2, 23))).isFalse();
        assertThat(vro.details().successorId()).isEqualTo(id("ministry/bzk"));
        Organisation ezk =
                organisations.byId(People.auditor(), id("ministry/ezk")).orElseThrow();
        assertThat(ezk.details().otherNames()).containsExactly("Ministerie van Economische Zaken", "EZ");
        assertThat(ezk.details().description()).contains("verify before use");
        OrganisationFilter ended =
                new OrganisationFilter(Set.of(OrganisationKind.MINISTRY), null, false, Set.of(), null, null, false);
        assertThat(organisations.count(People.auditor(), ended)).isEqualTo(3);
    }

    @Test
    void findsTheBoardThatStandsInTwoRegisters() {
        assertThat(duplicates.ofStakeholders(People.staff(), Set.of(id("institution/twente-board"))))
                .hasSize(1);
    }

    @Test
    void answersAnOrganisationPageInFewStatements() {
        String document = """
            query($id: ID!) { organisation(id: $id) {
              id kind name englishName abbreviation otherNames description validFrom validUntil active website
              visitingAddress inhabitants tags version withdrawn contactRhythm
              identifiers { scheme value } source { text certainty }
              parent { name } successor { name } predecessors { name }
              children(first: 5) { nodes { name } totalCount }
              posts(first: 10) { nodes { id name level political active validFrom validUntil
                holders { id name surname dataSource reviewOn posts { name } }
                tenures { id from until current person { name } post { name } } } totalCount }
              budgetChapters { number name ministry { name } }
              relationshipOwner { name }
              assessments { id influence stakeholder { name } challenge { number } }
              relations { id kind from { name } to { name } note validFrom validUntil }
              possibleDuplicates { reasons first { name } second { name } }
              merges { id absorbedName at by undoneAt keep { name } moves { sort count } }
              timeline(first: 3) { nodes { action } } } }
            """;
        Map<String, Object> variables =
                Map.of("id", id("ministry/bzk").ref().globalId().toString());
        statements.atMost(16, () -> {
            GraphQl.Answer answer = graphQl.run(People.staff(), document, variables);
            assertThat(answer.errors()).isEmpty();
            assertThat(answer.data().toString())
                    .contains(
                            "Ministerie van Binnenlandse Zaken",
                            "Programmamanager NPVR, BZK",
                            "Ministerie van Volkshuisvesting",
                            "Gemeentefonds",
                            "contactRhythm=MONTHLY",
                            "Adviseur public affairs, Twente Board");
        });
    }

    @Test
    void answersListsTheMapTagsAndDuplicates() {
        GraphQl.Answer answer = graphQl.run(People.staff(), """
            { organisations(filter: {kinds: [MINISTRY], active: true}, orderBy: {field: KIND, direction: DESC}, first: 3) {
                totalCount nodes { name } pageInfo { hasNextPage endCursor } }
              persons(filter: {levels: [CIVIL_SERVICE]}, orderBy: {field: SURNAME}, first: 2) { totalCount nodes { name } }
              stakeholderMap { id }
              tags(text: "R") { tag uses }
              duplicates(type: ORGANISATION, first: 5) { totalCount nodes { reasons first { name } second { id } } }
            }
            """, Map.of());
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.data().toString()).contains("totalCount=12", "totalCount=5", "tag=ros, uses=2");
    }

    @Test
    void registersAndMergesOverGraphQl() {
        GraphQl.Answer made = graphQl.run(People.staff(), """
            mutation { a: registerOrganisation(input: {kind: FUND, name: "Fonds Alpha", tags: ["x"],
                  identifiers: [{scheme: KVK, value: "1"}]}) { organisation { id } userErrors { code field message } }
              b: registerOrganisation(input: {kind: FUND, name: "Fonds Alpha"}) { organisation { id version } userErrors { code } }
              c: registerOrganisation(input: {kind: FUND, name: "Stichting Fonds Alpha"}) {
                  organisation { id } possibleDuplicates { name } userErrors { code } }
              d: registerPerson(input: {surname: "van der Test", dataSource: "kaartje"}) {
                  person { name surnamePrefix tenures { id } } conflict { version } userErrors { code } } }
            """, Map.of());
        assertThat(made.errors()).isEmpty();
        assertThat(made.data().toString())
                .contains("IDENTIFIER_FORM", "voorloopnullen", "POSSIBLE_DUPLICATE", "van der Test");
        GraphQl.Answer refused = graphQl.run(People.partner(), """
            mutation { registerPerson(input: {surname: "X", dataSource: "y"}) { person { id } userErrors { code message } } }
            """, Map.of());
        assertThat(refused.data().toString()).contains("NOT_ALLOWED");
    }

    @Test
    void changesAndMergesOverGraphQl() {
        Organisation keep = land.organisation(OrganisationKind.COMPANY, "Gql Blijver");
        Organisation absorb = land.organisation(OrganisationKind.COMPANY, "Gql Verdwijner");
        Person person = land.person("Gql Persoon");
        Post post = land.post(absorb, "Gql Functie");
        String ids = "$k: ID!, $a: ID!, $p: ID!, $f: ID!";
        Map<String, Object> variables = Map.of(
                "k", keep.id().ref().globalId().toString(),
                "a", absorb.id().ref().globalId().toString(),
                "p", person.id().ref().globalId().toString(),
                "f", "Post:" + post.id().value());
        GraphQl.Answer answer = graphQl.run(People.staff(), "mutation(" + ids + """
            ) {
              updateOrganisation(input: {id: $k, expectedVersion: 1, website: "https://gql.nl", validFrom: "2020-03"}) {
                organisation { version website validFrom } userErrors { code } }
              updatePost(input: {id: $f, expectedVersion: 1, level: EXECUTIVE}) { post { level } userErrors { code } }
              updatePerson(input: {id: $p, expectedVersion: 1, surname: "ten Gql", note: "n"}) {
                person { name surnamePrefix note } userErrors { code } }
              appoint(input: {person: $p, post: $f, from: "2024"}) { tenure { id current } userErrors { code } }
              relate(input: {from: $a, kind: KNOWS, to: $p}) { relation { id } userErrors { code } }
              assess(input: {stakeholder: $a, influence: 2, interest: 3, stance: UNKNOWN}) {
                assessment { id assessedOn assessedBy } userErrors { code } }
              merge(input: {keep: $k, keepVersion: 2, absorb: $a, absorbVersion: 1}) {
                merge { id absorbedName moves { sort count } keep { name version } } userErrors { code } }
            }
            """, variables);
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.data().toString())
                .contains("website=https://gql.nl", "validFrom=2020-03", "surnamePrefix=ten", "current=true")
                .contains("sort=posts, count=1", "sort=relations, count=1", "sort=assessments, count=1")
                .doesNotContain("code=");
        assertThatTheOldIdLeadsOn(variables);
    }

    private void assertThatTheOldIdLeadsOn(Map<String, Object> variables) {
        GraphQl.Answer after = graphQl.run(People.staff(), "query($a: ID!, $p: ID!, $f: ID!" + """
            ) { organisation(id: $a) { id name merges { id } posts { nodes { name } } } node(id: $a) { id }
                person(id: $p) { posts { name } relations { to { name } } } post(id: $f) { organisation { name } }
                persons(filter: {text: "gql"}) { nodes { id } } }
            """, variables);
        assertThat(after.errors()).isEmpty();
        assertThat(after.data().toString())
                .contains("name=Gql Blijver", "Gql Functie")
                .doesNotContain("Verdwijner");
    }
}
