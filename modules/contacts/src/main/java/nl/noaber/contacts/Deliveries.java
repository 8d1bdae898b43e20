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

    /**
     * Those in the viewer's own planned contact moments, of today and after, of which something looks like a mistake by now:
     * the message was retired or withdrawn, says something else, or not all in whose name it is brought agree. The next one
     * first.
     *
     * @param most how many at most
     */
    List<DoubtfulDelivery> doubtful(Viewer viewer, int most);

    /** Those under each of these parents in contact moments that were held, newest first; the same part of each list. */
    Map<DeliveryParent, Page<Delivery>> under(Viewer viewer, Set<DeliveryParent> parents, PageRequest page);

    Map<DeliveryParent, Long> countUnder(Viewer viewer, Set<DeliveryParent> parents);
}
