package nl.noaber.web.opportunities;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** All kinds of money. */
@AnswerTo("opportunities/schemes")
public record SchemeList(List<Scheme> fundingSchemes) {

    public record Scheme(
            String id,
            String name,
            String description,
            @Nullable String source) {}
}
