package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.Mandate;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.SignOffPosition;
import nl.noaber.messages.VersionNumber;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Reads on whose behalf versions can be brought, in two statements. */
@Singleton
final class MandateReader {

    /**
     * As it stood at the moment; when it was made later that day, as that day left it. One from before this was kept for all
     * stands as it does now.
     */
    private static final String STANDINGS = """
        SELECT m.id, v.number, COALESCE(p.state, m.state) AS state, COALESCE(p.scope, m.scope) AS scope
          FROM lobby_message m
          JOIN lobby_message_version v ON v.lobby_message_id = m.id AND v.nature = 'SUBSTANTIVE'
          LEFT JOIN lobby_message_standing p ON p.lobby_message_id = m.id
               AND p.version = (SELECT q.version FROM lobby_message_standing q
                                 WHERE q.lobby_message_id = m.id
                                 ORDER BY q.since <= :at DESC, q.since < :tomorrow DESC,
                                          CASE WHEN q.since < :tomorrow THEN -q.version ELSE q.version END
                                 LIMIT 1)
         WHERE m.id IN (:ids)
        """;

    private static final String ANSWERS = """
        SELECT s.lobby_message_id, s.id, s.organisation_id, s.deadline, a.number, a.position
          FROM sign_off s
          JOIN lobby_message m ON m.id = s.lobby_message_id
          LEFT JOIN sign_off_answer a ON a.sign_off_id = s.id AND a.answered_at < :tomorrow
         WHERE s.lobby_message_id IN (:ids) AND s.withdrawn_at IS NULL
        """;

    private final Database database;

    MandateReader(Database database) {
        this.database = database;
    }

    /** A version that said something else than the one before, and how its message stood. */
    private record Standing(int number, MessageState state, MessageScope scope) {}

    /** Who was asked, with one of the answers, if any. */
    private record Answer(
            SignOffId signOff,
            OrganisationId organisation,
            LocalDate deadline,
            @Nullable Integer number,
            @Nullable SignOffPosition position) {

        static Answer read(Row row) {
            return new Answer(
                    row.id("id", SignOffId::new),
                    row.id("organisation_id", OrganisationId::new),
                    row.date("deadline"),
                    row.numberOrNull("number"),
                    row.choiceOrNull("position", SignOffPosition.class));
        }

        boolean agrees() {
            return position != null && position != SignOffPosition.OBJECTS;
        }

        /** About these words, or about words that say the same. */
        boolean isAbout(int first, int next) {
            return number != null && number >= first && number < next;
        }

        Answer without() {
            return new Answer(signOff, organisation, deadline, null, null);
        }
    }

    Map<VersionNumber, Mandate> of(Viewer viewer, Set<VersionNumber> versions, Instant at) {
        Set<LobbyMessageId> ids =
                versions.stream().map(VersionNumber::messageId).collect(Collectors.toSet());
        Map<LobbyMessageId, List<Standing>> standings = database.sql(STANDINGS)
                .bind("ids", ids)
                .bind("at", at)
                .bind("tomorrow", tomorrow(at))
                .append(Sight.of(viewer))
                .append("ORDER BY m.id, v.number")
                .group(
                        row -> row.id("id", LobbyMessageId::new),
                        row -> new Standing(
                                row.number("number"),
                                row.choice("state", MessageState.class),
                                row.choice("scope", MessageScope.class)));
        Map<LobbyMessageId, List<Answer>> answers = database.sql(ANSWERS)
                .bind("ids", ids)
                .bind("tomorrow", tomorrow(at))
                .append(Sight.ofSignOffs(viewer))
                .append("ORDER BY s.lobby_message_id, s.id, a.answered_at, a.id")
                .group(row -> row.id("lobby_message_id", LobbyMessageId::new), Answer::read);
        Map<VersionNumber, Mandate> mandates = new HashMap<>();
        for (VersionNumber version : versions) {
            List<Standing> known = standings.get(version.messageId());
            if (known != null) {
                mandates.put(
                        version,
                        mandate(version.number(), known, answers.getOrDefault(version.messageId(), List.of())));
            }
        }
        return mandates;
    }

    /** The end of the day, in the Netherlands. */
    static Instant tomorrow(Instant at) {
        return DutchTime.start(DutchTime.day(at).plusDays(1));
    }

    private static Mandate mandate(int number, List<Standing> standings, List<Answer> answers) {
        Standing then = standings.getFirst();
        if (then.scope() == MessageScope.OWN) {
            return Mandate.unasked(then.state(), then.scope());
        }
        int first = standings.stream()
                .mapToInt(Standing::number)
                .filter(other -> other <= number)
                .max()
                .orElse(1);
        int next = standings.stream()
                .mapToInt(Standing::number)
                .filter(other -> other > number)
                .min()
                .orElse(Integer.MAX_VALUE);
        List<Answer> last = last(answers, first, next);
        return new Mandate(
                then.state(),
                then.scope(),
                last.stream().filter(Answer::agrees).map(Answer::organisation).toList(),
                last.stream()
                        .filter(answer -> !answer.agrees())
                        .sorted(Comparator.comparing((Answer answer) -> answer.position() == null)
                                .thenComparing(Answer::deadline)
                                .thenComparing(answer -> answer.organisation().value()))
                        .map(Answer::organisation)
                        .toList());
    }

    /** Of each that was asked its last answer about these words; without one when it gave none. */
    private static List<Answer> last(List<Answer> answers, int first, int next) {
        Map<SignOffId, Answer> last = new LinkedHashMap<>();
        for (Answer answer : answers) {
            if (answer.isAbout(first, next)) {
                last.put(answer.signOff(), answer);
            } else {
                last.putIfAbsent(answer.signOff(), answer.without());
            }
        }
        return new ArrayList<>(last.values());
    }
}
