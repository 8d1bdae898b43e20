package nl.noaber.web.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** A part of the coverage map, and what it can be filtered by. */
@AnswerTo("coverage/map")
public record CoverageView(CoverageMap coverageMap, List<About> challenges) {

    public record CoverageMap(List<Target> targets, List<Colleague> colleagues, Rows rows) {

        /** The name of who brought it the last time, if that is known. */
        public @Nullable String lastBy(Cell cell) {
            return colleagues.stream()
                    .filter(colleague -> colleague.id().equals(cell.lastById()))
                    .map(Colleague::name)
                    .findFirst()
                    .orElse(null);
        }
    }

    public record Target(String id, String name, @Nullable String abbreviation, String kind) {

        /** As short as it goes: the heading of a column. */
        public String shortName() {
            return abbreviation == null ? name : abbreviation;
        }
    }

    public record Rows(int totalCount, List<CoveredMessage> nodes, PageInfo pageInfo) {}

    public record CoveredMessage(
            @Nullable Integer daysLeft, @Nullable Aim aim, Message message, List<Cell> cells, List<Spot> whiteSpots) {

        public Optional<Cell> at(Target target) {
            return cells.stream()
                    .filter(cell -> cell.targetId().equals(target.id()))
                    .findFirst();
        }

        public boolean isWhite(Target target) {
            return whiteSpots.stream().anyMatch(spot -> spot.id().equals(target.id()));
        }
    }

    public record Aim(String name) {}

    public record Message(String id, String title, String scope, String state) {}

    public record Cell(
            String targetId,
            int times,
            LocalDate lastOn,
            String lastById,
            @Nullable String level,
            String reception,
            int number,
            boolean stale) {}

    public record Spot(String id) {}

    public record Colleague(String id, String name) {}

    public record About(String id, String title) {}

    public List<Option> challengeOptions() {
        return challenges.stream()
                .map(challenge -> new Option(challenge.id(), challenge.title()))
                .toList();
    }
}
