package nl.noaber.disclosure.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.disclosure.Correction;
import nl.noaber.disclosure.DisclosedText;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFileState;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.disclosure.internal.Desk.About;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How the work on files goes on, whatever happens meanwhile. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkTest {

    /** Three steps of work: the documents of the first forty records. */
    private static final int SOME_STEPS = 3;

    private final DisclosureFiles files;
    private final ContactMoments moments;
    private final DisclosurePersonalRecords personal;
    private final Worker worker;
    private final Desk desk;
    private final Transactions transactions;
    private final TestClock clock;
    private final Viewer staff = People.staff();

    WorkTest(
            DisclosureFiles files,
            ContactMoments moments,
            DisclosurePersonalRecords personal,
            Worker worker,
            Desk desk,
            Transactions transactions,
            TestClock clock) {
        this.files = files;
        this.moments = moments;
        this.personal = personal;
        this.worker = worker;
        this.desk = desk;
        this.transactions = transactions;
        this.clock = clock;
    }

    @BeforeAll
    void load() {
        desk.load();
    }

    /** What ends a process is caught by nobody. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void goesOnWhereItWasWhenTheProcessDies() {
        DisclosureFile halfway = halfway("Herstart", steps -> {
            if (steps > SOME_STEPS) {
                throw new Died();
            }
            return true;
        });

        worker.work(() -> true);
        assertThat(desk.as(halfway).done()).isEqualTo(halfway.done());
        clock.advance(Duration.ofSeconds(31));
        worker.work(() -> true);
        assertThat(desk.as(halfway).state()).isEqualTo(DisclosureFileState.READY);
        assertThat(desk.fetched(staff, halfway.id())).hasSize(47);
    }

    @Test
    void isTakenOverAtOnceFromAProcessThatIsStopped() {
        DisclosureFile halfway = halfway("Gestopt", steps -> steps <= SOME_STEPS);

        worker.work(() -> true);
        assertThat(desk.as(halfway).state()).isEqualTo(DisclosureFileState.READY);
        assertThat(desk.fetched(staff, halfway.id())).hasSize(47);
    }

    @Test
    void givesUpOnWorkThatTakesEveryProcessDown() {
        Organisation company = desk.organisation("Gif B.V.");
        desk.logged(About.of(staff, "Gif", company));
        DisclosureFile file = desk.opened(staff, company);
        for (int process = 0; process < 3; process++) {
            AtomicInteger asked = new AtomicInteger();
            assertThatThrownBy(() -> worker.work(() -> {
                        if (asked.incrementAndGet() == 2) {
                            throw new Died();
                        }
                        return true;
                    }))
                    .isInstanceOf(Died.class);
            clock.advance(Duration.ofSeconds(31));
        }
        worker.work(() -> true);
        DisclosureFile failed = desk.as(file);
        assertThat(failed.state()).isEqualTo(DisclosureFileState.FAILED);

        Desk.filed(files.make(staff, file.id(), failed.version()));
        assertThat(desk.collected(file).total()).isEqualTo(1);
    }

    @Test
    void beginsAgainWhenSomebodyIsErasedMeanwhile() {
        DisclosureFile halfway = halfway("Gewist", steps -> steps <= SOME_STEPS);
        erase();

        assertThat(desk.as(halfway).done()).isZero();
        worker.work(() -> true);
        assertThat(desk.as(halfway).state()).isEqualTo(DisclosureFileState.READY);
        assertThat(desk.fetched(staff, halfway.id())).hasSize(47);
    }

    @Test
    void takesAwayWhatWasMadeWhenSomebodyIsErased() {
        Organisation company = desk.organisation("Weg B.V.");
        desk.logged(About.of(staff, "Weg", company));
        DisclosureFile file = desk.collected(desk.opened(staff, company));
        assertThat(desk.made(file)).hasSize(3);
        erase();

        assertThat(files.download(staff, file.id())).isEmpty();
        assertThat(desk.as(file).state()).isEqualTo(DisclosureFileState.PREVIEW);
        assertThat(desk.made(desk.as(file))).hasSize(3);
    }

    @Test
    void takesBackWhatWasMadeWhenARecordInItIsWithdrawn() {
        Organisation company = desk.organisation("Terug B.V.");
        desk.logged(About.of(staff, "Blijft", company));
        ContactMoment gone = desk.logged(About.of(staff, "Gaat", company));
        desk.logged(About.of(staff, "Blijft ook", company));
        DisclosureFile file = desk.collected(desk.opened(staff, company));
        assertThat(desk.made(file)).hasSize(5);
        moments.withdraw(staff, gone.id(), 1);

        assertThat(files.download(staff, file.id())).isEmpty();
        assertThat(desk.as(file).recalled()).as("who fetches changes nothing").isFalse();
        worker.expire();
        assertThat(desk.as(file).recalled()).isTrue();
        assertThat(desk.made(desk.as(file))).hasSize(4);
        assertThat(desk.as(file).recalled()).isFalse();
        DisclosedText first = files.record(staff, file.id(), 1).orElseThrow();
        assertThat(first.previous()).isNull();
        assertThat(first.next()).isEqualTo(3);
        assertThat(files.record(staff, file.id(), 2)).isEmpty();
    }

    @Test
    void takesBackWhatWasMadeWhenARecordInItIsClosedOff() {
        Organisation company = desk.organisation("Dichtgedaan B.V.");
        ContactMoment moment = desk.logged(About.of(staff, "Later onder ons", company));
        DisclosureFile file = desk.collected(desk.opened(staff, company));
        desk.made(file);
        assertThat(files.download(People.colleague(), file.id())).isPresent();
        moments.update(staff, moment.id(), 1, Desk.seenBy(Visibility.CONFIDENTIAL));

        assertThat(files.download(People.colleague(), file.id())).isEmpty();
        assertThat(files.download(staff, file.id())).isEmpty();
        Desk.filed(files.correct(
                staff,
                file.id(),
                1,
                desk.seen(file, 1, 1),
                new Correction.Assessed(DisclosureClass.DISCLOSABLE, List.of())));
        assertThat(desk.made(desk.as(file))).hasSize(3);
        assertThat(files.byId(People.colleague(), file.id())).isEmpty();
    }

    @Test
    void keepsDocumentsForAWeek() {
        Organisation company = desk.organisation("Week B.V.");
        desk.logged(About.of(staff, "Week", company));
        DisclosureFile file = desk.collected(desk.opened(staff, company));
        assertThat(desk.made(file)).hasSize(3);
        clock.advance(Making.KEPT.plusSeconds(1));
        assertThat(files.download(staff, file.id())).isEmpty();
        worker.expire();
        assertThat(desk.as(file).state()).isEqualTo(DisclosureFileState.PREVIEW);
    }

    private interface Until {
        boolean mayGoOn(int steps);
    }

    /** A file of forty-five records of which the documents are made, as long as this allows it. */
    private DisclosureFile halfway(String name, Until until) {
        Organisation company = desk.organisation(name + " B.V.");
        for (int number = 0; number < 45; number++) {
            desk.logged(About.of(staff, name + " " + number, company));
        }
        DisclosureFile file = desk.collected(desk.opened(staff, company));
        Desk.filed(files.make(staff, file.id(), file.version()));
        AtomicInteger steps = new AtomicInteger();
        try {
            worker.work(() -> until.mayGoOn(steps.incrementAndGet()));
        } catch (Died died) {
            assertThat(steps).hasValue(SOME_STEPS + 1);
        }
        DisclosureFile halfway = desk.as(file);
        assertThat(halfway.state()).isEqualTo(DisclosureFileState.MAKING);
        assertThat(halfway.done()).isBetween(1, 44);
        return halfway;
    }

    private void erase() {
        Subject somebody = new Subject(Ids.next(), Set.of(), Names.of("Quint", "", "Wexxelaar"));
        Erasing erasing = new Erasing(somebody, "Persoon 1", Set.of(), Set.of(), Set.of());
        transactions.retrying(() -> personal.erase(Viewer.system("test"), erasing, null));
    }
}
