package nl.noaber.contacts.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A commitment as the change log shows it. */
record CommitmentFields(Known known) {

    Map<String, @Nullable String> of(WholeCommitment commitment) {
        CommitmentRow row = commitment.row();
        ContactMomentFields names = new ContactMomentFields(known);
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("direction", row.direction().name());
        fields.put("text", row.text());
        fields.put("quote", row.quote());
        fields.put(
                "organisation",
                row.organisationId() == null
                        ? null
                        : names.organisation(row.organisationId().value()));
        fields.put("due", row.due());
        fields.put("forum", row.forum());
        fields.put("owner", names.user(row.ownerId().value()));
        fields.put(
                "challenges",
                ContactMomentFields.joined(
                        commitment.challenges().stream().map(names::challenge).sorted()));
        fields.putAll(settlement(row));
        return fields;
    }

    /** How it stands. */
    static Map<String, @Nullable String> settlement(CommitmentRow row) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("state", row.state().name());
        fields.put("settledOn", row.settledOn() == null ? null : row.settledOn().toString());
        fields.put("settlement", row.settlement());
        return fields;
    }
}
