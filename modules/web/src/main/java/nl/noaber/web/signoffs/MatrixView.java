package nl.noaber.web.signoffs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** Messages against organisations: who agrees with what. */
@AnswerTo("signoffs/matrix")
public record MatrixView(Matrix alignmentMatrix, List<About> challenges) {

    public record Matrix(List<Organisation> organisations, Rows rows) {}

    public record Rows(int totalCount, List<Line> nodes, PageInfo pageInfo) {}

    public record Organisation(String id, String name) {}

    public record Line(Message message, List<Cell> signOffs) {

        /** The cells by the organisation's id. */
        public Map<String, Cell> byOrganisation() {
            return signOffs.stream()
                    .collect(Collectors.toMap(cell -> cell.organisation().id(), Function.identity()));
        }

        /** How many agree, with or without a reservation. */
        public long agreed() {
            return signOffs.stream()
                    .filter(cell -> cell.status().startsWith("AGREED"))
                    .count();
        }
    }

    public record Message(
            String id,
            String title,
            Current current,
            @Nullable Round budgetRound) {}

    public record Current(int number) {}

    public record Round(@Nullable Moment nextMoment) {}

    public record Moment(String name, @Nullable Integer daysLeft) {}

    public record Cell(
            String id,
            Asked organisation,
            String status,
            LocalDate deadline,
            int daysLeft,
            boolean overdue,
            @Nullable Answer answer) {}

    public record Asked(String id) {}

    public record Answer(String level, int number) {}

    public record About(String id, String title) {}

    public List<Option> challengeOptions() {
        return challenges.stream()
                .map(challenge -> new Option(challenge.id(), challenge.title()))
                .toList();
    }
}
