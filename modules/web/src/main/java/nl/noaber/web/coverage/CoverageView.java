package nl.noaber.web.coverage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** A part of the coverage map, and what it can be filtered by. */
@AnswerTo("coverage/map")
public record CoverageView(CoverageMap coverageMap, List<About> challenges) {

    public record CoverageMap(List<Target> targets, List<Colleague> colleagues, Rows rows) {

        /** The names of those who brought them the last time, by their ids. */
        public Map<String, String> names() {
            return colleagues.stream().collect(Collectors.toMap(Colleague::id, Colleague::name));
        }

        /** The columns of one kind, which stand beside one another. */
        public List<Group> groups() {
            Map<String, Long> sizes = targets.stream()
                    .collect(Collectors.groupingBy(Target::kind, LinkedHashMap::new, Collectors.counting()));
            return sizes.entrySet().stream()
                    .map(group -> new Group(group.getKey(), group.getValue()))
                    .toList();
        }
    }

    /** So many columns of a kind. */
    public record Group(String kind, long size) {}

    public record Target(String id, String name, @Nullable String abbreviation, String kind) {

        /** As short as it goes: the heading of a column. */
        public String shortName() {
            return abbreviation == null ? name : abbreviation;
        }
    }

    public record Rows(int totalCount, List<CoveredMessage> nodes, PageInfo pageInfo) {}

    public record CoveredMessage(
            @Nullable Integer daysLeft, @Nullable Aim aim, Message message, List<Cell> cells, List<Spot> whiteSpots) {

        /** By the id of the organisation. */
        public Map<String, Cell> byTarget() {
            return cells.stream().collect(Collectors.toMap(Cell::targetId, cell -> cell));
        }

        /** The ids of the organisations that should hear it and did not. */
        public Set<String> white() {
            return whiteSpots.stream().map(Spot::id).collect(Collectors.toSet());
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
