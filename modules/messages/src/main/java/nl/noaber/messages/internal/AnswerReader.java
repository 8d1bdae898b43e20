package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Keyset;
import nl.noaber.kernel.sql.Row;
import nl.noaber.messages.AnswerWords;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.SignOffAnswer;
import nl.noaber.messages.SignOffAnswerId;
import nl.noaber.messages.SignOffChannel;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.SignOffLevel;
import nl.noaber.messages.SignOffPosition;
import nl.noaber.messages.VersionNumber;

/** Reads the answers to sign-offs that the viewer may see; what was written with them only when it is wanted. */
@Singleton
final class AnswerReader {

    private static final String COLUMNS = """
        a.id, a.sign_off_id, s.lobby_message_id, m.visibility, a.number, a.position, a.level, a.channel,
               a.answered_at, a.stale
        """;

    private static final String OF_SIGN_OFFS = """
          FROM sign_off_answer a
          JOIN sign_off s ON s.id = a.sign_off_id
          JOIN lobby_message m ON m.id = s.lobby_message_id
        """;

    private static final Keyset<Instant> NEWEST_FIRST =
            Keyset.byMoment("messages.answers", "a.answered_at", "a.id").turned();

    private final Database database;

    AnswerReader(Database database) {
        this.database = database;
    }

    /** The same part of each list, in one statement. */
    Map<SignOffId, Page<SignOffAnswer>> of(Viewer viewer, Set<SignOffId> signOffs, PageRequest page) {
        Map<SignOffId, List<SignOffAnswer>> found = database.sql("")
                .append(sql -> sql.appendEach(
                        "wanted",
                        signOffs,
                        "UNION ALL",
                        part -> part.append("(SELECT")
                                .append(COLUMNS)
                                .append(OF_SIGN_OFFS)
                                .append("WHERE s.id = :wanted")
                                .append(Sight.ofSignOffs(viewer))
                                .append(NEWEST_FIRST.slice(page))
                                .append(")")))
                .append(page.isBackwards() ? "ORDER BY answered_at, id" : "ORDER BY answered_at DESC, id DESC")
                .group(AnswerReader::signOff, AnswerReader::answer);
        Map<SignOffId, Page<SignOffAnswer>> pages = new HashMap<>();
        signOffs.forEach(id -> pages.put(
                id,
                Page.of(
                        found.getOrDefault(id, List.of()),
                        page,
                        answer -> NEWEST_FIRST.cursor(
                                answer.answeredAt(), answer.id().value()))));
        return pages;
    }

    Map<VersionNumber, List<SignOffAnswer>> to(Viewer viewer, Set<LobbyMessageId> messages) {
        return messages.isEmpty()
                ? Map.of()
                : database.sql("SELECT")
                        .append(COLUMNS)
                        .append(OF_SIGN_OFFS)
                        .append("WHERE s.lobby_message_id IN (:messages)")
                        .bind("messages", messages)
                        .append(Sight.ofSignOffs(viewer))
                        .append("ORDER BY a.answered_at, a.id")
                        .group(
                                row -> new VersionNumber(
                                        row.id("lobby_message_id", LobbyMessageId::new), row.number("number")),
                                AnswerReader::answer);
    }

    Map<SignOffId, Long> count(Viewer viewer, Set<SignOffId> signOffs) {
        Map<SignOffId, Long> counts = new HashMap<>();
        signOffs.forEach(id -> counts.put(id, 0L));
        counts.putAll(database.sql("SELECT a.sign_off_id, COUNT(*) AS total")
                .append(OF_SIGN_OFFS)
                .append("WHERE s.id IN (:signOffs)")
                .bind("signOffs", signOffs)
                .append(Sight.ofSignOffs(viewer))
                .append("GROUP BY a.sign_off_id")
                .map(AnswerReader::signOff, row -> row.longNumber("total")));
        return counts;
    }

    Map<SignOffAnswerId, AnswerWords> words(Viewer viewer, Set<SignOffAnswerId> answers) {
        return database.sql("""
            SELECT a.id, a.answered_by_name, a.reason, a.proposed_text, a.received_by, a.taken_over_in
            """)
                .append(OF_SIGN_OFFS)
                .append("WHERE a.id IN (:answers)")
                .bind("answers", answers)
                .append(Sight.ofSignOffs(viewer))
                .map(
                        row -> row.id("id", SignOffAnswerId::new),
                        row -> new AnswerWords(
                                row.text("answered_by_name"),
                                row.textOrNull("reason"),
                                row.textOrNull("proposed_text"),
                                row.textOrNull("received_by"),
                                row.numberOrNull("taken_over_in")));
    }

    private static SignOffId signOff(Row row) {
        return row.id("sign_off_id", SignOffId::new);
    }

    private static SignOffAnswer answer(Row row) {
        return new SignOffAnswer(
                row.id("id", SignOffAnswerId::new),
                signOff(row),
                row.id("lobby_message_id", LobbyMessageId::new),
                row.choice("visibility", Visibility.class),
                row.number("number"),
                row.choice("position", SignOffPosition.class),
                row.choice("level", SignOffLevel.class),
                row.choice("channel", SignOffChannel.class),
                row.instant("answered_at"),
                row.flag("stale"));
    }
}
