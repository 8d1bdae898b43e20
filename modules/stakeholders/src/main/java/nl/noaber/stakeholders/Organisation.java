package nl.noaber.stakeholders;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.programmes.Source;
import org.jspecify.annotations.Nullable;

/**
 * An organisation.
 *
 * @param inhabitants of a municipality, as the register counts them; null when not known
 * @param source where this comes from
 * @param version counts its changes, from 1
 */
public record Organisation(
        OrganisationId id,
        OrganisationDetails details,
        @Nullable Integer inhabitants,
        Source source,
        int version,
        boolean withdrawn)
        implements Stakeholder {

    public OrganisationKind kind() {
        return details.kind();
    }

    @Override
    public String name() {
        return details.name();
    }

    public @Nullable String abbreviation() {
        return details.abbreviation();
    }

    @Override
    public List<String> tags() {
        return details.tags();
    }

    /** The same organisation with other details. */
    public Organisation with(OrganisationDetails changed) {
        return new Organisation(id, changed, inhabitants, source, version, withdrawn);
    }

    /** Whether it exists on a day. */
    public boolean existsOn(LocalDate day) {
        return details.validity().covers(day);
    }
}
