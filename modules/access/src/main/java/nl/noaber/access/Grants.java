package nl.noaber.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who has which rights, for those who answer for that; it asks no viewer, so who publishes it on decides who may see it. */
public interface Grants {

    /** The rights of everybody who may come in now, by name. */
    List<Grant> held();

    /** Those of these users; who may not come in any more has none and is absent. */
    Map<UserId, Grant> heldBy(Collection<UserId> users);
}
