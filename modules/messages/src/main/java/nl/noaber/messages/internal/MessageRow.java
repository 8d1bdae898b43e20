package nl.noaber.messages.internal;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Row;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.MessageScope;
import nl.noaber.messages.MessageState;
import nl.noaber.messages.NewLobbyMessage;
import org.jspecify.annotations.Nullable;

/** A lobby message as its own table has it. */
record MessageRow(
        LobbyMessageId id,
        MessageScope scope,
        MessageState state,
        String title,
        int number,
        UserId ownerId,
        @Nullable Integer budgetYear,
        Visibility visibility,
        boolean alignmentShared,
        int version,
        Instant createdAt,
        UUID createdBy,
        String createdByName,
        Instant updatedAt,
        @Nullable Instant withdrawnAt) {

    static final String COLUMNS = """
        m.id, m.scope, m.state, m.title, m.number, m.owner_id, m.budget_year, m.visibility, m.alignment_shared, m.version,
               m.created_at, m.created_by, m.created_by_name, m.updated_at, m.withdrawn_at
        """;

    static MessageRow read(Row row) {
        return new MessageRow(
                row.id("id", LobbyMessageId::new),
                row.choice("scope", MessageScope.class),
                row.choice("state", MessageState.class),
                row.text("title"),
                row.number("number"),
                row.id("owner_id", UserId::new),
                row.numberOrNull("budget_year"),
                row.choice("visibility", Visibility.class),
                row.flag("alignment_shared"),
                row.number("version"),
                row.instant("created_at"),
                row.uuid("created_by"),
                row.text("created_by_name"),
                row.instant("updated_at"),
                row.instantOrNull("withdrawn_at"));
    }

    /** A draft with its first version. */
    static MessageRow fresh(Viewer maker, NewLobbyMessage given, Instant now) {
        LobbyMessageDetails details = given.details();
        return new MessageRow(
                given.id(),
                details.scope(),
                MessageState.DRAFT,
                Texts.line(given.wording().title()),
                1,
                Objects.requireNonNullElse(details.owner(), new UserId(maker.userId())),
                details.budgetYear(),
                details.visibility(),
                false,
                1,
                now,
                maker.userId(),
                maker.name(),
                now,
                null);
    }

    /** One version on, with what users wrote. */
    MessageRow written(Written written, Instant now) {
        LobbyMessageDetails details = written.details();
        return new MessageRow(
                id,
                details.scope(),
                state,
                Texts.line(written.wording().title()),
                number,
                Objects.requireNonNullElse(details.owner(), ownerId),
                details.budgetYear(),
                details.visibility(),
                alignmentShared,
                version + 1,
                createdAt,
                createdBy,
                createdByName,
                now,
                withdrawnAt);
    }

    /** The same, with a version of its wording more. */
    MessageRow wordedAnew() {
        return with(state, number + 1, version, updatedAt, withdrawnAt);
    }

    /** The same, back to whom it is said with: what they agreed to is not what it says now. */
    MessageRow putAgain() {
        return with(MessageState.IN_ALIGNMENT, number, version, updatedAt, withdrawnAt);
    }

    /** One version on, with the answers of all for those who were asked, or not. */
    MessageRow sharing(boolean shared, Instant now) {
        return new MessageRow(
                id,
                scope,
                state,
                title,
                number,
                ownerId,
                budgetYear,
                visibility,
                shared,
                version + 1,
                createdAt,
                createdBy,
                createdByName,
                now,
                withdrawnAt);
    }

    /** One version on, with something about one of its versions. */
    MessageRow annotated(Instant now) {
        return with(state, number, version + 1, now, withdrawnAt);
    }

    /** Whether it is put to others now: what is said alone is nobody else's. */
    boolean isAsked() {
        return scope == MessageScope.JOINT && state.isAsked() && !isWithdrawn();
    }

    /** One version on, in another state. */
    MessageRow moved(MessageState next, Instant now) {
        return with(next, number, version + 1, now, withdrawnAt);
    }

    /** One version on, withdrawn or restored. */
    MessageRow withdrawn(@Nullable Instant at, Instant now) {
        return with(state, number, version + 1, now, at);
    }

    private MessageRow with(
            MessageState nextState, int nextNumber, int nextVersion, Instant updated, @Nullable Instant withdrawn) {
        return new MessageRow(
                id,
                scope,
                nextState,
                title,
                nextNumber,
                ownerId,
                budgetYear,
                visibility,
                alignmentShared,
                nextVersion,
                createdAt,
                createdBy,
                createdByName,
                updated,
                withdrawn);
    }

    LobbyMessage shown() {
        return new LobbyMessage(
                id,
                scope,
                state,
                title,
                number,
                ownerId,
                budgetYear,
                visibility,
                alignmentShared,
                createdAt,
                createdByName,
                updatedAt,
                version,
                isWithdrawn());
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
