package nl.noaber.web.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** The files. */
@AnswerTo("disclosure/list")
public record DisclosureFileList(Files disclosureFiles) {

    public record Files(List<File> nodes, PageInfo pageInfo, int totalCount) {}

    public record File(
            String id,
            String title,
            @Nullable String reference,
            @Nullable LocalDate receivedOn,
            String state,
            int total,
            int done,
            Instant createdAt,
            String createdBy) {}
}
