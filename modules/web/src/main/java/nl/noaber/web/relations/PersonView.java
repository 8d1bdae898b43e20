package nl.noaber.web.relations;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.PartialDate;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** One person in one view. */
@AnswerTo("relations/person")
public record PersonView(@Nullable Person person) {

    public record Person(
            String id,
            String name,
            @Nullable String givenName,
            @Nullable String surnamePrefix,
            String surname,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String politicalParty,
            @Nullable String note,
            @Nullable String dataSource,
            LocalDate reviewOn,
            String legalBasis,
            String publicRole,
            @Nullable LocalDate noticeOn,
            @Nullable String noticeHow,
            @Nullable LocalDate objectionSince,
            @Nullable String objectionReason,
            List<String> tags,
            int version,
            boolean withdrawn,
            boolean erased,
            List<Tenure> tenures,
            List<Judgement> assessments,
            List<Tie> relations,
            List<Pair> possibleDuplicates,
            Promises commitments,
            Contacts contactMoments) {

        /** Whether anything is known beside the name and where the data comes from. */
        public boolean hasFacts() {
            return email != null || phone != null || politicalParty != null || note != null || !tags.isEmpty();
        }
    }

    public record Tenure(
            String id, @Nullable PartialDate from, @Nullable PartialDate until, boolean current, Post post) {

        /** Its id as it stands in an address. */
        public String key() {
            return id.substring(id.indexOf(':') + 1);
        }
    }

    public record Post(String id, String name, Named organisation) {}

    public record Promises(List<Promise> nodes) {}

    public record Contacts(List<ContactLine> nodes, PageInfo pageInfo) {}
}
