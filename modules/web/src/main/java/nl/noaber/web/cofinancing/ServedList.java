package nl.noaber.web.cofinancing;

import java.math.BigDecimal;
import java.util.List;
import nl.noaber.kernel.PartialDate;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** A part of the opportunities that could serve a project. */
@AnswerTo("cofinancing/served")
public record ServedList(@Nullable Project project) {

    public record Project(List<Match> matches) {}

    public record Match(
            @Nullable Opportunity opportunity,
            BigDecimal possible,
            String bound,
            BigDecimal fills,
            String planning,
            List<Served.Twice> conflicts,
            @Nullable BigDecimal asked) {}

    public record Opportunity(
            String title,
            @Nullable Name funder,
            Name scheme,
            String stage,
            @Nullable PartialDate closes) {}

    public record Name(String name) {}
}
