package nl.noaber.web.privacy;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** The register of processing activities. */
@AnswerTo("privacy/register")
public record RegisterView(Register processingRegister) {

    public record Register(
            @Nullable String controller, @Nullable String officer, List<Holding> holdings, List<Rule> rules) {}

    public record Holding(
            String kind, List<String> tables, List<String> columns, int rows, List<String> people, List<String> data) {}

    public record Rule(String kind, String event, int months, String ground) {}
}
