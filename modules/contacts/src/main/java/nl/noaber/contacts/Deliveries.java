package nl.noaber.contacts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;

/** What was brought to whom. A delivery is seen by who may see both its contact moment and its message. */
public interface Deliveries {

    /** Those of each contact moment, in the order given; one without any is absent. */
    Map<ContactMomentId, List<Delivery>> in(Viewer viewer, Set<ContactMomentId> contactMoments);

    /** Those under each of these parents in contact moments that were held, newest first; the same part of each list. */
    Map<DeliveryParent, Page<Delivery>> under(Viewer viewer, Set<DeliveryParent> parents, PageRequest page);

    Map<DeliveryParent, Long> countUnder(Viewer viewer, Set<DeliveryParent> parents);
}
