package nl.noaber.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.noaber.contacts.CommitmentFilter;
import nl.noaber.contacts.Commitments;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentFilter;
import nl.noaber.contacts.ContactMomentOrder;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.contacts.Participant;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationFilter;
import nl.noaber.stakeholders.OrganisationOrder;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.Test;

/** What is generated is there as if it had been written one by one. */
@NoaberTest
class GeneratorTest {

    private static final Viewer SYSTEM = Viewer.system("test");
    private static final int COUNT = 2_300;

    private final ContactMoments moments;

    GeneratorTest(Worlds worlds, Generator generator, ContactMoments moments) {
        this.moments = moments;
        worlds.load();
        if (moments.count(SYSTEM, ContactMomentFilter.ALL) < COUNT) {
            generator.generate(SYSTEM, COUNT, _ -> {});
        }
    }

    private ContactMoment newest() {
        return moments
                .list(SYSTEM, ContactMomentFilter.ALL, ContactMomentOrder.NEWEST, PageRequest.first(10))
                .nodes()
                .stream()
                .filter(GeneratorTest::isGenerated)
                .findFirst()
                .orElseThrow();
    }

    /** Those of the scenario have other ids: these say their number. */
    private static boolean isGenerated(ContactMoment moment) {
        return (moment.id().value().getLeastSignificantBits() & Long.MAX_VALUE) < COUNT;
    }

    private static int number(ContactMoment moment) {
        return (int) moment.id().value().getLeastSignificantBits();
    }

    @Test
    void isTheSameEveryTime(Organisations organisations) {
        List<Organisation> some = organisations
                .list(SYSTEM, OrganisationFilter.ALL, OrganisationOrder.NAME_UP, PageRequest.first(50))
                .nodes();
        GeneratedWorld world = new GeneratedWorld(some, COUNT);
        GeneratedWorld again = new GeneratedWorld(some, COUNT);

        assertThat(world.persons()).isEqualTo(again.persons());
        assertThat(IntStream.range(0, 100).mapToObj(world::moment))
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(again::moment).toList());
        assertThat(world.moment(0).subject()).isEqualTo("Ministerie campus energie verkend");
        assertThat(newest().subject()).isEqualTo(world.moment(number(newest())).subject());
        assertThat(newest().createdAt())
                .isEqualTo(world.moment(number(newest())).loggedAt());
    }

    @Test
    void isNotMadeTwice(Generator generator) {
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> generator.generate(SYSTEM, 10, _ -> {}))
                .withMessageContaining("are there already");
    }

    @Test
    void isListedWithItsPartsAndCommitments(Commitments commitments) {
        ContactMoment newest = newest();

        assertThat(moments.participants(SYSTEM, Set.of(newest.id())).get(newest.id()))
                .extracting(Participant::name)
                .isNotEmpty();
        assertThat(commitments.count(SYSTEM, CommitmentFilter.ALL)).isGreaterThan(COUNT / 5);
    }

    @Test
    void isFoundBySearch(SearchIndex search) {
        ContactMoment newest = newest();

        assertThat(search.search(
                                SYSTEM,
                                newest.subject(),
                                Set.of(SearchType.CONTACT_MOMENT),
                                false,
                                PageRequest.first(200))
                        .nodes())
                .anySatisfy(hit -> assertThat(hit.id()).isEqualTo(newest.id().value()));
    }

    @Test
    void hasAHistoryThatIsSealed(ChangeLog changeLog) {
        changeLog.seal();
        RecordRef ref = RecordRef.of(ContactMoment.TYPE, newest().id());

        assertThat(changeLog
                        .timelines(People.staff(), Set.of(ref), PageRequest.first(5))
                        .values())
                .flatExtracting(Page::nodes)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.action()).isEqualTo(ChangeAction.CREATED);
                    assertThat(line.sequence()).isNotNull();
                });
    }
}
