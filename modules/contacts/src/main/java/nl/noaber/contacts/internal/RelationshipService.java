package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.access.UserId;
import nl.noaber.contacts.ChallengeAudience;
import nl.noaber.contacts.QuietRelationship;
import nl.noaber.contacts.Relationships;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.page.Place;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.KeptInTouch;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

@Singleton
final class RelationshipService implements Relationships {

    private static final String ORDER = "contacts.quiet";

    /** Who was never spoken to has waited longer than anybody. */
    private static final LocalDate LONG_AGO = LocalDate.of(1000, 1, 1);

    private static final Comparator<Place<LocalDate>> LONGEST_FIRST = Comparator.<Place<LocalDate>, LocalDate>comparing(
                    Place::value)
            .thenComparing(place -> place.id().toString());

    private final RelationshipReader reader;
    private final Organisations organisations;
    private final Clock clock;

    RelationshipService(RelationshipReader reader, Organisations organisations, Clock clock) {
        this.reader = reader;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public Map<OrganisationId, LocalDate> lastContacts(Viewer viewer, Set<OrganisationId> ids) {
        Map<OrganisationId, LocalDate> days = new HashMap<>();
        reader.lastContacts(viewer, ids).forEach((id, moment) -> days.put(id, DutchTime.day(moment)));
        return days;
    }

    @Override
    public Map<ChallengeId, List<ChallengeAudience>> heardBy(Viewer viewer, Set<ChallengeId> challenges) {
        return reader.heardBy(viewer, challenges);
    }

    @Override
    public Page<QuietRelationship> quiet(Viewer viewer, @Nullable UserId owner, PageRequest page) {
        List<QuietRelationship> all = quiet(viewer, owner);
        Place<LocalDate> from = Place.day(page, ORDER).orElse(null);
        Stream<QuietRelationship> wanted = page.isBackwards()
                ? all.reversed().stream().filter(one -> from == null || LONGEST_FIRST.compare(place(one), from) < 0)
                : all.stream().filter(one -> from == null || LONGEST_FIRST.compare(place(one), from) > 0);
        return Page.of(wanted.limit(page.size() + 1L).toList(), page, RelationshipService::cursor);
    }

    @Override
    public long countQuiet(Viewer viewer, @Nullable UserId owner) {
        return quiet(viewer, owner).size();
    }

    /** There are as many as the team keeps in touch with: they fit in memory, and are read in two statements. */
    private List<QuietRelationship> quiet(Viewer viewer, @Nullable UserId owner) {
        List<KeptInTouch> kept = organisations.keptInTouch(viewer, owner);
        Set<OrganisationId> ids = kept.stream().map(KeptInTouch::id).collect(Collectors.toSet());
        Map<OrganisationId, Instant> last = reader.lastContactsOfMany(viewer, ids);
        LocalDate today = DutchTime.today(clock);
        return kept.stream()
                .map(one -> relationship(one, last.get(one.id()), today))
                .filter(one -> one.lastContactOn() == null || one.wantedBefore().isBefore(today))
                .sorted(Comparator.comparing(RelationshipService::place, LONGEST_FIRST))
                .toList();
    }

    private static QuietRelationship relationship(KeptInTouch kept, @Nullable Instant last, LocalDate today) {
        if (last == null) {
            return new QuietRelationship(kept.id(), null, today);
        }
        LocalDate day = DutchTime.day(last);
        return new QuietRelationship(kept.id(), day, day.plus(kept.rhythm().period()));
    }

    private static Place<LocalDate> place(QuietRelationship quiet) {
        LocalDate order = quiet.lastContactOn() == null ? LONG_AGO : quiet.wantedBefore();
        return new Place<>(order, quiet.organisationId().value());
    }

    private static Cursor cursor(QuietRelationship quiet) {
        return place(quiet).cursor(ORDER);
    }
}
