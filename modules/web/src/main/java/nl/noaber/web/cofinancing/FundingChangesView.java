package nl.noaber.web.cofinancing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.relations.Named;

/** What moved in costs and contributions since a day. */
@AnswerTo("cofinancing/changes")
public record FundingChangesView(Changes fundingChanges, List<Titled> challenges, List<Named> programmes) {

    /** All of it in sums, and the first of it one by one. */
    public record Changes(LocalDate since, int rowCount, List<FundingChange> rows, List<Sum> sums) {}

    /** What moved one way of one kind, together. */
    public record Sum(boolean cost, String kind, String direction, int count, BigDecimal before, BigDecimal after) {

        /** How much more it is than it was; below zero it is less. */
        public BigDecimal difference() {
            return after.subtract(before);
        }
    }

    public List<Option> challengeOptions() {
        return challenges.stream().map(one -> new Option(one.id(), one.title())).toList();
    }

    public List<Option> programmeOptions() {
        return programmes.stream().map(one -> new Option(one.id(), one.name())).toList();
    }
}
