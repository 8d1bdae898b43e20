package nl.noaber.kernel.reference;

import io.micronaut.core.order.Ordered;
import nl.noaber.kernel.Viewer;

/**
 * A module's part of the demonstration world, loaded once after all reference data and only in demonstration mode. It
 * says nothing that the region's documents do not say, and its persons are functions.
 */
public interface Scenario extends Ordered {

    /** Loads what is not there yet, in one transaction. */
    void load(Viewer system);
}
