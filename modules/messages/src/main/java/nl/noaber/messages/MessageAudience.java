package nl.noaber.messages;

import java.util.Optional;
import java.util.stream.Stream;
import nl.noaber.stakeholders.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** For whom a variant is worded (doelgroep). */
public enum MessageAudience {
    MINISTRY(OrganisationKind.MINISTRY),
    PARLIAMENTARY_GROUP(OrganisationKind.PARLIAMENTARY_GROUP),
    COMMITTEE(OrganisationKind.COMMITTEE),
    MUNICIPALITY(OrganisationKind.MUNICIPALITY),
    REGION(OrganisationKind.NPVR_REGION),
    PUBLIC(null);

    private final @Nullable OrganisationKind members;

    MessageAudience(@Nullable OrganisationKind members) {
        this.members = members;
    }

    /** Whether an organisation of this kind may be one of them: a ministry is no committee, a province may be anywhere. */
    public boolean mayHold(OrganisationKind kind) {
        Optional<MessageAudience> theirs =
                Stream.of(values()).filter(audience -> audience.members == kind).findFirst();
        return theirs.isEmpty() || theirs.get() == this;
    }
}
