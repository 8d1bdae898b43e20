package nl.noaber.gateway.internal;

import java.util.List;

/** Nothing runs: thrown while a request is read and measured, caught where it is answered. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final List<Fault> faults;

    RefusedException(List<Fault> faults) {
        super(faults.getFirst().message(), null, false, false);
        this.faults = faults;
    }

    RefusedException(FaultCode code, String message) {
        this(List.of(Fault.of(code, message)));
    }

    List<Fault> faults() {
        return faults;
    }
}
