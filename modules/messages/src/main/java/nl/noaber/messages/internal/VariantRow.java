package nl.noaber.messages.internal;

import nl.noaber.kernel.sql.Row;
import nl.noaber.messages.MessageAudience;
import nl.noaber.messages.MessageVariant;
import nl.noaber.messages.MessageVersionId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A variant in a version. */
record VariantRow(
        MessageVersionId versionId,
        int position,
        MessageAudience audience,
        @Nullable OrganisationId organisationId,
        String text) {

    static VariantRow of(MessageVersionId version, int position, MessageVariant variant) {
        return new VariantRow(version, position, variant.audience(), variant.organisationId(), variant.text());
    }

    static MessageVariant read(Row row) {
        return new MessageVariant(
                row.choice("audience", MessageAudience.class),
                row.idOrNull("organisation_id", OrganisationId::new),
                row.text("text"));
    }
}
