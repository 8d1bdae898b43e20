package nl.noaber.contacts.internal;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.noaber.access.UserId;
import nl.noaber.contacts.CommitmentDirection;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.contacts.CommitmentState;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.kernel.Visibility;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Puts a commitment together from another; what is not said stays as it was. The one place that copies them. */
final class CommitmentRowBuilder {

    private final CommitmentId id;
    private final @Nullable ContactMomentId contactMomentId;
    private CommitmentDirection direction;
    private String text;
    private @Nullable String quote;
    private @Nullable OrganisationId organisationId;
    private @Nullable String due;
    private LocalDate dueOrder;
    private @Nullable String forum;
    private CommitmentState state;
    private @Nullable LocalDate settledOn;
    private @Nullable String settlement;
    private UserId ownerId;
    private Visibility visibility;
    private int version;
    private final Instant createdAt;
    private final UUID createdBy;
    private final String createdByName;
    private Instant updatedAt;
    private @Nullable Instant withdrawnAt;
    private boolean withdrawnWithContact;

    CommitmentRowBuilder(CommitmentRow from) {
        this.id = from.id();
        this.contactMomentId = from.contactMomentId();
        this.direction = from.direction();
        this.text = from.text();
        this.quote = from.quote();
        this.organisationId = from.organisationId();
        this.due = from.due();
        this.dueOrder = from.dueOrder();
        this.forum = from.forum();
        this.state = from.state();
        this.settledOn = from.settledOn();
        this.settlement = from.settlement();
        this.ownerId = from.ownerId();
        this.visibility = from.visibility();
        this.version = from.version();
        this.createdAt = from.createdAt();
        this.createdBy = from.createdBy();
        this.createdByName = from.createdByName();
        this.updatedAt = from.updatedAt();
        this.withdrawnAt = from.withdrawnAt();
        this.withdrawnWithContact = from.withdrawnWithContact();
    }

    @CanIgnoreReturnValue
    CommitmentRowBuilder direction(CommitmentDirection direction) {
        this.direction = direction;
        return this;
    }

    @CanIgnoreReturnValue
    CommitmentRowBuilder text(String text) {
        this.text = text;
        return this;
    }

    @CanIgnoreReturnValue
    CommitmentRowBuilder quote(@Nullable String quote) {
        this.quote = quote;
        return this;
    }

    @CanIgnoreReturnValue
    CommitmentRowBuilder organisationId(@Nullable OrganisationId organisationId) {
        this.organisationId = organisationId;
        return this;
    }

    @CanIgnoreReturnValue
    CommitmentRowBuilder due(@Nullable String due) {
        this.due = due;
        return this;
    }

    @CanIgnoreReturnValue
    CommitmentRowBuilder dueOrder(LocalDate dueOrder) {
        this.dueOrder = dueOrder;
        return this;
    }

    @CanIgnoreReturnValue
    CommitmentRowBuilder forum(@Nullable String forum) {
        this.forum = forum;
        return this;
    }

    @CanIgnoreReturnValue
    CommitmentRowBuilder state(CommitmentState state) {
        this.state = state;
        return this;
    }

    @CanIgnoreReturnValue
    CommitmentRowBuilder settledOn(@Nullable LocalDate settledOn) {
        this.settledOn = settledOn;
        return this;
    }

    @CanIgnoreReturnValue
    CommitmentRowBuilder settlement(@Nullable String settlement) {
        this.settlement = settlement;
        return this;
    }

    @CanIgnoreReturnValue
    CommitmentRowBuilder ownerId(UserId ownerId) {
        this.ownerId = ownerId;
        return this;
    }

    @CanIgnoreReturnValue
    CommitmentRowBuilder visibility(Visibility visibility) {
        this.visibility = visibility;
        return this;
    }

    @CanIgnoreReturnValue
    CommitmentRowBuilder version(int version) {
        this.version = version;
        return this;
    }

    @CanIgnoreReturnValue
    CommitmentRowBuilder updatedAt(Instant updatedAt) {
        this.updatedAt = updatedAt;
        return this;
    }

    @CanIgnoreReturnValue
    CommitmentRowBuilder withdrawnAt(@Nullable Instant withdrawnAt) {
        this.withdrawnAt = withdrawnAt;
        return this;
    }

    @CanIgnoreReturnValue
    CommitmentRowBuilder withdrawnWithContact(boolean withdrawnWithContact) {
        this.withdrawnWithContact = withdrawnWithContact;
        return this;
    }

    CommitmentRow build() {
        return new CommitmentRow(
                id,
                contactMomentId,
                direction,
                text,
                quote,
                organisationId,
                due,
                dueOrder,
                forum,
                state,
                settledOn,
                settlement,
                ownerId,
                visibility,
                version,
                createdAt,
                createdBy,
                createdByName,
                updatedAt,
                withdrawnAt,
                withdrawnWithContact);
    }
}
