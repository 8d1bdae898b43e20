package nl.noaber.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** The pages of {@link EveryPageTest} on a telephone; a class of its own, so that both are looked at at once. */
@NoaberTest
class EveryPageOnATelephoneTest {

    @Test
    void isWholeAndForEverybody(PageLook look, Visitors visitors, LivedInWorld world) {
        world.load();
        assertThat(Stream.of(
                                look.complaints("staff-telephone", visitors.telephone(People.staff()), PageRow.ALL),
                                look.complaints(
                                        "auditor-telephone",
                                        visitors.telephone(People.auditor()),
                                        PageRow.forAuditors()),
                                look.complaints(
                                        "administrator-telephone",
                                        visitors.telephone(People.admin()),
                                        PageRow.forAdministrators()),
                                look.complaints(
                                        "visitor-telephone",
                                        visitors.telephone(),
                                        PageRow.forVisitors(world.signOffLink())),
                                look.complaints("board", visitors.telephone(People.board()), PageRow.forBoard()))
                        .flatMap(List::stream))
                .isEmpty();
    }
}
