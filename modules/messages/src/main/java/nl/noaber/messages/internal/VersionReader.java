package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Keyset;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.MessageAsk;
import nl.noaber.messages.MessageChange;
import nl.noaber.messages.MessageVariant;
import nl.noaber.messages.MessageVersion;
import nl.noaber.messages.MessageVersionFilter;
import nl.noaber.messages.MessageVersionId;
import nl.noaber.messages.VersionNumber;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Reads versions of the lobby messages that the viewer may see; what is large only when it is wanted. */
@Singleton
final class VersionReader {

    private static final String VERSION = """
        SELECT v.id, v.lobby_message_id, m.visibility, v.number, v.title, v.nature, v.note, v.restored_from, v.made_at,
               v.made_by_name, v.disclosure_class, v.disclosure_grounds
          FROM lobby_message m
          JOIN lobby_message_version v ON v.lobby_message_id = m.id
        """;

    /** Or of what the organisation was merged into, or was merged into it. */
    private static final String OF_ORGANISATION = """
        AND (EXISTS (SELECT 1
                       FROM sign_off asked
                      WHERE asked.lobby_message_id = m.id
                        AND asked.organisation_id = (SELECT COALESCE(merged_into, id)
                                                       FROM stakeholder WHERE id = :organisation))
             OR EXISTS (SELECT 1
                          FROM lobby_message_variant w
                          JOIN stakeholder s ON s.id = w.organisation_id
                         WHERE w.version_id = v.id
                           AND COALESCE(s.merged_into, s.id) = (SELECT COALESCE(merged_into, id)
                                                                  FROM stakeholder WHERE id = :organisation)))
        """;

    private static final Keyset<Integer> NEWEST_FIRST =
            Keyset.byNumber("messages.versions", "v.number", "v.id").turned();

    private static final Keyset<Instant> OLDEST_FIRST = Keyset.byMoment("messages.allVersions", "v.made_at", "v.id");

    private final Database database;

    VersionReader(Database database) {
        this.database = database;
    }

    Map<LobbyMessageId, MessageVersion> current(Viewer viewer, Set<LobbyMessageId> messages) {
        return database.sql(VERSION)
                .append("WHERE m.id IN (:messages) AND v.number = m.number")
                .bind("messages", messages)
                .append(Sight.ofVersions(viewer))
                .map(VersionReader::messageId, VersionReader::version);
    }

    /** By message and number; the numbers that others of them are asked for are read as well, and left out. */
    Map<VersionNumber, MessageVersion> byNumbers(Viewer viewer, Set<VersionNumber> numbers) {
        Map<VersionNumber, MessageVersion> found = database.sql(VERSION)
                .append("WHERE m.id IN (:messages) AND v.number IN (:numbers)")
                .bind("messages", numbers.stream().map(VersionNumber::messageId).collect(Collectors.toSet()))
                .bind("numbers", numbers.stream().map(VersionNumber::number).collect(Collectors.toSet()))
                .append(Sight.ofVersions(viewer))
                .map(row -> new VersionNumber(messageId(row), row.number("number")), VersionReader::version);
        found.keySet().retainAll(numbers);
        return found;
    }

    Map<MessageVersionId, MessageVersion> byIds(Viewer viewer, Set<MessageVersionId> ids) {
        return database.sql(VERSION)
                .append("WHERE v.id IN (:ids)")
                .bind("ids", ids)
                .append(Sight.ofVersions(viewer))
                .map(row -> row.id("id", MessageVersionId::new), VersionReader::version);
    }

    Page<MessageVersion> list(Viewer viewer, MessageVersionFilter filter, PageRequest page) {
        List<MessageVersion> found = database.sql(VERSION)
                .append(chosen(viewer, filter))
                .append(OLDEST_FIRST.slice(page))
                .list(VersionReader::version);
        return Page.of(
                found,
                page,
                version -> OLDEST_FIRST.cursor(version.madeAt(), version.id().value()));
    }

    long total(Viewer viewer, MessageVersionFilter filter) {
        return database.sql("""
            SELECT COUNT(*)
              FROM lobby_message m
              JOIN lobby_message_version v ON v.lobby_message_id = m.id
            """).append(chosen(viewer, filter)).count();
    }

    private static Fragment chosen(Viewer viewer, MessageVersionFilter filter) {
        return sql -> {
            sql.append("WHERE m.withdrawn_at IS NULL")
                    .appendIfSet("AND m.id = :message", "message", filter.message())
                    .appendIfSet("""
                        AND EXISTS (SELECT 1 FROM lobby_message_challenge about
                                     WHERE about.lobby_message_id = m.id AND about.challenge_id = :challenge)
                        """, "challenge", filter.challenge())
                    .appendIfSet("AND v.made_at >= :from", "from", start(filter.from(), 0))
                    .appendIfSet("AND v.made_at < :until", "until", start(filter.until(), 1));
            if (filter.organisation() != null) {
                sql.append(OF_ORGANISATION).bind("organisation", filter.organisation());
            }
            sql.append(Sight.ofVersions(viewer));
        };
    }

