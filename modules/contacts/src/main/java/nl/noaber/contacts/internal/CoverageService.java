package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.contacts.Coverage;
import nl.noaber.contacts.CoverageCell;
import nl.noaber.contacts.CoverageFilter;
import nl.noaber.contacts.CoverageMap;
import nl.noaber.contacts.CoveragePlan;
import nl.noaber.contacts.CoverageRow;
import nl.noaber.contacts.OldDelivery;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.Bringable;
import nl.noaber.messages.BringableMessages;
import nl.noaber.messages.Findings;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageFilter;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.LobbyMessageOrder;
import nl.noaber.messages.LobbyMessages;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.MessageVersions;
import nl.noaber.programmes.CalendarMoment;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationFilter;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.OrganisationOrder;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.PostLevel;
import org.jspecify.annotations.Nullable;

@Singleton
final class CoverageService implements Coverage {

    /** In the order of the map's columns. */
    private static final List<OrganisationKind> KINDS =
            List.of(OrganisationKind.MINISTRY, OrganisationKind.COMMITTEE, OrganisationKind.PARLIAMENTARY_GROUP);

    private static final Set<MessageState> BROUGHT =
            Set.of(MessageState.IN_ALIGNMENT, MessageState.AGREED, MessageState.ACTIVE, MessageState.ACHIEVED);

    private static final LobbyMessageOrder BY_TITLE =
            new LobbyMessageOrder(LobbyMessageOrder.Field.TITLE, LobbyMessageOrder.Direction.ASC);

    private final LobbyMessages messages;
    private final BringableMessages bringable;
    private final MessageVersions versions;
    private final Organisations organisations;
    private final DeliveryCells cells;
    private final OldDeliveries old;
    private final CoverageAims aims;
    private final CoverageSteps steps;
    private final Clock clock;

