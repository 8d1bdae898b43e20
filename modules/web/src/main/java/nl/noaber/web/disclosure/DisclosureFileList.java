package nl.noaber.web.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** The files. */
@AnswerTo("disclosure/list")
public record DisclosureFileList(Files disclosureFiles, Abandoned abandonedDisclosureFiles) {

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
            String createdBy,
            @Nullable Instant closedAt) {}

    /** Those that nobody sees, as an administrator can take them over. */
    public record Abandoned(List<Orphan> nodes) {}

    public record Orphan(
            String id,
            String title,
            @Nullable String reference,
            Instant createdAt,
            String createdBy,
            @Nullable String keptBy,
            int version) {

        public String keeper() {
            return keptBy == null ? createdBy : keptBy;
        }

        public String keepingUrl() {
            return "/disclosure/" + id.substring(id.indexOf(':') + 1) + "/keeping";
        }
    }
}
