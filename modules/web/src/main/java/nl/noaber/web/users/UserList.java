package nl.noaber.web.users;

import java.time.Instant;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** A part of the list of users. */
@AnswerTo("users/list")
public record UserList(Accounts accounts) {

    public record Accounts(int totalCount, List<Account> nodes, PageInfo pageInfo) {}

    public record Account(
            String id,
            String name,
            String role,
            @Nullable String email,
            boolean active,
            @Nullable Instant erasedAt,
            String entrance,
            boolean secondFactor,
            @Nullable Instant lastUsedAt,
            @Nullable Organisation organisation) {}

    public record Organisation(String id, String name) {}
}
