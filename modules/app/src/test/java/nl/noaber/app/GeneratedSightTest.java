package nl.noaber.app;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.contacts.BulkContactMoment;
import nl.noaber.contacts.CommitmentFilter;
import nl.noaber.contacts.Commitments;
import nl.noaber.contacts.ContactMomentFilter;
import nl.noaber.contacts.ContactMomentOrder;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.contacts.ListParent;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.testkit.NoaberTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each user of the demonstration sees of what is generated exactly what is its own to see, however it is counted. */
@NoaberTest
class GeneratedSightTest {

    private static final Viewer SYSTEM = Viewer.system("test");
    private static final int COUNT = 900;
    private static final ListParent CHALLENGE = ListParent.of(new ChallengeId(Ids.named("challenge/npvr/1")));
    private static final UUID TWENTE_BOARD = Ids.named("organisation/institution/twente-board");
    private static final UUID ACHTERHOEK = Ids.named("organisation/npvr-region/achterhoek");
    private static final Viewer PARTNER = viewer("partner", Role.PARTNER, ACHTERHOEK);

    /** A colleague of the partner's: what is confidential to the partner is not to it. */
    private static final Viewer COLLEAGUE = viewer("colleague", Role.PARTNER, ACHTERHOEK);

    private static final List<Viewer> VIEWERS = List.of(
            viewer("staff", Role.STAFF, TWENTE_BOARD),
            viewer("staff-2", Role.STAFF, TWENTE_BOARD),
            PARTNER,
            COLLEAGUE,
            viewer("partner-elsewhere", Role.PARTNER, Ids.named("organisation/npvr-region/zuid-limburg")),
            viewer("board", Role.BOARD, TWENTE_BOARD),
            viewer("admin", Role.ADMIN, null),
            viewer("auditor", Role.AUDITOR, null));

    private final ContactMoments moments;
    private final Commitments commitments;
    private final SearchIndex search;

    GeneratedSightTest(ContactMoments moments, Commitments commitments, SearchIndex search) {
        this.moments = moments;
        this.commitments = commitments;
        this.search = search;
    }

    private static Viewer viewer(String key, Role role, @Nullable UUID organisation) {
        return new Viewer(Ids.named("user/" + key), key, role, organisation, Viewer.DUTCH, "test");
    }

    /** What was counted before there was anything generated, or after. */
    private record Counted(long all, long aboutTheChallenge, long commitments) {

        Counted and(List<BulkContactMoment> more) {
            return new Counted(
                    all + more.size(),
                    aboutTheChallenge
                            + more.stream()
                                    .filter(one -> one.challenges().containsKey(new ChallengeId(CHALLENGE.id())))
                                    .count(),
                    commitments
                            + more.stream()
                                    .mapToLong(one -> one.commitments().size())
                                    .sum());
        }
    }

    @Test
    void isCountedListedAndFoundByThoseWhoMaySeeIt(Worlds worlds, Generator generator) {
        worlds.load();
        Map<Viewer, Counted> before = VIEWERS.stream().collect(toMap(Function.identity(), this::counted));
        generator.generate(SYSTEM, COUNT, _ -> {});
        GeneratedWorld world = generator.world(SYSTEM, COUNT);
        List<BulkContactMoment> all =
                IntStream.range(0, COUNT).mapToObj(world::moment).toList();

        for (Viewer viewer : VIEWERS) {
            List<BulkContactMoment> seen =
                    all.stream().filter(one -> sees(viewer, one)).toList();
            Set<UUID> ids = seen.stream().map(one -> one.id().value()).collect(toSet());
            assertThat(counted(viewer))
                    .as(viewer.name())
                    .isEqualTo(Objects.requireNonNull(before.get(viewer)).and(seen));
            assertThat(listed(viewer, all)).as(viewer.name()).isEqualTo(ids);
            assertThat(found(viewer)).as(viewer.name()).isEqualTo(ids);
        }
    }

    @Test
    void isAMixOfWhatIsOpenAndWhatIsNot(Worlds worlds, Generator generator) {
        worlds.load();
        GeneratedWorld world = generator.world(SYSTEM, COUNT);
        List<BulkContactMoment> all =
                IntStream.range(0, COUNT).mapToObj(world::moment).toList();

        for (Visibility restricted : Visibility.values()) {
            int most = restricted == Visibility.TEAM ? 84 : 8;
            assertThat(all.stream()
                                    .filter(one -> one.visibility() == restricted)
                                    .count()
                            * 100
                            / COUNT)
                    .as(restricted.name())
                    .isBetween(most - 8L, (long) most);
        }
        assertThat(all).anyMatch(one -> sees(PARTNER, one) && !sees(COLLEAGUE, one));
        assertThat(all).allMatch(one -> sees(PARTNER, one) || !sees(COLLEAGUE, one));
    }

    /** Said anew, so that it is not the rule under test that says it. */
    private static boolean sees(Viewer viewer, BulkContactMoment moment) {
        Predicate<UUID> named = principal -> moment.named().contains(principal);
        return switch (moment.visibility()) {
            case PUBLIC -> true;
            case BOARD -> viewer.isTeam() || viewer.role() == Role.BOARD;
            case TEAM -> viewer.isTeam();
            case SHARED ->
                viewer.isTeam() || Stream.ofNullable(viewer.organisationId()).anyMatch(named);
            case CONFIDENTIAL ->
                named.test(viewer.userId())
                        || viewer.userId().equals(moment.owner().value());
        };
    }

    private Counted counted(Viewer viewer) {
        return new Counted(
                moments.count(viewer, ContactMomentFilter.ALL),
                moments.countUnder(viewer, Set.of(CHALLENGE), ContactMomentFilter.ALL)
                        .getOrDefault(CHALLENGE, 0L),
                commitments.count(viewer, CommitmentFilter.ALL));
    }

    private Set<UUID> listed(Viewer viewer, List<BulkContactMoment> generated) {
        Set<UUID> ids = generated.stream().map(one -> one.id().value()).collect(toSet());
        Set<UUID> listed = new HashSet<>();
        everything(page -> moments.list(viewer, ContactMomentFilter.ALL, ContactMomentOrder.NEWEST, page))
                .forEach(moment -> listed.add(moment.id().value()));
        listed.retainAll(ids);
        return listed;
    }

    /** Each of their notes has a word that begins like this. */
    private Set<UUID> found(Viewer viewer) {
        Set<UUID> found = new HashSet<>();
        everything(page -> search.search(viewer, "dossier", Set.of(SearchType.CONTACT_MOMENT), false, page))
                .forEach(hit -> found.add(hit.id()));
        return found;
    }

    private static <T> List<T> everything(Function<PageRequest, Page<T>> read) {
        Page<T> page = read.apply(PageRequest.first(PageRequest.MOST));
        Stream<T> all = page.nodes().stream();
        while (page.hasNextPage()) {
            page = read.apply(PageRequest.first(PageRequest.MOST, page.lastCursor()));
            all = Stream.concat(all, page.nodes().stream());
        }
        return all.toList();
    }
}
