package nl.noaber.web.coverage;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** What an organisation heard of the region's messages. */
@AnswerTo("coverage/heard")
public record HeardView(@Nullable Hearer organisation) {

    public record Hearer(String id, String name, Heard deliveries) {}

    public record Heard(int totalCount, List<DeliveryLine> nodes, PageInfo pageInfo) {}
}
