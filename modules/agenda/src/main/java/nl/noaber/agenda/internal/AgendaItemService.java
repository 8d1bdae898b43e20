package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.agenda.AgendaAbout;
import nl.noaber.agenda.AgendaDecision;
import nl.noaber.agenda.AgendaDocument;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemChange;
import nl.noaber.agenda.AgendaItemFilter;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaItems;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.NewAgendaItem;
import nl.noaber.agenda.Recording;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Fragment;
import org.jspecify.annotations.Nullable;

@Singleton
final class AgendaItemService implements AgendaItems {

    private final AgendaItemReader reader;
    private final AgendaItemWriting writing;
    private final Deciding deciding;

    AgendaItemService(AgendaItemReader reader, AgendaItemWriting writing, Deciding deciding) {
        this.reader = reader;
        this.writing = writing;
        this.deciding = deciding;
    }

    @Override
    public Map<AgendaItemId, AgendaItem> byIds(Viewer viewer, Set<AgendaItemId> ids) {
        return reader.byIds(viewer, ids);
    }

    @Override
    public Fragment seen(Viewer viewer, Fragment id) {
        return AgendaItemSight.of(viewer, id);
    }

    @Override
    public Page<AgendaItem> list(Viewer viewer, AgendaItemFilter filter, PageRequest page) {
        return reader.list(viewer, filter, page);
    }

    @Override
    public long count(Viewer viewer, AgendaItemFilter filter) {
        return reader.count(viewer, filter);
    }

    @Override
    public Map<MeetingId, List<AgendaItem>> ofMeetings(Viewer viewer, Set<MeetingId> meetings) {
        return reader.ofMeetings(viewer, meetings);
    }

    @Override
    public Map<ContributionId, List<AgendaItem>> aboutContributions(Viewer viewer, Set<ContributionId> contributions) {
        return reader.about(viewer, SubjectSort.CONTRIBUTION, contributions, ContributionId::new);
    }

    @Override
    public Map<ProjectId, List<AgendaItem>> aboutProjects(Viewer viewer, Set<ProjectId> projects) {
        return reader.about(viewer, SubjectSort.PROJECT, projects, ProjectId::new);
    }

    @Override
    public Map<AgendaItemId, AgendaAbout> about(Viewer viewer, Set<AgendaItemId> ids) {
        Map<AgendaItemId, AgendaAbout> about = new HashMap<>();
        reader.subjects(viewer, ids)
                .forEach((id, rows) -> about.put(
                        id, new AgendaAbout(SubjectRow.subjects(rows), Set.copyOf(SubjectRow.messages(rows)))));
        return about;
    }

    @Override
    public Map<AgendaItemId, List<AgendaDocument>> documents(Viewer viewer, Set<AgendaItemId> ids) {
        return reader.documents(viewer, ids);
    }

    @Override
    public Recording<AgendaItem> put(Viewer viewer, NewAgendaItem item) {
        return writing.put(viewer, item);
    }

    @Override
    public Recording<AgendaItem> update(Viewer viewer, AgendaItemId id, int expectedVersion, AgendaItemChange change) {
        return writing.update(viewer, id, expectedVersion, change);
    }

    @Override
    public Recording<AgendaItem> place(Viewer viewer, AgendaItemId id, @Nullable AgendaItemId after) {
        return writing.place(viewer, id, after);
    }

    @Override
    public Recording<AgendaItem> decide(Viewer viewer, AgendaItemId id, int expectedVersion, AgendaDecision decision) {
        return deciding.decide(viewer, id, expectedVersion, decision);
    }

    @Override
    public Recording<AgendaItem> correct(Viewer viewer, AgendaItemId id, int expectedVersion, AgendaDecision decision) {
        return deciding.correct(viewer, id, expectedVersion, decision);
    }

    @Override
    public Recording<AgendaItem> withdrawDecision(
            Viewer viewer, AgendaItemId id, int expectedVersion, @Nullable String reason) {
        return deciding.withdraw(viewer, id, expectedVersion, reason);
    }

    @Override
    public Recording<AgendaItem> carryOver(
            Viewer viewer, AgendaItemId id, int expectedVersion, AgendaItemId next, MeetingId later) {
        return deciding.carryOver(viewer, id, expectedVersion, next, later);
    }
}
