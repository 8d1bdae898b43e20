package nl.noaber.disclosure.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.noaber.access.UserId;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.disclosure.DisclosureFileState;
import nl.noaber.disclosure.DisclosureScope;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Row;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A file as its table has it, without the lease. */
record FileRow(
        DisclosureFileId id,
        String title,
        @Nullable String reference,
        @Nullable LocalDate receivedOn,
        @Nullable ChallengeId challengeId,
        @Nullable LobbyMessageId lobbyMessageId,
        @Nullable OrganisationId organisationId,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate untilDay,
        DisclosureFileState state,
        int total,
        int done,
        @Nullable String place,
        boolean collected,
        @Nullable Integer stoppedAt,
        boolean restricted,
        boolean recalled,
        UserId actingUser,
        int attempts,
        @Nullable Instant expiresAt,
        int version,
        Instant createdAt,
        UUID createdBy,
        String createdByName,
        @Nullable UUID keptBy,
        @Nullable String keptByName,
        @Nullable Instant closedAt,
        @Nullable UUID closedBy,
        @Nullable String closedByName,
        @Nullable Instant withdrawnAt) {

    static FileRow read(Row row) {
        return new FileRow(
                row.id("id", DisclosureFileId::new),
                row.text("title"),
                row.textOrNull("reference"),
                row.dateOrNull("received_on"),
                row.idOrNull("challenge_id", ChallengeId::new),
                row.idOrNull("lobby_message_id", LobbyMessageId::new),
                row.idOrNull("organisation_id", OrganisationId::new),
                row.dateOrNull("from_day"),
                row.dateOrNull("until_day"),
                row.choice("state", DisclosureFileState.class),
                row.number("total"),
                row.number("done"),
                row.textOrNull("place"),
                row.flag("collected"),
                row.numberOrNull("stopped_at"),
                row.flag("restricted"),
                row.flag("recalled"),
                row.id("acting_user", UserId::new),
                row.number("attempts"),
                row.instantOrNull("expires_at"),
                row.number("version"),
                row.instant("created_at"),
                row.uuid("created_by"),
                row.text("created_by_name"),
                row.uuidOrNull("kept_by"),
                row.textOrNull("kept_by_name"),
                row.instantOrNull("closed_at"),
                row.uuidOrNull("closed_by"),
                row.textOrNull("closed_by_name"),
                row.instantOrNull("withdrawn_at"));
    }

    DisclosureScope scope() {
        return new DisclosureScope(challengeId, lobbyMessageId, organisationId, fromDay, untilDay);
    }

    DisclosureFile shown() {
        return new DisclosureFile(
                id,
                title,
                reference,
                receivedOn,
                scope(),
                state,
                total,
                done,
                stoppedAt,
                restricted,
                recalled,
                expiresAt,
                version,
                createdAt,
                createdByName,
                keptByName,
                closedAt,
                closedByName,
                withdrawnAt != null);
    }

    /** The same, with the work to be begun for somebody: gathering goes on where it was, making begins anew. */
    FileRow begun(UserId forWhom) {
        return collected
                ? with(DisclosureFileState.MAKING, 0, forWhom, standing())
                : with(DisclosureFileState.COLLECTING, done, forWhom, standing());
    }

    /** The same, withdrawn or restored, without documents; work that was going on is to be begun again. */
    FileRow turned(@Nullable Instant withdrawn) {
        return with(
                unmade(),
                done,
                actingUser,
                new Standing(keptBy, keptByName, closedAt, closedBy, closedByName, withdrawn));
    }

    /** The same, kept by this user from now on, without documents: they were made of what another one saw. */
    FileRow keptBy(Viewer viewer) {
        return with(
                unmade(),
                done,
                new UserId(viewer.userId()),
                new Standing(viewer.userId(), viewer.name(), closedAt, closedBy, closedByName, withdrawnAt));
    }

    /** The same, finished by this user, without documents: what is in them may go from now on. */
    FileRow closed(Viewer viewer, Instant now) {
        return with(
                unmade(),
                done,
                actingUser,
                new Standing(keptBy, keptByName, now, viewer.userId(), viewer.name(), withdrawnAt));
    }

    /** The same, taken up again. */
    FileRow reopened() {
        return with(unmade(), done, actingUser, new Standing(keptBy, keptByName, null, null, null, withdrawnAt));
    }

    UUID keeper() {
        return keptBy == null ? createdBy : keptBy;
    }

    String keeperName() {
        return keptByName == null ? createdByName : keptByName;
    }

    private DisclosureFileState unmade() {
        return collected ? DisclosureFileState.PREVIEW : DisclosureFileState.FAILED;
    }

    /** By whom it was taken over, by whom it was finished and when, and when it was withdrawn; null for what was not. */
    private record Standing(
            @Nullable UUID keptBy,
            @Nullable String keptByName,
            @Nullable Instant closedAt,
            @Nullable UUID closedBy,
            @Nullable String closedByName,
            @Nullable Instant withdrawnAt) {}

    private Standing standing() {
        return new Standing(keptBy, keptByName, closedAt, closedBy, closedByName, withdrawnAt);
    }

    private FileRow with(DisclosureFileState next, int through, UserId forWhom, Standing standing) {
        return new FileRow(
                id,
                title,
                reference,
                receivedOn,
                challengeId,
                lobbyMessageId,
                organisationId,
                fromDay,
                untilDay,
                next,
                total,
                through,
                place,
                collected,
                null,
                restricted,
                false,
                forWhom,
                0,
                null,
                version + 1,
                createdAt,
                createdBy,
                createdByName,
                standing.keptBy(),
                standing.keptByName(),
                standing.closedAt(),
                standing.closedBy(),
                standing.closedByName(),
                standing.withdrawnAt());
    }
}
