package nl.noaber.web.agenda;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;

/** A part of the list of meetings. */
@AnswerTo("agenda/meetings")
public record MeetingList(Meetings meetings) {

    public record Meetings(int totalCount, List<MeetingListed> nodes, PageInfo pageInfo) {}
}
