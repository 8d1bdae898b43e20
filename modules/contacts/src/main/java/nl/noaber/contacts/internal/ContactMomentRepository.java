package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.internal.WholeContactMoment.About;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.sql.Database;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.search.SearchIndex;
import org.jspecify.annotations.Nullable;

/** Reads whole contact moments to change them, and writes them. */
@Singleton
final class ContactMomentRepository {

    private static final String SELECT = """
        SELECT id, subject, channel, status, starts_at, ends_at, place, note, handed_over, owner_id, visibility,
               disclosure_class, disclosure_grounds, intended_result, on_behalf_of, version, created_at, created_by, created_by_name, updated_at, withdrawn_at
          FROM contact_moment
        """;

    private static final String INSERT = """
        INSERT INTO contact_moment (id, subject, channel, status, starts_at, ends_at, place, note, handed_over,
               owner_id, visibility, disclosure_class, disclosure_grounds, intended_result, on_behalf_of, version,
               created_at, created_by, created_by_name, updated_at, withdrawn_at)
        VALUES (:id, :subject, :channel, :status, :startsAt, :endsAt, :place, :note, :handedOver,
               :ownerId, :visibility, :disclosureClass, :disclosureGrounds, :intendedResult, :onBehalfOf, :version,
               :createdAt, :createdBy, :createdByName, :updatedAt, :withdrawnAt)
        """;

    private final Database database;
    private final ParticipantRepository participants;
    private final DeliveryRepository deliveries;
    private final Tally tally;

    ContactMomentRepository(
            Database database, ParticipantRepository participants, DeliveryRepository deliveries, Tally tally) {
        this.database = database;
        this.participants = participants;
        this.deliveries = deliveries;
        this.tally = tally;
    }

    /** The whole of it, whoever may see it. */
    Optional<WholeContactMoment> whole(ContactMomentId id) {
        return database.sql(SELECT)
                .append("WHERE id = :id")
                .bind("id", id)
                .single(ContactMomentRow::read)
                .map(this::whole);
    }

