package nl.noaber.web.privacy;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** Persons whose data has to be looked at. */
@AnswerTo("privacy/due")
public record DuePersons(Persons persons) {

    public record Persons(int totalCount, List<Person> nodes, PageInfo pageInfo) {}

    public record Person(
            String id,
            String name,
            int version,
            @Nullable String dataSource,
            LocalDate reviewOn,
            String publicRole,
            String legalBasis,
            @Nullable LocalDate noticeOn,
            @Nullable LocalDate objectionSince,
            List<Post> posts) {

        /** The person and the version that was looked at, as a ticked box sends them. */
        public String seen() {
            return version + "@" + id;
        }
    }

    public record Post(String name, Organisation organisation) {}

    public record Organisation(String name) {}
}