    CoverageService(
            LobbyMessages messages,
            BringableMessages bringable,
            MessageVersions versions,
            Organisations organisations,
            DeliveryCells cells,
            OldDeliveries old,
            CoverageAims aims,
            CoverageSteps steps,
            Clock clock) {
        this.messages = messages;
        this.bringable = bringable;
        this.versions = versions;
        this.organisations = organisations;
        this.cells = cells;
        this.old = old;
        this.aims = aims;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public CoverageMap map(Viewer viewer, CoverageFilter filter, PageRequest page) {
        Page<LobbyMessage> found = messages.list(viewer, asked(filter), BY_TITLE, page);
        Set<LobbyMessageId> ids = found.nodes().stream().map(LobbyMessage::id).collect(Collectors.toSet());
        Map<LobbyMessageId, Bringable> facts = bringable.byIds(viewer, ids, clock.instant());
        Map<LobbyMessageId, Map<OrganisationId, BroughtTo>> brought = cells.of(viewer, ids);
        Map<LobbyMessageId, Set<OrganisationId>> addressed =
                viewer.isTeam() ? versions.addressed(viewer, ids) : Map.of();
        LocalDate today = DutchTime.today(clock);
        List<Organisation> targets = targets(viewer, brought, today);
        CoverageAims.Known known = aims.of(viewer, found.nodes(), facts);
        return new CoverageMap(
                targets,
                found.map(message -> row(
                        viewer,
                        new Told(
                                message,
                                Objects.requireNonNull(facts.get(message.id())),
                                brought.getOrDefault(message.id(), Map.of()),
                                addressed.getOrDefault(message.id(), Set.of())),
                        targets,
                        known,
                        today)));
    }

    /**
     * A message and where it was brought.
     *
     * @param addressed for whom it has a wording of their own
     */
    private record Told(
            LobbyMessage message,
            Bringable facts,
            Map<OrganisationId, BroughtTo> cells,
            Set<OrganisationId> addressed) {}

    private static LobbyMessageFilter asked(CoverageFilter filter) {
        return new LobbyMessageFilter(
                BROUGHT, filter.scope(), filter.challenge(), filter.budgetYear(), null, null, false);
    }

    private List<Organisation> targets(
            Viewer viewer, Map<LobbyMessageId, Map<OrganisationId, BroughtTo>> brought, LocalDate today) {
        Set<OrganisationId> heard = new HashSet<>();
        brought.values().forEach(some -> heard.addAll(some.keySet()));
        OrganisationFilter filter = new OrganisationFilter(Set.copyOf(KINDS), null, null, Set.of(), null, null, false);
        return organisations
                .list(viewer, filter, OrganisationOrder.NAME_UP, PageRequest.first(PageRequest.MOST))
                .nodes()
                .stream()
                .filter(one -> one.existsOn(today) || heard.contains(one.id()))
                .sorted(Comparator.comparingInt(one -> KINDS.indexOf(one.kind())))
                .toList();
    }

    private static CoverageRow row(
            Viewer viewer, Told told, List<Organisation> targets, CoverageAims.Known known, LocalDate today) {
        Optional<CalendarMoment> aim = known.aim(told.message(), told.facts(), today);
        return new CoverageRow(
                told.message(),
                aim.orElse(null),
                aim.map(moment -> moment.daysLeft(today)).orElse(null),
                targets.stream()
                        .flatMap(target -> Stream.ofNullable(told.cells().get(target.id()))
                                .map(cell -> cell(cell, target, told.facts())))
                        .toList(),
                viewer.isTeam() ? whiteSpots(told, targets, known, today) : List.of());
    }

    /**
     * Those that should hear it: the ministries of what it asks, the committees that debate that, the parliamentary groups,
     * and whoever it has a wording for.
     */
    private static List<Organisation> whiteSpots(
            Told told, List<Organisation> targets, CoverageAims.Known known, LocalDate today) {
        if (told.message().state() == MessageState.ACHIEVED) {
            return List.of();
        }
        Set<OrganisationId> ministries = known.ministries(told.facts());
        Set<String> committees = known.committees(told.message(), told.facts());
        return targets.stream()
                .filter(target -> target.existsOn(today) && !told.cells().containsKey(target.id()))
                .filter(target -> told.addressed().contains(target.id())
                        || switch (target.kind()) {
                            case PARLIAMENTARY_GROUP -> true;
                            case COMMITTEE ->
                                target.abbreviation() != null && committees.contains(target.abbreviation());
                            default -> ministries.contains(target.id());
                        })
                .toList();
    }

    private static CoverageCell cell(BroughtTo cell, Organisation target, Bringable facts) {
        BroughtTo.Last last = cell.last();
        return new CoverageCell(
                target,
                cell.contactMoments(),
                DutchTime.day(last.startsAt()),
                last.ownerId(),
                last.contactMomentId(),
                level(cell.level()),
                last.reception(),
                last.number(),
                last.number() < facts.substantiveNow());
    }

    private static @Nullable PostLevel level(int rank) {
        return Stream.of(PostLevel.values())
                .filter(level -> level.rank() == rank)
                .findFirst()
                .orElse(null);
    }

    @Override
    public long count(Viewer viewer, CoverageFilter filter) {
        return messages.count(viewer, asked(filter));
    }

    @Override
    public Page<CoveragePlan> plan(Viewer viewer, CoverageFilter filter, PageRequest page) {
        return viewer.isTeam() ? steps.of(viewer, map(viewer, filter, page).rows()) : Page.empty();
    }

    @Override
    public Map<LobbyMessageId, List<CoverageCell>> of(Viewer viewer, Set<LobbyMessageId> ids) {
        Map<LobbyMessageId, Bringable> facts = bringable.byIds(viewer, ids, clock.instant());
        Map<LobbyMessageId, Map<OrganisationId, BroughtTo>> brought = cells.of(viewer, facts.keySet());
        Set<OrganisationId> heard = new HashSet<>();
        brought.values().forEach(some -> heard.addAll(some.keySet()));
        Map<OrganisationId, Organisation> found = organisations.byIds(viewer, heard);
        Map<LobbyMessageId, List<CoverageCell>> covered = new HashMap<>();
        brought.forEach(
                (id, some) -> covered.put(id, cells(some.values(), found, Objects.requireNonNull(facts.get(id)))));
        return covered;
    }

    private static List<CoverageCell> cells(
            Collection<BroughtTo> brought, Map<OrganisationId, Organisation> known, Bringable facts) {
        List<CoverageCell> cells = new ArrayList<>();
        for (BroughtTo cell : brought) {
            Organisation target = known.get(cell.organisationId());
            if (target != null) {
                cells.add(cell(cell, target, facts));
            }
        }
        cells.sort(Comparator.comparing(cell -> cell.target().name()));
        return cells;
    }

    @Override
    public Findings<OldDelivery> old(Viewer viewer, int most) {
        return viewer.isTeam() ? old.of(viewer, most) : Findings.none();
    }
}
