package nl.noaber.web.privacy;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** A part of the requests under the AVG. */
@AnswerTo("privacy/requests")
public record RequestList(Requests privacyRequests) {

    public record Requests(int totalCount, List<Request> nodes, PageInfo pageInfo) {}

    public record Request(
            String id,
            String kind,
            Named person,
            LocalDate receivedOn,
            LocalDate dueOn,
            boolean overdue,
            @Nullable LocalDate answeredOn,
            @Nullable String outcome) {}

    public record Named(String id, String name) {}
}
