package nl.noaber.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.GraphQl;
import nl.noaber.kernel.reference.Scenario;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fields of access, which is below the gateway and so cannot ask it anything in its own tests. */
@NoaberTest
class AccessFieldsTest {

    private final GraphQl graphQl;
    private final Scenario users;
    private final StatementCounter statements;

    AccessFieldsTest(GraphQl graphQl, Scenario users, StatementCounter statements) {
        this.graphQl = graphQl;
        this.users = users;
        this.statements = statements;
    }

    @BeforeEach
    void loadUsers() {
        users.load(Viewer.system("test"));
    }

    @Test
    void saysWhoAsksWithoutReadingAnything() {
        statements.atMost(
                0,
                () -> assertThat(run(People.partner(), "{ viewer { id name role } }"))
                        .isEqualTo("{viewer={id=" + id(People.partner())
                                + ", name=Programmamanager, regio Achterhoek, role=PARTNER}}"));
    }

    @Test
    void listsColleaguesInOneStatement() {
        statements.atMost(
                1,
                () -> assertThat(run(People.staff(), "{ colleagues(text: \"progr\") { id role } }"))
                        .isEqualTo("{colleagues=[{id=" + id(People.colleague()) + ", role=STAFF}]}"));
        statements.atMost(
                0,
                () -> assertThat(run(People.board(), "{ colleagues { id } }")).isEqualTo("{colleagues=[]}"));
    }

    @Test
    void findsUsersAsNodesInOneStatement() {
        String document = "{ nodes(ids: [\"%s\", \"%s\"]) { id ... on User { name } } }"
                .formatted(id(People.staff()), id(People.board()));

        statements.atMost(
                1,
                () -> assertThat(run(People.auditor(), document))
                        .contains(People.staff().name(), People.board().name()));
    }

    @Test
    void showsOnesOwnAccountInAStatementForEachList() {
        statements.atMost(
                3,
                () -> assertThat(run(
                                People.board(),
                                "{ ownAccount { name entrance sessions { origin } apiTokens { name } } }"))
                        .contains(People.board().name(), "entrance=DEMONSTRATION"));
    }

    @Test
    void listsAccountsInOneStatementAndTheirTokensInAnother() {
        statements.atMost(
                3,
                () -> assertThat(run(
                                People.admin(),
                                "{ accounts(first: 10, filter: {role: BOARD}) { totalCount nodes { name user { id }"
                                        + " apiTokens { name } } } }"))
                        .contains(
                                "totalCount=1",
                                People.board().name(),
                                id(People.board()).toString()));
    }

    @Test
    void listsTokensWithTheirOwnersInTwoStatements() {
        run(
                People.staff(),
                "mutation { createApiToken(input: {name: \"Rekenblad\", expiresOn: \"2026-09-01\"})" + " { secret } }");

        statements.atMost(
                2,
                () -> assertThat(run(People.auditor(), "{ apiTokens { nodes { name owner { name } mutations } } }"))
                        .contains("Rekenblad", People.staff().name(), "mutations=[]"));
    }

    @Test
    void namesTheActionsThatATokenCanHave() {
        assertThat(run(People.staff(), "{ tokenActions { name description } }"))
                .contains("name=")
                .doesNotContain("createApiToken", "inviteUser");
    }

    @Test
    void leavesAccountsOfOthersToWhoLooksAfterThem() {
        for (String document :
                List.of("{ accounts { totalCount } }", "{ apiTokens { totalCount } }", "{ secondFactorRoles }")) {
            assertThat(graphQl.run(People.staff(), document, Map.of()).errors().toString())
                    .as(document)
                    .contains("FORBIDDEN");
        }
    }

    private String run(Viewer viewer, String document) {
        GraphQl.Answer answer = graphQl.run(viewer, document, Map.of());
        assertThat(answer.errors()).isEmpty();
        return answer.data().toString();
    }

    private static GlobalId id(Viewer person) {
        return new GlobalId("User", person.userId());
    }
}
