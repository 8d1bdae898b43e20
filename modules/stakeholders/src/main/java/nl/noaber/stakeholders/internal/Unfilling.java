package nl.noaber.stakeholders.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.history.FieldChange;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationDetailsBuilder;
import nl.noaber.stakeholders.PersonDetails;
import org.jspecify.annotations.Nullable;

/** Takes out of a record what a merge put into it. */
final class Unfilling {

    private Unfilling() {}

    static OrganisationDetails organisation(OrganisationDetails details, List<FieldChange> changes) {
        Map<String, @Nullable String> fields = OrganisationFields.of(details);
        OrganisationDetailsBuilder edited = details.edit();
        for (FieldChange change : changes) {
            FieldTexts.set(edited, change.field(), Filling.undone(change, fields.get(change.field())));
        }
        return edited.build();
    }

    static PersonDetails person(PersonDetails details, List<FieldChange> changes) {
        Map<String, @Nullable String> fields = new HashMap<>(PersonKeeper.fields(details));
        for (FieldChange change : changes) {
            fields.put(change.field(), Filling.undone(change, fields.get(change.field())));
        }
        return FieldTexts.person(fields);
    }
}