    private static @Nullable Instant start(@Nullable LocalDate day, int later) {
        return day == null ? null : DutchTime.start(day.plusDays(later));
    }

    /** The same part of each list, in one statement. */
    Map<LobbyMessageId, Page<MessageVersion>> of(Viewer viewer, Set<LobbyMessageId> messages, PageRequest page) {
        Map<LobbyMessageId, List<MessageVersion>> found = database.sql("")
                .append(sql -> sql.appendEach(
                        "wanted",
                        messages,
                        "UNION ALL",
                        part -> part.append("(")
                                .append(VERSION)
                                .append("WHERE m.id = :wanted")
                                .append(Sight.ofVersions(viewer))
                                .append(NEWEST_FIRST.slice(page))
                                .append(")")))
                .append(page.isBackwards() ? "ORDER BY number, id" : "ORDER BY number DESC, id DESC")
                .group(VersionReader::messageId, VersionReader::version);
        Map<LobbyMessageId, Page<MessageVersion>> pages = new HashMap<>();
        messages.forEach(id -> pages.put(
                id,
                Page.of(
                        found.getOrDefault(id, List.of()),
                        page,
                        version -> NEWEST_FIRST.cursor(
                                version.number(), version.id().value()))));
        return pages;
    }

    Map<LobbyMessageId, Long> count(Viewer viewer, Set<LobbyMessageId> messages) {
        return database.sql("""
            SELECT v.lobby_message_id, COUNT(*) AS total
              FROM lobby_message m
              JOIN lobby_message_version v ON v.lobby_message_id = m.id
             WHERE m.id IN (:messages)
            """)
                .bind("messages", messages)
                .append(Sight.ofVersions(viewer))
                .append("GROUP BY v.lobby_message_id")
                .map(VersionReader::messageId, row -> row.longNumber("total"));
    }

    Map<MessageVersionId, String> texts(Viewer viewer, Set<MessageVersionId> versions) {
        return database.sql("""
            SELECT v.id, v.text
              FROM lobby_message_version v
              JOIN lobby_message m ON m.id = v.lobby_message_id
             WHERE v.id IN (:versions)
            """)
                .bind("versions", versions)
                .append(Sight.ofVersions(viewer))
                .map(row -> row.id("id", MessageVersionId::new), row -> row.text("text"));
    }

    Map<MessageVersionId, List<MessageVariant>> variants(Viewer viewer, Set<MessageVersionId> versions) {
        return database.sql("""
            SELECT w.version_id, w.audience, w.organisation_id, w.text
              FROM lobby_message_variant w
            """).append(ofVersions(viewer, versions)).group(VersionReader::versionId, VariantRow::read);
    }

    Map<LobbyMessageId, List<OrganisationId>> addressed(Viewer viewer, Set<LobbyMessageId> messages) {
        return messages.isEmpty()
                ? Map.of()
                : database.sql("""
                    SELECT v.lobby_message_id, COALESCE(s.merged_into, s.id) AS organisation_id
                      FROM lobby_message m
                      JOIN lobby_message_version v ON v.lobby_message_id = m.id AND v.number = m.number
                      JOIN lobby_message_variant w ON w.version_id = v.id
                      JOIN stakeholder s ON s.id = w.organisation_id
                     WHERE m.id IN (:messages)
                    """)
                        .bind("messages", messages)
                        .append(Sight.ofVersions(viewer))
                        .group(VersionReader::messageId, row -> row.id("organisation_id", OrganisationId::new));
    }

    Map<MessageVersionId, List<MessageAsk>> asks(Viewer viewer, Set<MessageVersionId> versions) {
        return database.sql("""
            SELECT w.version_id, w.ask_id, w.text, w.amount, w.structural, w.from_year, w.until_year,
                   w.budget_chapter_id, w.budget_article
              FROM lobby_message_ask_wording w
            """).append(ofVersions(viewer, versions)).group(VersionReader::versionId, AskRow::read);
    }

    private static Fragment ofVersions(Viewer viewer, Set<MessageVersionId> versions) {
        return sql -> sql.append("""
              JOIN lobby_message_version v ON v.id = w.version_id
              JOIN lobby_message m ON m.id = v.lobby_message_id
             WHERE w.version_id IN (:versions)
            """)
                .bind("versions", versions)
                .append(Sight.ofVersions(viewer))
                .append("ORDER BY w.version_id, w.position");
    }

    private static LobbyMessageId messageId(Row row) {
        return row.id("lobby_message_id", LobbyMessageId::new);
    }

    private static MessageVersionId versionId(Row row) {
        return row.id("version_id", MessageVersionId::new);
    }

    private static MessageVersion version(Row row) {
        return new MessageVersion(
                row.id("id", MessageVersionId::new),
                messageId(row),
                row.choice("visibility", Visibility.class),
                row.number("number"),
                row.text("title"),
                row.choice("nature", MessageChange.class),
                row.textOrNull("note"),
                row.numberOrNull("restored_from"),
                row.instant("made_at"),
                row.text("made_by_name"),
                MessageRepository.disclosure(row));
    }
}
