package nl.noaber.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.noaber.contacts.World.About;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.stakeholders.Merge;
import nl.noaber.stakeholders.MergeId;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.SeenStakeholder;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Contact moments that are logged with an organisation at the moment that it is merged into another. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergedMeanwhileTest {

    private static final int CLIENTS = 4;
    private static final int EACH = 3;

    private final ContactMoments moments;
    private final Merges merges;
    private final World world;
    private final Viewer staff = People.staff();

    MergedMeanwhileTest(ContactMoments moments, Merges merges, World world) {
        this.moments = moments;
        this.merges = merges;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void leavesNoneWithTheOneThatWasAbsorbed() throws Exception {
        Organisation keep = world.ministry("Ministerie dat blijft");
        Organisation absorb = world.ministry("Ministerie dat opgaat");
        CyclicBarrier together = new CyclicBarrier(CLIENTS + 1);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1)) {
            for (int client = 0; client < CLIENTS; client++) {
                running.add(threads.submit(() -> {
                    for (int number = 0; number < EACH; number++) {
                        together.await(30, TimeUnit.SECONDS);
                        World.done(moments.log(
                                staff,
                                NewContactMoment.of(
                                        About.of("Tegelijk", absorb).details(),
                                        NewCommitment.of(CommitmentDirection.THEY_TO_US, "Tegelijk", null))));
                    }
                    return null;
                }));
            }
            Future<Outcome<Merge>> merge = threads.submit(() -> {
                together.await(30, TimeUnit.SECONDS);
                together.await(30, TimeUnit.SECONDS);
                Outcome<Merge> done = merges.merge(
                        staff, new MergeId(Ids.next()), SeenStakeholder.of(keep), SeenStakeholder.of(absorb));
                together.await(30, TimeUnit.SECONDS);
                return done;
            });
            for (Future<?> one : running) {
                one.get(90, TimeUnit.SECONDS);
            }
            World.done(merge.get(90, TimeUnit.SECONDS));
        }
        assertThat(moments.count(staff, ContactMomentFilter.ALL.ofOrganisation(absorb.id())))
                .isZero();
        assertThat(moments.count(staff, ContactMomentFilter.ALL.ofOrganisation(keep.id())))
                .isEqualTo(CLIENTS * EACH);
    }
}
