package nl.noaber.web.openagenda;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** A part of the open agenda; null when it is not shown. */
@AnswerTo("openagenda/list")
public record OpenAgendaPage(@Nullable Contacts openAgenda) {

    public record Contacts(List<Entry> nodes, PageInfo pageInfo) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            @JsonSerialize(using = WhenKnown.class) Instant startsAt,
            String channel,
            List<With> parties,
            String subject,
            @Nullable String intendedResult,
            List<String> onBehalfOf) {

        /** With whom, each with the organisation. */
        public String with() {
            return parties.stream()
                    .map(With::told)
                    .filter(told -> !told.isBlank())
                    .collect(Collectors.joining("; "));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record With(@Nullable String function, @Nullable String organisation) {

        String told() {
            return Stream.of(function, organisation)
                    .filter(part -> part != null)
                    .collect(Collectors.joining(", "));
        }
    }
}
