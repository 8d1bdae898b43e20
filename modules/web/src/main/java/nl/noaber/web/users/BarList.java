package nl.noaber.web.users;

import java.time.Instant;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** A part of the bars on identities. */
@AnswerTo("users/bars")
public record BarList(Bars barredIdentities) {

    public record Bars(int totalCount, List<Bar> nodes, PageInfo pageInfo) {}

    public record Bar(
            String id,
            @Nullable String provider,
            @Nullable Instant barredAt,
            @Nullable Approver barredBy,
            @Nullable Instant refusedAt) {

        /** Where it is lifted. */
        public String lifting() {
            return "/administration/barred-identities/" + id.substring(id.indexOf(':') + 1) + "/lifting";
        }
    }

    public record Approver(String name) {}
}
