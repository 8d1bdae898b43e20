package nl.noaber.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.Scenario;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NoaberTest
class UsersTest {

    private final Users users;
    private final Scenario scenario;
    private final StatementCounter statements;

    UsersTest(Users users, Scenario scenario, StatementCounter statements) {
        this.users = users;
        this.scenario = scenario;
        this.statements = statements;
    }

    @BeforeEach
    void loadTwice() {
        scenario.load(Viewer.system("test"));
        scenario.load(Viewer.system("test"));
    }

    @Test
    void findsUsersByIdInOneStatement() {
        UserId staff = new UserId(People.staff().userId());
        UserId partner = new UserId(People.partner().userId());
        UserId nobody = new UserId(Ids.next());

        statements.atMost(
                1,
                () -> assertThat(users.byIds(People.board(), Set.of(staff, partner, nobody)))
                        .hasSize(2)
                        .containsEntry(
                                partner,
                                new User(
                                        partner,
                                        People.partner().name(),
                                        People.partner().role(),
                                        People.partner().organisationId())));
        statements.atMost(
                0, () -> assertThat(users.byIds(People.board(), Set.of())).isEmpty());
    }

    @Test
    void listsStaffAndAdministratorsByName() {
        assertThat(colleagues(People.staff(), null))
                .containsExactly(
                        People.staff().name(),
                        People.secondAdmin().name(),
                        People.admin().name(),
                        People.colleague().name());
    }

    @Test
    void findsColleaguesByTheBeginningOfAWordOfTheName() {
        assertThat(colleagues(People.staff(), "ADV"))
                .containsExactly(People.staff().name());
        assertThat(colleagues(People.staff(), "twente")).hasSize(2);
        assertThat(colleagues(People.staff(), "twente b")).hasSize(2);
        assertThat(colleagues(People.staff(), "  ")).hasSize(4);
        assertThat(colleagues(People.staff(), "seur")).isEmpty();
        assertThat(colleagues(People.staff(), "%")).isEmpty();
        assertThat(colleagues(People.staff(), "Best")).isEmpty();
    }

    @Test
    void showsNoColleaguesOutsideTheTeam() {
        for (Viewer viewer : List.of(People.partner(), People.board(), People.auditor())) {
            assertThat(users.colleagues(viewer, null)).isEmpty();
        }
    }

    private List<String> colleagues(Viewer viewer, @Nullable String text) {
        return users.colleagues(viewer, text).stream().map(User::name).toList();
    }
}
