package nl.noaber.web.privacy;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** What of one kind has been kept long enough. */
@AnswerTo("privacy/removal")
public record RemovalList(@Nullable Due retentionDue) {

    public record Due(
            Rule rule, LocalDate before, int number, String digest, List<Held> held, List<DueRecord> records) {}

    /** How many are kept although their time is over, and why. */
    public record Held(String reason, int number) {}

    public record Rule(String event, int months, String ground) {}

    public record DueRecord(String id, @Nullable String title, LocalDate since) {}
}
