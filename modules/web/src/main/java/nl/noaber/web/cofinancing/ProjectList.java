package nl.noaber.web.cofinancing;

import java.util.List;
import nl.noaber.kernel.Visibility;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.relations.Named;
import org.jspecify.annotations.Nullable;

/** A part of the list of projects, and what it can be filtered by. */
@AnswerTo("cofinancing/projects")
public record ProjectList(Projects projects, List<Titled> challenges, List<Named> programmes) {

    public record Projects(int totalCount, List<Project> nodes, PageInfo pageInfo) {}

    public record Project(
            String id,
            String title,
            @Nullable Challenge challenge,
            Named programme,
            @Nullable Named lead,
            int firstYear,
            int lastYear,
            String phase,
            String state,
            Visibility visibility,
            @Nullable Money funding) {

        /** Each kind of money by itself. */
        public List<OfKind> kinds() {
            return funding == null ? List.of() : funding.kinds();
        }

        /** Whether more of one kind than it costs stands beside a gap of another. */
        public boolean hidesGap() {
            return funding != null && funding.hidesGap();
        }

        /** Whether it is in no sum of several. */
        boolean isStopped() {
            return state.equals("STOPPED");
        }

        /** {@code 2026–2029}. */
        public String period() {
            return firstYear == lastYear ? String.valueOf(firstYear) : firstYear + "–" + lastYear;
        }
    }

    public record Challenge(String id, int number, String title) {}

    public record Money(List<OfKind> kinds, boolean hidesGap) {}

    public List<Option> challengeOptions() {
        return challenges.stream().map(one -> new Option(one.id(), one.title())).toList();
    }

    public List<Option> programmeOptions() {
        return programmes.stream().map(one -> new Option(one.id(), one.name())).toList();
    }
}
