package nl.noaber.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.contacts.World.About;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.MergeId;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.SeenStakeholder;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How many contact moments there are is kept, and is at every moment what counting them gives. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TallyTest {

    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
    private static final List<Viewer> VIEWERS = List.of(
            People.staff(), People.colleague(), People.admin(), People.board(), People.partner(), People.auditor());

    private final ContactMoments moments;
    private final World world;
    private final Merges merges;
    private final Viewer staff = People.staff();

    TallyTest(ContactMoments moments, World world, Merges merges) {
        this.moments = moments;
        this.merges = merges;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void isRightAfterEveryKindOfWriteForEveryRole() {
        Organisation ministry = world.ministry("Ministerie van Tellen");
        About about = About.of("Geteld", ministry).about(World.challenge(3), World.challenge(4));
        ContactMoment team = world.logged(about);
        world.logged(about.seenBy(Visibility.PUBLIC));
        world.logged(about.seenBy(Visibility.BOARD));
        world.logged(about.sharedWith(World.ACHTERHOEK));
        world.logged(about.confidentialTo(World.BOARD));
        world.logged(about.as(ContactMomentStatus.DRAFT));
        assertRight();

        moments.update(staff, team.id(), 1, Changes.sharedWith(World.ACHTERHOEK));
        assertRight();
        moments.update(staff, team.id(), 2, Changes.visibility(Visibility.PUBLIC));
        assertRight();
        World.done(moments.withdraw(staff, team.id(), 3));
        assertRight();
        World.done(moments.restore(staff, team.id(), 4));
        assertRight();
        assertThat(counted(staff, World.challenge(3), plain())).isEqualTo(5);
    }

    @Test
    void isRightAfterAMergeThatMovesShares() {
        Organisation keep = world.ministry("Ministerie van Optellen");
        Organisation absorb = world.organisation(OrganisationKind.AGENCY, "Ministrie van Optellen");
        world.logged(About.of("Dubbel", absorb).sharedWith(absorb.id()).about(World.challenge(5)));
        MergeId merge = new MergeId(Ids.next());

        World.done(merges.merge(staff, merge, SeenStakeholder.of(keep), SeenStakeholder.of(absorb)));
        assertRight();
        Viewer partner = People.partner(keep.id().value());
        assertThat(moments.count(partner, plain())).isEqualTo(moments.count(partner, since()));
        World.done(merges.undo(staff, merge));
        assertRight();
    }

    @Test
    void takesOneStatementForAllChallenges(StatementCounter statements) {
        Set<ListParent> two = Set.of(ListParent.of(World.challenge(3)), ListParent.of(World.challenge(4)));

        statements.atMost(1, () -> moments.countUnder(staff, two, plain()));
    }

    private void assertRight() {
        for (Viewer viewer : VIEWERS) {
            assertThat(moments.count(viewer, plain())).as(viewer.name()).isEqualTo(moments.count(viewer, since()));
            for (int number = 1; number <= 21; number++) {
                assertThat(counted(viewer, World.challenge(number), plain()))
                        .as(viewer.name() + ", " + number)
                        .isEqualTo(counted(viewer, World.challenge(number), since()));
            }
        }
    }

    private long counted(Viewer viewer, ChallengeId challenge, ContactMomentFilter filter) {
        ListParent parent = ListParent.of(challenge);
        return Objects.requireNonNull(
                moments.countUnder(viewer, Set.of(parent), filter).get(parent));
    }

    private static ContactMomentFilter plain() {
        return ContactMomentFilter.ALL;
    }

    /** The same contact moments, by a condition that no tally is kept of. */
    private static ContactMomentFilter since() {
        ContactMomentFilter all = ContactMomentFilter.ALL;
        return new ContactMomentFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                all.statuses(),
                LONG_AGO,
                null,
                null,
                null,
                null,
                false,
                null);
    }
}
