package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingChange;
import nl.noaber.agenda.MeetingFilter;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.MeetingOrder;
import nl.noaber.agenda.Meetings;
import nl.noaber.agenda.NewMeeting;
import nl.noaber.agenda.Recording;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

@Singleton
final class MeetingService implements Meetings {

    private final MeetingReader reader;
    private final MeetingWriting writing;
    private final MeetingWithdrawing withdrawing;

    MeetingService(MeetingReader reader, MeetingWriting writing, MeetingWithdrawing withdrawing) {
        this.reader = reader;
        this.writing = writing;
        this.withdrawing = withdrawing;
    }

    @Override
    public Map<MeetingId, Meeting> byIds(Viewer viewer, Set<MeetingId> ids) {
        return reader.byIds(viewer, ids);
    }

    @Override
    public Page<Meeting> list(Viewer viewer, MeetingFilter filter, MeetingOrder order, PageRequest page) {
        return reader.list(viewer, filter, order, page);
    }

    @Override
    public long count(Viewer viewer, MeetingFilter filter) {
        return reader.count(viewer, filter);
    }

    @Override
    public Map<MeetingId, Set<OrganisationId>> sharedWith(Viewer viewer, Set<MeetingId> ids) {
        return reader.sharedWith(viewer, ids);
    }

    @Override
    public Recording<Meeting> plan(Viewer viewer, NewMeeting meeting, Set<String> acceptedWarnings) {
        return writing.plan(viewer, meeting, acceptedWarnings);
    }

    @Override
    public Recording<Meeting> update(
            Viewer viewer, MeetingId id, int expectedVersion, MeetingChange change, Set<String> acceptedWarnings) {
        return writing.update(viewer, id, expectedVersion, change, acceptedWarnings);
    }

    @Override
    public Recording<Meeting> withdraw(
            Viewer viewer, MeetingId id, int expectedVersion, @Nullable String reason, Set<String> acceptedWarnings) {
        return withdrawing.withdraw(viewer, id, expectedVersion, reason, acceptedWarnings);
    }

    @Override
    public Recording<Meeting> restore(Viewer viewer, MeetingId id, int expectedVersion) {
        return withdrawing.restore(viewer, id, expectedVersion);
    }
}
