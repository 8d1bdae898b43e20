package nl.noaber.programmes.internal;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.kernel.Ids;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.programmes.internal.MilestoneRepository.MilestoneRow;
import nl.noaber.programmes.internal.ProgrammeRepository.ProgrammeRow;
import nl.noaber.programmes.internal.RegisterFile.Line;

/** The programmes with their milestones and numbered challenges, as their files have them. */
final class ProgrammeRegister {

    private final List<Line> programmes = RegisterFile.lines("programmes.csv");

    List<ProgrammeRow> programmes() {
        return programmes.stream()
                .map(line -> new ProgrammeRow(
                        programmeId(line.text("key")).value(),
                        line.text("abbreviation"),
                        line.text("name"),
                        line.text("description"),
                        line.text("source"),
                        line.certainty()))
                .toList();
    }

    List<MilestoneRow> milestones() {
        return RegisterFile.lines("milestones.csv").stream()
                .map(line -> new MilestoneRow(
                        Ids.named("milestone/" + line.text("programme") + "/" + line.text("key")),
                        programmeId(line.text("programme")),
                        line.position(),
                        line.text("name"),
                        line.textOrNull("date"),
                        line.textOrNull("until"),
                        line.textOrNull("date_note"),
                        line.text("source"),
                        line.certainty()))
                .toList();
    }

    /** As many numbered slots as each programme has challenges; no public source names them. */
    List<Challenge> challenges() {
        return programmes.stream().flatMap(ProgrammeRegister::challenges).toList();
    }

    private static Stream<Challenge> challenges(Line programme) {
        String key = programme.text("key");
        return IntStream.rangeClosed(1, Integer.parseInt(programme.text("challenges")))
                .mapToObj(number -> new Challenge(
                        new ChallengeId(Ids.named("challenge/" + key + "/" + number)),
                        programmeId(key),
                        number,
                        null,
                        null,
                        1));
    }

    private static ProgrammeId programmeId(String key) {
        return new ProgrammeId(Ids.named("programme/" + key));
    }
}
