package nl.noaber.web.posts;

import java.util.List;
import nl.noaber.kernel.PartialDate;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.relations.ContactLine;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** One post: who holds and held it, and what was said with whoever did. */
@AnswerTo("posts/one")
public record PostView(@Nullable Post post, Contacts contactMoments) {

    public record Post(
            String id,
            String name,
            String level,
            boolean political,
            @Nullable PartialDate validFrom,
            @Nullable PartialDate validUntil,
            boolean active,
            int version,
            boolean withdrawn,
            Named organisation,
            List<Tenure> tenures) {

        public List<Tenure> current() {
            return tenures.stream().filter(Tenure::current).toList();
        }

        public List<Tenure> others() {
            return tenures.stream().filter(tenure -> !tenure.current()).toList();
        }
    }

    public record Tenure(
            String id,
            @Nullable PartialDate from,
            @Nullable PartialDate until,
            boolean current,
            int version,
            Named person) {

        /** Its id as it stands in an address. */
        public String key() {
            return id.substring(id.indexOf(':') + 1);
        }
    }

    public record Contacts(List<ContactLine> nodes, PageInfo pageInfo) {}
}
