package nl.noaber.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.contacts.World.About;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A day of 23 hours and one of 25: in 2025 the clocks changed on 30 March and on 26 October, and again in 2026. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockChangeTest {

    private final ContactMoments moments;
    private final Commitments commitments;
    private final World world;
    private final TestClock clock;
    private final Viewer staff = People.staff();

    ClockChangeTest(ContactMoments moments, Commitments commitments, World world, TestClock clock) {
        this.moments = moments;
        this.commitments = commitments;
        this.world = world;
        this.clock = clock;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void keepsBothHalfPastTwosOfTheLongDayApartAndInOrder() {
        Organisation ministry = world.ministry("Ministerie van Wintertijd");
        at(ministry, "eerste half drie", "2025-10-26T00:30:00Z");
        at(ministry, "tweede half drie", "2025-10-26T01:30:00Z");
        assertThat(onDay(ministry, LocalDate.of(2025, 10, 26))).containsExactly("tweede half drie", "eerste half drie");
    }

    @Test
    void takesTheWholeLongDayAndNothingOfItsNeighbours() {
        Organisation ministry = world.ministry("Ministerie van de lange dag");
        at(ministry, "avond ervoor", "2025-10-25T21:59:59Z");
        at(ministry, "middernacht", "2025-10-25T22:00:00Z");
        at(ministry, "laatste seconde", "2025-10-26T22:59:59Z");
        at(ministry, "dag erna", "2025-10-26T23:00:00Z");
        assertThat(onDay(ministry, LocalDate.of(2025, 10, 26))).containsExactly("laatste seconde", "middernacht");
    }

    @Test
    void takesTheWholeShortDayAndNothingOfItsNeighbours() {
        Organisation ministry = world.ministry("Ministerie van Zomertijd");
        at(ministry, "avond ervoor", "2025-03-29T22:59:59Z");
        at(ministry, "middernacht", "2025-03-29T23:00:00Z");
        at(ministry, "half vier", "2025-03-30T01:30:00Z");
        at(ministry, "laatste seconde", "2025-03-30T21:59:59Z");
        at(ministry, "dag erna", "2025-03-30T22:00:00Z");
        assertThat(onDay(ministry, LocalDate.of(2025, 3, 30)))
                .containsExactly("laatste seconde", "half vier", "middernacht");
    }

    @Test
    void isOverdueWhenTheLongDayIsOverInTheNetherlands() {
        Organisation ministry = world.ministry("Ministerie van Termijnen");
        world.logged(
                About.of("Afspraak", ministry),
                NewCommitment.of(
                        CommitmentDirection.THEY_TO_US,
                        "Voor het einde van de lange dag",
                        PartialDate.parse("2026-10-25").orElseThrow()));
        clock.set(Instant.parse("2026-10-25T22:59:59Z"));
        assertThat(overdue(ministry)).isZero();
        clock.set(Instant.parse("2026-10-25T23:00:00Z"));
        assertThat(overdue(ministry)).isEqualTo(1);
    }

    private void at(Organisation ministry, String subject, String moment) {
        world.meeting(subject, Instant.parse(moment), ministry);
    }

    private List<String> onDay(Organisation ministry, LocalDate day) {
        ContactMomentFilter all = ContactMomentFilter.ALL;
        ContactMomentFilter filter = new ContactMomentFilter(
                ministry.id(),
                null,
                null,
                null,
                null,
                null,
                null,
                all.statuses(),
                day,
                day,
                null,
                null,
                null,
                false,
                null);
        return moments.list(staff, filter, ContactMomentOrder.NEWEST, PageRequest.first(9)).nodes().stream()
                .map(ContactMoment::subject)
                .toList();
    }

    private long overdue(Organisation ministry) {
        return commitments.count(
                staff, new CommitmentFilter(null, null, true, null, null, null, ministry.id(), null, false));
    }
}