    /** The whole of it, which nobody else changes until the open transaction ends. */
    Optional<WholeContactMoment> locked(ContactMomentId id) {
        return database.sql(SELECT)
                .append("WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .single(ContactMomentRow::read)
                .map(this::whole);
    }

    /** All of those with these ids, locked in the order of their ids. */
    List<WholeContactMoment> locked(Collection<ContactMomentId> ids) {
        return assembled(database.sql(SELECT)
                .append("WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids)
                .list(ContactMomentRow::read));
    }

    /** The same without a lock. */
    List<WholeContactMoment> wholes(Collection<ContactMomentId> ids) {
        return assembled(database.sql(SELECT)
                .append("WHERE id IN (:ids) ORDER BY id")
                .bind("ids", ids)
                .list(ContactMomentRow::read));
    }

    private WholeContactMoment whole(ContactMomentRow row) {
        return assembled(List.of(row)).getFirst();
    }

    private List<WholeContactMoment> assembled(List<ContactMomentRow> rows) {
        Set<ContactMomentId> ids = rows.stream().map(ContactMomentRow::id).collect(Collectors.toSet());
        Map<ContactMomentId, List<About>> challenges = database.sql("""
            SELECT contact_moment_id, challenge_id, programme_id
              FROM contact_moment_challenge
             WHERE contact_moment_id IN (:ids)
            """)
                .bind("ids", ids)
                .group(
                        found -> found.id("contact_moment_id", ContactMomentId::new),
                        found -> new About(
                                found.id("challenge_id", ChallengeId::new),
                                found.id("programme_id", ProgrammeId::new)));
        Map<ContactMomentId, List<UUID>> named = database.sql(
                        "SELECT record_id, principal_id FROM contact_moment_audience WHERE record_id IN (:ids)")
                .bind("ids", ids)
                .group(found -> found.id("record_id", ContactMomentId::new), found -> found.uuid("principal_id"));
        Map<ContactMomentId, List<ParticipantRow>> found = participants.of(ids);
        Map<ContactMomentId, List<DeliveryRow>> brought = deliveries.of(ids);
        return rows.stream()
                .map(row -> new WholeContactMoment(
                        row,
                        found.getOrDefault(row.id(), List.of()),
                        challenges.getOrDefault(row.id(), List.of()),
                        named.getOrDefault(row.id(), List.of()).stream()
                                .filter(principal -> row.visibility() == Visibility.SHARED || !isOwn(row, principal))
                                .collect(Collectors.toSet()),
                        brought.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static boolean isOwn(ContactMomentRow row, UUID principal) {
        return principal.equals(row.ownerId().value()) || principal.equals(row.createdBy());
    }

    /**
     * Inserts one, unless its id is there already.
     *
     * @return whether it was inserted
     */
    boolean insertIfAbsent(WholeContactMoment moment) {
        if (!database.sql(INSERT).bindAll(moment.row()).insertIfAbsent()) {
            return false;
        }
        insertParts(List.of(moment));
        deliveries.insert(List.of(moment));
        return true;
    }

    void insertAll(Collection<WholeContactMoment> moments) {
        database.sql(INSERT)
                .updateEach(moments.stream().map(WholeContactMoment::row).toList());
        insertParts(moments);
        deliveries.insert(moments);
    }

    void update(WholeContactMoment moment) {
        tally.takeAway(moment.row().id());
        database.sql("""
            UPDATE contact_moment
               SET subject = :subject, channel = :channel, status = :status, starts_at = :startsAt, ends_at = :endsAt,
                   place = :place, note = :note, handed_over = :handedOver, owner_id = :ownerId,
                   visibility = :visibility, disclosure_class = :disclosureClass,
                   disclosure_grounds = :disclosureGrounds, intended_result = :intendedResult,
                   on_behalf_of = :onBehalfOf, version = :version, updated_at = :updatedAt, withdrawn_at = :withdrawnAt
             WHERE id = :id
            """).bindAll(moment.row()).update();
        ContactMomentId id = moment.row().id();
        participants.delete(id);
        database.sql("DELETE FROM contact_moment_challenge WHERE contact_moment_id = :id")
                .bind("id", id)
                .update();
        database.sql("DELETE FROM contact_moment_audience WHERE record_id = :id")
                .bind("id", id)
                .update();
        insertParts(List.of(moment));
        deliveries.replace(moment);
    }

    /** Writes only whom these name, when nothing else of them changed. */
    void nameAnew(Collection<WholeContactMoment> moments) {
        if (moments.isEmpty()) {
            return;
        }
        database.sql("DELETE FROM contact_moment_audience WHERE record_id IN (:ids)")
                .bind("ids", moments.stream().map(moment -> moment.row().id()).toList())
                .update();
        insertNamed(moments);
        deliveries.recount(moments);
    }

    private record Beyond(ContactMomentId contactMomentId) {}

    /** Whether search may not know all words of it. */
    private static boolean isBeyondSearch(ContactMomentRow row) {
        return isLong(row.note()) || isLong(row.handedOver());
    }

    private static boolean isLong(@Nullable String text) {
        return text != null && text.length() > SearchIndex.WHOLLY_INDEXED;
    }

    private static boolean mayHaveNumber(ContactMomentRow row) {
        return Stream.of(
                        row.subject(),
                        row.place(),
                        row.note(),
                        row.handedOver(),
                        row.intendedResult(),
                        row.onBehalfOf())
                .flatMap(Stream::ofNullable)
                .anyMatch(Names::mayHaveNumber);
    }

    private void insertParts(Collection<WholeContactMoment> moments) {
        tally.add(moments);
        database.sql("""
            INSERT INTO contact_moment_beyond_search (contact_moment_id)
            VALUES (:contactMomentId)
            ON DUPLICATE KEY UPDATE contact_moment_id = VALUES(contact_moment_id)
            """)
                .updateEach(moments.stream()
                        .filter(moment -> isBeyondSearch(moment.row()))
                        .map(moment -> new Beyond(moment.row().id()))
                        .toList());
        database.sql("""
            INSERT INTO contact_moment_with_number (contact_moment_id)
            VALUES (:contactMomentId)
            ON DUPLICATE KEY UPDATE contact_moment_id = VALUES(contact_moment_id)
            """)
                .updateEach(moments.stream()
                        .filter(moment -> mayHaveNumber(moment.row()))
                        .map(moment -> new Beyond(moment.row().id()))
                        .toList());
        participants.insert(moments.stream()
                .flatMap(moment -> moment.participantRows().stream())
                .toList());
        database.sql("""
            INSERT INTO contact_moment_challenge (contact_moment_id, challenge_id, programme_id, starts_at, status,
                   visibility, withdrawn)
            VALUES (:contactMomentId, :challengeId, :programmeId, :startsAt, :status, :visibility, :withdrawn)
            """)
                .updateEach(moments.stream()
                        .flatMap(moment -> moment.challengeRows().stream())
                        .toList());
        insertNamed(moments);
    }

    private void insertNamed(Collection<WholeContactMoment> moments) {
        database.sql("""
            INSERT INTO contact_moment_audience (record_id, principal_id, starts_at, status, visibility, withdrawn)
            VALUES (:recordId, :principalId, :startsAt, :status, :visibility, :withdrawn)
            """)
                .updateEach(moments.stream()
                        .flatMap(moment -> moment.namedRows().stream())
                        .toList());
    }
}
