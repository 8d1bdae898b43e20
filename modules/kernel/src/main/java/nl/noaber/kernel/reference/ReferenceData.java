package nl.noaber.kernel.reference;

import io.micronaut.core.order.Ordered;
import nl.noaber.kernel.Viewer;

/**
 * A module's registers: loaded once at start, after the migrations, in the order of the modules. Loading again changes
 * nothing that a user changed and adds what a newer version of a register brings.
 */
public interface ReferenceData extends Ordered {

    /** Loads what is not there yet, in one transaction. */
    void load(Viewer system);
}
