package nl.noaber.web.relations;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.web.page.AnswerTo;

/** The stakeholder map: influence against interest, stance by shape and colour. */
@AnswerTo("relations/map")
public record StakeholderMap(List<Challenge> challenges, List<Position> stakeholderMap) {

    public record Challenge(String id, String title) {}

    public record Position(int influence, int interest, String stance, LocalDate assessedOn, Named stakeholder) {}

    /** How many stand so. */
    public long count(String stance) {
        return stakeholderMap.stream()
                .filter(position -> position.stance().equals(stance))
                .count();
    }

    /** Those of one field of the grid, in the order of the answer. */
    public List<Position> at(int influence, int interest) {
        return stakeholderMap.stream()
                .filter(position -> position.influence() == influence && position.interest() == interest)
                .toList();
    }
}
