package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import nl.noaber.messages.AskId;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.MessageAsk;
import nl.noaber.messages.MessageEvidence;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.MessageVariant;
import nl.noaber.messages.MessageVersionId;
import nl.noaber.messages.Wording;
import nl.noaber.programmes.ChallengeId;

/** Reads whole lobby messages to change them, and writes them. */
@Singleton
final class MessageRepository {

    private static final String VERSION = """
        SELECT id, title, text, disclosure_class, disclosure_grounds
          FROM lobby_message_version
         WHERE lobby_message_id = :id AND number = :number
        """;

    private final Database database;

    MessageRepository(Database database) {
        this.database = database;
    }

    private record Stored(MessageVersionId id, String title, String text, Disclosure disclosure) {}

    private record About(LobbyMessageId lobbyMessageId, ChallengeId challengeId) {}

    private record Named(LobbyMessageId recordId, UUID principalId) {}

    /** The whole of it, whoever may see it. */
    Optional<WholeMessage> whole(LobbyMessageId id) {
        return database.sql("SELECT")
                .append(MessageRow.COLUMNS)
                .append("FROM lobby_message m WHERE m.id = :id")
                .bind("id", id)
                .single(MessageRow::read)
                .map(this::whole);
    }

    /** Nobody else changes these until the open transaction ends. */
    void lock(Collection<LobbyMessageId> ids) {
        database.sql("SELECT id FROM lobby_message WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
    }

    /** The whole of it, which nobody else changes until the open transaction ends. */
    Optional<WholeMessage> locked(LobbyMessageId id) {
        return database.sql("SELECT")
                .append(MessageRow.COLUMNS)
                .append("FROM lobby_message m WHERE m.id = :id FOR UPDATE")
                .bind("id", id)
                .single(MessageRow::read)
                .map(this::whole);
    }

    /** All of these, whoever may see them, in the order of their ids. */
    List<WholeMessage> wholes(Collection<LobbyMessageId> ids) {
        return assembled(database.sql("SELECT")
                .append(MessageRow.COLUMNS)
                .append("FROM lobby_message m WHERE m.id IN (:ids) ORDER BY m.id")
                .bind("ids", ids)
                .list(MessageRow::read));
    }

    private WholeMessage whole(MessageRow row) {
        return assembled(List.of(row)).getFirst();
    }

    private List<WholeMessage> assembled(List<MessageRow> rows) {
        Set<LobbyMessageId> ids = rows.stream().map(MessageRow::id).collect(Collectors.toSet());
        Map<LobbyMessageId, Stored> current = current(ids);
        Set<MessageVersionId> versions =
                current.values().stream().map(Stored::id).collect(Collectors.toSet());
        Map<MessageVersionId, List<MessageVariant>> variants = variants(versions);
        Map<MessageVersionId, List<MessageAsk>> asks = asks(versions);
        Map<LobbyMessageId, List<MessageEvidence>> evidence = evidence(ids);
        Map<LobbyMessageId, List<ChallengeId>> challenges = challenges(ids);
        Map<LobbyMessageId, List<UUID>> named = named(ids);
        Map<LobbyMessageId, List<AskId>> known = known(ids);
        Map<LobbyMessageId, List<UUID>> asked = askedNow(ids);
        return rows.stream()
                .map(row -> {
                    Stored now = Objects.requireNonNull(current.get(row.id()));
                    return new WholeMessage(
                            row,
                            now.text(),
                            variants.getOrDefault(now.id(), List.of()),
                            asks.getOrDefault(now.id(), List.of()),
                            evidence.getOrDefault(row.id(), List.of()),
                            challenges.getOrDefault(row.id(), List.of()),
                            others(row, named.getOrDefault(row.id(), List.of())),
                            Set.copyOf(known.getOrDefault(row.id(), List.of())),
                            Set.copyOf(asked.getOrDefault(row.id(), List.of())),
                            now.disclosure());
                })
                .toList();
    }

    /** The newest version of each. */
    private Map<LobbyMessageId, Stored> current(Set<LobbyMessageId> ids) {
        return database.sql("""
            SELECT v.id, v.title, v.text, v.disclosure_class, v.disclosure_grounds, v.lobby_message_id
              FROM lobby_message m
              JOIN lobby_message_version v ON v.lobby_message_id = m.id AND v.number = m.number
             WHERE m.id IN (:ids)
            """).bind("ids", ids).map(MessageRepository::message, MessageRepository::stored);
    }

    private Map<LobbyMessageId, List<MessageEvidence>> evidence(Set<LobbyMessageId> ids) {
        return database.sql("""
            SELECT lobby_message_id, text, source, address, valid_until
              FROM lobby_message_evidence
             WHERE lobby_message_id IN (:ids)
             ORDER BY position
            """).bind("ids", ids).group(MessageRepository::message, EvidenceRow::read);
    }

    private Map<LobbyMessageId, List<ChallengeId>> challenges(Set<LobbyMessageId> ids) {
        return database.sql("""
            SELECT lobby_message_id, challenge_id
              FROM lobby_message_challenge
             WHERE lobby_message_id IN (:ids)
             ORDER BY challenge_id
            """)
                .bind("ids", ids)
                .group(MessageRepository::message, found -> found.id("challenge_id", ChallengeId::new));
    }

    private Map<LobbyMessageId, List<UUID>> named(Set<LobbyMessageId> ids) {
        return database.sql("SELECT record_id, principal_id FROM lobby_message_audience WHERE record_id IN (:ids)")
                .bind("ids", ids)
                .group(found -> found.id("record_id", LobbyMessageId::new), found -> found.uuid("principal_id"));
    }

    /** All that they asked in any version. */
    private Map<LobbyMessageId, List<AskId>> known(Set<LobbyMessageId> ids) {
        return database.sql("SELECT lobby_message_id, id FROM lobby_message_ask WHERE lobby_message_id IN (:ids)")
                .bind("ids", ids)
                .group(MessageRepository::message, found -> found.id("id", AskId::new));
    }

    private static LobbyMessageId message(Row row) {
        return row.id("lobby_message_id", LobbyMessageId::new);
    }

    /** Who is asked to sign them off now. */
    private Map<LobbyMessageId, List<UUID>> askedNow(Set<LobbyMessageId> ids) {
        return database.sql("""
            SELECT lobby_message_id, organisation_id
              FROM sign_off
             WHERE lobby_message_id IN (:ids) AND withdrawn_at IS NULL
            """)
                .bind("ids", ids)
                .group(MessageRepository::message, found -> found.uuid("organisation_id"));
    }

    /** Of those who are named with it, who does not see it anyhow. */
    private static Set<UUID> others(MessageRow row, List<UUID> named) {
        return named.stream()
                .filter(principal -> row.visibility() == Visibility.SHARED || !isOwn(row, principal))
                .collect(Collectors.toSet());
    }

    private static boolean isOwn(MessageRow row, UUID principal) {
        return principal.equals(row.ownerId().value()) || principal.equals(row.createdBy());
    }

    /** What an earlier version said, with its asks under their ids. */
    Optional<Wording> wording(LobbyMessageId id, int number) {
        return version(id, number)
                .map(version -> new Wording(
                        version.title(),
                        version.text(),
                        variants(Set.of(version.id())).getOrDefault(version.id(), List.of()),
                        asks(Set.of(version.id())).getOrDefault(version.id(), List.of()).stream()
                                .map(MessageAsk::again)
                                .toList()));
    }

    /** The core text of a version. */
    Optional<String> text(LobbyMessageId id, int number) {
        return version(id, number).map(Stored::text);
    }

    private Optional<Stored> version(LobbyMessageId id, int number) {
        return database.sql(VERSION).bind("id", id).bind("number", number).single(MessageRepository::stored);
    }

    private static Stored stored(Row row) {
        return new Stored(row.id("id", MessageVersionId::new), row.text("title"), row.text("text"), disclosure(row));
    }

    static Disclosure disclosure(Row row) {
        return new Disclosure(
                row.choice("disclosure_class", DisclosureClass.class), Disclosure.read(row.text("disclosure_grounds")));
    }

    /** The class of a version under the Woo. */
    Optional<Disclosure> disclosure(LobbyMessageId id, int number) {
        return version(id, number).map(Stored::disclosure);
    }

    void classify(LobbyMessageId id, int number, Disclosure disclosure) {
        classed(id, disclosure, sql -> sql.append("AND number = :number").bind("number", number));
    }

    /** Classes its versions that are of one class as another. */
    void reclassify(LobbyMessageId id, Disclosure before, Disclosure after) {
        classed(
                id,
                after,
                sql -> sql.append("AND disclosure_class = :classBefore AND disclosure_grounds = :groundsBefore")
                        .bind("classBefore", before.disclosureClass())
                        .bind("groundsBefore", Disclosure.stored(before.grounds())));
    }

    private void classed(LobbyMessageId id, Disclosure disclosure, Fragment which) {
        database.sql("""
            UPDATE lobby_message_version
               SET disclosure_class = :disclosureClass, disclosure_grounds = :disclosureGrounds
             WHERE lobby_message_id = :id
            """)
                .bind("disclosureClass", disclosure.disclosureClass())
                .bind("disclosureGrounds", Disclosure.stored(disclosure.grounds()))
                .bind("id", id)
                .append(which)
                .update();
    }

    private Map<MessageVersionId, List<MessageVariant>> variants(Set<MessageVersionId> versions) {
        return database.sql("""
            SELECT version_id, audience, organisation_id, text
              FROM lobby_message_variant
             WHERE version_id IN (:versions)
             ORDER BY position
            """).bind("versions", versions).group(MessageRepository::version, VariantRow::read);
    }

    private Map<MessageVersionId, List<MessageAsk>> asks(Set<MessageVersionId> versions) {
        return database.sql("""
            SELECT version_id, ask_id, text, amount, structural, from_year, until_year, budget_chapter_id, budget_article
              FROM lobby_message_ask_wording
             WHERE version_id IN (:versions)
             ORDER BY position
            """).bind("versions", versions).group(MessageRepository::version, AskRow::read);
    }

    private static MessageVersionId version(Row row) {
        return row.id("version_id", MessageVersionId::new);
    }

    /**
     * Inserts one with its first version, unless its id is there already.
     *
     * @return whether it was inserted
     */
    boolean insertIfAbsent(WholeMessage message, VersionRow version) {
        boolean inserted = database.sql("""
            INSERT INTO lobby_message (id, scope, state, title, number, owner_id, budget_year, visibility, version,
                   created_at, created_by, created_by_name, updated_at, withdrawn_at)
            VALUES (:id, :scope, :state, :title, :number, :ownerId, :budgetYear, :visibility, :version,
                   :createdAt, :createdBy, :createdByName, :updatedAt, :withdrawnAt)
            """).bindAll(message.row()).insertIfAbsent();
        if (inserted) {
            stands(message.row());
            insertVersion(message, version);
            insertDetails(message);
        }
        return inserted;
    }

    /** Stores the row itself, in which the title is repeated. */
    void update(WholeMessage message) {
        database.sql("""
            UPDATE lobby_message
               SET scope = :scope, state = :state, title = :title, number = :number, owner_id = :ownerId,
                   budget_year = :budgetYear, visibility = :visibility, alignment_shared = :alignmentShared,
                   version = :version, updated_at = :updatedAt, withdrawn_at = :withdrawnAt
             WHERE id = :id
            """).bindAll(message.row()).update();
        put(message.row());
    }

    /** Keeps where it stands from now on, and who says it. */
    void stands(MessageRow row) {
        database.sql("""
            INSERT INTO lobby_message_standing (lobby_message_id, version, since, state, scope)
            VALUES (:id, :version, :updatedAt, :state, :scope)
            """).bindAll(row).update();
    }

    /** Keeps as what the newest version is put to others; a draft is put to nobody. */
    private void put(MessageRow row) {
        if (row.state() != MessageState.DRAFT) {
            database.sql("""
                UPDATE lobby_message_version
                   SET put_as = :scope
                 WHERE lobby_message_id = :id AND number = :number
                """)
                    .bind("scope", row.scope())
                    .bind("id", row.id())
                    .bind("number", row.number())
                    .update();
        }
    }

    /** Stores what is known of it beside its wording. */
    void updateDetails(WholeMessage message) {
        LobbyMessageId id = message.row().id();
        database.sql("DELETE FROM lobby_message_evidence WHERE lobby_message_id = :id")
                .bind("id", id)
                .update();
        database.sql("DELETE FROM lobby_message_challenge WHERE lobby_message_id = :id")
                .bind("id", id)
                .update();
        database.sql("DELETE FROM lobby_message_audience WHERE record_id = :id")
                .bind("id", id)
                .update();
        insertDetails(message);
    }

    /** Stores what it says now as a version of its own. */
    void insertVersion(WholeMessage message, VersionRow version) {
        database.sql("""
            INSERT INTO lobby_message_version (id, lobby_message_id, number, title, text, nature, note, restored_from,
                   made_at, made_by, made_by_name, disclosure_class, disclosure_grounds)
            VALUES (:id, :lobbyMessageId, :number, :title, :text, :nature, :note, :restoredFrom,
                   :madeAt, :madeBy, :madeByName, :disclosureClass, :disclosureGrounds)
            """).bindAll(version).update();
        database.sql("""
            INSERT INTO lobby_message_variant (version_id, position, audience, organisation_id, text)
            VALUES (:versionId, :position, :audience, :organisationId, :text)
            """).updateEach(message.variantRows(version));
        database.sql("INSERT INTO lobby_message_ask (id, lobby_message_id) VALUES (:id, :lobbyMessageId)")
                .updateEach(message.asks().stream()
                        .map(MessageAsk::id)
                        .filter(id -> !message.known().contains(id))
                        .map(id -> new AskRow.Asked(id, message.row().id()))
                        .toList());
        database.sql("""
            INSERT INTO lobby_message_ask_wording (version_id, position, ask_id, text, amount, structural, from_year,
                   until_year, budget_chapter_id, budget_article)
            VALUES (:versionId, :position, :askId, :text, :amount, :structural, :fromYear,
                   :untilYear, :budgetChapterId, :budgetArticle)
            """).updateEach(message.askRows(version));
        put(message.row());
    }

    private void insertDetails(WholeMessage message) {
        LobbyMessageId id = message.row().id();
        database.sql("""
            INSERT INTO lobby_message_evidence (lobby_message_id, position, text, source, address, valid_until)
            VALUES (:lobbyMessageId, :position, :text, :source, :address, :validUntil)
            """).updateEach(message.evidenceRows());
        database.sql("""
            INSERT INTO lobby_message_challenge (lobby_message_id, challenge_id)
            VALUES (:lobbyMessageId, :challengeId)
            """)
                .updateEach(message.challenges().stream()
                        .map(challenge -> new About(id, challenge))
                        .toList());
        database.sql("INSERT INTO lobby_message_audience (record_id, principal_id) VALUES (:recordId, :principalId)")
                .updateEach(message.principals().stream()
                        .map(principal -> new Named(id, principal))
                        .toList());
    }
}
