package nl.noaber.stakeholders.internal;

import java.time.Instant;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.Organisation;

/** An organisation and where it stands in the orders of the lists. */
record OrganisationPlace(Organisation organisation, String sortName, Instant updatedAt) {

    static OrganisationPlace read(Viewer viewer, Row row) {
        return new OrganisationPlace(
                OrganisationRow.read(viewer, row), row.text("sort_name"), row.instant("updated_at"));
    }
}
