package nl.noaber.contacts;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A message that somebody is going to bring as it cannot be brought by now.
 *
 * @param doubts why not, in one order
 */
public record DoubtfulDelivery(Delivery delivery, Set<ContactMomentWarningCode> doubts) {

    public DoubtfulDelivery {
        doubts = Collections.unmodifiableSet(new TreeSet<>(doubts));
    }
}
