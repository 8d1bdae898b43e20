package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.util.List;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.reference.ReferenceData;

/** The registers of this module and of those below it, in their order. */
@Singleton
final class Registers {

    private final List<ReferenceData> all;

    Registers(List<ReferenceData> all) {
        this.all = all;
    }

    void load(Viewer system) {
        all.forEach(register -> register.load(system));
    }
}
