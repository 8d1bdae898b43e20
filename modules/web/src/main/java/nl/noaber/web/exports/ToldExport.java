package nl.noaber.web.exports;

import io.micronaut.context.event.ApplicationEventPublisher;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.web.page.Address;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An export of which is told that it begins and how it ends. */
final class ToldExport {

    private static final Logger LOG = LoggerFactory.getLogger(ToldExport.class);
    private static final int LONGEST_FILTER = 1_000;

    private final Consumer<Object> listeners;
    private final Viewer viewer;
    private final UUID id = Ids.next();
    private long rows;

    private ToldExport(Consumer<Object> listeners, Viewer viewer) {
        this.listeners = listeners;
        this.viewer = viewer;
    }

    static ToldExport begin(
            ApplicationEventPublisher<Object> listeners, Viewer viewer, String list, Address address, String form) {
        ToldExport export = new ToldExport(listeners::publishEvent, viewer);
        export.listeners.accept(new ExportBegun(viewer, export.id, list, filter(address), form));
        return export;
    }

    /** Of what is there for everybody nothing is told: visitors would fill the audit trail. */
    static ToldExport untold(Viewer viewer) {
        return new ToldExport(_ -> {}, viewer);
    }

    void given(List<?> some) {
        rows += some.size();
    }

    /** What was begun is in the trail already: that its end cannot be told stops nothing. */
    void end(boolean whole) {
        try {
            listeners.accept(new ExportEnded(viewer, id, rows, whole));
        } catch (RuntimeException failed) {
            LOG.error("How an export ended could not be told", failed);
        }
    }

    private static String filter(Address address) {
        String all = address.parameters().keySet().stream()
                .filter(name -> !address.all(name).isEmpty())
                .map(name -> name + "=" + String.join(", ", address.all(name)))
                .collect(Collectors.joining("; "));
        return all.length() <= LONGEST_FILTER ? all : all.substring(0, LONGEST_FILTER) + "…";
    }
}
