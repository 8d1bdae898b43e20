package nl.noaber.messages.internal;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.noaber.kernel.Viewer;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;

/** What organisations are called that are asked to sign off. */
record Names(Map<OrganisationId, Organisation> organisations) {

    /** Read as the process itself: everybody may know what an organisation is called. */
    static Names of(Organisations organisations, Collection<SignOffRow> signOffs) {
        return new Names(organisations.byIds(
                Viewer.system("messages"),
                signOffs.stream().map(SignOffRow::organisationId).collect(Collectors.toSet())));
    }

    String of(SignOffRow signOff) {
        Organisation organisation = organisations.get(signOff.organisationId());
        return organisation == null ? signOff.organisationId().value().toString() : organisation.name();
    }
}
